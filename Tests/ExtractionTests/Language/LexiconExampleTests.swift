import IncidentModel
import Testing

@testable import Extraction

/// Every example of the shipped lexicon does what its rule says.
@Suite struct LexiconExampleTests {
  struct Example: CustomTestStringConvertible, Sendable {
    let rule: String
    let sentence: String
    var testDescription: String { "\(rule): \(sentence)" }
  }

  private static func examples<Rule>(
    _ rules: KeyPath<Lexicon, [Rule]>, _ id: (Rule) -> String, _ sentences: (Rule) -> [String]
  ) -> [Example] {
    guard let lexicon = try? Fixture.shared.get().lexicon else { return [] }
    return lexicon[keyPath: rules].flatMap { rule in
      sentences(rule).map { Example(rule: id(rule), sentence: $0) }
    }
  }

  private static let eventExamples = examples(\.events, \.id, \.examples)
  private static let eventCounterexamples = examples(\.events, \.id, \.counterexamples)
  private static let outcomeExamples = examples(\.outcomes, { $0.measure.rawValue }, \.examples)
  private static let frameExamples = examples(\.frames, \.id, \.examples)

  @Test func everyRuleThatNeedsOneHasAnExample() throws {
    let lexicon = try Fixture.shared.get().lexicon
    #expect(lexicon.events.filter(\.examples.isEmpty).map(\.id) == [])
    #expect(lexicon.outcomes.filter(\.examples.isEmpty).map(\.id) == [])
    #expect(lexicon.frames.filter(\.examples.isEmpty).map(\.id) == [])
  }

  @Test(arguments: eventExamples) func ruleFires(_ example: Example) throws {
    let rules = try sentences(of: example.sentence).flatMap(\.freeDeeds).map(\.rule.id)
    #expect(rules.contains(example.rule))
  }

  @Test(arguments: eventCounterexamples) func ruleStaysSilent(_ example: Example) throws {
    let news = try sentences(of: example.sentence).filter { $0.frame == nil }
    let rules = news.flatMap(\.freeDeeds).map(\.rule.id)
    #expect(!rules.contains(example.rule))
  }

  @Test(arguments: outcomeExamples) func outcomeGivesAFigure(_ example: Example) throws {
    let measures = try sentences(of: example.sentence).flatMap(\.figures).map(\.measure.rawValue)
    #expect(measures.contains(example.rule))
  }

  @Test(arguments: frameExamples) func frameTakesTheSentenceOut(_ example: Example) throws {
    let sentence = try #require(sentences(of: example.sentence).first)
    let frames = [sentence.frame].compactMap(\.self) + sentence.deeds.compactMap(\.frame)
    #expect(frames.map(\.id).contains(example.rule))
    #expect(try incidents(in: example.sentence).isEmpty || sentence.frame == nil)
  }
}
