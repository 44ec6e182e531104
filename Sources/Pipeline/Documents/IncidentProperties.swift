import IncidentModel
import SimpleFeatures

/// The flat properties of an incident, in the published order.
struct IncidentProperties {
  let list: [Property]

  init(_ located: LocatedIncident, knowledge: RegionalKnowledge) {
    let writer = Writer(located: located, incident: located.incident, knowledge: knowledge)
    list = writer.what + writer.when + writer.place + writer.figures + writer.assertions
  }

  /// The names of the properties, in the published order.
  static let names = [
    "id", "kind", "title", "type", "event_type", "sub_event_type", "tactics", "date_start", "date_end",
    "date_precision", "time", "place", "place_text", "precision", "uncertainty_m", "district", "district_pcode",
    "admin1", "counting", "counted_in", "label_lon", "label_lat", "killed_low", "killed_best", "killed_high",
    "injured_low", "injured_best",
    "injured_high", "initiators", "attribution", "claimed_by", "status", "disputed", "n_sources",
    "n_independent", "sources", "review",
  ]
}

private struct Writer {
  let located: LocatedIncident
  let incident: Incident
  let knowledge: RegionalKnowledge

  private var district: District? {
    (located.district ?? incident.placement.district).flatMap { knowledge.atlas.district($0) }
  }

  var what: [Property] {
    let coding = EventCoding(incident)
    let title = IncidentTitle(
      incident: incident, districtName: district?.name, actorNames: knowledge.actorNames)
    return [
      Property("id", .string(incident.id)), Property("kind", .string(incident.kind.rawValue)),
      Property("title", .string(title.text)), Property("type", .string(incident.type.rawValue)),
      Property("event_type", .string(coding.eventType)), Property("sub_event_type", .string(coding.subEventType)),
      Property("tactics", PropertyValue(joining: incident.tactics)),
    ]
  }

  var when: [Property] {
    [
      Property("date_start", PropertyValue(incident.date?.start.description)),
      Property("date_end", PropertyValue(incident.date?.end.description)),
      Property("date_precision", PropertyValue(incident.date?.precision.rawValue)),
      Property("time", PropertyValue(incident.time)),
    ]
  }

  var place: [Property] {
    let placement = incident.placement
    let province = (district?.province ?? placement.province).flatMap { knowledge.atlas.unit($0)?.name }
    return [
      Property("place", PropertyValue(placement.name)), Property("place_text", PropertyValue(placement.text)),
      Property("precision", PropertyValue(placement.precision?.rawValue)),
      Property(
        "uncertainty_m", PropertyValue(placement.precision.map(\.isLocal) == true ? placement.uncertainty : nil)),
      Property("district", PropertyValue(knowledge.districtName(of: located))),
      Property("district_pcode", PropertyValue(district?.code)),
      Property("admin1", PropertyValue(province)),
      Property("counting", .string(located.counting.rawValue)),
      Property("counted_in", PropertyValue(located.isCounted ? located.district : nil)),
      Property("label_lon", placement.coordinate.map { .number($0.longitude, decimals: 5) } ?? .null),
      Property("label_lat", placement.coordinate.map { .number($0.latitude, decimals: 5) } ?? .null),
    ]
  }

  var figures: [Property] {
    let summary = FigureSummary(incident.figures)
    return summary.total(.killed).properties("killed") + summary.total(.injured).properties("injured")
  }

  var assertions: [Property] {
    let initiators = incident.participants.filter { $0.role == .initiator }
    let claimants = incident.participants.filter { $0.role == .claimant }
    let doubts = incident.relations.filter { $0.kind == .maybeSame }.map(\.id)
    let firmest = initiators.map(\.attribution).max()
    return [
      Property("initiators", PropertyValue(joining: names(initiators))),
      Property("attribution", PropertyValue(firmest?.rawValue)),
      Property("claimed_by", PropertyValue(joining: names(claimants))),
      Property("status", .string(incident.status.rawValue)), Property("disputed", .bool(incident.isDisputed)),
      Property("n_sources", .integer(incident.sources.count)),
      Property("n_independent", PropertyValue(incident.independentCount)),
      Property("sources", PropertyValue(joining: incident.sources)),
      Property(
        "review", .string(doubts.isEmpty ? "machine" : "machine; maybe the same as \(doubts.joined(separator: ", "))")),
    ]
  }

  /// The shown names, each once.
  private func names(_ participants: [Participation]) -> [String] {
    var seen: Set<String> = []
    return participants.map { knowledge.actorNames[$0.actor] ?? $0.actor }.filter { seen.insert($0).inserted }
  }
}
