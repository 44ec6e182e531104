import IncidentModel
import Ingestion
import PlaceNames
import TestSupport
import Testing

struct SpellingReaderTests {
  private func read(_ text: String) throws -> (rules: SpellingRules, examples: [SpellingReader.Example]) {
    let folder = try TemporaryFolder()
    return try SpellingReader(path: folder.write(text, to: "spelling.yml")).read()
  }

  @Test func `rules and examples are read`() throws {
    let read = try read(
      """
      vowels: ae
      words: [{words: [kili, qila], same: [[Kili A, Qila A]]}]
      doubled: l
      spelling:
        - {from: [oo, ou], to: o, after: ^, before: [C, $], other: [[oob, ob]]}
      sound:
        - {from: ل, to: l, same: [[l, ل]]}
      """)
    #expect(read.rules.spellingKey(of: "qila oub") == Array("kiliob".utf8))
    #expect(read.rules.soundKey(of: "ل") == Array("l".utf8))
    #expect(read.examples.map(\.line) == [2, 5, 7])
    #expect(read.examples.map(\.isSame) == [true, false, true])
    #expect(read.examples.map(\.isSound) == [false, false, true])
    #expect(read.examples.first?.names == ["Kili A", "Qila A"])
  }

  @Test func `only the vowels are needed`() throws {
    let rules = try read("vowels: a").rules
    #expect(rules.spellingKey(of: "mach bolan") == Array("machbolan".utf8))
  }

  @Test(arguments: [
    ("doubled: a", 1, "\"vowels\" is missing"), ("vowels: a\ncolour: red", 2, "unknown key \"colour\""),
    ("vowels: a\nspelling:\n  - {from: a, too: b}", 3, "did you mean \"to\"?"),
    ("vowels: a\nspelling:\n  - {to: b}", 3, "\"from\" is missing"),
    ("vowels: a\nspelling:\n  - {from: a}", 3, "\"to\" is missing"),
    ("vowels: a\nspelling:\n  - {from: \"\", to: b}", 3, "not empty"),
    ("vowels: a\nspelling:\n  - {from: [], to: b}", 3, "the list is empty"),
    ("vowels: a\nspelling:\n  - {from: A, to: b}", 3, "small and without marks"),
    ("vowels: a\nspelling:\n  - {from: a, to: bbbbbbbbbbbbbbbbb}", 3, "more than 16 letters"),
    ("vowels: a\nspelling:\n  - {from: a, to: b, before: [X]}", 3, "\"X\" is no context"),
    ("vowels: a\nspelling:\n  - {from: a, to: b, same: [[one]]}", 3, "two names or more"),
    ("vowels: a\nwords:\n  - {words: [kili]}", 3, "one word stands for no other"),
    ("vowels: a\nwords:\n  - {words: [kili, Qila]}", 3, "\"Qila\" is not one word"),
    ("vowels: a\nwords:\n  - {words: [kili, qila]}\n  - {words: [kot, qila]}", 4, "\"qila\" stands twice"),
    ("vowels: a\nspelling: {from: a}", 2, "expected a list"), ("", nil, "the file is empty"),
    ("vowels: a\nspelling:\n" + String(repeating: "  - {from: a, to: b}\n", count: 201), 203, "more than 200 rules"),
  ])
  func `a fault is told of with its line and what to do`(text: String, line: Int?, words: String) {
    let error = #expect(throws: IngestionError.self) { _ = try read(text) }
    #expect(error?.code == .badConfiguration)
    #expect(error?.line == line)
    #expect(error?.file.hasSuffix("/spelling.yml") == true)
    #expect(error?.message.contains(words) == true, "\(error?.message ?? "")")
  }

  @Test func `a missing file is told of`() {
    #expect(throws: IngestionError.self) { _ = try SpellingReader(path: "/nowhere/spelling.yml").read() }
  }

  @Test func `common words are read in any order, and a line that is none is told of`() throws {
    let folder = try TemporaryFolder()
    let words = try CommonWordReader(path: folder.write("# Two words\nroad\n\nbridge\n", to: "a.txt")).words()
    #expect(words.count == 2)
    for word in ["road", "bridge"] { #expect(words.contains(Array(word.utf8))) }
    for word in ["roa", "roads", "", "# Two words", "a"] { #expect(!words.contains(Array(word.utf8))) }
    for (text, line) in [("road\nBridge\n", 2), ("two words", 1), ("a\u{0}", 1), ("road \n", 1)] {
      let path = try folder.write(text, to: "b.txt")
      let error = #expect(throws: IngestionError.self) { _ = try CommonWordReader(path: path).words() }
      #expect(error?.line == line)
    }
  }
}
