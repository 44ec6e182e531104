import IncidentModel

/// The lines of a text that are rows of a table: those with at least two bars between cells.
struct TableLines {
  /// For each token whether it stands in such a line; empty where there is none.
  private let rows: [Bool]

  /// How a bar reads.
  static let bar: Unicode.Scalar = "|"

  init(of tokens: [Token], in text: SourceText) {
    guard text.utf8.contains(UInt8(ascii: "|")) else {
      rows = []
      return
    }
    var rows = Array(repeating: false, count: tokens.count)
    var start = 0
    for index in tokens.indices {
      let isLast = index + 1 == tokens.count
      guard
        isLast || LineEnds.count(in: text.utf8[tokens[index].range.upperBound..<tokens[index + 1].range.lowerBound]) > 0
      else { continue }
      if (start...index).count(where: { tokens[$0].isMark(TableLines.bar) }) >= 2 {
        for token in start...index { rows[token] = true }
      }
      start = index + 1
    }
    self.rows = rows
  }

  /// Whether a token stands in a row.
  func contains(_ index: Int) -> Bool { !rows.isEmpty && rows[index] }
}
