public import IncidentModel

/// The known places, found by any of their names.
public struct Gazetteer: Sendable {
  /// The places, by id.
  public let entries: [GazetteerEntry]
  private let index: NameIndex

  /// Makes a gazetteer; of several entries with one id the first is kept.
  ///
  /// Entries that already come in the order of their ids take a fifth of the time.
  public init(entries: [GazetteerEntry]) {
    self.entries = Gazetteer.ordered(entries)
    index = NameIndex(self.entries)
  }

  /// The places that bear a name in any spelling, those whose main name it is first, and then by id.
  public func matches(_ name: String) -> [NameMatch] { matches(normalized: NameNormalizer.normalized(name)) }

  /// The places that bear a normalised name, those whose main name it is first, and then by id.
  public func matches(normalized name: String) -> [NameMatch] {
    let matches = index.hits(name).reversed().map { NameMatch(entry: entries[$0.entry], isPrimary: $0.isPrimary) }
    return matches.filter(\.isPrimary) + matches.filter { !$0.isPrimary }
  }

  /// Whether any place bears a normalised name.
  public func contains(normalized name: String) -> Bool { !index.hits(name).isEmpty }

  /// The place of an id.
  public func entry(id: String) -> GazetteerEntry? {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].id < id { low = middle + 1 } else { high = middle }
    }
    return low < entries.count && entries[low].id == id ? entries[low] : nil
  }

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

  /// The entries in the order of their ids, each id once.
  private static func ordered(_ entries: [GazetteerEntry]) -> [GazetteerEntry] {
    if entries.indices.dropFirst().allSatisfy({ entries[$0 - 1].id < entries[$0].id }) { return entries }
    let order = entries.indices.sorted { (entries[$0].id, $0) < (entries[$1].id, $1) }
    let kept = order.indices.filter { $0 == 0 || entries[order[$0 - 1]].id != entries[order[$0]].id }
    return kept.map { entries[order[$0]] }
  }
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
