import IncidentModel
import PROJ
import SVG
import SimpleFeatures

/// The way from a coordinate to paper: Lambert's azimuthal equal-area projection about the middle of the districts,
/// then one scale for both directions.
///
/// It is true to area everywhere and true to scale in the middle in every direction, whatever the shape and the
/// latitude of the region, so a scale bar and a ring are right; a conic would need two parallels to be chosen.
final class MapProjection {
  /// The map's frame on paper.
  let frame: PlaneBox
  /// The coordinate in the middle of the frame, up to rounding of the origin.
  let origin: Coordinate
  /// Millimetres on paper for a metre.
  let scale: Double
  /// A box of longitudes and latitudes that holds all that can be seen in the frame, and some more.
  let visibleBounds: Bounds
  private let transformation: CoordinateTransformation
  private let center: ProjectedPoint

  /// Fits some areas into a frame, with a margin in millimetres on every side.
  init(fitting areas: [MultiPolygon], into frame: PlaneBox, margin: Double) throws {
    let corners = areas.flatMap { $0.polygons.flatMap(\.exterior.coordinates) }
    guard let bounds = Bounds(corners) else {
      throw CartographyError(.noDistricts, "a map needs at least one district")
    }
    let first = try CoordinateTransformation(pipeline: MapProjection.pipeline(about: bounds.center))
    let middle = try first.inverse([MapProjection.box(try first.forward(corners)).center])
    origin = MapProjection.rounded(middle.first ?? bounds.center)
    transformation = try CoordinateTransformation(pipeline: MapProjection.pipeline(about: origin))
    let box = MapProjection.box(try transformation.forward(corners))
    center = box.center
    let inner = frame.expanded(by: -margin)
    // A region of no extent cannot come from valid rings, yet a scale must stay finite.
    scale = min(inner.width / max(box.width, 1), inner.height / max(box.height, 1))
    self.frame = frame
    let border = MapProjection.border(of: frame).map { [center, scale] in
      ProjectedPoint(
        easting: center.easting + ($0.x - frame.center.x) / scale,
        northing: center.northing - ($0.y - frame.center.y) / scale)
    }
    let seen = Bounds(try transformation.inverse(border)) ?? bounds
    // The edge of the box is straight in degrees and bends on paper: the margin keeps it out of sight.
    visibleBounds = seen.expanded(by: 0.5 + 0.05 * max(seen.east - seen.west, seen.north - seen.south))
  }

  /// The points of some coordinates on paper.
  func points(of coordinates: [Coordinate]) throws -> [PlanePoint] {
    try transformation.forward(coordinates).map {
      PlanePoint(
        x: frame.center.x + ($0.easting - center.easting) * scale,
        y: frame.center.y - ($0.northing - center.northing) * scale)
    }
  }

  /// The coordinates of some points on paper.
  func coordinates(of points: [PlanePoint]) throws -> [Coordinate] {
    try transformation.inverse(
      points.map {
        ProjectedPoint(
          easting: center.easting + ($0.x - frame.center.x) / scale,
          northing: center.northing - ($0.y - frame.center.y) / scale)
      })
  }

  /// The N of the scale 1 : N on paper.
  var denominator: Double { 1000 / scale }

  private static func pipeline(about origin: Coordinate) -> String {
    "+proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad"
      + " +step +proj=laea +lat_0=\(origin.latitude) +lon_0=\(origin.longitude) +ellps=WGS84"
  }

  /// Points along the four sides of a box.
  private static func border(of box: PlaneBox) -> [PlanePoint] {
    (0...16).flatMap { step in
      let (x, y) = (box.minX + Double(step) / 16 * box.width, box.minY + Double(step) / 16 * box.height)
      return [
        PlanePoint(x: x, y: box.minY), PlanePoint(x: x, y: box.maxY), PlanePoint(x: box.minX, y: y),
        PlanePoint(x: box.maxX, y: y),
      ]
    }
  }

  private static func rounded(_ coordinate: Coordinate) -> Coordinate {
    Coordinate(
      longitude: (coordinate.longitude * 100).rounded() / 100, latitude: (coordinate.latitude * 100).rounded() / 100)
      ?? coordinate
  }

  /// The box around projected points, in metres.
  private static func box(_ points: [ProjectedPoint]) -> (center: ProjectedPoint, width: Double, height: Double) {
    var (west, east) = (Double.infinity, -Double.infinity)
    var (south, north) = (Double.infinity, -Double.infinity)
    for point in points {
      (west, east) = (min(west, point.easting), max(east, point.easting))
      (south, north) = (min(south, point.northing), max(north, point.northing))
    }
    let center = ProjectedPoint(easting: (west + east) / 2, northing: (south + north) / 2)
    return (center, east - west, north - south)
  }
}
