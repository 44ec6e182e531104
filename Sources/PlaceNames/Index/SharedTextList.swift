/// Texts that many places share, each once.
struct SharedTextList {
  private var texts: [String] = []
  private var numbers: [String: UInt32] = [:]

  /// The number that stands for a text.
  mutating func number(of text: String) -> UInt32 {
    if let number = numbers[text], texts[Int(number)].utf8.elementsEqual(text.utf8) { return number }
    let number = UInt32(texts.count)
    texts.append(text)
    numbers[text] = number
    return number
  }

  /// The number that stands for a text, or for none.
  mutating func number(of text: String?) -> UInt32 { text.map { number(of: $0) } ?? IndexFormat.none }

  /// Writes their number, the offset of each, the offset of the end, and the texts.
  func write<Sink: IndexSink>(into writer: inout BodyWriter<Sink>) throws(Sink.Failure) {
    var offset = UInt64((texts.count + 2) * 8)
    try writer.write([UInt64(texts.count), offset])
    for text in texts {
      offset += UInt64(text.utf8.count)
      try writer.write([offset])
    }
    for text in texts { try writer.write { $0.append(contentsOf: text.utf8) } }
  }
}
