/// How the columns of a table of incidents are called and coded.
///
/// The layouts are tables of Swift and no files of data: each code leads to a case of the vocabulary, so that the
/// compiler finds a wrong one, and no folder has to be there for a table to be read. What a user's own table calls its
/// columns is data, and given with a mapping.
package enum IncidentLayout: String, Sendable, CaseIterable {
  /// ACLED's export, with its present or earlier names of columns.
  case acled
  /// UCDP's georeferenced events.
  case ucdp
  /// The Global Terrorism Database.
  case gtd
  /// GDELT 2 events: 61 fields without names, separated by tabs.
  case gdelt
  /// VIINA, of any release.
  case viina
  /// Points as GeoJSON or GeoJSONSeq, whose properties are columns.
  case geojson
  /// A spreadsheet with a column for each thing, and the program's own tables.
  case csv

  /// The layout that the names of columns tell.
  package init(header: [String]) {
    let names = Set(header.map(IncidentLayout.normal))
    func has(_ wanted: String...) -> Bool { wanted.allSatisfy(names.contains) }
    if has("event_id_cnty", "event_date") || has("data_id", "event_date", "inter1") {
      self = .acled
    } else if has("type_of_violence", "where_prec") || has("relid", "best", "date_start") {
      self = .ucdp
    } else if has("eventid", "iyear", "attacktype1") {
      self = .gtd
    } else if has("globaleventid", "sqldate") {
      self = .gdelt
    } else if has("viina_id") || (has("geo_precision", "report_id")) || (names.contains { $0.hasPrefix("t_mil") }) {
      self = .viina
    } else {
      self = .csv
    }
  }

  /// A name of a column in lower-case letters, with `_` for what stands between words.
  package static func normal(_ name: String) -> String {
    var text = ""
    for character in name.lowercased() {
      if character.isLetter || character.isNumber {
        text.append(character)
      } else if !text.isEmpty, text.last != "_" {
        text.append("_")
      }
    }
    while text.last == "_" { text.removeLast() }
    return text
  }

  /// What a column of this name says.
  package func field(_ name: String) -> TableField {
    let name = IncidentLayout.normal(name)
    if self == .viina, name.hasPrefix("t_") || name.hasPrefix("a_") { return .other }
    return columns[name] ?? .other
  }

  private var columns: [String: TableField] {
    switch self {
    case .acled: ColumnNames.acled
    case .ucdp: ColumnNames.ucdp
    case .gtd: ColumnNames.gtd
    case .gdelt: ColumnNames.gdelt
    case .viina: ColumnNames.viina
    case .geojson, .csv: ColumnNames.spreadsheet
    }
  }

  /// The names of the 61 fields of a table of GDELT 2 events, which has none of its own.
  package static let gdeltHeader: [String] = {
    let actor = [
      "Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode", "Religion1Code", "Religion2Code", "Type1Code",
      "Type2Code", "Type3Code",
    ]
    let place = ["Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID"]
    var names = ["GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate"]
    for side in ["Actor1", "Actor2"] { names += actor.map { side + $0 } }
    names += [
      "IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale", "NumMentions",
      "NumSources", "NumArticles", "AvgTone",
    ]
    for side in ["Actor1Geo", "Actor2Geo", "ActionGeo"] { names += place.map { "\(side)_\($0)" } }
    return names + ["DATEADDED", "SOURCEURL"]
  }()
}
