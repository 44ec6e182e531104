import IncidentModel
import SimpleFeatures
import TestSupport
import Testing

@testable import PlaceNames

/// Names that nobody gave to a place.
struct BadNameTests {
  private static let rules = SpellingRules(
    vowels: "aeiou", words: [["kili", "qila"]], doubled: "kl", spelling: [RewritingRule(from: ["gh"], to: "g")],
    sound: [RewritingRule(from: ["a", "i"], to: "")])

  /// Marks, invisible characters, controls, capitals of many scripts, digits, letters that fold to two, emoji.
  private static let letters =
    "aZ0 -'\u{0}\u{7}\u{301}\u{30A}\u{200B}\u{200F}\u{202E}\u{2066}\u{FEFF}\u{AD}\u{FB01}ßÆİıΣςДۂئؤآ١۱\u{640}\u{651}अ\u{93E}漢"
    + "\u{1F1E6}😀\u{10FFFF}\u{E000}\u{FFFD}\u{3000}ﷺ"

  @Test func `normalising twice is normalising once, and keys are those of the normalised name`() {
    var random = RandomNames(seed: 7, letters: Self.letters)
    for _ in 0..<2000 {
      let name = random.next(0...12)
      let once = NameNormalizer.normalized(name)
      #expect(NameNormalizer.normalized(once) == once, "\(name.unicodeScalars.map(\.value))")
      #expect(Self.rules.spellingKey(of: once) == Self.rules.spellingKey(of: NameNormalizer.normalized(once)))
      #expect(!once.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E || $0.value == 0x200F })
    }
  }

  @Test(arguments: [
    "Mach\u{200F}", "\u{202B}Mach\u{202C}", "M\u{200B}a\u{2060}c\u{FEFF}h", "Mach\u{0}", "\u{0}Mach", "Ma\u{AD}ch",
    "M" + String(repeating: "\u{301}", count: 200) + "ach",
  ])
  func `what cannot be seen makes no other name`(name: String) throws {
    #expect(NameNormalizer.normalized(name) == "mach")
    #expect(try gazetteer().search(name).map(\.step) == [.exact])
  }

  @Test(arguments: ["a", "\u{301}", "م", "\u{200F}", "Mach ", "\u{0}", "a\u{301}", "漢"])
  func `a name of ten megabytes takes no time to be refused`(letter: String) throws {
    let name = String(repeating: letter, count: 10_000_000 / letter.utf8.count)
    let gazetteer = try gazetteer()
    #expect(gazetteer.search(name).isEmpty)
    #expect(Self.rules.spellingKey(of: name).isEmpty && Self.rules.soundKey(of: name).isEmpty)
    let similar = try #require(gazetteer.similar)
    for step in NameStep.allCases { #expect(similar.matches(name, by: step).isEmpty) }
    #expect(similar.names(within: 2, of: String(repeating: letter, count: 2000)).isEmpty)
  }

  private func gazetteer() throws -> Gazetteer {
    let coordinate = try #require(Coordinate(longitude: 67, latitude: 29))
    let entries = ["Mach", "", "\u{0}", String(repeating: "long ", count: 100), "Dalbandin"].enumerated().map {
      GazetteerEntry(
        id: "\($0)", name: $1, names: [], kind: .settlement, coordinate: coordinate, precision: .exact,
        uncertainty: 2000, district: nil, province: nil, population: nil, source: "test")
    }
    return Gazetteer(entries: entries, spelling: Self.rules)
  }

  @Test func `a search of any bytes ends with places that are there`() throws {
    let gazetteer = try gazetteer()
    var random = RandomNames(seed: 8, letters: Self.letters + "dalbndi")
    var found = 0
    for _ in 0..<600 {
      let name = random.misspelt("Dalbandin", edits: Int.random(in: 0...3, using: &random.generator))
      for match in gazetteer.search(name) {
        #expect(match.entry.name == "Dalbandin" && (match.step == .edits) == (match.distance > 0))
        found += 1
      }
    }
    #expect(found > 100)
  }
}
