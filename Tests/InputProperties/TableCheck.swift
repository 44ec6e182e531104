import DelimitedText

/// Every row of a table is used or told of, and a table that is written reads back the same.
struct TableCheck: InputCheck {
  func check(_ bytes: [UInt8]) throws {
    for separator in [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")] {
      guard let table = try? DelimitedReader(bytes, separator: separator) else { continue }
      let lines = 1 + bytes.count { $0 == 0x0A || $0 == 0x0D }
      let places = (table.rows.map(\.line) + table.faults.map(\.line)).sorted()
      try BrokenProperty.unless(places.allSatisfy { (2...max(lines, 2)).contains($0) }, "a row in line \(places)")
      try BrokenProperty.unless(zip(places, places.dropFirst()).allSatisfy(<), "two rows begin in one line")
      for row in table.rows {
        for column in table.header.indices {
          try BrokenProperty.unless(row.number(column)?.isFinite ?? true, "a number is not finite")
        }
      }
      for endsLinesWithCRLF in [false, true] {
        try checkWriting(
          of: table, DelimitedWriter(separator: separator, endsLinesWithCRLF: endsLinesWithCRLF), separator)
      }
    }
  }

  private func checkWriting(of table: DelimitedReader, _ writer: DelimitedWriter, _ separator: UInt8) throws {
    var writer = writer
    let rows = table.rows.map { row in table.header.indices.map { row[$0] } }
    for row in [table.header] + rows { writer.append(row) }
    let again = try DelimitedReader(writer.bytes, separator: separator)
    try BrokenProperty.unless(again.faults.isEmpty, "a written row cannot be read: \(again.faults)")
    try BrokenProperty.unless(again.header.elementsEqual(table.header, by: Self.isSame), "the header reads otherwise")
    let readRows = again.rows.map { row in again.header.indices.map { row[$0] } }
    try BrokenProperty.unless(
      readRows.elementsEqual(rows) { $0.elementsEqual($1, by: Self.isSame) }, "a row reads otherwise")
  }

  /// The same bytes; equal strings may be of different normal forms.
  private static func isSame(_ left: String, _ right: String) -> Bool { left.utf8.elementsEqual(right.utf8) }
}
