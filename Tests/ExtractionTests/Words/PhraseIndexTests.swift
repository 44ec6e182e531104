import IncidentModel
import Testing

@testable import Extraction

@Suite struct PhraseIndexTests {
  private static let phrases = [
    "took|take (the) hostage", "took (the) road", "took .. hostage", "took", "opened fire", "since <year>",
    "seized <name>",
  ]

  private func matches(_ text: String) -> [String] {
    var builder = VocabularyBuilder()
    let index = builder.phrases(Self.phrases.map { ($0, $0) })
    let tokens = Tokenizer.tokens(of: SourceText(text), builder.vocabulary())
    return index.matches(in: tokens[...]).map { match in
      "\(match.value): \(tokens[match.range].map(\.text).joined(separator: " "))"
    }
  }

  @Test(arguments: [
    ("They took the hostage", ["took|take (the) hostage: took the hostage"]),
    ("They took hostage", ["took|take (the) hostage: took hostage"]),
    ("They took the last of them hostage", ["took .. hostage: took the last of them hostage"]),
    ("They took one, two hostage", ["took: took"]), ("They take the road", []),
    ("He TOOK the road", ["took (the) road: TOOK the road"]), ("He opened the fire", []),
    ("Men opened fire", ["opened fire: opened fire"]), ("since 2018", ["since <year>: since 2018"]),
    ("since 18", []), ("They seized Mach", ["seized <name>: seized"]), ("They seized it", []), ("opened", []),
  ])
  func theLongestPhraseIsFound(_ text: String, _ expected: [String]) {
    #expect(matches(text) == expected)
  }
}
