import IncidentModel
import SimpleFeatures
import Testing

@testable import PlaceNames

struct GazetteerSearchTests {
  private static func entry(_ id: String, _ name: String, _ names: [String] = []) throws -> GazetteerEntry {
    let coordinate = try #require(Coordinate(longitude: 67, latitude: 29))
    return GazetteerEntry(
      id: id, name: name, names: names, kind: .settlement, coordinate: coordinate, precision: .exact,
      uncertainty: 2000, district: nil, province: nil, population: nil, source: "test")
  }

  private static let rules = SpellingRules(
    vowels: "aeiou", weak: "a", words: [["kili", "qila"]], doubled: "",
    spelling: [RewritingRule(from: ["oo"], to: "o"), RewritingRule(from: ["u"], to: "o")],
    sound: [
      RewritingRule(from: ["a", "e", "i", "o", "و", "ی"], to: ""), RewritingRule(from: ["ن"], to: "n"),
      RewritingRule(from: ["ش"], to: "S"), RewritingRule(from: ["sh"], to: "S"), RewritingRule(from: ["ک"], to: "k"),
    ])

  private func gazetteer() throws -> Gazetteer {
    Gazetteer(
      entries: [
        try Self.entry("a", "Noshki", ["Noshkai"]), try Self.entry("b", "Mastung"), try Self.entry("c", "Dalbandin"),
        try Self.entry("d", "Chak 12"), try Self.entry("e", "Mach"), try Self.entry("f", "Market"),
        try Self.entry("g", "Kulanch", ["Gulanch"]), try Self.entry("h", "Kili Sardar Khan"),
        try Self.entry("i", "Mastang"),
      ], spelling: Self.rules, commonWords: CommonWords(lines: Array("# words\nmarket\n\nborder\n".utf8)))
  }

  private func found(_ name: String, through step: NameStep = .edits) throws -> [String] {
    try gazetteer().search(name, through: step).map { "\($0.entry.id) \($0.step.rawValue) \($0.distance)" }
  }

  @Test(arguments: [
    ("NOSHKI", "a exact 0"), ("Nushki", "a spelling 0"), ("Nooshkai", "a spelling 0"), ("Dalbendin", "c sound 0"),
    ("Dalbndin", "c sound 0"), ("Nashki", "a edits 1"), ("Delbendin", "c edits 2"),
    ("نوشکی", "a sound 0"), ("Dalbandim", "c edits 1"), ("Dalbindim", "c edits 2"), ("Dalbinndim", ""),
    ("Mastung", "b exact 0"), ("Qila Sardar Khan", "h spelling 0"), ("Kili Sardor Khan", "h sound 0"),
  ])
  func `the first step that finds something ends the search`(name: String, expected: String) throws {
    #expect(try found(name).joined(separator: ", ") == expected)
  }

  @Test func `no step is taken beyond the last`() throws {
    #expect(try found("Nushki", through: .exact).isEmpty)
    #expect(try found("Dalbendin", through: .spelling).isEmpty)
    #expect(try found("Dalbandim", through: .sound).isEmpty)
  }

  @Test func `of the misspelt names the nearest are given`() throws {
    #expect(try found("Mastungk") == ["b edits 1"], "Mastang is two letters away")
  }

  @Test(arguments: [
    "Mkch", "Macg", "Chak 13", "Chak 112", "Markett", "Borders", "Halbandin", "Kili Sardar Kham", "border", "", "—",
    "\u{0}", "\u{200F}\u{200E}",
  ])
  func `a short, common or numbered word is not misspelt`(name: String) throws {
    #expect(try found(name).isEmpty)
  }

  @Test func `a match tells the name that led to it`() throws {
    let match = try #require(try gazetteer().search("Gulanchi").first)
    #expect(match.name == "Gulanch" && !match.isPrimary && match.entry.name == "Kulanch")
    #expect(try gazetteer().search("noshkai").first?.name == "Noshkai")
    #expect(try gazetteer().matches("noshki").first?.name == "Noshki")
  }

  @Test func `a place with several such names comes once`() throws {
    let gazetteer = Gazetteer(entries: [
      try Self.entry("b", "Panjgur", ["Panjguur"]), try Self.entry("a", "Other", ["Panjgura"]),
    ])
    let found = gazetteer.search("Panjgurr")
    #expect(found.map(\.entry.id) == ["b", "a"])
    #expect(found.map(\.isPrimary) == [true, false])
    #expect(found.map(\.distance) == [1, 1])
  }

  @Test func `without rules a name as written and a misspelt one are found`() throws {
    let gazetteer = Gazetteer(entries: [try Self.entry("a", "Noshki"), try Self.entry("b", "Dalbandin")])
    #expect(gazetteer.search("Nushky").isEmpty)
    #expect(gazetteer.search("Nushki").map(\.step) == [.edits])
    #expect(gazetteer.search("Dal Bandin").map(\.step) == [.edits])
  }
}
