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
  ///
  /// - Parameter stated: The code of the district that the text names with it.
  func place(_ relation: PlaceMention.Relation, from anchor: Placement, stated: String?) -> Placement {
    guard let center = anchor.coordinate, anchor.isPoint, anchor.method != .containment else { return anchor }
    switch relation {
    case .near(.some(let distance)): return anchor.shaped(shapes.ring(around: center, distance: distance))
    case .toward(let point, let distance):
      guard let sector = shapes.sector(from: center, toward: point, distance: distance) else { return anchor }
      let metres = Double(distance?.metres ?? Uncertainty.near / 2)
      let middle = Geodesic().destination(from: center, azimuth: point.azimuth, distance: metres)
      let (position, district, objection) = position(middle, in: sector, from: anchor, stated: stated)
      let reach = shapes.reach(of: .area(sector), from: position) + (anchor.uncertainty ?? 0)
      let reason = "\(distance.map { "\($0.words) " } ?? "")\(point.rawValue) of it"
      let isKnown = reach <= Uncertainty.near || district == stated
      return anchor.moved(
        to: position, uncertainty: reach, district: isKnown ? district : nil,
        isVague: region.isCounted(stated) && district != stated,
        shape: .area(sector), reason: [reason, objection].compactMap { $0 }.joined(separator: "; "))
    case .at, .area, .near, .along, .offshore, .between, .midway, .border: return anchor
    }
  }

  /// The position in a sector that fits the district that a text names: its middle, or the middle of what lies there.
  private func position(
    _ middle: Coordinate, in sector: Polygon, from anchor: Placement, stated: String?
  ) -> (Coordinate, district: String?, remark: String?) {
    let district = region.district(covering: middle)
    guard let stated, stated != district, let area = region.area(ofDistrict: stated) else {
      let isLeft = district == nil && !region.isEmpty && anchor.district != nil
      return (middle, district, isLeft ? "outside the districts of the boundary set" : nil)
    }
    let name = region.name(ofDistrict: stated)
    guard let common = try? PolygonOverlap.common(of: MultiPolygon(sector), area),
      let inside = try? LabelPoint.of(common)
    else { return (middle, nil, "that is outside \(name), which the text names") }
    return (inside, stated, "in the part of it in \(name), which the text names")
  }

  /// The place on the way between two others, or about its middle.
  ///
  /// - Parameter stated: The code of the district that the text names with them.
  func place(
    _ relation: PlaceMention.Relation, from first: Placement, to second: Placement, stated: String?
  ) -> Placement {
    guard let start = first.coordinate, first.isPoint else {
      return second.isPoint ? second.vague(beside: first) : first.vague(beside: second)
    }
    guard let end = second.coordinate, second.isPoint else { return first.vague(beside: second) }
    let geodesic = Geodesic()
    let length = geodesic.distance(from: start, to: end)
    let azimuth = geodesic.azimuth(from: start, to: end)
    func at(_ share: Double) -> Coordinate {
      geodesic.destination(from: start, azimuth: azimuth, distance: length * share)
    }
    let isMidway = if case .midway = relation { true } else { false }
    let ends = isMidway ? [at(0.25), at(0.75)] : [start, end]
    guard let line = shapes.line(from: ends[0], to: ends[1]) else { return first.vague(beside: second) }
    let side = min(RelativeShape.greatestSide, max(2000, length / 4))
    let way = WayDistrict(from: ends[0], to: ends[1], side: side, in: region)
    let middle = at(0.5)
    let isStated = stated.map { code in
      [first, second].allSatisfy { $0.district == code } || region.district(covering: middle) == code
        || way.touched.contains(code)
    }
    let district = isStated == true ? stated : stated == nil ? way.holding : nil
    let kilometres = "\(Int((length / 1000).rounded())) km as the crow flies"
    var reasons = ["\(isMidway ? "half way" : "on the way") between them, \(kilometres)"]
    if let stated, district == nil { reasons.append("it does not touch \(region.name(ofDistrict: stated))") }
    if stated == nil, district == nil, !way.isOutside { reasons.append(way.objection(in: region)) }
    // A road bends aside between its ends and not beyond them, so nothing lies further from the middle than the ends,
    // or than it can lie aside where they are close together.
    let reach = Int((length / (isMidway ? 4 : 2)).rounded(.up))
    let isVague = district == nil && !way.isOutside || isStated == true && region.district(covering: middle) != district
    return first.joined(
      with: second, at: middle, uncertainty: max(Int(side), reach), district: district,
      stated: isStated == true ? stated : nil, isVague: isVague,
      shape: .lines([line], within: Int(side)), reason: reasons.joined(separator: "; "))
  }

  /// The place where two districts border on each other; nothing where they are no districts of the boundary set.
  func border(of first: Placement, and second: Placement) -> Placement? {
    guard let left = area(of: first), let right = area(of: second),
      let lines = try? SharedBorder.lines(of: left, right)
    else { return nil }
    guard let middle = lines.max(by: { length($0) < length($1) }).map(middle) else {
      return first.apart(from: second)
    }
    let shape = PlaceShape.lines(lines, within: Int(RelativeShape.greatestSide))
    return first.joined(
      with: second, at: middle, uncertainty: shapes.reach(of: shape, from: middle), district: nil, stated: nil,
      isVague: true,
      shape: shape, reason: "where they border on each other")
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
