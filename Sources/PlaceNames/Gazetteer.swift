public import IncidentModel

/// The known places, found by any of their names.
///
/// Places are made of the index when they are asked for; nothing is made of all of them.
public struct Gazetteer: Sendable {
  /// The index that it looks things up in.
  public let index: GazetteerIndex
  private let table: EntryTable
  private let names: NameTable
  private let ids: IdentifierTable

  /// Makes a gazetteer; of several entries with one id the first is kept.
  public init(entries: [GazetteerEntry]) {
    var builder = IndexBuilder(MemorySink())
    for entry in entries { _ = builder.append(entry) }
    guard let index = try? GazetteerIndex(ByteRegion(builder.finish().bytes)) else {
      preconditionFailure("an index that was just made can be opened")
    }
    self.init(index)
  }

  /// Takes the places of an index.
  public init(_ index: GazetteerIndex) {
    self.index = index
    table = EntryTable(image: index.image)
    names = NameTable(image: index.image)
    ids = IdentifierTable(image: index.image)
  }

  /// The places, in the order in which they were given; each is made when it is asked for.
  ///
  /// Where the index is damaged, a place is left out.
  public var entries: some Sequence<GazetteerEntry> { (0..<count).lazy.compactMap { table.entry($0) } }

  /// The number of places.
  public var count: Int { index.entryCount }

  /// The places of a kind, in the order in which they were given.
  public func entries(of kind: PlaceKind) -> [GazetteerEntry] {
    table.numbers(of: kind).compactMap { table.entry($0) }
  }

  /// The places that bear a name in any spelling, those whose main name it is first, and then by id.
  public func matches(_ name: String) -> [NameMatch] { matches(normalized: NameNormalizer.normalized(name)) }

  /// The places that bear a normalised name, those whose main name it is first, and then by id.
  public func matches(normalized name: String) -> [NameMatch] {
    names.hits(name).compactMap { hit in
      table.entry(hit.entry).map { NameMatch(entry: $0, isPrimary: hit.isPrimary) }
    }
    .sorted { ($0.isPrimary ? 0 : 1, $0.entry.id) < ($1.isPrimary ? 0 : 1, $1.entry.id) }
  }

  /// The positions, in the order in which they were given, of the places that bear a normalised name.
  public func positions(normalized name: String) -> [Int] { names.hits(name).map(\.entry) }

  /// Whether any place bears a normalised name.
  public func contains(normalized name: String) -> Bool { names.contains(name) }

  /// The place of an id.
  public func entry(id: String) -> GazetteerEntry? { ids.position(of: id).flatMap { table.entry($0) } }

  /// How many words make the longest known name that begins at a position, or nothing where none does.
  ///
  /// - Parameters:
  ///   - words: Normalised words without spaces.
  ///   - start: The position of the first word.
  ///   - limit: The most words to take.
  public func longestMatch(of words: [String], startingAt start: Int, limit: Int = .max) -> Int? {
    names.longestMatch(of: words[start...], limit: limit)
  }

  /// The number of words of the longest name.
  public var maximumWordCount: Int { index.image.directory.maximumWordCount }
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
