import IncidentModel
import Testing

@testable import Geocoding

/// A jail, a camp or a mine is no airport of the same town.
@Suite struct FacilityTests {
  @Test(arguments: ["Quetta jail", "Quetta station", "Turbat camp", "Quetta mine"])
  func anUnknownFacilityLiesNearItsTown(name: String) throws {
    let placement = try ShippedGazetteerTests.resolver().resolve(name: name)
    #expect(placement.name == name.split(separator: " ").first.map(String.init))
    #expect(placement.precision == .near)
    #expect((placement.uncertainty ?? 0) >= 10_000)
    #expect(placement.reason.contains("is not in the gazetteer"))
  }

  @Test func aKnownFacilityIsFoundByItsOwnWord() throws {
    let placement = try ShippedGazetteerTests.resolver().resolve(name: "Quetta airport")
    #expect(placement.kind == .facility)
    #expect(placement.precision == .exact)
  }
}
