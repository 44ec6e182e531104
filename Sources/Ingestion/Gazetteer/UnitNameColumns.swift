import DelimitedText
import IncidentModel

/// The columns of a table of unit names.
struct UnitNameColumns {
  private let name: Int
  private let code: Int
  private let relation: Int
  private let begin: Int?
  private let end: Int?
  private let predecessors: Int?

  /// Finds the columns; the dates and the predecessors may be left out.
  init(_ table: GazetteerTable) throws(IngestionError) {
    name = try table.requiredColumn("name")
    code = try table.requiredColumn("unit_code")
    relation = try table.requiredColumn("relation")
    begin = table.reader.column("valid_from")
    end = table.reader.column("valid_to")
    predecessors = table.reader.column("predecessors")
  }

  /// The name of a row, or nothing where something is missing or wrong.
  func name(in row: DelimitedReader.Row) -> UnitName? {
    guard faults(of: row).isEmpty, let relation = UnitName.Relation(rawValue: row[relation]) else { return nil }
    return UnitName(
      name: shownName(in: row).text, code: row[code], relation: relation,
      begin: row[begin].flatMap(DaySpan.init(iso8601:)),
      end: row[end].flatMap(DaySpan.init(iso8601:)),
      predecessors: row[predecessors]?.split(separator: "|").map(String.init) ?? [])
  }

  /// The name of a row as it is shown.
  func shownName(in row: DelimitedReader.Row) -> ShownText { ShownText(row[name]) }

  /// What is wrong with a row.
  func faults(of row: DelimitedReader.Row) -> [String] {
    var faults: [String] = []
    if shownName(in: row).text.isEmpty { faults.append("\"name\" is empty") }
    if row[code].isEmpty { faults.append("\"unit_code\" is empty") }
    if UnitName.Relation(rawValue: row[relation]) == nil {
      let relations = UnitName.Relation.allCases.map(\.rawValue).joined(separator: ", ")
      faults.append("\"relation\" is \"\(row[relation].prefix(40))\", none of \(relations)")
    }
    for (column, title) in [(begin, "valid_from"), (end, "valid_to")] {
      if let text = row[column], DaySpan(iso8601: text) == nil {
        faults.append(
          "\"\(title)\" is \"\(text.prefix(40))\", no day, month or year such as 2022-09-01, 2022-09 or 2022")
      }
    }
    if let from = row[begin].flatMap(DaySpan.init(iso8601:)), let to = row[end].flatMap(DaySpan.init(iso8601:)),
      to.last < from.first
    {
      faults.append("\"valid_to\" lies before \"valid_from\"")
    }
    return faults
  }
}
