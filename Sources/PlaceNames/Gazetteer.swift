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
  private let spelling: SpellingRules?
  /// Words of the language that are never taken for a misspelt name.
  public let commonWords: CommonWords
  private let lazySimilar = LazySimilarNames()
  let answers = NameAnswers()

  /// Makes a gazetteer; of several entries with one id the first is kept.
  ///
  /// - Parameters:
  ///   - entries: The places.
  ///   - spelling: How names are spelt in the region; without it only misspelt names are found beside names as written.
  ///   - commonWords: Words of the language that are never taken for a misspelt name.
  public init(entries: [GazetteerEntry], spelling: SpellingRules? = nil, commonWords: CommonWords = .none) {
    var builder = IndexBuilder(MemorySink())
    for entry in entries { _ = builder.append(entry) }
    guard let index = try? GazetteerIndex(ByteRegion(builder.finish().bytes)) else {
      preconditionFailure("an index that was just made can be opened")
    }
    self.init(index, spelling: spelling, commonWords: commonWords)
  }

  /// Takes the places of an index; the further parameters are those of a gazetteer of entries.
  ///
  /// The rules have to be those with which the index was made.
  public init(_ index: GazetteerIndex, spelling: SpellingRules? = nil, commonWords: CommonWords = .none) {
    self.index = index
    (self.spelling, self.commonWords) = (spelling, commonWords)
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
    answers.answer(to: NameAnswers.Question(name: name)) {
      names.hits(name).compactMap { hit in
        table.entry(hit.entry).map { NameMatch($0, isPrimary: hit.isPrimary, normalized: name) }
      }
      .sorted(by: NameMatch.precedes)
    }
  }

  /// What the places are that bear a normalised name, in the order in which they were given.
  public func traits(normalized name: String) -> [PlaceTraits] {
    names.hits(name).compactMap { table.traits($0.entry) }
  }

  /// What the places are that bear a name in any spelling.
  public func traits(_ name: String) -> [PlaceTraits] { traits(normalized: NameNormalizer.normalized(name)) }

  /// What the places are that bear the name of some words.
  public func traits(of words: NormalizedWords, in range: Range<Int>) -> [PlaceTraits] {
    names.hits(of: words, in: range).compactMap { table.traits($0.entry) }
  }

  /// The place at a position.
  public func entry(at position: Int) -> GazetteerEntry? { table.entry(position) }

  /// The code that a number stands for.
  public func code(_ code: PlaceTraits.Code) -> String? { table.shared(code.number) }

  /// The positions, in the order in which they were given, of the places that bear a normalised name.
  public func positions(normalized name: String) -> [Int] { names.hits(name).map(\.entry) }

  /// The names that are like others: those of the index, or made on first use.
  var similar: SimilarNames? {
    lazySimilar.table(rules: spelling, commonWords: commonWords) {
      if let known = index.similarNames { return known }
      return SimilarNames.build(names.allNames, rules: spelling)
    }
  }

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
  public func longestMatch(of words: NormalizedWords, startingAt start: Int, limit: Int = .max) -> Int? {
    names.longestMatch(of: words, startingAt: start, limit: limit)
  }

  /// The bytes of a text that are names, the longest from left to right, none overlapping another.
  ///
  /// A name is written with a capital letter, or in letters beyond ASCII.
  public func names(in text: [UInt8]) -> [Range<Int>] {
    var scanner = NameScanner(text, in: names)
    return scanner.ranges()
  }

  /// The number of words of the longest name.
  public var maximumWordCount: Int { index.image.directory.maximumWordCount }
}
