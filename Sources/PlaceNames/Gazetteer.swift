public import IncidentModel

/// The known places, found by any of their names.
public struct Gazetteer: Sendable {
  /// The places, in the order in which they were given.
  public let entries: [GazetteerEntry]
  private let index: NameIndex
  private let ids: IdentifierIndex

  /// Makes a gazetteer; of several entries with one id the first is kept.
  public init(entries: [GazetteerEntry]) {
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
    index.hits(name).map { NameMatch(entry: entries[$0.entry], isPrimary: $0.isPrimary) }
      .sorted { ($0.isPrimary ? 0 : 1, $0.entry.id) < ($1.isPrimary ? 0 : 1, $1.entry.id) }
  }

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

/// A place that bears a name.
public struct NameMatch: Sendable, Hashable {
  /// The place.
  public let entry: GazetteerEntry
  /// Whether the name is the entry's main name, and not another spelling of it.
  public let isPrimary: Bool

  /// Makes a match.
  public init(entry: GazetteerEntry, isPrimary: Bool) {
    self.entry = entry
    self.isPrimary = isPrimary
  }
}
