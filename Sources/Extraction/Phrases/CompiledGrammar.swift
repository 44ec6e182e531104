import IncidentModel

/// The small words of a language as sets, and its plurals.
struct CompiledGrammar: Sendable {
  let articles: Set<String>
  let definite: Set<String>
  let indefinite: Set<String>
  let and: Set<String>
  let joining: Set<String>
  let clauses: Set<String>
  let of: Set<String>
  let rangeStarts: Set<String>
  let rangeMiddles: Set<String>
  let passives: Set<String>
  let predicates: Set<String>
  let hearsay: Set<String>
  let intransitives: Set<String>
  let objectPronouns: Set<String>
  let partyPronouns: Set<String>
  let relatives: Set<String>
  let others: Set<String>
  let objectLeads: Set<String>
  let quantityLeads: Set<String>
  let collectives: Set<String>
  let columns: [String: [String]]
  private let pluralEndings: [String]

  init(_ words: GrammarWords) {
    articles = Set(words.articles)
    definite = Set(words.definite)
    indefinite = Set(words.indefinite)
    and = Set(words.and)
    joining = Set(words.joining)
    clauses = Set(words.clauses)
    of = Set(words.of)
    rangeStarts = Set(words.rangeStarts)
    rangeMiddles = Set(words.rangeMiddles)
    passives = Set(words.passives)
    hearsay = Set(words.hearsay)
    predicates = Set(words.predicates).union(words.hearsay)
    intransitives = Set(words.intransitives)
    objectPronouns = Set(words.objectPronouns)
    partyPronouns = Set(words.partyPronouns)
    relatives = Set(words.relatives)
    others = Set(words.others)
    objectLeads = Set(words.objectLeads)
    quantityLeads = Set(words.quantityLeads)
    collectives = Set(words.collectives)
    columns = words.columns
    pluralEndings = words.pluralEndings
  }

  /// All of its words but the nouns.
  var all: Set<String> {
    let lists = [
      articles, definite, indefinite, and, joining, clauses, of, rangeStarts, rangeMiddles, passives, predicates,
      intransitives, objectPronouns, partyPronouns, relatives, others, objectLeads, quantityLeads,
    ]
    return lists.reduce(into: []) { $0.formUnion($1) }
  }

  /// Whether a noun ends as plurals do, or means several people anyway.
  func meansSeveral(_ noun: String) -> Bool { isPlural(noun) || collectives.contains(noun) }

  /// Whether a noun ends as plurals do.
  func isPlural(_ noun: String) -> Bool { pluralEndings.contains { noun.hasSuffix($0) } }

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
