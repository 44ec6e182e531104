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

  /// One of the units that should fill the land between them.
  private struct Member {
    let code, title: String
    let area: MultiPolygon
    let location: SourceLocation
  }

  func findings() throws -> [Diagnostic] {
    let (districts, units) = (survey.atlas.districts, survey.atlas.units)
    var findings = try invalidAreas()
    if let set = survey.set {
      findings += try coverage(
        districts.map { member("district", $0.code, $0.name, $0.area, places.unit($0.code)) }, outlineBy: set.full)
    }
    if let set = survey.set, set.light != set.full,
      let light = survey.boundaries.first(where: { $0.file == set.light })
    {
      let lines = Dictionary(light.records.map { ($0.code, $0.location) }) { first, _ in first }
      findings += try coverage(
        districts.map {
          member("district", $0.code, $0.name, $0.outline, lines[$0.code] ?? SourceLocation(file: set.light, line: 1))
        }, outlineBy: set.light)
    }
    for (level, word) in [(AdminLevel.province, "province"), (.country, "country")] {
      findings += try coverage(
        units.filter { $0.level == level }.map { member(word, $0.code, $0.name, $0.area, places.unit($0.code)) })
    }
    return findings
  }

  private func member(
    _ level: String, _ code: String, _ name: String, _ area: MultiPolygon, _ location: SourceLocation
  ) -> Member {
    Member(code: code, title: "\(level) \(code.prefix(60)) \(name.prefix(60))", area: area, location: location)
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

  /// - Parameter file: The file that draws the units, where they are the districts of provinces.
  private func coverage(_ members: [Member], outlineBy file: String? = nil) throws -> [Diagnostic] {
    // Areas that are not valid cannot be compared, and are told of for themselves.
    guard !members.isEmpty, try members.allSatisfy({ try PolygonValidation.fault(in: $0.area) == nil }) else {
      return []
    }
    return try overlaps(members) + gaps(members)
      + (file.map { try OutlineCheck(survey, places).findings(members.map(\.area), in: $0) } ?? [])
  }

  private func overlaps(_ members: [Member]) throws -> [Diagnostic] {
    try PolygonOverlap.pairs(members.map(\.area)).map { first, second in
      let size = try PolygonOverlap.common(of: members[first].area, members[second].area).map(geodesic.area) ?? 0
      return finding(
        "gazetteer.overlap", size,
        "the \(members[first].title) and the \(members[second].title) overlap by \(words(size))",
        at: members[second].location)
    }
  }

  /// Holes between units; those that provinces or countries beside them fill are none.
  private func gaps(_ members: [Member]) throws -> [Diagnostic] {
    let holes = try Dissolve.union(members.map(\.area)).polygons.flatMap(\.holes)
    guard !holes.isEmpty else { return [] }
    let (locator, beside) = (try PolygonLocator(members.map(\.area)), try PolygonLocator(landBeside(members)))
    var findings: [Diagnostic] = []
    for hole in holes {
      let area = MultiPolygon(Polygon(exterior: hole))
      let middle = try LabelPoint.of(area)
      guard try beside.indices(covering: middle).isEmpty else { continue }
      let around = try hole.coordinates.reduce(into: Set<Int>()) { around, corner in
        around.formUnion(try locator.indices(covering: corner))
      }
      findings += [gap(area, middle, beside: around.sorted().map { members[$0] })].compactMap(\.self)
    }
    return findings
  }

  /// The land around that none of the units is a part of: what contains a unit would fill every gap beside it.
  private func landBeside(_ members: [Member]) throws -> [MultiPolygon] {
    let middles = try members.map { try LabelPoint.of($0.area) }
    return try survey.atlas.neighbours.map(\.area).filter { area in
      let locator = try PolygonLocator([area])
      return try middles.allSatisfy { try locator.indices(covering: $0).isEmpty }
    }
  }

  /// What is told of a gap, with the units around it; nothing where there are none.
  private func gap(_ area: MultiPolygon, _ middle: Coordinate, beside around: [Member]) -> Diagnostic? {
    guard let first = around.first else { return nil }
    let size = geodesic.area(of: area)
    return finding(
      "gazetteer.gap", size,
      "there is a gap of \(words(size)) at \(degrees(middle.longitude)), \(degrees(middle.latitude)) beside the "
        + around.prefix(5).map(\.title).joined(separator: ", the "), at: first.location)
  }

  private func finding(_ identifier: String, _ size: Double, _ message: String, at location: SourceLocation)
    -> Diagnostic
  {
    let isSmall = size <= Self.tolerance
    return Diagnostic(
      identifier, isSmall ? .note : .warning, message, at: location,
      remedy: isSmall ? "rounded coordinates leave as much" : "correct their borders")
  }

  /// Degrees to about a metre.
  private func degrees(_ value: Double) -> Double { (value * 1e5).rounded() / 1e5 }

  private func words(_ size: Double) -> String {
    size < 1e6 ? "\(Int(size.rounded(.up))) m²" : "\(Int((size / 1e6).rounded())) km²"
  }
}
