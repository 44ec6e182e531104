/// Words of everyday language, which no name is taken to be misspelt for.
public struct CommonWords: Sendable {
  /// No words.
  public static let none = CommonWords(lines: [])

  private let bytes: [UInt8]
  private let words: [Range<UInt32>]

  /// Makes the set of the normalised words in the lines of a text; empty lines and those that begin with `#` are none.
  ///
  /// Words in the order of their bytes take the least time.
  public init(lines bytes: [UInt8]) {
    precondition(bytes.count < Int(UInt32.max), "words of a language are no gigabytes")
    var words: [Range<UInt32>] = []
    words.reserveCapacity(bytes.count / 8)
    var start = 0
    for end in 0...bytes.count where end == bytes.count || bytes[end] == UInt8(ascii: "\n") {
      if end > start, bytes[start] != UInt8(ascii: "#") { words.append(UInt32(start)..<UInt32(end)) }
      start = end + 1
    }
    if !zip(words, words.dropFirst()).allSatisfy({ Self.precedes(Self.slice(bytes, $0), Self.slice(bytes, $1)) }) {
      words.sort { Self.precedes(Self.slice(bytes, $0), Self.slice(bytes, $1)) }
    }
    (self.bytes, self.words) = (bytes, words)
  }

  /// The number of words.
  public var count: Int { words.count }

  /// Whether a normalised word is among them.
  public func contains(_ word: some Collection<UInt8>) -> Bool { contains(Array(word)) }

  /// Whether a normalised word is among them.
  public func contains(_ word: [UInt8]) -> Bool {
    var (low, high) = (0, words.count)
    let word = word[...]
    while low < high {
      let middle = (low + high) / 2
      if Self.precedes(slice(words[middle]), word) { low = middle + 1 } else { high = middle }
    }
    return low < words.count && slice(words[low]) == word
  }

  private func slice(_ range: Range<UInt32>) -> ArraySlice<UInt8> { Self.slice(bytes, range) }

  private static func slice(_ bytes: [UInt8], _ range: Range<UInt32>) -> ArraySlice<UInt8> {
    bytes[Int(range.lowerBound)..<Int(range.upperBound)]
  }

  /// A loop of its own, as the library's goes through both by way of iterators.
  private static func precedes(_ one: ArraySlice<UInt8>, _ other: ArraySlice<UInt8>) -> Bool {
    let common = min(one.count, other.count)
    for index in 0..<common {
      let (left, right) = (one[one.startIndex + index], other[other.startIndex + index])
      if left != right { return left < right }
    }
    return one.count < other.count
  }
}
