import Foundation
import GeoJSON
import SimpleFeatures
import TestSupport
import Testing

/// Reports that copy from each other, and reports that do not.
struct CopiesTests {
  private static let wire = """
    A roadside bomb killed three soldiers in Mangochar in Kalat district on 3 May 2025, officials said.
    The device went off as a convoy passed a bridge, and the road to Quetta was closed for several hours.
    Rescue workers took five wounded men to a hospital in Mastung, where two were said to be in a critical state.
    """

  private static func report(_ publisher: String, _ text: String) -> String {
    "---\npublisher: \(publisher)\npublished: 2025-05-04\n---\n\(text)\n"
  }

  private func incident(_ reports: [String: String]) throws -> (
    feature: PropertyValue, record: PropertyValue, log: String
  ) {
    let project = try Project(reports: reports)
    let run = try project.build()
    #expect(run.status == 0, "\(run.errors)")
    func bytes(_ name: String) throws -> [UInt8] {
      Array(try Data(contentsOf: URL(fileURLWithPath: project.folder.path("output/set/\(name)"))))
    }
    let features = try JSONText.decode(bytes("incidents.geojson"))["features"].elements
    #expect(features.count == 1)
    let line = try bytes("incidents.jsonl").prefix { $0 != 0x0A }
    return (try #require(features.first)["properties"], try JSONText.decode(Array(line)), run.errors)
  }

  @Test func `copies of one agency story count once`() throws {
    let edited = Self.wire.replacing("officials said", with: "security officials said on Saturday")
    let found = try incident([
      "a.txt": Self.report("Morning Post", "QUETTA (AFP) — " + Self.wire),
      "b.txt": Self.report("Evening Star", "Bomb kills three in Kalat\n\n" + edited),
    ])
    #expect(found.feature["n_sources"].integer == 2 && found.feature["n_independent"].integer == 1)
    #expect(found.feature["status"].string == "reported")
    #expect(found.record["sources"].elements.map { $0["independent_group"].string } == ["a", "a"])
    #expect(found.record["notes"].string?.contains("2 sources in 1 independent group") == true)
    #expect(found.log.contains("one source, as their texts are copies: a, b"))
  }

  @Test func `two publishers who tell it in their own words corroborate each other`() throws {
    let own = """
      Three soldiers died when an explosive device hit their vehicle at Mangochar, Kalat, on 3 May 2025.
      Shopkeepers of the bazaar heard a loud bang at about eleven in the morning and let down their shutters.
      """
    let found = try incident([
      "a.txt": Self.report("Morning Post", Self.wire), "b.txt": Self.report("Daily Record", own),
      "c.txt": Self.report("Evening Star", Self.wire),
    ])
    #expect(found.feature["n_sources"].integer == 3 && found.feature["n_independent"].integer == 2)
    #expect(found.feature["status"].string == "corroborated")
    #expect(found.record["sources"].elements.map { $0["independent_group"].string } == ["a", "b", "a"])
  }
}
