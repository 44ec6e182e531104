import TestSupport
import Testing

@testable import PlaceNames

struct SimilarNamesTests {
  private static func table(_ names: [String], rules: SpellingRules? = nil) throws -> SimilarNames {
    try #require(SimilarNames(SimilarNames.build(names, rules: rules), rules: rules, commonWords: .none))
  }

  /// Few letters make many names that are near to one another; the last set has letters that share a code.
  @Test(arguments: [("ab", 1...9), ("abcde fgh", 1...12), ("abش\u{4E00}\u{4E81}\u{5002}", 1...7), ("ab", 55...70)])
  func `the search finds what a comparison with every name finds`(letters: String, lengths: ClosedRange<Int>) throws {
    var random = RandomNames(seed: 3, letters: letters)
    let names = (0..<(lengths.upperBound > 20 ? 60 : 250)).map { _ in random.next(lengths) }
    let table = try Self.table(names)
    #expect(table.count == Set(names).count)
    for index in 0..<25 {
      let query = random.misspelt(names[index], edits: Int.random(in: 0...3, using: &random.generator))
      guard !query.isEmpty else { continue }
      let all = Set(names).map { SimilarNames.Match(name: $0, distance: textbookDistance($0, query)) }
      for limit in 0...2 {
        #expect(Set(table.names(within: limit, of: query)) == Set(all.filter { $0.distance <= limit }), "\(query)")
      }
    }
  }

  @Test func `each name is kept once and in order, whatever the order it comes in`() throws {
    var random = RandomNames(seed: 4, letters: "abcdeشو ")
    let names = (0..<200).map { _ in random.next(1...6) }
    let bytes = SimilarNames.build(names, rules: nil)
    #expect(bytes == SimilarNames.build((names + names).shuffled(using: &random.generator), rules: nil))
    #expect(try Self.table([]).names(within: 2, of: "a").isEmpty)
    #expect(try Self.table(["", "a"]).count == 1)
    #expect(try Self.table(["mach"]).names(within: 2, of: "").isEmpty)
  }

  @Test func `a name of 255 letters is found, a longer one is left out`() throws {
    let name = String(repeating: "ab", count: 127) + "c"
    let table = try Self.table([name, name + "d", "mach"])
    #expect(table.count == 2)
    #expect(table.names(within: 2, of: name + "d").map(\.distance) == [1])
    #expect(table.names(within: 2, of: name + "dd").map(\.distance) == [2])
    #expect(table.names(within: 2, of: name + "ddd").isEmpty)
    #expect(table.names(within: 2, of: String(repeating: "x", count: 100_000)).isEmpty)
  }

  @Test func `damaged bytes hide names but do no harm`() throws {
    var random = RandomNames(seed: 5, letters: "abcdeش ")
    let rules = SpellingRules(
      vowels: "aeiou", words: [], doubled: "", spelling: [RewritingRule(from: ["e"], to: "i")],
      sound: [RewritingRule(from: ["a", "i"], to: "")])
    let names = (0..<300).map { _ in random.next(3...8) }
    let bytes = SimilarNames.build(names, rules: rules)
    var answers = 0
    for round in 0..<600 {
      var damaged = bytes
      for _ in 0...Int.random(in: 0...5, using: &random.generator) {
        // The header is where most harm can be done.
        let end = round % 3 == 0 ? 48 : damaged.count
        damaged[Int.random(in: 0..<end, using: &random.generator)] = UInt8.random(in: 0...255, using: &random.generator)
      }
      if round % 5 == 0 { damaged.removeLast(Int.random(in: 0...damaged.count, using: &random.generator)) }
      guard let table = SimilarNames(damaged, rules: rules, commonWords: .none) else { continue }
      let name = random.misspelt(names[round % names.count], edits: 1)
      answers +=
        table.names(within: 2, of: name).count + NameStep.allCases.reduce(0) { $0 + table.matches(name, by: $1).count }
    }
    #expect(answers > 0)
  }

  @Test func `names of one key are found by it, among thousands`() throws {
    let rules = SpellingRules(
      vowels: "aeiou", words: [], doubled: "", spelling: [RewritingRule(from: ["ee"], to: "i")],
      sound: [RewritingRule(from: ["a", "e", "i", "o", "u"], to: "")])
    var random = RandomNames(seed: 6, letters: "bdeik")
    let names = Set((0..<2000).map { _ in random.next(1...7) }).sorted()
    let table = try Self.table(names, rules: rules)
    for name in names.prefix(60) {
      let key = rules.spellingKey(of: name)
      let same = key.count < 3 ? [] : names.filter { $0 != name && rules.spellingKey(of: $0) == key }
      #expect(table.matches(name, by: .spelling).map(\.name).sorted() == same)
      #expect(table.matches(name, by: .exact).isEmpty)
    }
  }
}
