import Testing

@testable import PlaceNames

struct EditDistanceTests {
  private static func distance(_ one: String, _ other: String, _ limit: Int) -> Int? {
    EditDistance.between(Array(one.unicodeScalars)[...], Array(other.unicodeScalars)[...], atMost: limit)
  }

  @Test(arguments: [
    ("", "", 0), ("a", "", 1), ("mach", "mach", 0), ("mach", "macch", 1), ("quetta", "qeutta", 2),
    ("نوشکی", "نوشکے", 1),
    ("kitten", "sitting", 3), ("😀a", "a", 1),
  ])
  func `known distances`(one: String, other: String, distance: Int) {
    for limit in 0...4 {
      #expect(Self.distance(one, other, limit) == (distance <= limit ? distance : nil), "limit \(limit)")
      #expect(Self.distance(other, one, limit) == (distance <= limit ? distance : nil), "limit \(limit)")
    }
  }

  @Test func `the distance is the textbook's, either way`() {
    var names = RandomNames(seed: 1, letters: "abcش")
    for _ in 0..<1000 {
      let one = names.next(0...9)
      let other = names.misspelt(one, edits: Int.random(in: 0...4, using: &names.generator))
      let distance = textbookDistance(one, other)
      for limit in 0...3 {
        let expected = distance <= limit ? distance : nil
        #expect(Self.distance(one, other, limit) == expected && Self.distance(other, one, limit) == expected)
      }
    }
  }

  @Test func `the automaton reads what the textbook allows`() {
    var names = RandomNames(seed: 2, letters: "ab c")
    for round in 0..<600 {
      let pattern = names.next(round % 50 == 0 ? 55...62 : 0...8)
      let text = names.misspelt(pattern, edits: Int.random(in: 0...3, using: &names.generator))
      let distance = textbookDistance(pattern, text)
      for limit in 0...2 {
        let automaton = EditAutomaton(Array(pattern.utf8)[...], limit: limit)
        let state = text.utf8.reduce(automaton.start) { automaton.step($0, $1) }
        #expect(automaton.distance(state) == (distance <= limit ? distance : nil), "\(pattern) \(text) \(limit)")
      }
    }
  }
}
