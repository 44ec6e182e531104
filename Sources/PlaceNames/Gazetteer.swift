public import IncidentModel

/// The known places, found by any of their names.
public struct Gazetteer: Sendable {
  /// The places, in the order in which they were given.
  public let entries: [GazetteerEntry]
  private let index: NameIndex
  private let ids: IdentifierIndex
  private let spelling: SpellingRules?
  private let commonWords: CommonWords
  private let lazySimilar = LazySimilarNames()

  /// Makes a gazetteer; of several entries with one id the first is kept.
  ///
  /// - Parameters:
  ///   - entries: The places.
  ///   - spelling: How names are spelt in the region; without it only misspelt names are found beside names as written.
  ///   - commonWords: Words of the language that are never taken for a misspelt name.
  public init(entries: [GazetteerEntry], spelling: SpellingRules? = nil, commonWords: CommonWords = .none) {
    self.spelling = spelling
    self.commonWords = commonWords
    let ids = IdentifierIndex(entries)
    if ids.repeated.isEmpty {
      self.entries = entries
      self.ids = ids
    } else {
      self.entries = entries.indices.filter { !ids.repeated.contains($0) }.map { entries[$0] }
      self.ids = IdentifierIndex(self.entries)
    }
    index = NameIndex(self.entries)
  }

  /// The places that bear a name in any spelling, those whose main name it is first, and then by id.
  public func matches(_ name: String) -> [NameMatch] { matches(normalized: NameNormalizer.normalized(name)) }

  /// The places that bear a normalised name, those whose main name it is first, and then by id.
  public func matches(normalized name: String) -> [NameMatch] {
    index.hits(name).map { NameMatch(entries[$0.entry], isPrimary: $0.isPrimary, normalized: name) }
      .sorted(by: NameMatch.precedes)
  }

  /// The names that are like others, made on first use.
  var similar: SimilarNames? { lazySimilar.table(of: entries, rules: spelling, commonWords: commonWords) }

  /// Whether any place bears a normalised name.
  public func contains(normalized name: String) -> Bool { !index.hits(name).isEmpty }

  /// The place of an id.
  public func entry(id: String) -> GazetteerEntry? { ids.position(of: id, in: entries).map { entries[$0] } }

  /// How many words make the longest known name that begins at a position, or nothing where none does.
  ///
  /// - Parameters:
  ///   - words: Normalised words without spaces.
  ///   - start: The position of the first word.
  ///   - limit: The most words to take.
  public func longestMatch(of words: [String], startingAt start: Int, limit: Int = .max) -> Int? {
    index.longestMatch(of: words[start...], limit: limit)
  }

  /// The number of words of the longest name.
  public var maximumWordCount: Int { index.maximumWordCount }
}
