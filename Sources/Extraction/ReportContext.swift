import IncidentModel
import PlaceNames

/// Tells which province or country a report is about.
struct ReportContext: Sendable {
  private let gazetteer: Gazetteer
  /// The ids of provinces by their codes.
  private let ids: [String: String]
  private let lexicon: CompiledLexicon
  private var provinces: [PlaceTraits.Code: Int] = [:]
  /// Mentions of countries by their positions in the gazetteer.
  private var countries: [Int: Int] = [:]

  init(_ gazetteer: Gazetteer, _ lexicon: CompiledLexicon) {
    self.gazetteer = gazetteer
    ids = Dictionary(
      gazetteer.entries(of: .province).compactMap { unit in unit.province.map { ($0, unit.id) } },
      uniquingKeysWith: { first, _ in first })
    self.lexicon = lexicon
  }

  /// The id of the province that the report is about: the one that it names most often, itself or by places in it
  /// alone.
  ///
  /// A name that a town bears as well, such as a capital's, may stand for a government and does not count for the
  /// province. Where no province can be told, it is the country.
  func unit(of words: TextWords) -> String? {
    var counting = self
    counting.count(words.tokens, words.names)
    return counting.most
  }

  private mutating func count(_ tokens: [Token], _ words: NormalizedWords) {
    var end = 0
    for index in tokens.indices where ReportContext.isNameWord(tokens, index) {
      // The row of capitalised words that begins here.
      if end <= index {
        end = index + 1
        while end < tokens.endIndex, ReportContext.isNameWord(tokens, end) { end += 1 }
      }
      guard !lexicon.notPlaces.contains(tokens[index].lower),
        let length = gazetteer.longestMatch(of: words, startingAt: index, limit: min(4, end - index))
      else { continue }
      count(gazetteer.traits(of: words, in: index..<index + length))
    }
  }

  private static func isNameWord(_ tokens: [Token], _ index: Int) -> Bool {
    tokens[index].kind == .word && tokens[index].isCapitalized
  }

  private mutating func count(_ matches: [PlaceTraits]) {
    let isTown = matches.contains { $0.kind == .settlement && $0.isPeopled }
    let units = isTown ? [] : matches.filter { $0.kind == .province }
    for unit in units { if let code = unit.province { provinces[code, default: 0] += 3 } }
    for unit in matches where unit.kind == .country { countries[unit.position, default: 0] += 1 }
    guard units.isEmpty else { return }
    let inside = matches.filter { $0.kind == .district || $0.isPeopled }.compactMap(\.province)
    if let code = inside.first, inside.allSatisfy({ $0 == code }) { provinces[code, default: 0] += 1 }
  }

  /// The unit that was counted most often, and of several the one with the first code or id.
  private var most: String? {
    let codes = provinces.compactMap { code, count in gazetteer.code(code).map { (name: $0, count: count) } }
    let province = first(of: codes)
    if let id = province.flatMap({ ids[$0] }) { return id }
    return first(of: countries.compactMap { position, count in gazetteer.entry(at: position).map { ($0.id, count) } })
  }

  private func first(of counted: [(name: String, count: Int)]) -> String? {
    counted.max { ($0.count, $1.name) < ($1.count, $0.name) }?.name
  }
}
