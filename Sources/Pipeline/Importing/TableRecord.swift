import IncidentModel
import SimpleFeatures

/// The full record of an incident of a table, in the schema `incident/1`.
struct TableRecord {
  let incident: RecordedIncident
  /// The table and the line of the row.
  let file: String
  let line: Int
  /// The codes of the districts that hold its position, the one in which it counts first.
  let districts: [String]
  /// How it was placed, where the row has no position.
  let placement: Placement?
  let knowledge: RegionalKnowledge
  let counting: CountingMode
  let actors: ActorLookup
  /// Where it counts, once that is known.
  var located: LocatedIncident?

  var value: PropertyValue {
    .object(what + when + coding + [Property("actors", .array(incident.actors.map(actor))), place] + numbers + support)
  }

  private var isIncident: Bool { incident.kind == .incident }

  private var what: [Property] {
    [
      Property("schema", .string(IncidentRecord.schema)), Property("id", .string(incident.id)),
      Property("merged_ids", .array([])), Property("kind", .string(incident.kind.rawValue)),
      Property("title", .string(incident.title ?? incident.generatedTitle)),
      Property("notes", .string("From line \(line) of a table.")),
    ]
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
        ])), Property("time", .object([Property("local", .null), Property("zone", .null)])),
    ]
  }

  private var coding: [Property] {
    let acled = EventCoding(incident)
    let code = PropertyValue.object([
      Property("scheme", .string("acled")), Property("event_type", .string(acled.eventType)),
      Property("sub_event_type", .string(acled.subEventType)), Property("confidence", .number(0.5, decimals: 1)),
      Property("rule", .string("acled/\(incident.type.rawValue)")),
    ])
    return [
      Property("type", isIncident ? .string(incident.type.rawValue) : .null),
      Property("codes", .array(isIncident ? [code] : [])),
      Property("tactics", .array(incident.tactics.map(PropertyValue.string))), Property("target", .null),
      Property("weapon", .null), Property("event_name", .null), Property("civilian_targeting", .null),
    ]
  }

  private func actor(_ actor: RecordedActor) -> PropertyValue {
    .object([
      Property("id", .string(actor.id ?? actors.identifier(actor.name) ?? actor.name)),
      Property("name", .string(actor.name)), Property("verbatim", .string(actor.name)),
      Property("role", .string(actor.role.rawValue)), Property("type", PropertyValue(actor.kind?.rawValue)),
      Property("unit", .null), Property("side", .null), Property("attribution", .string("reported")),
    ])
  }

  private var numbers: [Property] {
    let armed = incident.figures.filter { $0.measure == .killed && $0.victim == .armedGroup }.map(\.quantity)
    return [
      Property("killed", PropertyValue(incident.total(.killed))),
      Property("killed_armed_group", PropertyValue(Quantity(adding: armed))),
      Property("injured", PropertyValue(incident.total(.injured))),
      Property("figures", .array(incident.figures.map(figure))), Property("discrepancies", .array([])),
    ]
  }

  private func figure(_ figure: RecordedFigure) -> PropertyValue {
    .object([
      Property("measure", .string(figure.measure.rawValue)), Property("victim", .string(figure.victim.rawValue)),
      Property("low", PropertyValue(figure.quantity.low)), Property("best", PropertyValue(figure.quantity.best)),
      Property("high", PropertyValue(figure.quantity.high)), Property("qualifier", .null),
      Property("asserted_by", .string(file)), Property("status", .string(incident.status.rawValue)),
      Property("role", .string(figure.role.rawValue)), Property("span", .null),
    ])
  }

  private var support: [Property] {
    let source = PropertyValue.object([
      Property("id", .string(file)), Property("file", .string(file)), Property("line", .integer(line)),
      Property("names", .array(incident.sources.map(PropertyValue.string))),
    ])
    let review = [
      Property("state", .string("machine")), Property("by", .null), Property("at", .null),
      Property("decisions", .array([])),
    ]
    let sensitivity = [
      Property("profile", .null), Property("mask", .string("none")), Property("mask_km", .null),
      Property("delayed_until", .null), Property("redactions", .array([])),
    ]
    return [
      Property("assertions", .array([])), Property("status", .string(incident.status.rawValue)),
      Property("disputed", .bool(incident.isDisputed)), Property("sources", .array([source])),
      Property("relations", .array([])), Property("review", .object(review)),
      Property("sensitivity", .object(sensitivity)), Property("trace", trace),
      Property("source_fields", .object(incident.sourceFields)),
    ]
  }

  private var trace: PropertyValue {
    .object([
      Property("rules", .array([.string("table/\(incident.id.split(separator: ":").first ?? "")")])),
      Property("program", .string(Versions.program)), Property("gazetteer", .string(knowledge.versions.gazetteer)),
      Property("rules_sha256", .string(knowledge.versions.rulesDigest)),
      Property("boundaries", .string(knowledge.atlas.id)),
    ])
  }
}

extension TableRecord {
  /// Where it is: the names and the position as the row has them, and the district by the polygons.
  fileprivate var place: Property {
    let place = incident.place
    let coordinate = place.precision.map(\.isLocal) == true ? place.coordinate : nil
    let isPoint = place.point != nil
    let district = isPoint ? districts.first : place.districtCode
    return Property(
      "place",
      .object([
        Property("mention", .null), Property("gazetteer_id", PropertyValue(placement?.entry)),
        Property("name", PropertyValue(place.name)), Property("kind", PropertyValue(placement?.kind?.rawValue)),
        Property("admin1", PropertyValue(place.province)), Property("admin2", PropertyValue(place.district)),
        Property("admin3", .null), Property("country", PropertyValue(place.country)),
        Property("pcode", PropertyValue(district)),
        Property("lon", coordinate.map { .degrees($0.longitude) } ?? .null),
        Property("lat", coordinate.map { .degrees($0.latitude) } ?? .null),
        Property("precision", PropertyValue(place.precision?.rawValue)),
        Property("uncertainty_m", PropertyValue(place.precision.map(\.isLocal) == true ? placement?.uncertainty : nil)),
        Property("basis", PropertyValue(place.precision?.basis)), Property("method", .string(method)),
        Property("score", .null), Property("reason", .string(placement?.reason ?? "as the table says")),
        Property("source", PropertyValue(placement?.source)), Property("counting", .string(counting.rawValue)),
        Property("counted_in", PropertyValue(located == nil ? district : located?.district)),
        Property("also_touches", .array(isPoint ? districts.dropFirst().map(PropertyValue.string) : [])),
        Property("not_mapped", PropertyValue(located?.notMapped)), Property("unresolved", .array([])),
        Property("candidates", .array([])),
      ]))
  }

  private var method: String { placement?.method.rawValue ?? (incident.place.precision == nil ? "none" : "table") }
}

extension RecordedIncident {
  /// What it is called in neutral words where the table has no title.
  var generatedTitle: String {
    let name = place.name ?? place.district ?? place.province
    let words =
      switch kind {
      case .incident: type.plainName
      case .statement: "statement"
      case .aggregateClaim: "total of several"
      }
    return words.prefix(1).uppercased() + words.dropFirst() + (name.map { ", \($0)" } ?? "")
  }
}

extension PropertyValue {
  /// Degrees with as many decimals as read back as the same number, as far as those of a table need.
  fileprivate static func degrees(_ value: Double) -> PropertyValue {
    for decimals in 5...9 {
      var scale = 1.0
      for _ in 0..<decimals { scale *= 10 }
      if (value * scale).rounded() / scale == value { return .number(value, decimals: decimals) }
    }
    return .number(value, decimals: 12)
  }
}
