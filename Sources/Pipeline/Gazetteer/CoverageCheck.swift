import GEOS
import IncidentModel
import Ingestion
import PROJ
import SimpleFeatures

/// Finds areas that are not valid, and gaps and overlaps between the districts of a boundary set.
struct CoverageCheck {
  /// The largest gap or overlap, in square metres, that rounded coordinates may leave along a border.
  static let tolerance = 10_000.0

  let survey: GazetteerSurvey
  let places: RecordPlaces
  private let geodesic = Geodesic()

  init(_ survey: GazetteerSurvey, _ places: RecordPlaces) {
    (self.survey, self.places) = (survey, places)
  }

  func findings() throws -> [Diagnostic] {
    let invalid = try invalidAreas()
    let full = try coverage(survey.atlas.districts.map(\.area), places.unit)
    guard let set = survey.set, set.light != set.full,
      let light = survey.boundaries.first(where: { $0.file == set.light })
    else { return invalid + full }
    let areas = try survey.atlas.districts.map(\.outline).filter { area in
      try PolygonValidation.fault(in: area) == nil
    }
    // Areas that are not valid cannot be compared, and are told of above.
    guard areas.count == survey.atlas.districts.count else { return invalid + full }
    return try invalid + full
      + coverage(areas) { code in
        light.records.first { $0.code == code }?.location ?? SourceLocation(file: set.light, line: 1)
      }
  }

  /// The areas of the files beside that of the full districts, of which reading tells.
  private func invalidAreas() throws -> [Diagnostic] {
    let full = Set(survey.manifest.boundaries.map(\.full))
    var findings: [Diagnostic] = []
    for file in survey.boundaries where !full.contains(file.file) {
      for record in file.records {
        guard let area = record.area, let fault = try PolygonValidation.fault(in: area) else { continue }
        let place = fault.place.map { " at \($0.longitude), \($0.latitude)" } ?? ""
        findings.append(
          Diagnostic(
            "gazetteer.invalid-area", .warning, "\(record.title): \(fault.reason)\(place)", at: record.location,
            remedy: "look at it there, and correct the boundary where it is wrong"))
      }
    }
    return findings
  }

  private func coverage(
    _ areas: [MultiPolygon], _ location: (String) -> SourceLocation
  ) throws -> [Diagnostic] {
    guard !areas.isEmpty else { return [] }
    return try overlaps(areas, location) + gaps(areas, location)
  }

  private func overlaps(
    _ areas: [MultiPolygon], _ location: (String) -> SourceLocation
  ) throws -> [Diagnostic] {
    let districts = survey.atlas.districts
    var findings: [Diagnostic] = []
    for (first, second) in try PolygonOverlap.pairs(areas) {
      let common = try PolygonOverlap.common(of: areas[first], areas[second])
      let size = common.map(geodesic.area) ?? 0
      findings.append(
        finding(
          "gazetteer.overlap", size,
          "the districts \(title(districts[first])) and \(title(districts[second])) overlap by \(words(size))"
            + "; what lies in both counts in \(districts[first].code)",
          at: location(districts[second].code)))
    }
    return findings
  }

  /// Holes between districts; those that other provinces or countries fill are none.
  private func gaps(
    _ areas: [MultiPolygon], _ location: (String) -> SourceLocation
  ) throws -> [Diagnostic] {
    let holes = try Dissolve.union(areas).polygons.flatMap(\.holes)
    guard !holes.isEmpty else { return [] }
    let locator = try PolygonLocator(areas)
    let beside = try PolygonLocator(survey.atlas.neighbours.map(\.area))
    var findings: [Diagnostic] = []
    for hole in holes {
      let area = MultiPolygon(Polygon(exterior: hole))
      let middle = try LabelPoint.of(area)
      guard try beside.indices(covering: middle).isEmpty else { continue }
      let around = try hole.coordinates.reduce(into: Set<Int>()) { around, corner in
        around.formUnion(try locator.indices(covering: corner))
      }.sorted().map { survey.atlas.districts[$0] }
      let size = geodesic.area(of: area)
      findings.append(
        finding(
          "gazetteer.gap", size,
          "there is a gap of \(words(size)) at \(degrees(middle.longitude)), \(degrees(middle.latitude)) between the districts "
            + around.map(title).joined(separator: ", "), at: location(around.first?.code ?? "")))
    }
    return findings
  }

  private func finding(_ identifier: String, _ size: Double, _ message: String, at location: SourceLocation)
    -> Diagnostic
  {
    let isSmall = size <= Self.tolerance
    return Diagnostic(
      identifier, isSmall ? .note : .warning, message, at: location,
      remedy: isSmall ? "rounded coordinates leave as much" : "correct their borders")
  }

  private func title(_ district: District) -> String { "\(district.code) \(district.name)" }

  /// Degrees to about a metre.
  private func degrees(_ value: Double) -> Double { (value * 1e5).rounded() / 1e5 }

  private func words(_ size: Double) -> String {
    size < 1e6 ? "\(Int(size.rounded(.up))) m²" : "\(Int((size / 1e6).rounded())) km²"
  }
}
