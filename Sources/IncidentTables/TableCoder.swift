package import IncidentModel
import SimpleFeatures

/// Why a row gives no incident.
package struct IncidentFault: Error, Sendable, Equatable {
  /// The name of the column that is wrong; nothing where the whole row is.
  package let column: String?
  /// What is wrong and what to do.
  package let message: String

  package init(column: String? = nil, _ message: String) { (self.column, self.message) = (column, message) }
}

/// How tables are read, beyond what their layout says.
package struct TableOptions: Sendable {
  /// What columns say, by their names as they stand in the table.
  package var mapping: [(column: String, field: TableField)] = []
  /// Whether words that may name private persons are kept.
  package var keepsText = false
  /// Which number of `3/4/2025` is the day.
  package var order = DateOrder.unknown
  /// What ids begin with where rows have none: the name of the file.
  package var file = ""

  package init() {}
}

/// Turns the rows of one table into incidents.
package struct TableCoder: Sendable {
  package let layout: IncidentLayout
  package let header: [String]
  let options: TableOptions
  /// The column of each field; nothing where there is none.
  private let columns: [Int?]
  package let fields: [TableField]
  /// For ACLED and UCDP the number of each column among those that are written; nothing for others.
  let written: [Int?]

  /// Makes a coder for a table with these columns.
  ///
  /// - Throws: Where the mapping names a column that is not there, or no column says anything of an incident.
  package init(_ layout: IncidentLayout, header: [String], options: TableOptions) throws(IncidentFault) {
    (self.layout, self.header, self.options) = (layout, header, options)
    var fields = header.map(layout.field)
    for (column, field) in options.mapping {
      let index = header.firstIndex(of: column) ?? header.firstIndex { $0.lowercased() == column.lowercased() }
      guard let index else {
        throw IncidentFault("there is no column \"\(column)\", which is mapped to \(field.rawValue)")
      }
      // What is said of a field holds in the place of what its other columns are called.
      if field != .text, field != .other {
        for other in fields.indices where fields[other] == field { fields[other] = .other }
      }
      fields[index] = field
    }
    guard fields.contains(where: TableField.needed.contains) else {
      throw IncidentFault(
        "no column tells when or where something happened; name them with --map, such as --map COLUMN=place")
    }
    var columns: [Int?] = Array(repeating: nil, count: TableField.allCases.count)
    for (index, field) in fields.enumerated() where columns[field.index] == nil { columns[field.index] = index }
    (self.columns, self.fields) = (columns, fields)
    let names = ExportFormat(layout)?.columns
    written = header.map { name in names?.firstIndex(of: ExportFormat.canonical(name)) }
  }

  /// Whether a table has a column for a field.
  package func has(_ field: TableField) -> Bool { columns[field.index] != nil }

  /// The name of the column of a field.
  func name(_ field: TableField) -> String? { columns[field.index].map { header[$0] } }

  /// The column of a field.
  package func column(_ field: TableField) -> Int? { columns[field.index] }

  /// Whether words that may name private persons are kept.
  package var keepsText: Bool { options.keepsText }

  /// The plain type that a word of a spreadsheet means.
  package static func type(ofWord text: String) -> IncidentType { TypeCodes.word(text) ?? .other }

  /// What ids begin with where rows have none: the name of the file.
  package var file: String { options.file }

  /// The columns of words that may name private persons.
  package var textColumns: [Int] { fields.indices.filter { fields[$0] == .text } }

  /// What a row says of a field, without spaces around it; nothing where it says nothing.
  func value(_ field: TableField, _ row: [String]) -> String? {
    guard let column = columns[field.index] else { return nil }
    let text = Trimming.spaces(row[column])
    return text.isEmpty || isUnknown(text, field) ? nil : unguarded(text)
  }

  /// Whether a row is no row: the tags of HXL behind the names of the columns.
  package static func isTags(_ row: [String]) -> Bool {
    var hasTag = false
    for cell in row where !cell.isEmpty {
      guard cell.utf8.first == UInt8(ascii: "#") else { return false }
      hasTag = true
    }
    return hasTag
  }

  /// The incident of a row.
  ///
  /// - Throws: Why it gives none.
  package func incident(_ row: [String], line: Int) throws(IncidentFault) -> RecordedIncident {
    if row == header { throw IncidentFault("the names of the columns again; remove the line") }
    var incident = RecordedIncident(id: id(row, line: line))
    try takeKind(row, &incident)
    incident.title = value(.title, row)
    takeType(row, &incident)
    incident.date = try date(row)
    incident.place = try place(row)
    incident.actors = actors(row)
    incident.figures = try figures(row)
    incident.sources = sources(row)
    incident.sourceFields = try kept(row, of: incident)
    return incident
  }

  private func id(_ row: [String], line: Int) -> String {
    guard let own = value(.id, row) else { return "\(layout.rawValue):\(options.file):\(line)" }
    // The program's own ids are constant for life.
    let isOwn = own.hasPrefix("im-") || IncidentLayout.allCases.contains { own.hasPrefix("\($0.rawValue):") }
    return isOwn && (layout == .csv || layout == .geojson) ? own : "\(layout.rawValue):\(own)"
  }

  /// Whether a layout writes "not known" so.
  private func isUnknown(_ text: String, _ field: TableField) -> Bool {
    guard layout == .gtd else { return false }
    switch field {
    case .month, .day: return text == "0"
    case .place, .province, .actor, .target: return text == "Unknown"
    default: return text == "-9" || text == "-99" || text == "."
    }
  }

  /// A text without the apostrophe that keeps spreadsheets from taking it for a formula.
  private func unguarded(_ text: String) -> String {
    guard layout == .csv, text.utf8.first == UInt8(ascii: "'"), let second = text.utf8.dropFirst().first,
      "=+-@\t\r".utf8.contains(second)
    else { return text }
    return String(text.dropFirst())
  }
}

/// Text without what stands around it.
enum Trimming {
  /// The text without spaces, tabs and line ends at both ends.
  static func spaces(_ text: String) -> String {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    guard let first = text.utf8.first, let last = text.utf8.last, isSpace(first) || isSpace(last) else { return text }
    let front = text.utf8.drop(while: isSpace)
    guard let end = front.lastIndex(where: { !isSpace($0) }) else { return "" }
    return String(Substring(front[...end]))
  }

  /// The parts of a list, as tables write it.
  static func list(_ text: String) -> [String] {
    text.split(separator: ";").map { spaces(String($0)) }.filter { !$0.isEmpty }
  }
}
