import Evaluation
import IncidentModel

extension GoldIncident {
  /// The incident on one line.
  var words: String { IncidentWords.line { words(of: $0) } }

  /// A field with the other answers that are as good: `5 (or 7, nothing)`.
  func words(of field: Field) -> String? {
    switch field {
    case .type: words(GoldValue(type, or: typesOK), \.rawValue)
    case .place: words(place) { $0 }
    case .district: words(district) { $0 }
    case .date: words(date) { $0 == date.value ? extent : $0.description }
    case .killed: words(killed, String.init)
    case .injured: words(injured, String.init)
    case .actor: words(initiators, IncidentWords.list)
    case .claim: words(claimedBy, IncidentWords.list)
    }
  }

  private var extent: String {
    guard let start = date.value else { return "" }
    return IncidentWords.extent(from: start, to: dateEnd ?? start, datePrecision ?? .day)
  }

  private func words<Value>(_ value: GoldValue<Value>, _ show: (Value) -> String) -> String? {
    let others = value.alternatives.map { $0.map(show) ?? "nothing" }
    guard value.value != nil || !others.isEmpty else { return nil }
    let first = value.value.map(show) ?? "nothing"
    return others.isEmpty ? first : "\(first) (or \(others.joined(separator: ", ")))"
  }
}

extension PredictedIncident {
  /// The incident on one line.
  var words: String { IncidentWords.line { words(of: $0) } }

  /// A field as it was read.
  func words(of field: Field) -> String? {
    switch field {
    case .type: incident.type.rawValue
    case .place: incident.placement.text ?? incident.placement.name
    case .district: district
    case .date: incident.date.map { IncidentWords.extent(from: $0.start, to: $0.end, $0.precision) }
    case .killed: prediction.killed.map(String.init)
    case .injured: prediction.injured.map(String.init)
    case .actor: actors(.initiator)
    case .claim: actors(.claimant)
    }
  }

  /// The names of the rules that made it, each once.
  var rules: [String] {
    var seen: Set<String> = []
    return incident.mentions.flatMap(\.mention.rules).filter { seen.insert($0).inserted }
  }

  private func actors(_ role: ActorRole) -> String? {
    let actors = incident.participants.filter { $0.role == role }.map(\.actor)
    return actors.isEmpty ? nil : IncidentWords.list(actors)
  }
}

/// How fields of an incident stand on a line.
private enum IncidentWords {
  static func list(_ names: [String]) -> String { names.isEmpty ? "nothing" : names.joined(separator: " + ") }

  static func extent(from start: CalendarDate, to end: CalendarDate, _ precision: DatePrecision) -> String {
    switch precision {
    case .day where start == end: "\(start)"
    default: start == end ? "\(start), precision \(precision.rawValue)" : "\(start) to \(end)"
    }
  }

  /// What is known, with commas: `bombing, Absor, Turbat (Kech), 2025-05-14, killed 2, by bla, claimed by bla`.
  static func line(_ field: (Field) -> String?) -> String {
    let district = field(.district).map { "(\($0))" }
    let place = [field(.place), district].compactMap(\.self).joined(separator: " ")
    let parts = [
      field(.type), place.isEmpty ? "no place" : place, field(.date) ?? "no date",
      field(.killed).map { "killed \($0)" },
      field(.injured).map { "injured \($0)" }, field(.actor).map { "by \($0)" },
      field(.claim).map { "claimed by \($0)" },
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }
}
