import IncidentModel

/// The words around places as lists and tables.
final class CompiledPlaces: Sendable {
  /// The preposition that stands in front of a place where a table has none.
  let lead: String?
  let from: WordSet
  let generics: WordTable<PlaceKind>
  let genericsBefore: WordTable<PlaceKind>
  /// The metres of units of one word.
  let lengths: WordTable<Int>
  /// The metres of all units: a mile is not a nautical mile.
  let longLengths: PhraseIndex<Int>
  let owned: WordSet
  let streets: WordSet
  let prefixes: WordSet
  let towns: WordSet

  init(_ words: PlaceWords, _ vocabulary: inout VocabularyBuilder) {
    lead = words.at.first
    from = vocabulary.set(words.from)
    generics = vocabulary.table(words.generics)
    genericsBefore = vocabulary.table(words.genericsBefore)
    lengths = vocabulary.table(words.lengths)
    longLengths = vocabulary.phrases(words.lengths.sorted { $0.key < $1.key })
    owned = vocabulary.set(words.owned)
    streets = vocabulary.set(words.streets)
    prefixes = vocabulary.set(words.prefixes)
    towns = vocabulary.set(words.towns)
  }
}
