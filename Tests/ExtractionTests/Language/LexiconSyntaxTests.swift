import IncidentModel
import Testing

/// The shipped phrases are written as the lexicon's syntax wants them.
@Suite struct LexiconSyntaxTests {
  private static func phrases() throws -> [String] {
    let lexicon = try Fixture.shared.get().lexicon
    var phrases: [String] = lexicon.events.flatMap(\.phrases) + lexicon.people.flatMap(\.phrases)
    phrases += lexicon.targets.flatMap(\.phrases) + lexicon.frames.flatMap(\.phrases)
    for rule in lexicon.outcomes { phrases += rule.before + rule.behind }
    for rule in lexicon.speech { phrases += rule.behindSpeaker + rule.beforeSpeaker + rule.alone }
    phrases += lexicon.discourse.back + lexicon.discourse.another + lexicon.places.elsewhere
    return phrases
  }

  @Test func everyElementIsWordsAnOptionalWordOrAGap() throws {
    for phrase in try Self.phrases() {
      for element in phrase.split(separator: " ") where element != ".." {
        let words = element.hasPrefix("(") ? element.dropFirst().dropLast() : element
        #expect(element.hasPrefix("(") == element.hasSuffix(")"), "\(phrase)")
        #expect(!words.isEmpty && !words.hasPrefix("|") && !words.hasSuffix("|"), "\(phrase)")
        #expect(!words.contains("("), "\(phrase)")
      }
    }
  }

  @Test func noAlternativeStandsTwiceInOneElement() throws {
    for phrase in try Self.phrases() {
      for element in phrase.split(separator: " ") {
        let words = element.split { "()|".contains($0) }
        #expect(Set(words).count == words.count, "\(phrase)")
      }
    }
  }

  @Test func noPhraseBeginsOrEndsWithAGap() throws {
    for phrase in try Self.phrases() {
      #expect(!phrase.hasPrefix("..") && !phrase.hasSuffix(".."), "\(phrase)")
    }
  }
}
