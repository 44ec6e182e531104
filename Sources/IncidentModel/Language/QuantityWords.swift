/// Words of number.
public struct QuantityWords: Sendable, Hashable {
  /// Words for whole numbers: `twelve` is 12.
  public let numbers: [String: Int]
  /// Words that multiply: `hundred` is 100.
  public let multipliers: [String: Int]
  /// Words for one: `a`, `an`.
  public let articles: [String]
  /// Vague words and the least that they mean: `dozens` is 12.
  public let vague: [String: Int]
  /// Words behind a number that counts no people: `years`, `km`.
  public let units: [String]
  /// Words before a number that make it none: `no one`.
  public let negations: [String]
  /// Nouns for as many people: `couple` is 2.
  public let groups: [String: Int]
  /// Words for the half of a number: `half a dozen`.
  public let halves: [String]
  /// Phrases behind a number that make it the least: `or more`.
  public let orMore: [String]
  /// Words in front of a number that counts nobody: `aged`, `highway`.
  public let labels: [String]
  /// Words between two numbers or two outcomes of which one is meant: `or`.
  public let alternatives: [String]
  /// Phrases for as many as were counted before: `as many`.
  public let same: [String]
  /// Phrases in or behind people who are added to those counted before: `two more`, `one of the injured`.
  public let further: [String]
  /// Phrases in front of a number that was corrected since: `had first put`.
  public let former: [String]
  /// Phrases that make a number the least: `at least`.
  public let atLeast: [String]
  /// Phrases that make a number the most: `up to`.
  public let atMost: [String]
  /// Phrases that leave a number as it is: `about`, `all`.
  public let plain: [String]

  /// Makes the words.
  public init(
    numbers: [String: Int], multipliers: [String: Int], articles: [String], vague: [String: Int], units: [String] = [],
    negations: [String] = [], groups: [String: Int] = [:], halves: [String] = [], orMore: [String] = [],
    labels: [String] = [], alternatives: [String] = [], same: [String] = [], further: [String] = [],
    former: [String] = [],
    atLeast: [String], atMost: [String], plain: [String]
  ) {
    self.numbers = numbers
    self.multipliers = multipliers
    self.articles = articles
    self.vague = vague
    self.units = units
    self.negations = negations
    self.groups = groups
    self.halves = halves
    self.orMore = orMore
    self.labels = labels
    self.alternatives = alternatives
    self.same = same
    self.further = further
    self.former = former
    self.atLeast = atLeast
    self.atMost = atMost
    self.plain = plain
  }
}
