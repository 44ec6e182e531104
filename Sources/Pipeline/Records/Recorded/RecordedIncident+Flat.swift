import IncidentModel
import SimpleFeatures

extension RecordedIncident {
  /// Takes what counting and mapping need out of the flat properties of an incident.
  ///
  /// - Parameters:
  ///   - fields: The properties of a feature or the cells of a row, named as in `incidents.geojson`.
  ///   - point: The point of the feature, where it has one.
  init(flat fields: RecordFields, at point: Coordinate?) throws(RecordFault) {
    self.init(
      id: try fields.requiredText("id"), type: try fields.word("type", IncidentType.self) ?? .other,
      kind: try fields.word("kind", IncidentKind.self) ?? .incident)
    title = try fields.text("title")
    date = try fields.days(from: "date_start", to: "date_end", precision: "date_precision", basis: .stated)
    status = try fields.word("status", AssertionStatus.self) ?? .reported
    isDisputed = try fields.flag("disputed") ?? false
    for (name, role) in [("initiators", ActorRole.initiator), ("claimed_by", .claimant)] {
      actors += try fields.list(name).map { RecordedActor(name: $0, role: role) }
    }
    place = try RecordedPlace(flat: fields, at: point)
    for measure in [Measure.killed, .injured] {
      let quantity = try fields.quantity("\(measure.rawValue)_")
      guard quantity != .notStated else { continue }
      // The flat form has one number for all who assert it: it is as well supported as the incident.
      figures.append(RecordedFigure(measure, .unknown, quantity, status: status))
    }
    sources = try fields.list("sources")
  }
}

extension RecordedPlace {
  fileprivate init(flat fields: RecordFields, at point: Coordinate?) throws(RecordFault) {
    self.init()
    name = try fields.text("place")
    precision = try fields.code("precision", GeoPrecision.self, 1...7)
    let (cells, label) = (try fields.position("lon", "lat"), try fields.position("label_lon", "label_lat"))
    // The label of a province is no place of an incident.
    coordinate = point ?? cells ?? (precision == .district ? label : nil)
    district = try fields.text("district")
    let (counted, stated) = (try fields.text("counted_in"), try fields.text("district_pcode"))
    districtCode = counted ?? stated
    province = try fields.text("admin1")
  }
}

extension RecordFields {
  /// The parts of a text with semicolons between them.
  fileprivate func list(_ name: String) throws(RecordFault) -> [String] {
    (try text(name) ?? "").split(separator: ";").map(String.init)
  }
}
