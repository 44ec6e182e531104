package import IncidentModel

/// What became of the records of a source; read = used + left out + refused.
package struct ImportCount: Sendable {
  /// How many records were read.
  package private(set) var read = 0
  /// How many are in the result.
  package private(set) var used = 0
  /// How many are sound and not asked for.
  package private(set) var leftOut = 0
  /// How many cannot be used.
  package private(set) var refused = 0

  /// The diagnostics that are told one by one; of each identifier the first ones.
  private var told: [Diagnostic] = []
  private var counts: [String: Int] = [:]
  private var reasons: [LeftOut: Int] = [:]
  private var codes: [Register: Int] = [:]
  private(set) var firstRefusal: String?

  /// How many diagnostics of one identifier are told one by one: refusals, and what changes little.
  private static func mostTold(_ severity: Severity) -> Int { severity == .refusal ? 500 : 10 }

  /// Begins to count.
  package init() {}

  mutating func use() {
    read += 1
    used += 1
  }

  /// Counts the codes of a place that is used.
  mutating func take(_ concordance: Concordance) {
    for code in concordance.codes { codes[code.register, default: 0] += 1 }
  }

  mutating func leaveOut(_ reason: LeftOut) {
    read += 1
    leftOut += 1
    reasons[reason, default: 0] += 1
  }

  mutating func refuse(_ diagnostic: Diagnostic) {
    read += 1
    refused += 1
    firstRefusal = firstRefusal ?? "\(diagnostic.location.map { "\($0): " } ?? "")\(diagnostic.message)"
    tell(diagnostic)
  }

  /// Keeps what is to be told of a record, whatever becomes of it.
  mutating func tell(_ diagnostic: Diagnostic) {
    let count = counts[diagnostic.identifier, default: 0]
    counts[diagnostic.identifier] = count + 1
    if count < Self.mostTold(diagnostic.severity) { told.append(diagnostic) }
  }

  /// What is to be told, in the order of the source; many of one kind are told by their number.
  package var diagnostics: [Diagnostic] {
    told + rest + codeNotes + leftOutNotes
  }

  private var codeNotes: [Diagnostic] {
    guard !codes.isEmpty else { return [] }
    let list = codes.sorted { $0.key < $1.key }.map { "\($0.key.rawValue) \($0.value)" }.joined(separator: ", ")
    return [Diagnostic("gazetteer.codes", .note, "places with a code: \(list)")]
  }

  private var rest: [Diagnostic] {
    counts.sorted { $0.key < $1.key }.compactMap { identifier, count in
      let severity = told.first { $0.identifier == identifier }?.severity ?? .note
      let more = count - Self.mostTold(severity)
      return more > 0 ? Diagnostic(identifier, severity, "and \(more) more of this kind") : nil
    }
  }

  private var leftOutNotes: [Diagnostic] {
    var codes: [(code: String, count: Int)] = []
    var notes: [Diagnostic] = []
    for (reason, count) in reasons.sorted(by: { $0.key < $1.key }) {
      if case .kind(let code) = reason {
        codes.append((code, count))
      } else {
        notes.append(Diagnostic("gazetteer.left-out", .note, "\(count) \(reason.words)"))
      }
    }
    guard !codes.isEmpty else { return notes }
    codes.sort { ($1.count, $0.code) < ($0.count, $1.code) }
    let list = codes.prefix(40).map { "\($0.code) \($0.count)" }.joined(separator: ", ")
    let more = codes.count > 40 ? " and \(codes.count - 40) further codes" : ""
    let count = codes.reduce(0) { $0 + $1.count }
    return notes + [Diagnostic("gazetteer.left-out", .note, "\(count) \(LeftOut.kind("").words): \(list)\(more)")]
  }
}
