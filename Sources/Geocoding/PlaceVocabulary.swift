import IncidentModel
import PlaceNames

/// The words around place names in one language, normalised as names are.
///
/// They are those with which reports are read, so that a phrase means the same in both.
struct PlaceVocabulary: Sendable {
  private let kinds: [String: PlaceKind]
  private let kindsBefore: [String: PlaceKind]
  private let words: [PlaceKind: [String]]
  private let streets: Set<String>
  private let compass: [String: CompassPoint]
  /// Points of the compass that count only in capitals, as they are written.
  private let abbreviations: [String: CompassPoint]
  private let pluralEndings: [String]
  private let fillers: Set<String>
  /// Words of length in metres.
  let lengths: [String: Int]
  /// Words for roads.
  let roads: Set<String>
  /// Words for the line between two units.
  let borders: Set<String>
  /// Words between such a word and the units on its sides.
  let borderLeads: Set<String>
  /// Words for the middle of a way.
  let midway: Set<String>
  /// Names of countries and larger regions, for which no village is a misspelling.
  let wide: Set<String>
  /// Words before the place from which a way leads.
  let from: Set<String>
  /// Words between the two ends of a way that the first of them does not begin.
  let joiners: Set<String>
  /// Words before two places that something lies between.
  let between: Set<String>
  /// Words between two names of a pair.
  let and: Set<String>
  /// Words between a smaller and a larger place.
  let dividers: Set<String>
  /// Words in front of a name that say nothing: `the`.
  let idle: Set<String>
  /// Marks that join two names of a pair.
  let dashes: Set<Character>
  /// The words of number.
  let quantities: QuantityWords
  /// Words between two numbers: `5 to 10`.
  let rangeMiddles: Set<String>
  /// Words before two numbers: `between 5 and 10`.
  let rangeStarts: Set<String>
  /// Phrases before a number that leave it as it is, as words.
  let roughly: [[String]]
  /// Phrases before a number that make it the most, as words.
  let atMost: [[String]]
  /// Phrases before a place near which something is, as words.
  let near: [[String]]
  /// Phrases before a road or a line, as words.
  let along: [[String]]
  /// Phrases before a place off which something is at sea, as words.
  let sea: [[String]]

  init(_ language: Lexicon) {
    let (places, grammar) = (language.places, language.grammar)
    kinds = PlaceVocabulary.normalized(places.generics)
    kindsBefore = PlaceVocabulary.normalized(places.genericsBefore)
    words = Dictionary(grouping: kinds.keys.sorted()) { [kinds] in kinds[$0] ?? .area }
    streets = PlaceVocabulary.normalized(places.streets)
    let capitals = places.compass.filter { $0.key.contains { $0.isUppercase } }
    abbreviations = capitals
    compass = PlaceVocabulary.normalized(places.compass.filter { capitals[$0.key] == nil })
    lengths = PlaceVocabulary.normalized(places.lengths)
    roads = PlaceVocabulary.normalized(places.roads)
    borders = PlaceVocabulary.normalized(places.borders)
    borderLeads = PlaceVocabulary.normalized(places.borderLeads)
    between = PlaceVocabulary.normalized(places.between)
    midway = PlaceVocabulary.normalized(places.midway)
    wide = PlaceVocabulary.normalized(places.wide)
    from = PlaceVocabulary.normalized(places.from)
    joiners = PlaceVocabulary.normalized(places.toward + grammar.rangeMiddles).subtracting([""])
    quantities = language.quantities
    rangeMiddles = joiners
    rangeStarts = PlaceVocabulary.normalized(grammar.rangeStarts)
    roughly = PlaceVocabulary.phrases(quantities.plain + quantities.atLeast, without: [])
    atMost = PlaceVocabulary.phrases(quantities.atMost, without: [])
    and = PlaceVocabulary.normalized(grammar.and)
    idle = PlaceVocabulary.normalized(grammar.articles + places.from + places.toward + places.hedges)
    pluralEndings = grammar.pluralEndings
    dashes = Set(places.dashes.compactMap(\.first))
    let dividers = PlaceVocabulary.normalized(grammar.of + places.at.filter { !$0.contains(" ") })
    self.dividers = dividers
    // A phrase is divided before its first words are read: "on the outskirts of" leaves "on the outskirts".
    near = PlaceVocabulary.phrases(places.near, without: dividers)
    along = PlaceVocabulary.phrases(places.along + places.on, without: dividers)
    sea = PlaceVocabulary.phrases(places.sea + places.offshore, without: [])
    let leads = (places.near + places.along + places.on).flatMap { $0.split(separator: " ").map(String.init) }
    fillers = idle.union(PlaceVocabulary.normalized(leads)).union(dividers)
  }

  /// What a normalised word calls a place.
  func kind(of word: String) -> PlaceKind? { kinds[word] }

  /// The one generic word that a normalised word is a slip of: `district` of `distrcit`.
  func generic(misspeltAs word: String) -> String? {
    let meant = kinds.keys.filter { TypingSlip.leads(from: word, to: $0) }
    return Set(meant.map { kinds[$0] }).count == 1 ? meant.min() : nil
  }

  /// What a normalised word calls the place whose name stands behind it: `district` of `district Kech`.
  func kind(before word: String) -> PlaceKind? { kindsBefore[word] }

  /// Whether a name is nothing but a word for what a place is: `town`.
  func isGeneric(_ toponym: Toponym) -> Bool {
    let name = NameNormalizer.normalized(toponym.name)
    return toponym.sense == nil && (kinds[name] != nil || kindsBefore[name] != nil)
  }

  /// Whether a name ends with a word for a unit and a place that bears it is none: some sources give a town the name of
  /// its district.
  func isMisnamed(_ entry: GazetteerEntry, by toponym: Toponym) -> Bool {
    guard !entry.kind.isUnit, let last = NameNormalizer.normalized(toponym.name).split(separator: " ").last,
      let kind = kinds[String(last)]
    else { return false }
    return kind.isUnit && entry.kind != kind
  }

  /// The normalised words for a kind of place, in the order of the alphabet.
  func words(for kind: PlaceKind) -> [String] { words[kind] ?? [] }

  /// Whether a normalised word calls a place a street or a part of a town, and belongs to its name.
  func isStreet(_ word: String) -> Bool { streets.contains(word) }

  /// The point of the compass that words name, with the number of those words.
  func point(_ words: ArraySlice<PhraseWord>) -> (CompassPoint, words: Int)? {
    guard let first = words.first else { return nil }
    if let point = abbreviations[first.text.filter { $0 != "." }] { return (point, 1) }
    for count in stride(from: min(3, words.count), through: 1, by: -1) {
      if let point = compass[words.prefix(count).map(\.normalized).joined(separator: " ")] { return (point, count) }
    }
    return nil
  }

  /// Whether a normalised word would be a point of the compass in capitals.
  func isPointInCapitals(_ word: String) -> Bool { abbreviations[word.uppercased()] != nil }

  /// The singular of a word that calls several places something: `district` of `districts`.
  func singular(of word: String) -> String? {
    pluralEndings.lazy.filter { word.hasSuffix($0) }.map { String(word.dropLast($0.count)) }.first { kinds[$0] != nil }
  }

  /// Whether a word can stand in front of the names of a pair: `the highway between the towns`.
  func isLead(_ word: String) -> Bool {
    between.contains(word) || roads.contains(word) || borders.contains(word) || fillers.contains(word)
      || borderLeads.contains(word) || midway.contains(word) || kinds[word] == .area || singular(of: word) != nil
  }

  private static func normalized<Value>(_ words: [String: Value]) -> [String: Value] {
    Dictionary(
      words.sorted { $0.key < $1.key }.map { (NameNormalizer.normalized($0.key), $0.value) },
      uniquingKeysWith: { first, _ in first })
  }

  private static func normalized(_ words: [String]) -> Set<String> { Set(words.map(NameNormalizer.normalized)) }

  /// The words of plain phrases without those at either end at which a phrase is divided, the longest first.
  private static func phrases(_ phrases: [String], without dividers: Set<String>) -> [[String]] {
    let plain = phrases.filter { phrase in !phrase.contains { "|(.".contains($0) } }
    let words = plain.map { phrase in
      let words = phrase.split(separator: " ").map { NameNormalizer.normalized(String($0)) }
      let start = words.drop(while: dividers.contains)
      return Array(start.reversed().drop(while: dividers.contains).reversed())
    }
    return words.filter { !$0.isEmpty }.sorted { ($1.count, $0.joined()) < ($0.count, $1.joined()) }
  }
}
