import Digests
import IncidentModel
import Pipeline
import SimpleFeatures
import TestSupport
import Testing

struct ManifestTests {
  @Test func `each report that was read was used or refused`() async throws {
    let folder = try TemporaryFolder()
    let build = try await folder.build([
      "a.txt": "A bomb killed three soldiers in Kalat on 3 May 2025.", "b.txt": "\u{0}",
      "c.txt": "---\nid: [\n---\nText.",
    ])
    let counts = try build.json("manifest.json")["counts"]
    #expect(counts["reports_read"] == .integer(3))
    #expect(counts["reports_used"] == .integer(1))
    #expect(counts["reports_refused"] == .integer(2))
    let inputs = try build.json("manifest.json")["inputs"].elements
    #expect(inputs.map { $0["file"].string } == ["a.txt", "b.txt", "c.txt"])
    #expect(inputs.map { $0["status"].string } == ["used", "refused", "refused"])
    #expect(inputs.allSatisfy { $0["sha256"].string?.count == 64 })
    #expect(build.diagnostics.count { $0.severity == .refusal } == 2)
  }

  @Test func `each record of the gazetteer was used or refused`() async throws {
    let files = try await SeedBuild.shipped.json("manifest.json")["gazetteer"].elements
    #expect(
      files.map { $0["file"].string } == [
        "boundaries/countries.geojson", "boundaries/districts-2023-light.geojson", "boundaries/districts-2023.geojson",
        "boundaries/neighbours.geojson", "boundaries/provinces.geojson", "boundaries/sea.geojson",
        "codes.csv", "places/additions.csv", "places/context-places.csv", "places/places.csv", "units.csv",
      ])
    #expect(files.allSatisfy { ($0["records_read"].integer ?? 0) > 0 && $0["records_refused"] == .integer(0) })
    #expect(files.allSatisfy { $0["records_read"] == $0["records_used"] })
  }

  @Test func `inputs and outputs carry their digests`() async throws {
    let build = try await SeedBuild.shipped
    let manifest = try build.json("manifest.json")
    #expect(manifest["inputs"].elements.map { $0["sha256"].string } == build.result.reports.map(\.sha256))
    let outputs = manifest["outputs"].elements
    #expect(
      outputs.map { $0["file"].string } == [
        "incidents.geojson", "districts.geojson", "claims.json", "incidents.jsonl", "incidents.csv", "ledger.csv",
        "maps/districts.svg", "maps/incidents.svg",
      ])
    for output in outputs {
      let bytes = try build.bytes(try #require(output["file"].string))
      #expect(output["sha256"].string == SHA256Digest.hexadecimal(of: bytes))
      #expect(output["bytes"].integer == bytes.count)
    }
  }

  @Test func `everything that a result depends on has a version`() async throws {
    let versions = try await SeedBuild.shipped.json("manifest.json")["versions"]
    for name in ["program", "gazetteer", "gazetteer_sha256", "rules_sha256", "boundaries", "geos", "proj"] {
      #expect(versions[name].string?.isEmpty == false, "\(name)")
    }
  }

  @Test func `incidents are mapped or not mapped`() async throws {
    let counts = try await SeedBuild.shipped.json("manifest.json")["counts"]
    let sum = (counts["incidents_mapped"].integer ?? 0) + (counts["incidents_not_mapped"].integer ?? 0)
    #expect(counts["incidents"].integer == sum)
  }
}
