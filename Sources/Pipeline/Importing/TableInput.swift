import DelimitedText
import GeoJSON
import IncidentModel
package import IncidentTables
import Ingestion
import SimpleFeatures

/// What is asked of the reading of tables.
package struct TableReadingOptions: Sendable {
  /// The layout; nothing for what the header tells.
  package var layout: IncidentLayout?
  /// What columns say, by their names.
  package var mapping: [(column: String, field: TableField)] = []
  /// Whether words that may name private persons are kept.
  package var keepsText = false

  package init() {}
}

/// Rows of a table that are read together.
struct IncidentPiece: Sendable {
  /// A row, or why it cannot be used.
  struct Row: Sendable {
    let line: Int
    let values: [String]
  }

  /// How the rows are read.
  let coder: TableCoder
  /// The table as the user named it.
  let file: String
  /// The name of its file, without the folder.
  var name: String { coder.file }
  /// The rows of delimited text with what was added to their lines.
  var table: DelimitedReader?
  var lineShift = 0
  /// The rows of anything else.
  var rows: [Row] = []
  /// The rows that are none.
  var faults: [DelimitedReader.Fault] = []
  /// Whether it is the first of its table.
  var isFirst = false

  /// How many rows there are, those that cannot be used among them.
  func forEach(_ body: (Row) throws -> Void) rethrows {
    if let table {
      for row in table.rows {
        try body(Row(line: row.line + lineShift, values: table.header.indices.map { row[$0] }))
      }
    }
    for row in rows { try body(row) }
  }

  /// The rows that are none, with the lines of the file.
  var allFaults: [DelimitedReader.Fault] {
    (table?.faults ?? []).map { .init(line: $0.line + lineShift, message: $0.message) } + faults
  }
}

/// A table of incidents that is read piece by piece, in memory that does not grow with it.
struct TableInput {
  private let path: String
  private let options: TableReadingOptions
  private let diagnostics: any DiagnosticCollector
  /// What ids begin with where rows have none.
  private let name: String

  /// Names a table, or standard input as `-`; nothing is opened yet.
  init(_ path: String, _ options: TableReadingOptions, diagnostics: any DiagnosticCollector) {
    self.path = path
    self.options = options
    self.diagnostics = diagnostics
    name = path == "-" ? "stdin" : String(path.split(separator: "/").last ?? "")
  }

  private var shown: String { path == "-" ? "standard input" : path }

  /// Hands over the rows, piece after piece.
  ///
  /// - Throws: `IngestionError` where it is no table, and what the body throws.
  func forEachPiece(_ body: @escaping (IncidentPiece) throws -> Void) throws {
    let stream = try SourceStream(path)
    let first = try stream.next()
    let start = Self.start(of: first)
    if options.layout == .geojson || options.layout == nil && (start == 0x7B || start == 0x1E || start == 0x5B) {
      try GeoJSONTable(path: path, shown: shown, coder: coder, diagnostics: diagnostics).read(first, stream, body)
    } else {
      try readDelimited(first, stream, body)
    }
  }

  /// The first byte that is no space and no mark.
  private static func start(of bytes: [UInt8]) -> UInt8? {
    bytes.first { ![0xEF, 0xBB, 0xBF, 0x20, 0x09, 0x0A, 0x0D].contains($0) }
  }

  private func coder(_ layout: IncidentLayout, _ header: [String], _ order: DateOrder = .unknown) throws -> TableCoder {
    var reading = TableOptions()
    (reading.mapping, reading.keepsText, reading.order, reading.file) = (
      options.mapping, options.keepsText, order, name
    )
    do { return try TableCoder(layout, header: header, options: reading) } catch {
      throw IngestionError(.broken, file: shown, line: 1, error.message)
    }
  }

  @Sendable private func coder(_ header: [String]) throws -> TableCoder { try coder(.geojson, header) }

  private func readDelimited(
    _ beginning: [UInt8], _ stream: SourceStream, _ body: (IncidentPiece) throws -> Void
  ) throws {
    let form = DelimitedForm(beginning, layout: options.layout)
    var (coder, isFirst): (TableCoder?, Bool) = (nil, true)
    try Self.forEachTable(form, beginning, stream, diagnostics, shown) { table in
      if coder == nil {
        guard !table.header.isEmpty else { return }
        let layout = options.layout ?? form.layout ?? IncidentLayout(header: table.header)
        let plain = try self.coder(layout, table.header)
        let finding = try order(of: table, plain, form)
        coder = try self.coder(layout, table.header, finding)
        tellBeginning(coder, table)
      }
      guard let coder else { return }
      var piece = IncidentPiece(coder: coder, file: shown, table: table)
      (piece.lineShift, piece.isFirst) = (form.hasHeader ? 0 : -1, isFirst)
      isFirst = false
      try body(piece)
    }
    if coder == nil { diagnostics.emit(.emptyTable(shown)) }
  }

  /// The tables of the pieces of a stream.
  private static func forEachTable(
    _ form: DelimitedForm, _ beginning: [UInt8], _ stream: SourceStream, _ diagnostics: any DiagnosticCollector,
    _ shown: String, _ body: (DelimitedReader) throws -> Void
  ) throws {
    var pieces = DelimitedPieces(separator: form.separator)
    var repair = Latin1Reading(isOn: form.mayBeLatin1)
    var piece = form.hasHeader ? beginning : form.addedHeader + beginning
    do {
      repeat {
        let next = try stream.next()
        let text = repair.utf8(piece, isLast: next.isEmpty)
        if let table = try pieces.read(text, isLast: next.isEmpty) { try body(table) }
        piece = next
      } while !piece.isEmpty
    } catch let error as DelimitedTextError {
      throw IngestionError(.broken, file: shown, line: error.line, error.message)
    }
    if repair.isUsed {
      diagnostics.emit(
        Diagnostic(
          "tables.latin-1", .note, "not UTF-8; read as Latin-1 (Windows-1252)", at: SourceLocation(file: shown)))
    }
  }

  /// Which number of `3/4/2025` is the day: what all days of a file allow, or those at the beginning of a stream.
  private func order(of table: DelimitedReader, _ coder: TableCoder, _ form: DelimitedForm) throws -> DateOrder {
    let columns = [coder.column(.date), coder.column(.dateEnd)].compactMap(\.self)
    var finding = DateOrderFinding(columns: columns)
    finding.add(table)
    guard finding.isOpen else { return .unknown }
    if path != "-" {
      finding = DateOrderFinding(columns: columns)
      let stream = try SourceStream(path)
      let beginning = try stream.next()
      try Self.forEachTable(form, beginning, stream, DiagnosticLog(), shown) { finding.add($0) }
    }
    return finding.order
  }

  private func tellBeginning(_ coder: TableCoder?, _ table: DelimitedReader) {
    guard let coder else { return }
    if !coder.has(.precision), coder.has(.longitude) || coder.has(.wkt) {
      diagnostics.emit(
        Diagnostic(
          "tables.no-precision", .note,
          "no column says how exact the positions are; they are taken as those of the places themselves (precision 1)",
          at: SourceLocation(file: shown, line: 1), remedy: "name the column with --map COLUMN=precision"))
    }
    if coder.layout == .ucdp, let row = table.rows.first,
      TableCoder.isTags(table.header.indices.map { row[$0] })
    {
      diagnostics.emit(
        Diagnostic(
          "tables.tags", .note, "a row of HXL tags was passed over", at: SourceLocation(file: shown, line: row.line)))
    }
  }
}

extension Diagnostic {
  fileprivate static func emptyTable(_ file: String) -> Diagnostic {
    Diagnostic("tables.empty", .note, "there is nothing in it", at: SourceLocation(file: file))
  }
}
