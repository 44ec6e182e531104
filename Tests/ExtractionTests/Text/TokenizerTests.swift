import IncidentModel
import Testing

@testable import Extraction

@Suite struct TokenizerTests {
  private func lower(_ text: String) throws -> [String] { try tokenized(SourceText(text)).map(\.spelling) }

  @Test(arguments: [
    ("Mach's mines", ["mach", "'s", "mines"]), ("the militants' camp", ["the", "militants", "'s", "camp"]),
    ("Mach’s mines", ["mach", "'s", "mines"]), ("Ma'rib", ["ma'rib"]),
    ("check-post", ["check", "post"]), ("Quetta-Karachi highway", ["quetta", "karachi", "highway"]),
    ("at 2 p.m. on", ["at", "2", "pm", "on"]), ("the U.S. envoy", ["the", "us", "envoy"]),
    ("“No,” he said", ["“", "no", ",", "”", "he", "said"]),
    ("1,200 men, 3 cars", ["1,200", "men", ",", "3", "cars"]), ("#Turbat", ["turbat"]),
  ])
  func textIsCutIntoWords(_ text: String, _ words: [String]) throws {
    #expect(try lower(text) == words)
  }

  @Test func numbersAndClockTimesHaveValues() throws {
    let tokens = try tokenized(SourceText("1,200 men at 14:40, 3.5 km, 99999999999999"))
    #expect(tokens.first?.value == 1200)
    #expect(tokens.first { $0.kind == .clock }?.value == 14 * 60 + 40)
    #expect(tokens.first { $0.text == "3.5" }?.value == nil)
    #expect(tokens.last?.kind == .number)
  }

  @Test func aHyphenJoinsOnlyInsideAWord() throws {
    let tokens = try tokenized(SourceText("Quetta-Karachi - Mach"))
    #expect(tokens.map(\.isHyphenated) == [false, true, false, false])
  }

  @Test func rangesAreBytesOfTheText() throws {
    let text = SourceText("Élise’s “Mand”")
    #expect(try tokenized(text).map { text[$0.range] } == ["Élise", "’s", "“", "Mand", "”"])
  }
}
