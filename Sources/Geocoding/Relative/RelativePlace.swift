import GEOS
import IncidentModel
import PROJ
import SimpleFeatures

/// Where words such as `12 km north of X`, `between A and B` or `the border of A and B` lead from the places that they
/// name.
struct RelativePlace {
  let region: Region
  private let shapes = RelativeShape()

  init(region: Region) { self.region = region }

  /// The place at some distance or in some direction from one with a point; the place itself for other words.
  func place(_ relation: PlaceMention.Relation, from anchor: Placement) -> Placement {
    guard let center = anchor.coordinate, anchor.isPoint, anchor.method != .containment else { return anchor }
    switch relation {
    case .near(.some(let metres)): return anchor.shaped(shapes.ring(around: center, distance: metres))
    case .toward(let point, let metres):
      guard let shape = shapes.sector(from: center, toward: point, distance: metres) else { return anchor }
      let distance = Double(metres ?? Uncertainty.near / 2)
      let middle = Geodesic().destination(from: center, azimuth: point.azimuth, distance: distance)
      let radius = shapes.reach(of: shape, from: middle) + (anchor.uncertainty ?? 0)
      return anchor.moved(
        to: middle, uncertainty: radius, district: region.district(covering: middle), shape: shape,
        reason: "\(metres.map { "\($0 / 1000) km " } ?? "")\(point.rawValue) of it")
    case .at, .area, .near, .along, .offshore, .between, .border: return anchor
    }
  }

  /// The place on the way between two others.
  func place(between first: Placement, and second: Placement) -> Placement {
    guard let start = first.coordinate, first.isPoint else {
      return second.isPoint ? second.vague(beside: first) : first.vague(beside: second)
    }
    guard let end = second.coordinate, second.isPoint, let line = shapes.line(from: start, to: end) else {
      return first.vague(beside: second)
    }
    let length = Geodesic().distance(from: start, to: end)
    let side = Int(min(RelativeShape.greatestSide, max(2000, length / 4)))
    let shape = PlaceShape.lines([line], within: side)
    let azimuth = Geodesic().azimuth(from: start, to: end)
    let middle = Geodesic().destination(from: start, azimuth: azimuth, distance: length / 2)
    // A road bends aside between its ends and not beyond them, so nothing lies further from the middle than the ends,
    // or than it can lie aside where they are close together.
    return first.joined(
      with: second, at: middle, uncertainty: max(side, Int((length / 2).rounded(.up))),
      district: region.district(covering: middle), shape: shape,
      reason: "on the way between them, \(Int((length / 1000).rounded())) km as the crow flies")
  }

  /// The place where two districts border on each other; nothing where they are no districts of the boundary set or
  /// do not touch.
  func border(of first: Placement, and second: Placement) -> Placement? {
    guard let left = area(of: first), let right = area(of: second),
      let lines = try? SharedBorder.lines(of: left, right),
      let middle = lines.max(by: { length($0) < length($1) }).map(middle)
    else { return nil }
    let shape = PlaceShape.lines(lines, within: Int(RelativeShape.greatestSide))
    return first.joined(
      with: second, at: middle, uncertainty: shapes.reach(of: shape, from: middle), district: nil, shape: shape,
      reason: "where they border on each other")
  }

  private func area(of placement: Placement) -> MultiPolygon? {
    placement.kind == .district ? placement.district.flatMap(region.area(ofDistrict:)) : nil
  }

  private func length(_ line: LineString) -> Double {
    let geodesic = Geodesic()
    return zip(line.coordinates, line.coordinates.dropFirst()).reduce(0) {
      $0 + geodesic.distance(from: $1.0, to: $1.1)
    }
  }

  /// The corner in the middle of a line.
  private func middle(_ line: LineString) -> Coordinate { line.coordinates[line.coordinates.count / 2] }
}
