extension DelimitedReader {
  /// A table of values that were read from another form.
  ///
  /// - Parameters:
  ///   - header: The names of the columns, each once.
  ///   - rows: The rows with the lines where they begin, counted from 1; each as long as the header.
  ///   - faults: The rows that could not be read.
  /// - Throws: Where a column is named twice.
  package init(
    header: [String], rows: [(line: Int, values: [String])], faults: [Fault]
  ) throws(DelimitedTextError) {
    var writer = DelimitedWriter()
    writer.append(header)
    for row in rows { writer.append(row.values) }
    let table = try DelimitedReader(writer.bytes)
    let lines = Dictionary(zip(table.rows.map(\.line), rows.map(\.line))) { first, _ in first }
    self.init(header: table.header, rows: table.rows.renumbered { lines[$0] ?? $0 }, faults: faults)
  }
}
