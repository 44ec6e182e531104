import IncidentModel
import SimpleFeatures
import TestSupport
import Testing

/// Incidents that tests make by themselves.
enum SampleIncidents {
  static func incident(
    _ id: String, _ longitude: Double, _ latitude: Double, day: String? = nil, killed: Int? = nil,
    status: AssertionStatus = .reported
  ) throws -> RecordedIncident {
    var incident = RecordedIncident(id: id, type: .bombing)
    let position = try #require(Coordinate(longitude: longitude, latitude: latitude) as Coordinate?)
    incident.place.coordinate = position
    incident.place.precision = .exact
    if let day {
      let date = try #require(CalendarDate(iso8601: day))
      incident.date = DateExtent(start: date, end: date, precision: .day, basis: .stated)
    }
    if let killed {
      incident.figures = [RecordedFigure(.killed, .unknown, Quantity(exactly: killed), status: status)]
    }
    incident.status = status
    return incident
  }

  /// Seeded positions: half of them anywhere in a box, half in dense groups, some of them twice.
  static func positions(_ count: Int, seed: UInt64, around middle: (Double, Double), span: Double) throws
    -> [Coordinate]
  {
    var generator = SeededGenerator(state: seed)
    func number(_ range: ClosedRange<Double>) -> Double { Double.random(in: range, using: &generator) }
    var positions: [Coordinate] = []
    let groups = (0..<5).map { _ in (number(-span...span), number(-span...span)) }
    for index in 0..<count {
      var (x, y) = (number(-span...span), number(-span...span))
      if index % 2 == 0 {
        let group = groups[index / 2 % groups.count]
        (x, y) = (group.0 + number(-0.1...0.1) * span, group.1 + number(-0.1...0.1) * span)
      }
      let longitude = middle.0 + x
      let wrapped = longitude > 180 ? longitude - 360 : longitude < -180 ? longitude + 360 : longitude
      positions.append(try #require(Coordinate(longitude: wrapped, latitude: middle.1 + y)))
      if index % 7 == 0, let last = positions.last { positions.append(last) }
    }
    return positions
  }

  static func incidents(_ positions: [Coordinate]) throws -> [RecordedIncident] {
    try positions.enumerated().map { index, position in
      try incident("i\(index)", position.longitude, position.latitude)
    }
  }
}
