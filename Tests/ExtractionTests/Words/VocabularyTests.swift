import IncidentModel
import Testing

@testable import Extraction

@Suite struct VocabularyTests {
  private static let words = [
    "at", "attack", "attacks", "o'clock", "100+", "sixteen-letters-", "seventeen-letters", "tillabéri", "naïve",
  ]

  @Test func everyWordIsFoundByItsLetters() {
    var builder = VocabularyBuilder()
    let sets = Self.words.map { builder.set([$0]) }
    let vocabulary = builder.vocabulary()
    for (word, set) in zip(Self.words, sets) {
      #expect(Self.words.filter { set.contains(vocabulary.word($0)) } == [word])
    }
    for word in ["", "a", "attac", "attackss", "sixteen-letters", "eighteen-letters-"] {
      #expect(vocabulary.word(word) == .unknown)
    }
  }

  @Test func aWordIsTheSameInAnySpellingOfItsAccents() {
    var builder = VocabularyBuilder()
    let set = builder.set(["naïve"])
    #expect(set.contains(builder.vocabulary().word("nai\u{308}ve")))
  }

  @Test func listsAreUnitedAndKeptApart() {
    var builder = VocabularyBuilder()
    let sets = (0..<200).map { builder.set(["word\($0)"]) }
    let vocabulary = builder.vocabulary()
    let odd = stride(from: 1, to: 200, by: 2).reduce(WordSet.none) { $0.union(sets[$1]) }
    for number in 0..<200 { #expect(odd.contains(vocabulary.word("word\(number)")) == (number % 2 == 1)) }
  }

  @Test func valuesStandUnderTheirWords() {
    var builder = VocabularyBuilder()
    let values = Dictionary((0..<300).map { ("word\($0)", $0) }, uniquingKeysWith: { first, _ in first })
    let table = builder.table(values)
    let vocabulary = builder.vocabulary()
    for (word, value) in values { #expect(table[vocabulary.word(word)] == value) }
    #expect(table[.unknown] == nil)
  }
}
