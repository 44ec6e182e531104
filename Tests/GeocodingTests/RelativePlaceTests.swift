import Geocoding
import IncidentModel
import SimpleFeatures
import Testing

@Suite("A place that words relate to others")
struct RelativePlaceTests {
  private func resolve(_ text: String) throws -> Placement { try ShippedGazetteerTests.resolver().resolve(name: text) }

  @Test(
    "lies in a direction from one",
    arguments: [
      ("12 km north of Turbat", 63.04849, 26.10953, 2), ("12 km to the north of Turbat", 63.04849, 26.10953, 2),
      ("12km east of Turbat", 63.16838, 26.00112, 2), ("20 kilometres south-west of Khuzdar", 66.46727, 27.68430, 2),
      ("120 km west of Quetta", 65.75545, 30.17822, 5), ("north of Turbat", 63.04849, 26.11405, 2),
    ])
  func direction(text: String, longitude: Double, latitude: Double, precision: Int) throws {
    let placement = try resolve(text)
    let coordinate = try #require(placement.coordinate)
    #expect(
      abs(coordinate.longitude - longitude) < 0.001 && abs(coordinate.latitude - latitude) < 0.001, "\(coordinate)")
    #expect(placement.precision?.rawValue == precision)
    guard case .area(let sector) = try #require(placement.shape) else {
      Issue.record("a direction gives a sector")
      return
    }
    #expect(sector.exterior.coordinates.count > 10)
    // The point lies in its own shape's box.
    #expect(try #require(Bounds(sector.exterior.coordinates)).covers(coordinate))
  }

  @Test("lies about a distance away in any direction")
  func ring() throws {
    let placement = try resolve("12 km from Turbat")
    guard case .area(let ring) = try #require(placement.shape) else {
      Issue.record("a distance gives a ring")
      return
    }
    #expect(ring.holes.count == 1 && placement.precision == .near)
  }

  @Test(
    "lies on the way between two",
    arguments: [
      ("between Mach and Kolpur, Kachhi", "Mach–Kolpur", 2, 9766, "PK209"),
      ("Mach-Kolpur road", "Mach–Kolpur", 2, 9766, "PK209"),
      ("somewhere between Mach and Kolpur", "Mach–Kolpur", 2, 9766, "PK209"),
      ("Quetta-Mastung highway", "Quetta–Mastung", 5, 22_599, nil),
      ("on the Quetta–Mastung road", "Quetta–Mastung", 5, 22_599, nil),
      ("Quetta – Mastung road", "Quetta–Mastung", 5, 22_599, nil),
      ("Quetta-Mastung-Khuzdar highway", "Quetta–Khuzdar", 5, 132_832, nil),
      ("Quetta to Sibi national highway", "Quetta–Sibi", 5, 55_254, nil),
      ("along the Quetta-Sibi main RCD highway", "Quetta–Sibi", 5, 55_254, nil),
      ("road from Quetta to Sibi", "Quetta–Sibi", 5, 55_254, nil),
      ("the Turbat-Hoshab road", "Turbat–Hoshab", 5, 42_047, "PK211"),
      ("between Turbat and Hoshab in Kech", "Turbat–Hoshab", 5, 42_047, "PK211"),
      ("midway between Turbat and Hoshab", "Turbat–Hoshab", 2, 21_024, "PK211"),
      ("halfway between Mach and Sibi", "Mach–Sibi", 5, 15_943, nil),
      ("Quetta-Karachi highway in Khuzdar district", "Quetta–Karachi", 5, 294_946, "PK213"),
      ("Quetta-Karachi highway in Kech district", "Quetta–Karachi", 5, 294_946, nil),
      ("the highway between the towns of Mach and Sibi", "Mach–Sibi", 5, 31_886, nil),
      ("between Quetta and Karachi", "Quetta–Karachi", 5, 294_946, nil),
    ] as [(String, String, Int, Int, String?)])
  func between(text: String, name: String, precision: Int, uncertainty: Int, district: String?) throws {
    let placement = try resolve(text)
    #expect(placement.name == name && placement.precision?.rawValue == precision && placement.district == district)
    #expect(abs((placement.uncertainty ?? 0) - uncertainty) <= 1)
    guard case .lines(let lines, let within) = try #require(placement.shape) else {
      Issue.record("a way is a line")
      return
    }
    #expect(lines.count == 1 && (2000...25_000).contains(within))
  }

  @Test(
    "on a way is in the district that the text names where the way touches that",
    arguments: [
      ("between Turbat and Hoshab in Kech", "PK211"), ("Quetta-Karachi highway in Khuzdar district", "PK213"),
      ("Quetta-Mastung highway in Mastung district", "PK220"), ("Quetta-Karachi highway in Kech district", nil),
    ] as [(String, String?)])
  func statedDistrict(text: String, district: String?) throws {
    let placement = try resolve(text)
    #expect(placement.statedDistrict == district && placement.district == district)
    #expect(placement.reason.contains("does not touch Kech") == (district == nil))
  }

  @Test("lies as far aside as a road can where the two are close together")
  func closeTogether() throws {
    let placement = try resolve("between Mand and Mand Soro, Kech")
    #expect(placement.precision == .near && (placement.uncertainty ?? 0) >= 2000)
  }

  @Test(
    "is no more exact than what is known of them",
    arguments: [
      ("between Mach and Nowhere", "Mach", "Nowhere is not in the gazetteer"),
      ("between Nowhere and Mach", "Mach", "Nowhere is not in the gazetteer"),
      ("Turbat-Nowhere road", "Turbat", "Nowhere is not in the gazetteer"),
    ])
  func partlyKnown(text: String, name: String, reason: String) throws {
    let placement = try resolve(text)
    #expect(placement.name == name && placement.precision == .vague && placement.uncertainty == nil)
    #expect(placement.reason.contains(reason) && placement.shape == nil)
  }

  @Test("is at sea off a town, in no district")
  func offshore() throws {
    let placement = try Places.resolver().resolve(Places.mention("Turbat", "Kech", relation: .offshore))
    #expect(placement.precision == .sea && placement.district == nil && placement.statedDistrict == nil)
    #expect(placement.reason.hasSuffix("at sea off it") && placement.uncertainty == nil)
  }

  @Test(
    "is at sea where the phrase says so",
    arguments: [
      "off Gwadar", "5 km off Gwadar", "15 km off Gwadar", "20 nautical miles off Gwadar", "off the coast of Gwadar",
      "in the sea off Gwadar",
    ])
  func offshorePhrase(text: String) throws {
    let placement = try resolve(text)
    #expect(placement.precision == .sea && placement.name == "Gwadar" && placement.district == nil)
  }

  @Test(
    "is near a place on a road or at the edge of a town",
    arguments: [
      ("Quetta-Karachi highway near Wadh", "Wadh", "PK213"), ("outskirts of Quetta", "Quetta", "PK226"),
      ("on the outskirts of Turbat", "Turbat", "PK211"), ("a few km from Turbat", "Turbat", "PK211"),
      ("a few kilometres outside Turbat", "Turbat", "PK211"), ("just outside Turbat", "Turbat", "PK211"),
    ])
  func edge(text: String, name: String, district: String) throws {
    let placement = try resolve(text)
    #expect(placement.name == name && placement.kind == .settlement && placement.district == district)
    #expect(placement.precision == .near && placement.uncertainty == 25_000)
  }

  @Test("tells once what holds for both ends")
  func reasons() throws {
    let reason = try resolve("between Lahore and Kasur").reason
    #expect(reason.split(separator: ";").filter { $0.contains("outside the districts") }.count == 1)
  }

  @Test("is none where the words are a name's", arguments: ["North Waziristan", "between Nowhere and Elsewhere"])
  func names(text: String) throws { #expect(try resolve(text).precision == nil) }
}
