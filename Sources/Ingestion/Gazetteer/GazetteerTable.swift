import DelimitedText
import IncidentModel

/// A table of the gazetteer as it is read, before its columns are understood.
struct GazetteerTable {
  let reader: DelimitedReader
  let file: String
  private let known: Set<String>

  /// Reads the file.
  ///
  /// - Parameter known: The columns that the program knows; others are passed over, which is told of.
  /// - Throws: Where it is missing or no table.
  init(_ file: String, known: Set<String>) throws(IngestionError) {
    let bytes = try FileBytes.read(file, remedy: Self.remedy)
    let points = Self.isOfPoints(file) ? try PointTable(file, bytes) : nil
    do {
      reader = if let points { points.reader } else { try DelimitedReader(bytes) }
    } catch {
      throw IngestionError(.broken, file: file, line: error.line, error.message)
    }
    self.file = file
    self.known = known
  }

  private init(_ reader: DelimitedReader, _ file: String, known: Set<String>) {
    (self.reader, self.file, self.known) = (reader, file, known)
  }

  /// Whether the file is GeoJSON, whose points are the rows.
  static func isOfPoints(_ file: String) -> Bool { file.hasSuffix(".geojson") }

  /// Reads a long file piece by piece, each as a table of its own with the columns of the first.
  static func forEachPiece(
    of file: String, known: Set<String>, length: Int, _ body: (GazetteerTable) throws -> Void
  ) throws {
    if isOfPoints(file) { return try body(GazetteerTable(file, known: known)) }
    let descriptor = try FileBytes.open(file, remedy: remedy)
    defer { FileBytes.close(descriptor) }
    var pieces = DelimitedPieces()
    var isLast = false
    while !isLast {
      let bytes = try FileBytes.chunk(of: descriptor, path: file, atMost: length)
      isLast = bytes.isEmpty
      do {
        guard let reader = try pieces.read(bytes, isLast: isLast) else { continue }
        try body(GazetteerTable(reader, file, known: known))
      } catch let error as DelimitedTextError {
        throw IngestionError(.broken, file: file, line: error.line, error.message)
      }
    }
  }

  private static let remedy = "run script/gazetteer or correct gazetteer.yml"

  /// Refuses a table that lacks columns, and names all of them.
  func require(_ columns: [String]) throws(IngestionError) {
    let missing = columns.filter { reader.column($0) == nil }
    guard !missing.isEmpty else { return }
    let names = missing.map { "\"\($0)\"" }.joined(separator: ", ")
    let header = reader.header.prefix(30).map { String($0.prefix(40)) }.joined(separator: ", ")
    throw IngestionError(
      .broken, file: file, line: 1,
      "there \(missing.count == 1 ? "is no column" : "are no columns") \(names); the columns are \(header); "
        + "name \(missing.count == 1 ? "it" : "them") in the first line and leave cells empty where nothing is known")
  }

  /// The index of a column that has to be there.
  func requiredColumn(_ name: String) throws(IngestionError) -> Int {
    do { return try reader.requiredColumn(name) } catch {
      throw IngestionError(.broken, file: file, line: error.line, error.message)
    }
  }

  /// Whether the file holds nothing at all, not even the names of the columns.
  var isEmpty: Bool { reader.header.isEmpty }

  /// The rows of the file, those that cannot be read included.
  var rowCount: Int { reader.rows.count + reader.faults.count }

  /// Tells of columns that are not known, of rows that cannot be read, and of a table that gives nothing.
  ///
  /// - Parameter isFirst: Whether it is not a further piece of a long table.
  func reportFaults(to diagnostics: any DiagnosticCollector, isFirst: Bool = true) {
    for column in reader.header where isFirst && !known.contains(column) {
      diagnostics.emit(
        Diagnostic(
          "gazetteer.unknown-column", .note, "the column \"\(column.prefix(60))\" is not known and passed over",
          at: SourceLocation(file: file, line: 1)))
    }
    for fault in reader.faults {
      diagnostics.emit(.badRow(fault.message, file: file, line: fault.line))
    }
    if rowCount == 0, isFirst {
      diagnostics.emit(
        Diagnostic("gazetteer.empty-table", .note, "there are no rows in it", at: SourceLocation(file: file)))
    }
  }
}

extension Diagnostic {
  /// A row that is left out.
  static func badRow(_ message: String, file: String, line: Int) -> Diagnostic {
    Diagnostic("gazetteer.bad-row", .refusal, message, at: SourceLocation(file: file, line: line))
  }
}
