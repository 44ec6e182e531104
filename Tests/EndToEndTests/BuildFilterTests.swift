import GeoJSON
import SimpleFeatures
import TestSupport
import Testing

/// A build of some of the incidents: layers, tables and maps hold the same ones, and what is left out is told.
struct BuildFilterTests {
  private static let reports = [
    "a.txt": "A bomb killed three soldiers in Kalat on 3 May 2025.",
    "b.txt": "A bomb killed two policemen in Turbat on 9 June 2025.",
    "c.txt": "Protesters rallied in Quetta on 4 May 2025.",
  ]

  @Test func `layers, tables and maps hold the incidents that are asked for`() throws {
    let project = try Project(reports: Self.reports)
    let run = try project.build("--type", "bombing", "--from", "2025-05-01", "--to", "2025-05-31")
    #expect(run.status == 0)
    #expect(
      run.errors.contains("left out, as other incidents are asked for: 1 of another type; 1 outside the period"),
      "\(run.errors)")
    #expect(run.errors.contains("1 incidents: 1 placed in a district"))
    func document(_ name: String) throws -> PropertyValue {
      try JSONText.decode(Array(project.folder.read("output/set/\(name)").utf8))
    }
    let layer = try document("incidents.geojson")
    let ids = layer["features"].elements.compactMap { $0["id"].string }
    #expect(ids.count == 1)
    let counted = try document("districts.geojson")["features"].elements.map {
      $0["properties"]["incidents"].integer ?? 0
    }
    #expect(counted.reduce(0, +) == 1)
    let table = try project.folder.read("output/set/incidents.csv").split(separator: "\r\n").dropFirst()
    #expect(table.count == 1 && table.allSatisfy { $0.hasPrefix(ids[0]) })
    #expect(try project.folder.read("output/set/incidents.jsonl").split(separator: "\n").count == 1)
    for name in ["incidents.geojson", "districts.geojson", "manifest.json"] {
      let choice = try document(name)
      #expect(
        choice["filter"]["from"] == .string("2025-05-01") && choice["filter"]["types"] == .array([.string("bombing")]))
      #expect(choice["left_out"]["of another type"] == .integer(1), "\(name)")
      let check = try ProgramRun(
        ["validate", "--gazetteer", Repository.gazetteer, "output/set/\(name)"], in: project.folder.path)
      #expect(check.status == 0, "\(check.errors)")
    }
    #expect(try document("manifest.json")["counts"]["incidents"] == .integer(1))
    for map in ["districts", "incidents"] {
      let words = try project.folder.read("output/set/maps/\(map).svg").replacing(/<[^>]*>/, with: " ")
        .replacing(/\s+/, with: " ")
      #expect(words.contains("Only 2025-05-01 to 2025-05-31; bombing: 1 incident in 3 reports"), "\(map)")
    }
  }

  @Test func `a build of all incidents says nothing of a choice`() throws {
    let project = try Project(reports: Self.reports)
    #expect(try project.build().status == 0)
    for name in ["incidents.geojson", "districts.geojson", "manifest.json"] {
      #expect(try !project.folder.read("output/set/\(name)").contains("\"left_out\""))
    }
  }
}
