import IncidentModel
import SimpleFeatures

/// The incident of a row, as counting and maps take it.
struct TableIncident {
  let incident: Incident

  /// Makes an incident of a placed row.
  ///
  /// - Parameters:
  ///   - row: The row.
  ///   - table: The name of the table, which is its source.
  init(_ row: ImportWorker.PlacedRow, table: String, _ coder: ReportCoder) {
    let recorded = row.incident
    let actors = ActorLookup(coder.knowledge.actors)
    incident = Incident(
      id: recorded.id, kind: recorded.kind, type: recorded.type, tactics: recorded.tactics, target: nil,
      eventName: nil, date: recorded.date, time: nil, placement: Self.placement(row, coder), areas: [],
      figures: recorded.figures.map { figure in
        Figure(
          measure: figure.measure, victim: figure.victim, quantity: figure.quantity, qualifier: nil,
          assertedBy: table, status: recorded.status, role: figure.role, bytes: 0..<0)
      },
      participants: recorded.actors.map { actor in
        Participation(
          actor: actors.identifier(actor.name) ?? actor.name, role: actor.role, attribution: .reported)
      }, status: recorded.status, isDisputed: recorded.isDisputed, sources: [table], relations: [], mentions: [],
      sourceGroups: [table])
  }

  /// Where it is: as the gazetteer says where the row has no position, else as the row says.
  private static func placement(_ row: ImportWorker.PlacedRow, _ coder: ReportCoder) -> Placement {
    if let found = row.placement { return found }
    let place = row.incident.place
    guard let precision = place.precision else {
      return .unknown(text: place.name, reason: "the table states no place")
    }
    let code = row.statedDistrict ?? row.districts.first
    let district = code.flatMap { coder.knowledge.atlas.district($0) }
    let isPoint = precision.hasPoint
    // What is known no better than to a unit is shown at its label.
    let province = district.flatMap { coder.knowledge.atlas.unit($0.province) }
    let names = [
      isPoint ? place.name : nil, precision.isLocal ? district?.name : nil, province?.name, place.province, place.name,
    ]
    return Placement(
      entry: nil, name: names.compactMap(\.self).first, kind: isPoint ? .settlement : nil, text: place.name,
      coordinate: isPoint ? place.coordinate : precision == .district ? district?.label : province?.label,
      precision: precision, uncertainty: uncertainty(precision),
      // The position decides for a point, and what it contradicts has been told.
      district: isPoint ? nil : precision == .district ? code : nil, province: district?.province, method: .table,
      reason: "as the table says", source: nil)
  }

  /// The radius that a precision implies, in metres.
  private static func uncertainty(_ precision: GeoPrecision) -> Int? {
    switch precision {
    case .exact: 2000
    case .near: 25_000
    default: nil
    }
  }
}
