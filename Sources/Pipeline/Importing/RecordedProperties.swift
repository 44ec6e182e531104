import IncidentModel
import SimpleFeatures

/// The flat properties of an incident of a table, in the published order; what is not stated is left out.
struct RecordedProperties {
  let list: [Property]

  init(_ incident: RecordedIncident) {
    let place = incident.place
    let killed = incident.total(.killed)
    let injured = incident.total(.injured)
    let names = { (roles: [ActorRole]) in incident.actors.filter { roles.contains($0.role) }.map(\.name) }
    let all: [(String, PropertyValue)] = [
      ("id", .string(incident.id)), ("kind", .string(incident.kind.rawValue)), ("title", PropertyValue(incident.title)),
      ("type", .string(incident.type.rawValue)), ("tactics", PropertyValue(joining: incident.tactics)),
      ("date_start", PropertyValue(incident.date?.start.description)),
      ("date_end", PropertyValue(incident.date?.end.description)),
      ("date_precision", PropertyValue(incident.date?.precision.rawValue)), ("place", PropertyValue(place.name)),
      ("precision", PropertyValue(place.precision?.rawValue)), ("district", PropertyValue(place.district)),
      ("district_pcode", PropertyValue(place.districtCode)), ("admin1", PropertyValue(place.province)),
      ("country", PropertyValue(place.country)),
      ("label_lon", label(place).map { .number($0.longitude, decimals: 5) } ?? .null),
      ("label_lat", label(place).map { .number($0.latitude, decimals: 5) } ?? .null),
    ]
    let support: [(String, PropertyValue)] = [
      ("initiators", PropertyValue(joining: names([.initiator]))),
      ("participants", PropertyValue(joining: names([.participant]))),
      ("targets", PropertyValue(joining: names([.target, .affected]))),
      ("claimed_by", PropertyValue(joining: names([.claimant]))), ("status", .string(incident.status.rawValue)),
      ("disputed", incident.isDisputed ? .bool(true) : .null), ("sources", PropertyValue(joining: incident.sources)),
      ("source_fields", incident.sourceFields.isEmpty ? .null : .object(incident.sourceFields)),
    ]
    let stated = all + Self.quantity("killed", killed) + Self.quantity("injured", injured) + support
    list = stated.filter { $0.1 != .null }.map { Property($0.0, $0.1) }
  }

  private static func quantity(_ name: String, _ quantity: Quantity) -> [(String, PropertyValue)] {
    [
      ("\(name)_low", PropertyValue(quantity.low)), ("\(name)_best", PropertyValue(quantity.best)),
      ("\(name)_high", PropertyValue(quantity.high)),
    ]
  }
}

/// The position of a place that is too vague for a point.
private func label(_ place: RecordedPlace) -> Coordinate? {
  place.precision.map(\.hasPoint) == true ? nil : place.coordinate
}

extension RecordedPlace {
  /// The position that may be drawn as a point.
  var point: Coordinate? { precision.map(\.hasPoint) == true ? coordinate : nil }
}
