import Foundation
import GEOS
import GeoJSON
import IncidentModel
import Pipeline
import SimpleFeatures
import Synchronization
import TestSupport
import Testing

@Suite("The districts of a table's rows")
struct LocationRunTests {
  private static let allDistricts =
    Repository.root + "/../shared/data/boundaries/cod-ab-pak-2022/pakistan_adm2_cod2022.geojson.gz"

  /// What the run writes, in the order in which it writes it.
  private final class Output: Sendable {
    private let bytes = Mutex([UInt8]())

    func append(_ more: [UInt8]) { bytes.withLock { $0 += more } }

    var text: String { bytes.withLock { String(decoding: $0, as: UTF8.self) } }
  }

  /// Positions everywhere, in clusters, close to borders, on corners and in the middle of edges.
  private static func positions(_ areas: [MultiPolygon], count: Int) throws -> [Coordinate] {
    var generator = TestSupport.SeededGenerator(seed: 19)
    let edges = areas.flatMap(\.polygons).flatMap(\.rings).flatMap { ring in
      Array(zip(ring.coordinates, ring.coordinates.dropFirst()))
    }
    let bounds = try #require(areas.dropFirst().reduce(areas.first?.bounds) { $0?.union($1.bounds) })
    var centers: [(Double, Double)] = []
    for _ in 0..<30 {
      centers.append(
        (
          .random(in: bounds.west...bounds.east, using: &generator),
          .random(in: bounds.south...bounds.north, using: &generator)
        ))
    }
    return try (0..<count).compactMap { number in
      let (start, end) = try #require(edges.randomElement(using: &generator))
      switch number % 4 {
      case 0:
        let longitude = Double.random(in: bounds.west - 0.5...bounds.east + 0.5, using: &generator)
        return Coordinate(
          longitude: longitude, latitude: .random(in: bounds.south - 0.5...bounds.north + 0.5, using: &generator))
      case 1:
        let center = centers[number % 30]
        return Coordinate(
          longitude: center.0 + .random(in: -0.05...0.05, using: &generator),
          latitude: center.1 + .random(in: -0.05...0.05, using: &generator))
      case 2:
        let away = pow(10, Double.random(in: -12 ... -2, using: &generator))
        return Coordinate(longitude: start.longitude + away, latitude: start.latitude - away / 2)
      default:
        let share = number % 8 == 3 ? 0.5 : 0
        return Coordinate(
          longitude: start.longitude + (end.longitude - start.longitude) * share,
          latitude: start.latitude + (end.latitude - start.latitude) * share)
      }
    }
  }

  /// The codes that are written for positions, and those that GEOS gives.
  private func codes(
    _ areas: LocatedAreas, _ outlines: [(code: String, area: MultiPolygon)], count: Int
  ) throws -> (found: [String], expected: [String], summary: LocationCount) {
    let sorted = outlines.sorted { $0.code < $1.code }
    let positions = try Self.positions(sorted.map(\.area), count: count)
    let folder = try TemporaryFolder()
    let rows = positions.map { "\($0.longitude),\($0.latitude)\n" }
    let path = try folder.write("lon,lat\n" + rows.joined(), to: "points.csv")
    let output = Output()
    let summary = try LocationRun(areas, .init(jobs: 2)).run(
      try TableStream(path, command: "locate"), write: { output.append($0) }, tell: { _ in })
    let found = output.text.split(separator: "\n").dropFirst().map {
      String($0.split(separator: ",", omittingEmptySubsequences: false)[2])
    }
    let locator = try PolygonLocator(sorted.map(\.area))
    let expected = try positions.map { position in
      let inside = try locator.indices(containing: position)
      return try (inside.first ?? locator.indices(covering: position).first).map { sorted[$0].code } ?? ""
    }
    return (found, expected, summary)
  }

  private func outlines(_ path: String, _ name: String) throws -> [(code: String, area: MultiPolygon)] {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    return try GeoJSONDecoder().decode(bytes).features.compactMap { feature in
      guard let code = feature[name].string, let area = feature.geometry?.area else { return nil }
      return (code, area)
    }
  }

  @Test("the shipped districts: every row gets what GEOS says", arguments: [false, true])
  func shippedDistricts(isLarge: Bool) throws {
    let areas = try LocatedAreas(
      gazetteer: Repository.gazetteer, reach: 1000, isLarge: isLarge, diagnostics: DiagnosticLog())
    let full = try outlines("\(Repository.gazetteer)/boundaries/districts-2023.geojson", "code")
    let (found, expected, summary) = try codes(areas, full, count: 6000)
    #expect(found == expected)
    #expect(summary.read == 6000 && summary.located + summary.outside == 6000 && summary.ties > 500)
    #expect(summary.nearBorder > 3000 && summary.located > 4000)
  }

  @Test(
    "all districts of Pakistan: every row gets what GEOS says",
    .enabled(
      if: FileManager.default.fileExists(atPath: allDistricts),
      "the districts of all Pakistan in ../shared/data are not beside this repository"))
  func everyDistrict() throws {
    let folder = try TemporaryFolder()
    #expect(try ProgramRun(shell: "zcat '\(Self.allDistricts)' > all.geojson", in: folder.path).status == 0)
    let path = folder.path("all.geojson")
    let areas = try LocatedAreas(file: path, reach: 1000, isLarge: true, diagnostics: DiagnosticLog())
    let (found, expected, _) = try codes(areas, outlines(path, "ADM2_PCODE"), count: 20_000)
    #expect(found == expected && Set(found).count > 150)
  }
}
