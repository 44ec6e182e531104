import IncidentModel
import Pipeline
import SimpleFeatures
import Testing

struct ClaimsTests {
  @Test func `totals stay claims and are no incidents`() async throws {
    let build = try await SeedBuild.shipped
    let claims = try build.json("claims.json")["aggregate_claims"].elements
    #expect(claims.map { $0["kind"].string } == claims.map { _ in "aggregate_claim" })
    let attacks = Set(claims.compactMap { $0["attacks"]["best"].integer })
    #expect(attacks.isSuperset(of: [71, 39]))
    let ids = Set(try build.features("incidents.geojson").compactMap(\.id))
    #expect(ids.isDisjoint(with: claims.compactMap { $0["id"].string }))
  }

  @Test func `a total that is told of in two reports is one claim with its areas`() async throws {
    let claims = try await SeedBuild.shipped.json("claims.json")["aggregate_claims"].elements
    let large = claims.filter { $0["attacks"]["best"].integer == 71 }
    #expect(large.count == 1)
    let claim = try #require(large.first)
    #expect(claim["sources"].elements.count == 2)
    #expect(
      claim["locations"]
        == .object([
          Property("low", .integer(51)), Property("best", .integer(51)), Property("high", .null),
        ]))
    let areas = claim["areas"].elements
    #expect(
      Set(areas.compactMap { $0["place_text"].string }) == [
        "Kech", "Panjgur", "Mastung", "Quetta", "Zamuran", "Tolangi", "Kuluki", "Nushki",
      ])
    #expect(areas.allSatisfy { $0["tag"] == .string("claimed_affected") })
    for area in areas where ["Tolangi", "Kuluki"].contains(area["place_text"].string) {
      #expect(area["district_pcode"] == .null && area["precision"] == .null)
    }
  }

  @Test func `what is not mapped is listed with its reason and its figures`() async throws {
    let build = try await SeedBuild.shipped
    let unmapped = try build.json("claims.json")["not_mapped"].elements
    #expect(unmapped.count == build.result.count.notMapped)
    for incident in unmapped { #expect(incident["reason"].string?.isEmpty == false) }
    let figures = unmapped.flatMap { $0["figures"].elements }
    let large = figures.filter { $0["best"].integer == 214 }
    #expect(!large.isEmpty)
    #expect(
      large.allSatisfy { $0["status"] == .string("claimed") && $0["asserted_by"].string?.contains("BLA") == true })
  }

  @Test func `a span is a range of bytes of its report`() async throws {
    let build = try await SeedBuild.shipped
    let sizes = Dictionary(uniqueKeysWithValues: build.result.reports.map { ($0.id, $0.byteCount) })
    let claims = try build.json("claims.json")
    let spans = (claims["aggregate_claims"].elements + claims["not_mapped"].elements).flatMap { $0["spans"].elements }
    #expect(!spans.isEmpty)
    for span in spans {
      let size = try #require(sizes[span["source"].string ?? ""])
      for range in span["bytes"].elements.map({ $0.elements.compactMap(\.integer) }) {
        #expect(range.count == 2 && range[0] < range[1] && range[1] <= size)
      }
    }
  }
}
