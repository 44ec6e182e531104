import Geocoding
import IncidentModel
import Testing

@Suite("A larger name that is not known")
struct UnknownContainerTests {
  @Test(
    "keeps a smaller name from being guessed",
    arguments: [
      ("Tump, Nowhere district", "Nowhere", "Tump"), ("Tump tehsil of Nowhere", "Nowhere", "Tump"),
      ("Tump area of Nowhere", "Nowhere", "Tump"), ("Kalat, Nowhere province", "Nowhere", "Kalat"),
      ("Kulak tehsil, Nowhere", "Nowhere", "Kulak"),
    ])
  func abstains(text: String, outer: String, inner: String) throws {
    let placement = try Places.resolver().resolve(name: text)
    #expect(placement.entry == nil && placement.precision == nil)
    #expect(placement.reason == "\(outer) is not in the gazetteer, so it cannot be told which \(inner) is meant")
    #expect(placement.unresolved.map(\.name) == [inner, outer])
  }

  @Test(
    "leaves large towns, units, and names with a known one around them",
    arguments: [
      ("Karachi, Nowhere province", "gn:13"), ("Quetta, Nowhere", "gn:6"), ("Kech, Nowhere", "unit:PK211"),
      ("Kech district, Nowhere division", "unit:PK211"), ("Tump, Nowhere, Kech", "gn:25"),
      ("Nowhere, Kech", "unit:PK211"),
      ("Tump, Nowhere Road", "gn:25"),
    ])
  func stands(text: String, entry: String) throws {
    #expect(try Places.resolver().resolve(name: text).entry == entry)
  }
}
