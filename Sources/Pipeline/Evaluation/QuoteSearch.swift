import IncidentModel

/// Finds quotes in a text, whatever line ends and spaces are between the words.
struct QuoteSearch {
  private let text: SourceText
  /// The text's bytes with one space for each gap, and where each byte stands in the text.
  private let bytes: [UInt8]
  private let offsets: [Int]

  init(_ text: SourceText) {
    self.text = text
    (bytes, offsets) = QuoteSearch.collapsed(text.utf8)
  }

  /// The bytes of the file that a quote stands on; nothing where it is not in the text.
  func range(of quote: String) -> Range<Int>? {
    let words = QuoteSearch.collapsed(Array(quote.utf8)).bytes
    guard !words.isEmpty, words.count <= bytes.count else { return nil }
    let start = (0...(bytes.count - words.count)).first { bytes[$0...].starts(with: words) }
    return start.map { text.originalRange(of: offsets[$0]..<(offsets[$0 + words.count - 1] + 1)) }
  }

  private static func collapsed(_ utf8: [UInt8]) -> (bytes: [UInt8], offsets: [Int]) {
    var (bytes, offsets) = ([UInt8](), [Int]())
    for (offset, byte) in utf8.enumerated() {
      let isGap = byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t")
      if isGap, bytes.isEmpty || bytes.last == UInt8(ascii: " ") { continue }
      bytes.append(isGap ? UInt8(ascii: " ") : byte)
      offsets.append(offset)
    }
    if bytes.last == UInt8(ascii: " ") {
      bytes.removeLast()
      offsets.removeLast()
    }
    return (bytes, offsets)
  }
}
