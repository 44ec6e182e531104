import IncidentModel
import SimpleFeatures
import Testing

@Suite("Codes of places in published registers")
struct ConcordanceTests {
  @Test(
    "are taken in the form of their register and in no other",
    arguments: [
      (
        Register.wikidata, ["Q1", "Q163239"],
        ["", "Q", "Q01", "q1", "163239", "Q1 ", "Q-1", "Q١", "Q123456789012345678901"]
      ),
      (.geonames, ["1", "1163054"], ["0", "-99", "1.0", "gn:1", "+1"]),
      (.whosOnFirst, ["890430635"], ["-1", "wof", "0890430635"]),
      (.country, ["PK"], ["pk", "PAK", "-99", "P", "P1", "ÄB"]),
      (
        .subdivision, ["PK-BA", "FR-75", "GB-ENG", "CH-1"], ["PK", "PK-", "PKBA", "PK-BALO", "pk-ba", "P-BA", "PK_BA"]
      ),
      (.openStreetMap, ["n1", "w22", "r307573"], ["307573", "x1", "n", "N1", "relation/307573", "n0"]),
      (.placeCode, ["PK", "PK209", "MMR001", "PK20101"], ["2", "P1", "pk209", "PK-209", "PK 209"]),
    ])
  func form(register: Register, good: [String], bad: [String]) {
    for code in good { #expect(RegisterCode(register, code)?.description == "\(register.rawValue)=\(code)") }
    for code in bad { #expect(RegisterCode(register, code) == nil, "\(code)") }
  }

  @Test("follow from the id of GeoNames and of Who's On First, and from no other")
  func identifiers() {
    #expect(RegisterCode(id: "gn:1163054")?.description == "geonames=1163054")
    #expect(RegisterCode(id: "cod:PK20902")?.description == "pcode=PK20902")
    #expect(RegisterCode(id: "wof:890430635")?.description == "whosonfirst=890430635")
    for id in ["", "gn:", "gn:x", "gn:-1", "unit:PK209", "add:gn", "1163054"] { #expect(RegisterCode(id: id) == nil) }
  }

  @Test("are kept in one order, one of each register, and written as they are read")
  func order() throws {
    let (codes, faults) = Concordance.read("wikidata=Q5|osm=r7|iso_3166_2=PK-BA", id: "gn:3")
    #expect(faults.isEmpty)
    #expect(codes.description == "iso_3166_2=PK-BA|osm=r7|wikidata=Q5")
    #expect(Concordance.read(codes.description).codes == codes)
    #expect(codes[.wikidata] == "Q5" && codes[.geonames] == nil)
    let other = Concordance.read("wikidata=Q6|geonames=9").codes
    #expect(codes.completed(by: other).description == "geonames=9|iso_3166_2=PK-BA|osm=r7|wikidata=Q5")
    #expect(Concordance.read("").codes.isEmpty && Concordance.read("").faults.isEmpty)
  }

  @Test("are told of where they cannot be taken, and the others are taken")
  func faults() {
    let (codes, faults) = Concordance.read(
      "wikidata=5|wikidata=Q5|wikidata=Q6|wikipedia=Kech|osm|geonames=4", id: "gn:3")
    #expect(codes.description == "wikidata=Q5")
    #expect(
      faults == [
        "wikidata is \"5\", and a code of it is Q and a number such as Q163239", "wikidata is Q6 and also Q5",
        "\"wikipedia\" is no register; there are geonames, iso_3166_1, iso_3166_2, osm, pcode, whosonfirst, wikidata",
        "osm has no code", "geonames is 4 and also 3",
      ])
    #expect(Concordance.read("geonames=3", id: "gn:3").faults.isEmpty)
  }

  @Test("of a place hold the one of its id, which is not kept twice")
  func entry() throws {
    let coordinate = try #require(Coordinate(longitude: 1, latitude: 2))
    func entry(_ id: String, _ codes: String) -> GazetteerEntry {
      GazetteerEntry(
        id: id, name: "A", names: [], kind: .settlement, coordinate: coordinate, precision: .exact, uncertainty: 1,
        district: nil, province: nil, population: nil, source: "s", codes: Concordance.read(codes).codes)
    }
    #expect(entry("gn:3", "geonames=3|wikidata=Q5") == entry("gn:3", "wikidata=Q5"))
    #expect(entry("gn:3", "wikidata=Q5").codes.description == "geonames=3|wikidata=Q5")
    #expect(entry("add:a", "").codes.isEmpty)
  }
}
