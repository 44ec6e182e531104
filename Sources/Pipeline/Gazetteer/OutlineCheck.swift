import GEOS
import IncidentModel
import Ingestion
import PROJ
import SimpleFeatures

/// Finds land of a province that none of its districts draws: also where a district is missing at the province's edge,
/// which leaves no hole.
struct OutlineCheck {
  /// The largest circle, by its radius in metres, between the border of a province and that of its districts: the one is
  /// simplified for drawing, the other is not.
  static let tolerance = 1000.0

  let survey: GazetteerSurvey
  let places: RecordPlaces
  private let geodesic = Geodesic()

  init(_ survey: GazetteerSurvey, _ places: RecordPlaces) {
    (self.survey, self.places) = (survey, places)
  }

  /// What was found for the districts as they are drawn in one file.
  ///
  /// - Parameters:
  ///   - areas: The areas of the districts, in the order of the atlas; all of them valid.
  ///   - file: How messages name what draws them.
  func findings(_ areas: [MultiPolygon], in file: String) throws -> [Diagnostic] {
    guard !areas.isEmpty else { return [] }
    let union = try Dissolve.union(areas)
    let holes = try PolygonLocator(union.polygons.flatMap(\.holes).map { MultiPolygon(Polygon(exterior: $0)) })
    let drawn = Set(survey.atlas.districts.map(\.province))
    var findings: [Diagnostic] = []
    for province in survey.atlas.units where province.level == .province && drawn.contains(province.code) {
      guard try PolygonValidation.fault(in: province.area) == nil,
        let rest = try PolygonOverlap.remainder(of: province.area, without: union)
      else { continue }
      for part in rest.polygons.map(MultiPolygon.init) {
        let circle = try LabelPoint.largestCircle(in: part)
        let radius = geodesic.distance(from: circle.center, to: circle.edge)
        // A hole is told of for itself.
        guard radius > Self.tolerance, try holes.indices(covering: circle.center).isEmpty else { continue }
        findings.append(finding(part, circle.center, province, file))
      }
    }
    return findings
  }

  private func finding(
    _ part: MultiPolygon, _ middle: Coordinate, _ province: AdminUnit, _ file: String
  ) -> Diagnostic {
    let (size, whole) = (geodesic.area(of: part), geodesic.area(of: province.area))
    let place = "\((middle.longitude * 1e5).rounded() / 1e5), \((middle.latitude * 1e5).rounded() / 1e5)"
    let isPart = size > whole / 2
    return Diagnostic(
      "gazetteer.gap", isPart ? .note : .warning,
      "\(Int((size / 1e6).rounded())) km² of the province \(province.code.prefix(60)) \(province.name.prefix(60)) lie in none "
        + "of its districts, at \(place), by \(file)", at: places.unit(province.code),
      remedy: isPart ? "a set of some districts of a province leaves as much" : "add the district that is missing there"
    )
  }
}
