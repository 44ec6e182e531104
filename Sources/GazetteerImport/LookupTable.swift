import DelimitedText

/// A column by which rows of a table are found, without regard to case and spaces around.
struct LookupTable {
  private let table: DelimitedReader
  private let rows: [String: DelimitedReader.Row]
  private let file: String

  init(_ file: SourceFile, key: String) throws {
    self.file = file.name
    table = try Self.table(file)
    let column = try Self.column(key, of: table, file: file.name)
    rows = Dictionary(table.rows.map { (Self.folded($0[column]), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The text of a column in the row of a key, or nothing where there is no such row or the field is empty.
  func text(_ column: String, for key: String) throws -> String? {
    let index = try Self.column(column, of: table, file: file)
    return rows[Self.folded(key)].flatMap { $0[Optional(index)] }
  }

  /// Whether there is a column.
  func hasColumn(_ column: String) -> Bool { table.column(column) != nil }

  /// The number of a column in the row of a key.
  func number(_ column: String, for key: String) throws -> Double? {
    let index = try Self.column(column, of: table, file: file)
    return rows[Self.folded(key)].flatMap { $0.number(index) }
  }

  static func table(_ file: SourceFile, separator: UInt8 = UInt8(ascii: ",")) throws -> DelimitedReader {
    do {
      return try DelimitedReader(file.bytes, separator: separator)
    } catch {
      throw GazetteerImportError(.broken, file: file.name, error.description)
    }
  }

  static func column(_ name: String, of table: DelimitedReader, file: String) throws -> Int {
    do {
      return try table.requiredColumn(name)
    } catch {
      throw GazetteerImportError(.missingName, file: file, error.message)
    }
  }

  private static func folded(_ key: String) -> String {
    String(key.lowercased().drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
