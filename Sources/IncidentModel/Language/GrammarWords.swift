/// Small words of a language that hold its sentences together.
public struct GrammarWords: Sendable, Hashable {
  /// Articles that may be passed over: `the`.
  public let articles: [String]
  /// Words that make a noun known already: `the`, `this`, `his`.
  public let definite: [String]
  /// Words that bring something up as new: `a`, `another`.
  public let indefinite: [String]
  /// Words that join the last item of a list: `and`.
  public let and: [String]
  /// Words between people who share what happened to them: `as well as`.
  public let joining: [String]
  /// Words that begin another clause: `but`.
  public let clauses: [String]
  /// Words of belonging: `of`.
  public let of: [String]
  /// Words before the two ends of a range of numbers: `between`.
  public let rangeStarts: [String]
  /// Words between the two ends of a range of numbers: `to`.
  public let rangeMiddles: [String]
  /// Words that turn a verb round: `was`.
  public let passives: [String]
  /// Words that begin what is said of people: `were`, `have`.
  public let predicates: [String]
  /// Words for what others tell, which stand between people or deeds and what is said of them: `reported`.
  public let hearsay: [String]
  /// Verbs that people do without an object: `died`.
  public let intransitives: [String]
  /// Words for people to whom something is done: `them`.
  public let objectPronouns: [String]
  /// Words for a group named before: `they`.
  public let partyPronouns: [String]
  /// Words that begin a relative clause: `who`.
  public let relatives: [String]
  /// Words for more people of the class before: `others`.
  public let others: [String]
  /// Words that make the actor behind them no doer: `against`.
  public let objectLeads: [String]
  /// Words between an outcome and its number: `killing the two`.
  public let quantityLeads: [String]
  /// Endings of plurals: `s`.
  public let pluralEndings: [String]
  /// Words for several people without such an ending: `family`.
  public let collectives: [String]
  /// Words in the heads of columns, by `place` or the measure of the numbers below; the first is what was done.
  public let columns: [String: [String]]

  /// Makes the words.
  public init(
    articles: [String], definite: [String], indefinite: [String], and: [String], joining: [String],
    clauses: [String], of: [String], rangeStarts: [String], rangeMiddles: [String], passives: [String],
    predicates: [String], hearsay: [String] = [], intransitives: [String],
    objectPronouns: [String], partyPronouns: [String],
    relatives: [String], others: [String], objectLeads: [String], quantityLeads: [String], pluralEndings: [String],
    collectives: [String], columns: [String: [String]] = [:]
  ) {
    self.articles = articles
    self.definite = definite
    self.indefinite = indefinite
    self.and = and
    self.joining = joining
    self.clauses = clauses
    self.of = of
    self.rangeStarts = rangeStarts
    self.rangeMiddles = rangeMiddles
    self.passives = passives
    self.predicates = predicates
    self.hearsay = hearsay
    self.intransitives = intransitives
    self.objectPronouns = objectPronouns
    self.partyPronouns = partyPronouns
    self.relatives = relatives
    self.others = others
    self.objectLeads = objectLeads
    self.quantityLeads = quantityLeads
    self.pluralEndings = pluralEndings
    self.collectives = collectives
    self.columns = columns
  }
}
