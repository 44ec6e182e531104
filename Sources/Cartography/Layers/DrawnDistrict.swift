import IncidentModel
import SVG
import SimpleFeatures

/// A district's rings on paper.
struct DrawnDistrict {
  let district: District
  let rings: [[PlanePoint]]
  let label: PlanePoint

  init(_ district: District, _ projection: MapProjection) throws {
    self.district = district
    rings = try district.outline.polygons.flatMap(\.rings).map { try projection.points(of: $0.coordinates) }
    label = try projection.points(of: [district.label]).first ?? projection.frame.center
  }

  /// The path of all rings.
  var path: SVGPath {
    var path = SVGPath()
    for ring in rings { path.addRing(ring) }
    return path
  }
}
