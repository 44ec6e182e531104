import IncidentModel

/// The small words of a language as sets, and its plurals.
final class CompiledGrammar: Sendable {
  let articles: WordSet
  let definite: WordSet
  let indefinite: WordSet
  let and: WordSet
  let joining: WordSet
  let clauses: WordSet
  let of: WordSet
  let rangeStarts: WordSet
  let rangeMiddles: WordSet
  let passives: WordSet
  let predicates: WordSet
  let hearsay: WordSet
  let intransitives: WordSet
  let objectPronouns: WordSet
  let partyPronouns: WordSet
  let relatives: WordSet
  let others: WordSet
  let objectLeads: WordSet
  let quantityLeads: WordSet
  let collectives: WordSet
  /// The words for what a column of a table counts, and the first of them.
  let columns: [(words: WordSet, text: String)]
  /// The words for a column of places.
  let placeColumn: WordSet
  private let pluralEndings: [String]

  init(_ words: GrammarWords, _ vocabulary: inout VocabularyBuilder) {
    articles = vocabulary.set(words.articles)
    definite = vocabulary.set(words.definite)
    indefinite = vocabulary.set(words.indefinite)
    and = vocabulary.set(words.and)
    joining = vocabulary.set(words.joining)
    clauses = vocabulary.set(words.clauses)
    of = vocabulary.set(words.of)
    rangeStarts = vocabulary.set(words.rangeStarts)
    rangeMiddles = vocabulary.set(words.rangeMiddles)
    passives = vocabulary.set(words.passives)
    hearsay = vocabulary.set(words.hearsay)
    predicates = vocabulary.set(words.predicates).union(hearsay)
    intransitives = vocabulary.set(words.intransitives)
    objectPronouns = vocabulary.set(words.objectPronouns)
    partyPronouns = vocabulary.set(words.partyPronouns)
    relatives = vocabulary.set(words.relatives)
    others = vocabulary.set(words.others)
    objectLeads = vocabulary.set(words.objectLeads)
    quantityLeads = vocabulary.set(words.quantityLeads)
    collectives = vocabulary.set(words.collectives)
    columns = Measure.allCases.compactMap { measure in
      guard let names = words.columns[measure.rawValue], let first = names.first else { return nil }
      return (vocabulary.set(names), first)
    }
    placeColumn = vocabulary.set(words.columns["place"] ?? [])
    pluralEndings = words.pluralEndings
  }

  /// All of its words but the nouns.
  var all: WordSet {
    let lists = [
      articles, definite, indefinite, and, joining, clauses, of, rangeStarts, rangeMiddles, passives, predicates,
      intransitives, objectPronouns, partyPronouns, relatives, others, objectLeads, quantityLeads,
    ]
    return lists.reduce(.none) { $0.union($1) }
  }

  /// Whether a noun ends as plurals do, or means several people anyway.
  func meansSeveral(_ noun: Token) -> Bool { collectives.contains(noun.lower) || isPlural(noun) }

  /// Whether a noun ends as plurals do.
  func isPlural(_ noun: Token) -> Bool {
    let spelling = noun.spelling
    return pluralEndings.contains { spelling.hasSuffix($0) }
  }

  /// The words whose singular stands beside them in a phrase: `attacks` in `attack|attacks`.
  func plurals(in phrase: Phrase) -> Set<String> {
    phrase.elements.reduce(into: []) { plurals, element in
      guard case .word(let words) = element else { return }
      plurals.formUnion(
        words.filter { word in
          pluralEndings.contains { word.hasSuffix($0) && words.contains(String(word.dropLast($0.count))) }
        })
    }
  }
}
