import DelimitedText
import IncidentModel

/// Codes of districts, provinces and countries in published registers beside the ones in the atlas.
struct UnitCodes {
  /// A code of a unit, and where it stands.
  struct Row {
    let unit: String
    let code: RegisterCode
    let location: SourceLocation
  }

  /// The codes, in the order of the tables.
  private(set) var rows: [Row] = []

  /// The columns that every table of codes of units has.
  static let required = ["unit_code", "register", "code", "source"]

  private static let known = Set(required + ["licence", "note"])

  /// Reads a table and gives the number of its rows.
  mutating func read(_ file: String, _ diagnostics: any DiagnosticCollector) throws(IngestionError) -> Int {
    let table = try GazetteerTable(file, known: Self.known)
    table.reportFaults(to: diagnostics)
    if table.isEmpty { return 0 }
    try table.require(Self.required)
    let (unit, register) = (try table.requiredColumn("unit_code"), try table.requiredColumn("register"))
    let code = try table.requiredColumn("code")
    for row in table.reader.rows {
      let read = Concordance.read([(row[register], row[code])])
      let faults = read.faults + (row[unit].isEmpty ? ["\"unit_code\" is empty"] : [])
      guard faults.isEmpty, let first = read.codes.codes.first else {
        diagnostics.emit(.badRow(faults.joined(separator: "; "), file: file, line: row.line))
        continue
      }
      rows.append(Row(unit: row[unit], code: first, location: SourceLocation(file: file, line: row.line)))
    }
    return table.rowCount
  }

  /// The codes of the units of an atlas: those of its files and then those of the tables.
  ///
  /// A row for a unit that the atlas does not have, or that contradicts what stands before it, becomes a refusal.
  func codes(for atlas: DistrictAtlas, _ diagnostics: any DiagnosticCollector) -> [String: Concordance] {
    let known = atlas.districts.map { ($0.code, $0.codes) } + atlas.units.map { ($0.code, $0.codes) }
    var codes = Dictionary(known) { first, _ in first }
    for row in rows {
      if codes[row.unit] == nil {
        refuse(row, "\(row.unit.prefix(40)) is no unit of the atlas; correct the unit_code", diagnostics)
      } else if codes[row.unit]?.add(row.code) == false {
        let other = codes[row.unit]?[row.code.register] ?? ""
        refuse(row, "\(row.unit.prefix(40)) has \(other) in \(row.code.register.rawValue) already", diagnostics)
      }
    }
    return codes
  }

  private func refuse(_ row: Row, _ message: String, _ diagnostics: any DiagnosticCollector) {
    diagnostics.emit(.badRow(message, file: row.location.file, line: row.location.line ?? 1))
  }
}
