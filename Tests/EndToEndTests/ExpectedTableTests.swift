import Foundation
import GeoJSON
import SimpleFeatures
import TestSupport
import Testing

/// What a build of the five reports must give, whether in our own words or in those of the third-party documents.
struct BuiltTable {
  let incidents: [Feature]
  let claims: PropertyValue
  let summary: String

  init(_ folder: String, _ run: ProgramRun) throws {
    func bytes(_ name: String) throws -> [UInt8] {
      Array(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")))
    }
    incidents = try GeoJSONDecoder().decode(bytes("incidents.geojson")).features
    claims = try JSONText.decode(bytes("claims.json"))
    summary = run.errors
  }

  func expectNothingElse() {
    #expect(incidents.count == ExpectedIncident.all.count)
    let districts = ["Kachhi", "Kalat", "Kech", "Khuzdar", "Quetta"]
    #expect(incidents.compactMap { $0["district"].string }.sorted() == districts)
    for place in ["Islamabad", "Delhi", "Gwadar", "Kashmir"] {
      #expect(!incidents.contains { $0["place"].string?.contains(place) == true }, "\(place)")
    }
  }

  func expectClaims() throws {
    let claims = claims["aggregate_claims"].elements
    let attacks = claims.map { $0["attacks"]["best"].integer ?? 0 }
    #expect(attacks.sorted() == [2, 39, 71])
    let sum = try #require(claims.first { $0["attacks"]["best"].integer == 2 })
    #expect(sum["killed"]["best"].integer == 14)
    #expect(Set(sum["parts"].elements.compactMap(\.string)) == [try id(killed: 12), try id(killed: 2)])
    #expect(!incidents.contains { [14, 39, 71, 428].contains($0["killed_best"].integer) })
  }

  func expectRelations() throws {
    let (convoy, squad, seven) = (try id(killed: 12), try id(killed: 2), try id(killed: 7))
    func relations(_ kind: String) -> [(pair: Set<String>, reason: String)] {
      claims["relations"].elements.filter { $0["type"].string == kind }
        .map { (Set([$0["from"].string ?? "", $0["to"].string ?? ""]), $0["reason"].string ?? "") }
    }
    let doubts = relations("maybe_same")
    #expect(Set(doubts.map(\.pair)) == [[convoy, seven]])
    #expect(doubts.allSatisfy { $0.reason.contains("7") && $0.reason.contains("12") })
    #expect(Set(relations("same_day_as").map(\.pair)) == [[convoy, squad]])
    #expect(relations("contains").count == 2)
  }

  func expectUnresolved() {
    for name in ["Shorkand", "Kulag", "Tigran", "Tolangi", "Kuluki"] {
      #expect(
        summary.split(separator: "\n").contains { $0.contains("unresolved name:") && $0.contains(name) }, "\(name)")
    }
  }

  private func id(killed: Int) throws -> String {
    try #require(incidents.first { $0["killed_best"].integer == killed }?.id)
  }
}

@Suite("The seed set that comes with the program") struct SeedTableTests {
  private static let table = Result {
    try BuiltTable(ShippedBuild.folder.path("out/balochistan-2025"), ShippedBuild.run)
  }

  @Test(arguments: ExpectedIncident.all) func `tells once of`(incident: ExpectedIncident) throws {
    try incident.expectOnce(among: Self.table.get().incidents)
  }
  @Test func `tells of nothing else`() throws { try Self.table.get().expectNothingElse() }
  @Test func `keeps totals as claims`() throws { try Self.table.get().expectClaims() }
  @Test func `relates what hangs together`() throws { try Self.table.get().expectRelations() }
  @Test func `says what is not resolved`() throws { try Self.table.get().expectUnresolved() }
}

@Suite("The third-party documents", .enabled(if: Repository.hasDocuments, "\(Repository.withoutDocuments)"))
struct DocumentTableTests {
  private static let table = Result {
    let (folder, run) = try ShippedBuild.build(Repository.documents)
    return try BuiltTable(folder.path("out"), run)
  }

  @Test(arguments: ExpectedIncident.all) func `tell once of`(incident: ExpectedIncident) throws {
    try incident.expectOnce(among: Self.table.get().incidents)
  }
  @Test func `tell of nothing else`() throws { try Self.table.get().expectNothingElse() }
  @Test func `keep totals as claims`() throws { try Self.table.get().expectClaims() }
  @Test func `relate what hangs together`() throws { try Self.table.get().expectRelations() }
  @Test func `say what is not resolved`() throws { try Self.table.get().expectUnresolved() }
}
