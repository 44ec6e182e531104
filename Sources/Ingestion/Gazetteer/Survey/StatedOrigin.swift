/// What the records of a file state of where they come from.
package struct StatedOrigin: Sendable {
  /// What can be stated; the names are those of the columns and members.
  package enum Member: String, Sendable, CaseIterable {
    case source, licence, vintage
  }

  /// The records that lack something.
  package struct Lack: Sendable {
    /// The line of the first.
    package let line: Int?
    /// How many there are.
    package var count: Int
  }

  /// What is stated, and of how many records each; of a file of boundaries once for all.
  package private(set) var values: [Member: [String: Int]] = [:]
  /// What is not stated of some records.
  package private(set) var lacks: [Member: Lack] = [:]
  /// What the table has no column for.
  package internal(set) var missingColumns: [Member] = []

  /// Takes what one record states.
  mutating func add(_ member: Member, _ text: String?, line: Int?) {
    if let text, !text.isEmpty {
      values[member, default: [:]][text, default: 0] += 1
    } else {
      lacks[member, default: Lack(line: line, count: 0)].count += 1
    }
  }
}
