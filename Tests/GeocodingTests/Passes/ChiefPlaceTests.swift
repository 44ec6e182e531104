import IncidentModel
import PlaceNames
import Testing

@testable import Geocoding

@Suite("Chief places of tehsils")
struct ChiefPlaceTests {
  private static func resolver() throws -> ToponymResolver {
    let more = try [
      tehsil("t:1", "Sui", at: (69.0, 28.6), "PK213"),
      Places.entry("gn:40", "Sui", at: (69.17888, 28.63167), district: "PK213", note: "the town"),
      Places.entry("gn:41", "Sui", at: (69.31667, 28.61667), district: "PK213"),
      Places.entry("gn:42", "Sui", at: (62.05, 25.65), district: "PK205"),
      tehsil("t:2", "Kahan", at: (68.9, 29.3), "PK210"),
      Places.entry("gn:43", "Kahan", at: (68.8, 29.3), district: "PK210"),
      Places.entry("gn:44", "Kahan", at: (66.7, 28.5), district: "PK213"),
      tehsil("t:3", "Mola", ["Mula"], at: (67.2, 28.2), "PK213"),
      Places.entry("gn:45", "Mula", at: (66, 26), district: "PK205"),
      tehsil("t:4", "Gulistan", at: (66.4, 30.3), "PK225"),
      Places.entry("gn:46", "Gulistan", at: (66.4, 31.3), district: "PK225"),
      tehsil("t:5", "Bori", at: (68.7, 30.4), "PK213"),
      Places.entry("gn:47", "Bori", at: (71, 31), district: nil, population: 50_000, province: "PK6"),
      tehsil("t:6", "Twin", at: (62.5, 25.6), "PK211"), tehsil("t:7", "Twin", at: (67, 29.7), "PK213"),
    ]
    return ToponymResolver(
      gazetteer: Gazetteer(entries: try Places.entries() + more), atlas: try Places.atlas(),
      language: try Places.language())
  }

  private static func tehsil(
    _ id: String, _ name: String, _ names: [String] = [], at position: (Double, Double), _ district: String
  ) throws -> GazetteerEntry {
    try Places.entry(
      id, name, names, .tehsil, at: position, district: district, precision: .district, uncertainty: 30_000)
  }

  @Test(
    "are meant by a tehsil's name",
    arguments: [
      ("Sui", "gn:40", 2, 14_000), ("Sui, Khuzdar", "gn:40", 2, 14_000), ("Sui tehsil", "t:1", 3, 30_000),
      ("Sui, Gwadar", "gn:42", 1, 2000), ("Kahan", "gn:43", 1, 2000), ("Mula", "t:3", 3, 30_000),
      ("Gulistan", "gn:46", 1, 2000), ("Bori", "gn:47", 1, 2000), ("Twin", nil, nil, nil),
      ("Twin tehsil", nil, nil, nil), ("Twin, Kech", "t:6", 3, 30_000),
    ] as [(String, String?, Int?, Int?)])
  func chiefPlaces(text: String, entry: String?, precision: Int?, uncertainty: Int?) throws {
    let placement = try Self.resolver().resolve(name: text)
    #expect(placement.entry == entry, "\(placement.reason)")
    #expect(placement.precision?.rawValue == precision)
    #expect(placement.uncertainty == uncertainty)
  }
}
