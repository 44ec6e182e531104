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
      ("Quetta-Mastung highway", "Quetta–Mastung", 2, 22_599, "PK220"),
      ("on the Quetta–Mastung road", "Quetta–Mastung", 2, 22_599, "PK220"),
      ("Quetta – Mastung road", "Quetta–Mastung", 2, 22_599, "PK220"),
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

  @Test("lies as far aside as a road can where the two are close together")
  func closeTogether() throws {
    let placement = try resolve("between Mand and Mand Soro, Kech")
    #expect(placement.precision == .near && (placement.uncertainty ?? 0) >= 2000)
  }

  @Test(
    "lies where two districts touch",
    arguments: ["border of Kech and Panjgur", "Kech-Panjgur border", "the border between Kech and Panjgur districts"])
  func border(text: String) throws {
    let placement = try resolve(text)
    #expect(placement.name == "Kech–Panjgur" && placement.precision == .vague && placement.district == nil)
    guard case .lines = try #require(placement.shape) else {
      Issue.record("a border is a line")
      return
    }
  }

  @Test(
    "is no more exact than what is known of them",
    arguments: [
      ("between Mach and Nowhere", "Mach", "Nowhere is not in the gazetteer"),
      ("between Nowhere and Mach", "Mach", "Nowhere is not in the gazetteer"),
      ("border of Kech and Quetta", "Quetta", "at no stated point"),
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
    arguments: ["off Gwadar", "5 km off Gwadar", "off the coast of Gwadar", "in the sea off Gwadar"])
  func offshorePhrase(text: String) throws {
    let placement = try resolve(text)
    #expect(placement.precision == .sea && placement.name == "Gwadar" && placement.district == nil)
  }

  @Test("on a country's border is a vague part of the district that the text names")
  func foreignBorder() throws {
    let border = PlaceMention.Relation.border([Toponym(name: "Nowhereland", sense: nil, bytes: 0..<1)])
    let placement = try Places.resolver().resolve(Places.mention("Kech/district", relation: border))
    #expect(placement.precision == .vague && placement.district == "PK211" && placement.uncertainty == nil)
    #expect(placement.text == "Kech – Nowhereland")
  }

  @Test("is none where the words are a name's", arguments: ["North Waziristan", "between Nowhere and Elsewhere"])
  func names(text: String) throws { #expect(try resolve(text).precision == nil) }
}
