import IncidentModel

/// Gives incidents ids that stay the same for life: a hash of the first report's id and of its first words.
struct IncidentIdentifiers {
  private var taken: Set<String> = []

  /// The id of the incident that a mention is the first of.
  ///
  /// Two incidents that begin with the same words get different ids, the later one by its place among them.
  mutating func identifier(of mention: IncidentMention) -> String {
    let span = mention.spans.min { $0.lowerBound < $1.lowerBound } ?? 0..<0
    let words = "\(mention.report)\u{0}\(span.lowerBound)-\(span.upperBound)"
    var id = IncidentIdentifiers.hash(words)
    var repetition = 1
    while !taken.insert(id).inserted {
      repetition += 1
      id = IncidentIdentifiers.hash("\(words)\u{0}\(repetition)")
    }
    return id
  }

  /// `im-` and the ten highest hexadecimal digits of FNV-1a.
  private static func hash(_ text: String) -> String {
    let hash = text.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    let digits = String(hash, radix: 16)
    return "im-" + (String(repeating: "0", count: 16 - digits.count) + digits).prefix(10)
  }
}
