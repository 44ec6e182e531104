import Geocoding
import IncidentModel
import SimpleFeatures
import Testing

@Suite("A place on a border")
struct BorderPlaceTests {
  private func resolve(_ text: String) throws -> Placement { try ShippedGazetteerTests.resolver().resolve(name: text) }

  @Test(
    "lies where two districts touch",
    arguments: [
      "border of Kech and Panjgur", "Kech-Panjgur border", "the border between Kech and Panjgur districts",
      "near the Kech–Panjgur border", "Kech and Panjgur border area",
    ])
  func border(text: String) throws {
    let placement = try resolve(text)
    #expect(placement.name == "Kech–Panjgur" && placement.precision == .vague && placement.district == nil)
    guard case .lines = try #require(placement.shape) else {
      Issue.record("a border is a line")
      return
    }
  }

  @Test(
    "is near one where only its border is named",
    arguments: [
      ("border area of Mashkel", "Mashkel", 2), ("Mashkel border", "Mashkel", 2), ("border of Kech", "Kech", 5),
      ("near the Iran border in Panjgur district", "Panjgur", 5), ("border with Iran in Panjgur", "Panjgur", 5),
    ])
  func ownBorder(text: String, name: String, precision: Int) throws {
    let placement = try resolve(text)
    #expect(placement.name == name && placement.precision?.rawValue == precision)
  }

  @Test("is none where two districts do not touch")
  func apart() throws {
    let placement = try resolve("border of Kech and Quetta")
    #expect(placement.precision == nil && placement.district == nil)
    #expect(placement.reason == "Kech and Quetta do not border on each other")
  }

  @Test("on a country's border is a vague part of the district that the text names")
  func foreignBorder() throws {
    let border = PlaceMention.Relation.border([Toponym(name: "Nowhereland", sense: nil, bytes: 0..<1)])
    let placement = try Places.resolver().resolve(Places.mention("Kech/district", relation: border))
    #expect(placement.precision == .vague && placement.district == "PK211" && placement.uncertainty == nil)
    #expect(placement.text == "Kech – Nowhereland")
  }
}
