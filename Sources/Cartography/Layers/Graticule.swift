import SVG
import SimpleFeatures

/// Lines of longitude and latitude in round steps, with their degrees along the frame's left and lower sides.
struct Graticule {
  /// A line with the place of its degrees, where it crosses that side of the frame.
  struct Line: Sendable, Hashable {
    let points: [PlanePoint]
    let label: String
    /// Where the label's base line has its middle.
    let foot: PlanePoint?
  }

  static let typeSize = 1.75
  let lines: [Line]

  /// Makes the lines that can be seen; degrees that would stand on a district are left out.
  init(_ projection: MapProjection, districts: [AreaRaster]) throws {
    let seen = projection.visibleBounds
    let step = Graticule.step(for: min(seen.east - seen.west, seen.north - seen.south))
    var lines: [Line] = []
    for longitude in Graticule.multiples(of: step, from: seen.west, to: seen.east) {
      let points = try Graticule.points(projection) { share in
        Coordinate(longitude: longitude, latitude: seen.south + share * (seen.north - seen.south))
      }
      let label = MapWording.longitude(SVGNumber.text(abs(longitude)), isEast: longitude >= 0)
      lines.append(
        Line(points: points, label: label, foot: Graticule.foot(of: points, label, projection.frame, .lower)))
    }
    for latitude in Graticule.multiples(of: step, from: seen.south, to: seen.north) {
      let points = try Graticule.points(projection) { share in
        Coordinate(longitude: seen.west + share * (seen.east - seen.west), latitude: latitude)
      }
      let label = MapWording.latitude(SVGNumber.text(abs(latitude)), isNorth: latitude >= 0)
      lines.append(Line(points: points, label: label, foot: Graticule.foot(of: points, label, projection.frame, .left)))
    }
    self.lines = lines.map { line in
      let isOnDistrict = Graticule.box(of: line).map { box in districts.contains { $0.share(of: box) > 0 } } ?? false
      return isOnDistrict ? Line(points: line.points, label: line.label, foot: nil) : line
    }
  }

  /// What the degrees take from the room for names.
  var obstacles: [PlaneBox] { lines.compactMap(Graticule.box) }

  private static func box(of line: Line) -> PlaneBox? {
    line.foot.map { foot in
      let width = Typeface.width(of: line.label, size: typeSize)
      return PlaneBox(
        minX: foot.x - width / 2, minY: foot.y - Typeface.ascent * typeSize, maxX: foot.x + width / 2,
        maxY: foot.y + Typeface.descent * typeSize)
    }
  }

  /// The lines.
  func element(id: String) -> SVGElement {
    var path = SVGPath()
    for line in lines { path.addLine(line.points) }
    return SVGElement(
      "path",
      [
        "id": "\(id)-graticule", "fill": "none", "stroke": MapStyle.graticule, "stroke-width": "0.13",
        "d": path.data,
      ])
  }

  /// The degrees.
  func degrees(id: String) -> SVGElement {
    let look = TextElement.Look(size: Graticule.typeSize, color: MapStyle.neighbourName, anchor: .middle)
    return SVGElement(
      "g", ["id": "\(id)-degrees"],
      lines.compactMap { line in line.foot.map { TextElement.line(line.label, at: $0, look) } })
  }

  private enum Side {
    case lower
    case left
  }

  /// The greatest round step that gives at least three lines across the shorter side.
  private static func step(for span: Double) -> Double {
    [20, 10, 5, 2, 1, 0.5, 0.2, 0.1].first { span / $0 >= 3 } ?? 0.05
  }

  private static func multiples(of step: Double, from least: Double, to greatest: Double) -> [Double] {
    let first = Int((least / step).rounded(.up))
    let last = Int((greatest / step).rounded(.down))
    return first <= last ? (first...last).map { Double($0) * step } : []
  }

  private static func points(_ projection: MapProjection, _ at: (Double) -> Coordinate?) throws -> [PlanePoint] {
    try projection.points(of: (0...24).compactMap { at(Double($0) / 24) })
  }

  /// Where a label stands whose line crosses that side of the frame, away from the corners.
  private static func foot(of points: [PlanePoint], _ label: String, _ frame: PlaneBox, _ side: Side) -> PlanePoint? {
    let half = Typeface.width(of: label, size: typeSize) / 2
    for (start, end) in zip(points, points.dropFirst()) {
      let (one, other, border) =
        side == .lower ? (start.y, end.y, frame.maxY) : (start.x, end.x, frame.minX)
      guard (one < border) != (other < border) else { continue }
      let share = (border - one) / (other - one)
      let (x, y) = (start.x + share * (end.x - start.x), start.y + share * (end.y - start.y))
      let foot =
        side == .lower
        ? PlanePoint(x: x, y: frame.maxY - 0.9) : PlanePoint(x: frame.minX + half + 0.8, y: y - 0.5)
      let room = PlaneBox(minX: frame.minX + half, minY: frame.minY + 3, maxX: frame.maxX - half, maxY: frame.maxY)
      let isInCorner = side == .left && foot.y > frame.maxY - 4 || side == .lower && foot.x < frame.minX + 8
      return room.contains(foot) && !isInCorner ? foot : nil
    }
    return nil
  }
}
