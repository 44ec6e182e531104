import Geocoding
import IncidentModel
import SimpleFeatures

/// The full record of an incident, an aggregate claim or a statement, in the schema `incident/1`.
///
/// What is not stated is `null`. It holds spans, roles and reasons, and no sentence of a source.
struct IncidentRecord {
  static let schema = "incident/1"

  let located: LocatedIncident
  let knowledge: RegionalKnowledge
  let resolver: ToponymResolver
  /// The reports by their ids.
  let reports: [String: Report]

  var incident: Incident { located.incident }

  /// The record as an object whose members keep the published order.
  var value: PropertyValue { .object(properties) }

  /// The record of a mention in a single report, with the report and its number in it.
  func value(source: String, ordinal: Int) -> PropertyValue {
    .object(properties + [Property("source_id", .string(source)), Property("ordinal", .integer(ordinal))])
  }

  /// What it is called.
  var title: String {
    IncidentTitle(incident: incident, districtName: district?.name, actorNames: knowledge.actorNames).text
  }

  private var properties: [Property] {
    what + when + coding + [Property("actors", actors), Property("place", place)] + areas + numbers + support
  }

  private var what: [Property] {
    [
      Property("schema", .string(IncidentRecord.schema)), Property("id", .string(incident.id)),
      Property("merged_ids", .array(mergedIDs)), Property("kind", .string(incident.kind.rawValue)),
      Property("title", .string(title)),
      Property("notes", .string(IncidentNotes(located, actorNames: knowledge.actorNames).text)),
    ]
  }

  /// The ids that its other mentions have by themselves, each once.
  private var mergedIDs: [PropertyValue] {
    Set(incident.mentions.dropFirst().map(\.mention.identifier)).subtracting([incident.id]).sorted().map(
      PropertyValue.string)
  }

  private var when: [Property] {
    let date = incident.date
    return [
      Property(
        "date",
        .object([
          Property("start", PropertyValue(date?.start.description)),
          Property("end", PropertyValue(date?.end.description)),
          Property("precision", PropertyValue(date?.precision.rawValue)),
          Property("basis", .string(date?.basis.rawValue ?? "none")),
        ])),
      Property(
        "time",
        .object([
          Property("local", PropertyValue(incident.time)),
          Property("zone", PropertyValue(incident.time.map { _ in knowledge.timeZone })),
        ])),
    ]
  }

  /// What happened, in plain words and in the codes of other collections; a total or a statement has no type.
  private var coding: [Property] {
    let isIncident = incident.kind == .incident
    return [
      Property("type", PropertyValue(isIncident ? incident.type.rawValue : nil)),
      Property("codes", .array(isIncident ? EventCodes(incident, actors: knowledge.actorKinds).values : [])),
      Property("tactics", .array(incident.tactics.map(PropertyValue.string))),
      Property("target", PropertyValue(incident.target)), Property("weapon", .null),
      Property("event_name", PropertyValue(incident.eventName)),
      Property("civilian_targeting", incident.targetsCivilians.map(PropertyValue.bool) ?? .null),
    ]
  }

  private var numbers: [Property] {
    let summary = FigureSummary(incident.figures)
    return [
      Property("killed", PropertyValue(summary.total(.killed))),
      Property("killed_armed_group", PropertyValue(summary.quantity(.killed, of: .armedGroup))),
      Property("injured", PropertyValue(summary.total(.injured))), Property("figures", figures),
      Property("discrepancies", discrepancies),
    ]
  }

  private var support: [Property] {
    [
      Property("assertions", assertions), Property("status", .string(incident.status.rawValue)),
      Property("disputed", .bool(incident.isDisputed)), Property("sources", sources),
      Property("relations", relations), Property("review", review), Property("sensitivity", sensitivity),
      Property("trace", trace),
    ]
  }
}

extension Incident {
  /// Whether civilians are among those harmed; nothing where it is not stated who was.
  fileprivate var targetsCivilians: Bool? {
    let harmed = figures.filter { $0.measure != .attacks && $0.measure != .locations && $0.status > .denied }
    if harmed.contains(where: { $0.victim == .civilians || $0.victim == .foreignNationals }) { return true }
    return harmed.isEmpty || harmed.contains { $0.victim == .unknown } ? nil : false
  }
}
