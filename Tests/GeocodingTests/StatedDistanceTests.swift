import Geocoding
import IncidentModel
import SimpleFeatures
import Testing

@Suite("A distance in a phrase")
struct StatedDistanceTests {
  private func relation(_ text: String) throws -> PlaceMention.Relation? {
    try? ShippedGazetteerTests.resolver().reading(of: text).get().relation
  }

  @Test(
    "is read in digits and words",
    arguments: [
      ("about 12 km north of Mach", 12_000, 0), ("nearly 20 miles north of Mach", 32_180, 0),
      ("some 12 km north of Mach", 12_000, 0), ("around 12 km north of Mach", 12_000, 0),
      ("12.5 km north of Mach", 12_500, 0), ("1.5km north of Mach", 1500, 0), ("1,200 m north of Mach", 1200, 0),
      ("5-10 km north of Mach", 7500, 2500), ("5 – 10 km north of Mach", 7500, 2500),
      ("5 to 10 km north of Mach", 7500, 2500), ("between 5 and 10 km north of Mach", 7500, 2500),
      ("up to 10 km north of Mach", 5000, 5000), ("twelve kilometres north of Mach", 12_000, 0),
      ("twenty-five km to the north of Mach", 25_000, 0), ("a hundred km north of Mach", 100_000, 0),
      ("a couple of km north of Mach", 2000, 0), ("12 nautical miles north of Mach", 22_224, 0),
      ("12 km north from Mach", 12_000, 0), ("12 km north of the Mach area", 12_000, 0),
    ])
  func numbers(text: String, metres: Int, spread: Int) throws {
    #expect(try relation(text) == .toward(.north, StatedDistance(metres: metres, spread: spread)))
  }

  @Test(
    "goes toward a point of the compass, whose letters are capitals",
    arguments: [
      ("12 km NNE of Turbat", CompassPoint.northNortheast), ("12 km SE of Turbat", .southeast),
      ("12 km N of Turbat", .north), ("12 km N.W. of Turbat", .northwest),
      ("12 km west-southwest of Turbat", .westSouthwest), ("12 km east-north-east of Turbat", .eastNortheast),
    ])
  func points(text: String, point: CompassPoint) throws {
    #expect(try relation(text) == .toward(point, StatedDistance(metres: 12_000)))
  }

  @Test(
    "without a direction or a number is near",
    arguments: [
      ("12 km away from Turbat", 12_000), ("12 km outside Turbat", 12_000), ("a few km from Turbat", nil),
      ("several miles from Turbat", nil), ("a kilometre from Turbat", nil),
    ] as [(String, Int?)])
  func near(text: String, metres: Int?) throws {
    #expect(try relation(text) == .near(metres.map { StatedDistance(metres: $0) }))
  }

  @Test("widens what it covers where it is a range")
  func range() throws {
    let resolver = try ShippedGazetteerTests.resolver()
    let range = resolver.resolve(name: "5-10 km north of Turbat")
    let middle = resolver.resolve(name: "7.5 km north of Turbat")
    #expect(range.coordinate == middle.coordinate && range.precision == .near)
    #expect((range.uncertainty ?? 0) > (middle.uncertainty ?? 0) + 1000)
  }

  @Test(
    "that is not understood gives no place",
    arguments: [
      ("-5 km north of Mach", "the distance in \"-5 km north\" is not understood"),
      ("−5 km north of Mach", "not understood"), ("- 5 km north of Mach", "not understood"),
      ("2,5 km north of Mach", "not understood"), ("10-5 km north of Mach", "not understood"),
      ("0 km north of Mach", "not understood"), ("umpteen km north of Mach", "not understood"),
      ("dozens of km north of Mach", "not understood"), ("12 north of Mach", "not understood"),
      ("12 km n of Mach", "not understood"), ("12 km north 5 km south of Mach", "not understood"),
      ("12000 km north of Mach", "12000 km from it is too far"), ("12,000 km from Mach", "12000 km from it is too far"),
      ("1001 km north of Mach", "1001 km from it is too far"),
      ("12 km north of 5 km south of Mach", "measured from the end of another"),
      ("5 km from 12 km north of Mach", "not understood"),
    ])
  func unread(text: String, reason: String) throws {
    let placement = try ShippedGazetteerTests.resolver().resolve(name: text)
    #expect(placement.precision == nil && placement.coordinate == nil && placement.reason.contains(reason))
  }

  @Test("ends in the district that the text names, where it can")
  func stated() throws {
    let resolver = try ShippedGazetteerTests.resolver()
    let open = resolver.resolve(name: "12 km north of Mach")
    let stated = resolver.resolve(name: "12 km north of Mach in Kachhi district")
    #expect(open.district == "PK226" && stated.district == "PK209" && stated.precision == .near)
    #expect(stated.coordinate != open.coordinate && stated.reason.contains("the part of it in Kachhi"))
    let beyond = resolver.resolve(name: "30 km north of Mach in Kachhi district")
    #expect(beyond.district == nil && beyond.precision == .vague && beyond.reason.contains("outside Kachhi"))
  }

  @Test("from a district may end in another", arguments: ["12 km north of Kech district", "12 km from Kech district"])
  func district(text: String) throws {
    let placement = try ShippedGazetteerTests.resolver().resolve(name: text)
    #expect(placement.precision == .vague && placement.district == nil && placement.uncertainty == nil)
  }

  @Test(
    "is told from a list of places",
    arguments: ["Mach, Sibi and Dhadar", "Mach and Sibi", "Kech and Panjgur districts"])
  func list(text: String) throws {
    let placement = try ShippedGazetteerTests.resolver().resolve(name: text)
    #expect(placement.precision == nil && placement.reason.contains("names several places; ask for one at a time"))
  }
}
