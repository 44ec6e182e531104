import IncidentModel
import SimpleFeatures
import Testing

@testable import PlaceNames

@Suite("What an index gives back")
struct IndexContentTests {
  @Test("a place comes back with everything that it had")
  func everything() throws {
    let coordinate = try #require(Coordinate(longitude: -180, latitude: 90))
    let full = GazetteerEntry(
      id: "gn:1", name: "Khuzdār", names: ["خضدار", "", "e\u{301}", "\u{e9}"], kind: .facility, coordinate: coordinate,
      precision: .sea, uncertainty: 20_000_000, district: "PK101", province: "PK1", population: 0, source: "",
      note: "formerly something",
      codes: Concordance([
        try #require(RegisterCode(.wikidata, "Q1")), try #require(RegisterCode(.whosOnFirst, "890430635")),
        try #require(RegisterCode(.geonames, "1")),
      ]))
    let bare = GazetteerEntry(
      id: "", name: "x", names: [], kind: .settlement, coordinate: coordinate, precision: .exact, uncertainty: 1,
      district: nil, province: nil, population: nil, source: "s", note: nil)
    let gazetteer = Gazetteer(entries: [full, bare])
    #expect(gazetteer.entry(id: "gn:1") == full)
    #expect(gazetteer.entry(id: "") == bare)
    #expect(gazetteer.entry(id: "gn:1")?.names.map { Array($0.utf8) } == full.names.map { Array($0.utf8) })
    // A place that gets a new property needs a place for it in the index.
    #expect(Mirror(reflecting: full).children.count == 13)
    #expect(gazetteer.entry(id: "gn:1")?.codes.description == "geonames=1|whosonfirst=890430635|wikidata=Q1")
    #expect(full.otherCodes.codes.count == 2)
  }

  @Test("places come back in their order, by kind, and none but them", arguments: [0, 1, 2, 17, 3000])
  func order(count: Int) throws {
    let entries = try IndexFixture.entries(count)
    let gazetteer = Gazetteer(entries: entries)
    #expect(Array(gazetteer.entries) == entries)
    for kind in PlaceKind.allCases { #expect(gazetteer.entries(of: kind) == entries.filter { $0.kind == kind }) }
    #expect(gazetteer.count == count)
    #expect(!gazetteer.index.isDamaged)
    #expect(try gazetteer.index.verify() == count)
  }

  @Test("looking up gives what going through all places gives")
  func lookup() throws {
    let entries = try IndexFixture.entries(800)
    let gazetteer = Gazetteer(entries: entries)
    let names = Set(entries.flatMap { [$0.name] + $0.names }.map(NameNormalizer.normalized))
    #expect(gazetteer.index.nameCount == names.count)
    for name in names {
      let bearers = entries.filter { ([$0.name] + $0.names).contains { NameNormalizer.normalized($0) == name } }
      #expect(Set(gazetteer.matches(normalized: name).map(\.entry.id)) == Set(bearers.map(\.id)))
      let primary = bearers.filter { NameNormalizer.normalized($0.name) == name }
      #expect(gazetteer.matches(normalized: name).filter(\.isPrimary).count == primary.count)
      #expect(gazetteer.positions(normalized: name).count == bearers.count)
      #expect(
        gazetteer.longestMatch(of: NormalizedWords(name.split(separator: " ").map(String.init)), startingAt: 0) != nil)
      #expect(!gazetteer.contains(normalized: name + "x"))
    }
  }

  @Test("the same places give the same bytes, and each further table comes back")
  func bytes() throws {
    let entries = try IndexFixture.entries(500)
    let tables = [(name: "sound", bytes: [UInt8](repeating: 7, count: 200_000)), (name: "empty", bytes: [])]
    let bytes = IndexFixture.bytes(entries, tables: tables)
    #expect(bytes == IndexFixture.bytes(entries, tables: tables))
    let index = try IndexFixture.index(bytes)
    #expect(index.table("sound") == tables[0].bytes)
    #expect(index.table("empty") == [])
    #expect(index.table("other") == nil)
    #expect(!index.isDamaged)
  }

  @Test("an index knows what it was made from")
  func origin() throws {
    let stamps = [
      SourceStamp(path: "places/ä.csv", size: .max, modified: -1, digest: String(repeating: "0", count: 64))
    ]
    let index = try IndexFixture.index(IndexFixture.bytes([], origin: "a\u{0}b", sources: stamps))
    #expect(index.origin == "a\u{0}b")
    #expect(index.sources == stamps)
  }

  @Test("names without letters and names too long are not found, and harm no other")
  func unusual() throws {
    let long = String(repeating: "a", count: 1 << 16)
    let entries = [
      try IndexFixture.entry("1", "...", ["", "-", "Mach"]), try IndexFixture.entry("2", long, ["Mach"]),
      try IndexFixture.entry("3", String(long.dropLast())),
    ]
    let gazetteer = Gazetteer(entries: entries)
    #expect(gazetteer.matches("mach").map(\.entry.id) == ["1", "2"])
    #expect(gazetteer.matches("").isEmpty)
    #expect(gazetteer.matches(long).isEmpty)
    #expect(gazetteer.matches(String(long.dropLast())).map(\.entry.id) == ["3"])
    #expect(gazetteer.entry(id: "2")?.name == long)
    #expect(try gazetteer.index.verify() == 3)
  }
}
