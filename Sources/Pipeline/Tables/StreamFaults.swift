package import IncidentModel

/// What is wrong with a row of a table.
package struct StreamFault: Sendable {
  /// Faults of one kind are summed up where they are many; the words in which they are.
  package let kind: String
  /// The line, counted from 1.
  package let line: Int
  /// What is wrong, with the column.
  package let message: String
  /// What to do about it.
  package let remedy: String?
  /// Whether the row is used all the same.
  package let isWarning: Bool

  /// Makes a fault.
  package init(_ kind: String, line: Int, _ message: String, remedy: String? = nil, isWarning: Bool = false) {
    (self.kind, self.line, self.message, self.remedy) = (kind, line, message, remedy)
    self.isWarning = isWarning
  }
}

/// The faults of a piece of a table: the first of each kind, and how many there are.
package struct StreamFaults: Sendable {
  /// The first of each kind, in the order of the rows once they are sorted.
  package private(set) var first: [StreamFault] = []
  /// How many of each kind there are, kinds in the order of their first.
  package private(set) var counts: [(kind: String, count: Int, isWarning: Bool)] = []

  /// How many of one kind are told one by one.
  package static let limit = 20

  /// Makes a list without any.
  package init() {}

  /// How many there are.
  package var count: Int { counts.reduce(0) { $0 + $1.count } }

  /// Adds a fault.
  package mutating func add(_ fault: StreamFault) {
    if add(fault.kind, 1, fault.isWarning) <= Self.limit { first.append(fault) }
  }

  /// Adds faults of a kind; gives how many there are of it then.
  @discardableResult
  private mutating func add(_ kind: String, _ count: Int, _ isWarning: Bool) -> Int {
    guard let index = counts.firstIndex(where: { $0.kind == kind }) else {
      counts.append((kind, count, isWarning))
      return count
    }
    counts[index].count += count
    return counts[index].count
  }

  /// Adds the faults of the next piece of a file; gives those of them that are to be told one by one.
  package mutating func add(_ next: StreamFaults, file: String) -> [Diagnostic] {
    var told: [Diagnostic] = []
    for fault in next.first.sorted(by: { $0.line < $1.line }) {
      let count = counts.first { $0.kind == fault.kind }?.count ?? 0
      let before = told.count { $0.identifier == "table.\(fault.kind)" }
      guard count + before < Self.limit else { continue }
      told.append(
        Diagnostic(
          "table.\(fault.kind)", fault.isWarning ? .warning : .refusal, fault.message,
          at: SourceLocation(file: file, line: fault.line),
          remedy: fault.remedy))
    }
    for (kind, count, isWarning) in next.counts { add(kind, count, isWarning) }
    return told
  }

  /// How many of each kind were not told one by one.
  package func rest(of file: String) -> [Diagnostic] {
    counts.filter { $0.count > Self.limit }.map { kind, count, isWarning in
      Diagnostic(
        "table.\(kind)", isWarning ? .warning : .refusal, "\(count - Self.limit) more rows: \(kind)",
        at: SourceLocation(file: file))
    }
  }
}
