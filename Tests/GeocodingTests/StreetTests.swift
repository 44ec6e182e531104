import Geocoding
import IncidentModel
import PlaceNames
import Testing

@Suite("Streets and quarters")
struct StreetTests {
  private static func resolver() throws -> ToponymResolver {
    let more = try [
      Places.entry("gn:30", "Sariab", [], .neighbourhood, at: (66.97759, 30.09357), district: "PK226"),
      Places.entry("gn:31", "Zarghun", at: (67.4, 30.4), district: "PK226"),
    ]
    return ToponymResolver(
      gazetteer: Gazetteer(entries: try Places.entries() + more), atlas: try Places.atlas(),
      language: try Places.language())
  }

  @Test(
    "lie near what they are named after, or in their town",
    arguments: [
      ("Sariab Road", "gn:30", 2, 5000, "alias"), ("Sariab Road, Quetta", "gn:30", 2, 5000, "alias"),
      ("Joint Road, Quetta", "gn:6", 2, 10_000, "containment"),
      ("Joint Road, Quetta city", "gn:6", 2, 10_000, "containment"),
      ("Zarghun Road, Quetta", "gn:6", 2, 10_000, "containment"),
      ("Satellite Colony, Mach", "gn:1", 2, 10_000, "containment"),
      ("20 km from Joint Road, Quetta", "gn:6", 5, nil, "containment"),
      ("Joint Road, Quetta district", "unit:PK226", 3, 60_000, "containment"),
      ("Joint, Quetta", "unit:PK226", 3, 60_000, "containment"),
      ("Joint area of Quetta", "unit:PK226", 3, 60_000, "containment"),
      ("Turbat Road", "gn:9", 5, nil, "alias"),
    ] as [(String, String, Int, Int?, String)])
  func phrases(text: String, entry: String, precision: Int, uncertainty: Int?, method: String) throws {
    let placement = try Self.resolver().resolve(name: text)
    #expect(placement.entry == entry, "\(placement.reason)")
    #expect(placement.precision?.rawValue == precision)
    #expect(placement.uncertainty == uncertainty)
    #expect(placement.method.rawValue == method)
  }

  @Test("are never a village's somewhere else", arguments: ["Kallag Road", "Tump Road", "Jinnah Road"])
  func unknown(text: String) throws {
    #expect(try Self.resolver().resolve(name: text).entry == nil)
  }

  @Test("are read with the known name in front of their generic word")
  func knownPrefix() throws {
    let mention = Places.mention("Sariab Road/neighbourhood", "Sariab", "Quetta")
    let placement = try Self.resolver().resolve(mention)
    #expect(placement.entry == "gn:30" && placement.uncertainty == 5000)
    #expect(placement.text == "Sariab Road, Quetta")
    #expect(
      placement.reason
        == "Sariab Road is not in the gazetteer; it is named after Sariab, and is taken to lie near it")
  }
}
