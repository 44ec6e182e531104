import IncidentModel
import Testing

@testable import Extraction

@Suite struct SentenceSplitterTests {
  private func split(_ text: String) throws -> [Sentence] {
    let source = SourceText(text)
    return SentenceSplitter(text: source, abbreviations: try Fixture.shared.get().compiled.abbreviations)
      .sentences(of: try tokenized(source))
  }

  private func texts(_ text: String) throws -> [String] {
    try split(text).map { SourceText(text)[$0.range] }
  }

  @Test(arguments: [
    ("Two died. Four fled.", ["Two died.", "Four fled."]),
    ("Dr. Khan spoke. He left.", ["Dr. Khan spoke.", "He left."]),
    ("Lt. Col. A. B. Shah fell. He was 40.", ["Lt. Col. A. B. Shah fell.", "He was 40."]),
    ("It began at 5 p.m. and ended.", ["It began at 5 p.m. and ended."]),
    ("It began at 5 p.m. Police came.", ["It began at 5 p.m.", "Police came."]),
    ("“They fled.” Police came.", ["“They fled.”", "Police came."]),
    ("Some 3.5 km away. Shots rang.", ["Some 3.5 km away.", "Shots rang."]),
    ("(He said “go.”) Police came.", ["(He said “go.”)", "Police came."]),
    ("“Gone;”)) he said", ["“Gone;”))", "he said"]),
    ("Gone! Really? Yes; no", ["Gone!", "Really?", "Yes;", "no"]),
  ])
  func textIsCutAtFullStops(_ text: String, _ expected: [String]) throws {
    #expect(try texts(text) == expected)
  }

  @Test func everyLineOfAListIsASentenceAndAParagraph() throws {
    let list = try split("- Kalat: A post was hit.\n- Kech: A bridge was burnt.\n")
    #expect(list.map(\.paragraph) == [0, 1])
    #expect(list.allSatisfy { !$0.isHeading })
  }

  @Test func linesCutAtAWidthAreJoined() throws {
    let line = "Gunmen on motorcycles opened fire at a group of men near the old"
    let text =
      "\(line)\nbazaar and fled on foot.\n\n\(line)\nriver and were later seen in the hills to the north of it.\n"
    #expect(try split(text).map(\.paragraph) == [0, 1])
  }

  @Test func aLineWithoutAFullStopIsAHeading() throws {
    let parts = try split("Blast in Quetta\n\nA bomb went off in Quetta.\n\nNew fighting")
    #expect(parts.map(\.isHeading) == [true, false, true])
  }

  @Test func whatNeverEndsIsCutAtAComma() throws {
    let parts = try split(String(repeating: "one, two, three, four, ", count: 1000))
    #expect(parts.allSatisfy { $0.tokens.count <= 500 })
    #expect(parts.reduce(0) { $0 + $1.tokens.count } == 8000)
  }
}
