/// The normalised words of a text, one after another with a space between them, so that every row of words is one
/// range of bytes.
public struct NormalizedWords: Sendable {
  private(set) var bytes: [UInt8] = []
  /// The bytes behind each word.
  private var ends: [Int32] = []

  /// Makes a list of words that are normalised already.
  public init(_ words: some Sequence<String> = []) {
    for word in words { append(normalized: word) }
  }

  /// The number of words.
  public var count: Int { ends.count }

  /// Appends a word of a text.
  public mutating func append(_ word: String) {
    if !ends.isEmpty { bytes.append(UInt8(ascii: " ")) }
    NameNormalizer.append(word, to: &bytes)
    ends.append(Int32(bytes.count))
  }

  /// Appends a word that is normalised already.
  public mutating func append(normalized word: String) {
    if !ends.isEmpty { bytes.append(UInt8(ascii: " ")) }
    bytes += word.utf8
    ends.append(Int32(bytes.count))
  }

  /// The byte at which a word begins.
  @inline(__always)
  func start(of word: Int) -> Int { word == 0 ? 0 : Int(ends[word - 1]) + 1 }

  /// The byte behind a word.
  @inline(__always)
  func end(of word: Int) -> Int { Int(ends[word]) }
}
