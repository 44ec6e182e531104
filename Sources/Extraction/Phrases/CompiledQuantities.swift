import IncidentModel

/// The words of numbers as lists and tables.
final class CompiledQuantities: Sendable {
  let numbers: WordTable<Int>
  let multipliers: WordTable<Int>
  let vague: WordTable<Int>
  let groups: WordTable<Int>
  let articles: WordSet
  let units: WordSet
  let negations: WordSet
  let halves: WordSet
  /// The words with which a number can begin.
  let starts: WordSet

  init(_ words: QuantityWords, _ vocabulary: inout VocabularyBuilder) {
    numbers = vocabulary.table(words.numbers)
    multipliers = vocabulary.table(words.multipliers)
    vague = vocabulary.table(words.vague)
    groups = vocabulary.table(words.groups)
    articles = vocabulary.set(words.articles)
    units = vocabulary.set(words.units)
    negations = vocabulary.set(words.negations)
    halves = vocabulary.set(words.halves)
    starts = [multipliers.keys, groups.keys, articles, halves].reduce(numbers.keys) { $0.union($1) }
  }
}
