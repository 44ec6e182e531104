import IncidentModel
import Testing

@testable import Extraction

/// The same text gives the same sentences, whatever ends its lines.
@Suite struct LineEndTests {
  private static let list =
    "Blast in Quetta\n\n- Kalat: A post was hit.\n- Kech: A bridge was burnt\n\nPolice came. They left"

  private func sentences(_ text: String) throws -> [(words: [String], paragraph: Int, isHeading: Bool)] {
    let source = SourceText(text)
    let tokens = try tokenized(source)
    return SentenceSplitter(text: source, abbreviations: try Fixture.shared.get().compiled.abbreviations)
      .sentences(of: tokens).map { (tokens[$0.tokens].map(\.text), $0.paragraph, $0.isHeading) }
  }

  @Test(arguments: ["\r\n", "\r", "\u{2028}", "\u{85}", "\u{0B}", "\u{0C}"], [0, 1])
  func linesEndWithAnyMark(_ mark: String, _ wrapped: Int) throws {
    let line = "Gunmen on motorcycles opened fire at a group of men near the old"
    let text = wrapped == 0 ? Self.list : "\(line)\nbazaar and fled on foot.\n\n\(line)\nriver and were seen there.\n"
    let expected = try sentences(text)
    let found = try sentences(text.replacing("\n", with: mark))
    #expect(found.map(\.words) == expected.map(\.words))
    #expect(found.map(\.paragraph) == expected.map(\.paragraph))
    #expect(found.map(\.isHeading) == expected.map(\.isHeading))
  }

  @Test func aParagraphMarkEndsAParagraph() throws {
    let line = "Gunmen on motorcycles opened fire at a group of men near the old"
    let text = "\(line)\nbazaar and fled on foot.\u{2029}\(line)\nriver.\n\n\(line)\nroad.\n"
    #expect(try sentences(text).map(\.paragraph) == [0, 1, 2])
  }

  @Test(arguments: [
    ("", []), ("a", ["a"]), ("a\n", ["a"]), ("a\r\n\rb", ["a", "", "b"]), ("\u{2029}b", ["", "b"]),
    ("é\u{85}\u{2013}", ["é", "–"]),
  ])
  func linesAreTakenOffOneByOne(_ text: String, _ lines: [String]) {
    var rest = Array(text.utf8)[...]
    var found: [String] = []
    while let line = LineEnds.nextLine(of: &rest) { found.append(String(decoding: line, as: UTF8.self)) }
    #expect(found == lines)
  }

  @Test(arguments: ["x", " ", "\n", "word ", "a\n", "., ", "(\"", "'s", "A.B.", "1,", "-", "é\u{301}", "\u{2029}"])
  func tokensFollowOneAnotherInTheText(_ piece: String) throws {
    let text = SourceText(String(repeating: piece, count: 20_000))
    let clock = ContinuousClock()
    let start = clock.now
    let tokens = try tokenized(text)
    let sentences = SentenceSplitter(text: text, abbreviations: .none).sentences(of: tokens)
    // Linear work takes a fraction of a second even in a debug build on a busy machine; quadratic work, minutes.
    #expect(clock.now - start < .seconds(20))
    #expect(zip(tokens, tokens.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound })
    #expect(tokens.allSatisfy { !$0.range.isEmpty && $0.range.upperBound <= text.utf8.count })
    #expect(sentences.reduce(0) { $0 + $1.tokens.count } == tokens.count)
    #expect(zip(sentences, sentences.dropFirst()).allSatisfy { $0.tokens.upperBound == $1.tokens.lowerBound })
  }
}
