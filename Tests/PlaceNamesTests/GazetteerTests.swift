import IncidentModel
import PlaceNames
import SimpleFeatures
import Testing

@Suite("Finding places by name")
struct GazetteerTests {
  private static func entry(_ id: String, _ name: String, _ names: [String] = []) throws -> GazetteerEntry {
    let coordinate = try #require(Coordinate(longitude: 67, latitude: 29))
    return GazetteerEntry(
      id: id, name: name, names: names, kind: .settlement, coordinate: coordinate, precision: .exact,
      uncertainty: 2000, district: nil, province: nil, population: nil, source: "test")
  }

  private func gazetteer() throws -> Gazetteer {
    Gazetteer(entries: [
      try Self.entry("c", "Mach", ["Machh", "MACH"]), try Self.entry("a", "Kachhi", ["Bolan", "Mach"]),
      try Self.entry("b", "Mach"), try Self.entry("d", "Dera Bugti", ["Dera-Bugti Town"]),
      try Self.entry("e", "Ziārat"),
    ])
  }

  @Test("main names come before other names, then ids decide")
  func order() throws {
    let matches = try gazetteer().matches("mach")
    #expect(matches.map(\.entry.id) == ["b", "c", "a"])
    #expect(matches.map(\.isPrimary) == [true, true, false])
    #expect(try gazetteer().matches("Bolan").map(\.entry.id) == ["a"])
    #expect(try gazetteer().matches("Shorkand").isEmpty)
    #expect(try gazetteer().matches("").isEmpty)
  }

  @Test("an id leads to its entry, and the first of a repeated id is kept")
  func ids() throws {
    let gazetteer = try gazetteer()
    for id in ["a", "b", "c", "d", "e"] { #expect(gazetteer.entry(id: id)?.id == id) }
    #expect(gazetteer.entry(id: "f") == nil)
    let overlaid = Gazetteer(entries: [try Self.entry("z", "New"), try Self.entry("z", "Old")])
    #expect(overlaid.entry(id: "z")?.name == "New")
    #expect(!overlaid.contains(normalized: "old"))
  }

  @Test("the longest known name wins and a mere beginning of one does not count")
  func longestMatch() throws {
    let gazetteer = try gazetteer()
    let words = NormalizedWords(["near", "dera", "bugti", "town", "and", "dera", "mach", "ziarat", "dera"])
    #expect(
      (0..<words.count).map { gazetteer.longestMatch(of: words, startingAt: $0, limit: 4) ?? 0 } == [
        0, 3, 0, 0, 0, 0, 1, 1, 0,
      ])
    #expect(gazetteer.longestMatch(of: words, startingAt: 1, limit: 2) == 2)
    #expect(gazetteer.maximumWordCount == 3)
  }

  @Test("every name of thousands is found again, and no other")
  func many() throws {
    let entries = try (0..<5000).map { try Self.entry("id\($0)", "Place \($0)", ["Goth No. \($0 % 700)"]) }
    let gazetteer = Gazetteer(entries: entries)
    for number in 0..<5000 { #expect(gazetteer.matches("place \(number)").map(\.entry.id) == ["id\(number)"]) }
    #expect(gazetteer.matches("goth no 699").count == 7)
    #expect(!gazetteer.contains(normalized: "place 5000"))
  }
}
