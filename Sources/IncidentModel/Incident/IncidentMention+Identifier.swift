extension IncidentMention {
  /// The id of a record that begins with this mention: a hash of the report's id and of the bytes of its first words.
  ///
  /// It is `im-` and the ten highest hexadecimal digits of FNV-1a. Two mentions that begin with the same words share it.
  public var identifier: String { identifier(repetition: 1) }

  /// The id where as many records before it begin with the same words.
  public func identifier(repetition: Int) -> String {
    let span = spans.min { $0.lowerBound < $1.lowerBound } ?? 0..<0
    let words = "\(report)\u{0}\(span.lowerBound)-\(span.upperBound)" + (repetition > 1 ? "\u{0}\(repetition)" : "")
    let hash = words.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    let digits = String(hash, radix: 16)
    return "im-" + (String(repeating: "0", count: 16 - digits.count) + digits).prefix(10)
  }
}
