import IncidentModel
import SVG
import SimpleFeatures

/// A district's rings on paper.
struct DrawnDistrict {
  let district: District
  let rings: [[PlanePoint]]
  /// The path of all rings.
  let path: String
  let label: PlanePoint

  init(_ district: District, _ projection: MapProjection) throws {
    self.district = district
    rings = try district.outline.polygons.flatMap(\.rings).map { try projection.points(of: $0.coordinates) }
    var path = SVGPath()
    for ring in rings { path.addRing(ring) }
    self.path = path.data
    label = try projection.points(of: [district.label]).first ?? projection.frame.center
  }
}
