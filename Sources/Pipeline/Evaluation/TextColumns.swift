/// Columns of text with two spaces between them, the first to the left and the others to the right.
enum TextColumns {
  /// The rows as lines; a row may have fewer cells than others.
  static func aligned(_ rows: [[String]]) -> [String] {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in rows.map { $0.indices.contains(column) ? $0[column].count : 0 }.max() ?? 0
    }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        let gap = String(repeating: " ", count: widths[column] - cell.count)
        return column == 0 ? cell + gap : gap + cell
      }
      return "  " + cells.joined(separator: "  ").trimmingEnd
    }
  }
}

extension String {
  /// The text without spaces at its end.
  fileprivate var trimmingEnd: String { String(self[..<(lastIndex { $0 != " " }.map(index(after:)) ?? startIndex)]) }
}
