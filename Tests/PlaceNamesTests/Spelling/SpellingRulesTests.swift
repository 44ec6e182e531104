import PlaceNames
import Testing

struct SpellingRulesTests {
  private func rules(_ spelling: [RewritingRule], sound: [RewritingRule] = []) -> SpellingRules {
    SpellingRules(
      vowels: "aeiou", words: [["kili", "qila", "killa"]], doubled: "kl", spelling: spelling, sound: sound)
  }

  private func key(_ name: String, _ spelling: RewritingRule...) -> String {
    String(decoding: rules(spelling).spellingKey(of: name), as: UTF8.self)
  }

  @Test func `words, doubled letters and gaps`() {
    #expect(key("qila saifullah") == "kilisaifulah")
    #expect(key("killa") == "kili" && key("killas") == "kilas")
    #expect(key("nok kundi") == key("nokkundi"))
    #expect(key("aabb") == "ab", "at the end all letters are single")
    #expect(key("chak 11") == "chak11", "digits are not")
  }

  @Test func `the longest letters win and each place is rewritten once`() {
    let rule = RewritingRule(from: ["e", "ee"], to: "i")
    #expect(key("keech", rule) == "kich")
    #expect(key("eee", rule) == "i")
    #expect(key("ab", RewritingRule(from: ["a"], to: "ba")) == "bab")
  }

  @Test(arguments: [
    ("^", "", "hahb", "xahb"), ("V", "", "ahkh", "axkh"), ("C", "", "kha", "kxa"), ("", "$", "hah ah", "haxax"),
    ("", "V", "hkha", "hkxa"), ("", "C", "hkha", "xkha"), ("aC", "Ca", "abhda", "abxda"), ("^", "$", "h ah", "xah"),
    ("ab", "", "abh", "abx"), ("^ab", "", "cabh", "cabh"),
  ])
  func `contexts`(after: String, before: String, name: String, expected: String) {
    let rule = RewritingRule(
      from: ["h"], to: "x", after: after.isEmpty ? [] : [after], before: before.isEmpty ? [] : [before])
    #expect(key(name, rule) == expected)
  }

  @Test func `what stands before is what was written, and rules come one after another`() {
    #expect(key("aab", RewritingRule(from: ["a"], to: "c", after: ["^", "c"])) == "cb")
    #expect(key("ab", RewritingRule(from: ["a"], to: "b"), RewritingRule(from: ["b"], to: "d")) == "d")
  }

  @Test func `the sound goes on from the spelling, in any script`() {
    let rules = rules(
      [RewritingRule(from: ["q"], to: "k")],
      sound: [
        RewritingRule(from: ["a"], to: ""), RewritingRule(from: ["ک"], to: "k"),
        RewritingRule(from: ["ل", "l"], to: "l"),
      ])
    #expect(rules.soundKey(of: "qala") == rules.soundKey(of: "کل"))
    #expect(rules.soundKey(of: "qala") == Array("kl".utf8))
  }

  @Test func `a letter of no rule is transliterated by Foundation`() {
    let rules = rules([], sound: [RewritingRule(from: ["a", "e", "i", "o", "u"], to: "")])
    #expect(rules.soundKey(of: "москва") == Array("mskv".utf8))
    #expect(rules.soundKey(of: "მოსკოვი") == Array("mskv".utf8))
    #expect(rules.soundKey(of: "मास्को") == Array("msk".utf8))
    #expect(rules.soundKey(of: "\u{10FFFF}").isEmpty)
  }

  @Test func `empty, long and growing names have no key`() {
    let grow = RewritingRule(from: ["a"], to: "aba")
    #expect(rules([]).spellingKey(of: "").isEmpty && rules([]).soundKey(of: "").isEmpty)
    #expect(rules([]).spellingKey(of: String(repeating: "ab", count: 127)).count == 254)
    #expect(rules([]).spellingKey(of: String(repeating: "ab", count: 128)).isEmpty)
    #expect(rules([]).spellingKey(of: String(repeating: "ab", count: 5_000_000)).isEmpty)
    #expect(rules(Array(repeating: grow, count: 60)).spellingKey(of: "aa").isEmpty)
  }
}
