package import IncidentModel
import SimpleFeatures

/// The tables of other collections that incidents can be written as.
package enum ExportFormat: String, Sendable, CaseIterable {
  case acled
  case ucdp

  /// The format of a layout, where incidents can be written in it.
  package init?(_ layout: IncidentLayout) {
    switch layout {
    case .acled: self = .acled
    case .ucdp: self = .ucdp
    case .gtd, .gdelt, .viina, .geojson, .csv: return nil
    }
  }

  /// The names of its columns, in their order.
  package var columns: [String] {
    switch self {
    case .acled: AcledColumns.names
    case .ucdp: UcdpColumns.names
    }
  }

  /// What its columns say of an incident, as far as the incident itself says it.
  func values(of incident: RecordedIncident) -> [String] {
    switch self {
    case .acled: AcledColumns.values(of: incident)
    case .ucdp: UcdpColumns.values(of: incident)
    }
  }

  /// The column as it is called now.
  static func canonical(_ name: String) -> String {
    let name = name.lowercased()
    return olderNames[name] ?? name
  }

  private static let olderNames = [
    "ally_actor_1": "assoc_actor_1", "ally_actor_2": "assoc_actor_2", "assoc_actor1": "assoc_actor_1",
    "assoc_actor2": "assoc_actor_2",
  ]

  /// The columns whose words may name private persons.
  static let textColumns: Set<String> = ["notes", "source_article", "source_headline"]

  /// The id that an incident has in the table.
  func id(of incident: RecordedIncident) -> String {
    let prefix = "\(rawValue):"
    return incident.id.hasPrefix(prefix) ? String(incident.id.dropFirst(prefix.count)) : incident.id
  }

  /// Whether an incident came from a table of this format, whose words then return.
  package func isOrigin(of incident: RecordedIncident) -> Bool { incident.id.hasPrefix("\(rawValue):") }

  /// The row of an incident: its table's own words where it came from one, else what it says.
  package func row(of incident: RecordedIncident) -> [String] {
    var values = values(of: incident)
    guard isOrigin(of: incident) else { return values }
    for property in incident.sourceFields {
      guard let index = columns.firstIndex(of: Self.canonical(property.name)), let text = property.value.string else {
        continue
      }
      values[index] = text
    }
    return values
  }
}

/// Numbers as tables write them.
enum Digits {
  /// The shortest digits that read back as the same number, without a power of ten.
  static func shortest(_ value: Double) -> String {
    let text = value.description
    guard !text.contains("e") else { return fixed(value, decimals: 7) }
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// A number with so many decimals.
  static func fixed(_ value: Double, decimals: Int) -> String {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let scaled = (value * scale).rounded()
    let digits = String(UInt64(min(abs(scaled), 1e18)))
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.utf8.count)) + digits
    return (scaled < 0 ? "-" : "") + padded.dropLast(decimals) + (decimals > 0 ? "." + padded.suffix(decimals) : "")
  }
}
