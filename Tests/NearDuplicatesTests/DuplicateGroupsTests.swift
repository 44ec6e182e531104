import NearDuplicates
import Testing

@Suite("Copies among texts")
struct DuplicateGroupsTests {
  /// Words that look random and are the same in every run.
  private static func words(_ count: Int, seed: UInt64) -> [String] {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    return (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return "w\(state >> 52)"
    }
  }

  private func shingles(_ words: [String]) -> Shingles { Shingles(of: Array(words.joined(separator: " ").utf8)) }

  private func firsts(_ texts: [[String]], atLeast part: Double = 0.5) -> [Int] {
    DuplicateGroups(texts.map(shingles)) { _, _, overlap in overlap.containment >= part }.firsts
  }

  @Test("a text with every tenth word changed is a copy, and another text is not")
  func editedCopy() {
    let original = Self.words(300, seed: 1)
    let edited = original.enumerated().map { $0.offset.isMultiple(of: 10) ? "changed\($0.offset)" : $0.element }
    #expect(firsts([original, Self.words(300, seed: 2), edited]) == [0, 1, 0])
  }

  @Test("a brief that is the lead of a long story is a copy of it")
  func shortenedCopy() {
    let story = Self.words(3000, seed: 3)
    #expect(firsts([Self.words(500, seed: 4), Array(story[..<60]), story]) == [0, 1, 1])
  }

  @Test("texts that share one quotation are not copies")
  func sharedQuotation() {
    let quotation = Self.words(40, seed: 5)
    let (first, second) = (Self.words(200, seed: 6) + quotation, quotation + Self.words(200, seed: 7))
    #expect(firsts([first, second]) == [0, 1])
    #expect(firsts([first, second], atLeast: 0.1) == [0, 0])
  }

  @Test("case, quotation marks and line ends make no difference")
  func spelling() {
    let plain = Shingles(of: Array("Two men weren't hurt - \"so far\", he said on Friday.".utf8))
    let printed = Shingles(
      of: Array("TWO MEN WEREN\u{2019}T HURT \u{2014}\r\n\u{201C}so far\u{201D}, he said on Friday".utf8))
    let overlap = DuplicateGroups.overlap(plain, printed)
    #expect(overlap.similarity == 1 && overlap.shared == plain.count && plain.count > 5)
  }

  @Test("a thousand copies and a thousand other texts fall apart, whatever their number under one key")
  func crowd() {
    let notice = Self.words(30, seed: 8)
    let story = Self.words(120, seed: 9)
    let texts = (0..<2000).map { index in
      index.isMultiple(of: 2)
        ? Self.words(8, seed: UInt64(index + 100)) + story : Self.words(150, seed: UInt64(index + 100)) + notice
    }
    var compared = 0
    let groups = DuplicateGroups(texts.map(shingles)) { _, _, overlap in
      compared += 1
      return overlap.containment >= 0.5
    }
    let isRight = groups.firsts == texts.indices.map { $0.isMultiple(of: 2) ? 0 : $0 }
    #expect(isRight)
    #expect(compared < 100_000, "\(compared) of two million pairs were compared")
  }

  @Test("texts of a few words, and empty ones, are compared as a whole")
  func small() {
    #expect(firsts([["one", "two"], [], ["one", "two"], [], ["one"]]) == [0, 1, 0, 3, 4])
  }
}
