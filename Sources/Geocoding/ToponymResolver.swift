public import IncidentModel
public import PlaceNames
public import SimpleFeatures

/// Tells which known places the names in a text mean, how exactly, and why.
///
/// A chain of names is walked from the largest to the smallest, each narrowing down the next; then small passes are
/// asked in a fixed order. A name that is not known, or that several places bear, is never guessed: the place that
/// contains it is taken with a worse precision, or none.
public struct ToponymResolver: Sendable {
  let gazetteer: Gazetteer
  let region: Region
  /// What it has resolved already, where that is kept.
  private var known: KnownChains?

  /// Makes a resolver over the known places and the boundary set.
  ///
  /// - Parameters:
  ///   - gazetteer: The known places.
  ///   - atlas: The boundary set.
  ///   - language: The language of phrases and reports, whose words around names are understood.
  ///   - unitNames: The names that its units have or had, with their dates.
  public init(gazetteer: Gazetteer, atlas: DistrictAtlas, language: Lexicon, unitNames: [UnitName] = []) {
    self.gazetteer = gazetteer
    region = Region(gazetteer: gazetteer, atlas: atlas, language: language, unitNames: unitNames)
  }

  /// The same, keeping what it resolves: for the mentions of one report, of which their records ask again.
  public var remembering: ToponymResolver {
    var resolver = self
    resolver.known = KnownChains()
    return resolver
  }

  /// A chain walked from the largest name to the smallest.
  func resolution(of chain: [Toponym], _ circumstances: Circumstances) -> ChainResolution {
    guard let known else { return made(of: chain, circumstances) }
    return known.resolution(of: chain, circumstances) { made(of: chain, circumstances) }
  }

  private func made(of chain: [Toponym], _ circumstances: Circumstances) -> ChainResolution {
    ChainResolution(chain, gazetteer: gazetteer, region: region, circumstances: circumstances)
  }

  /// Resolves a name or a phrase such as `Shorkand area of Mach, Bolan`.
  public func resolve(name: String, _ circumstances: Circumstances = Circumstances()) -> Placement {
    switch reading(of: name) {
    case .success(let mention): resolve(mention, circumstances)
    case .failure(let fault): .unknown(text: name, reason: fault.reason, absence: fault.absence)
    }
  }

  /// The codes of the districts that a district's name can mean: its own and those that were cut out of it.
  public func codes(ofDistrict code: String) -> Set<String> {
    Set([code] + region.history.parts(cutOutOf: code, after: nil).map(\.code))
  }

  /// Whether several places of the name were left, so that other places of the report may tell which is meant.
  public func isOpen(_ placement: Placement) -> Bool {
    placement.absence == .ambiguous || placement.pass == OneDistrictPass.name
  }

  /// How far a position lies outside some districts, in metres: 0 inside, nothing where it is far away from all.
  public func distance(from position: Coordinate, toDistricts codes: Set<String>) -> Double? {
    codes.compactMap(region.area(ofDistrict:)).compactMap { Containment.distance(from: position, to: $0) }.min()
  }

  /// A phrase that a person types as the words for one place, or why it is none.
  public func reading(of phrase: String) -> Result<PlaceMention, UnreadPhrase> {
    Result { () throws(UnreadPhrase) in
      try PlacePhrase(phrase, gazetteer: gazetteer, region.vocabulary).mention
    }
  }

  /// Each name of a phrase with the places that bear it and what became of them, the smallest place first.
  public func candidates(
    for name: String, _ circumstances: Circumstances = Circumstances()
  ) -> [ToponymExplanation] {
    (try? reading(of: name).get()).map { candidates(for: $0, circumstances) } ?? []
  }

  /// Each name of a mention with the places that bear it and what became of them, in the order of the chain.
  public func candidates(
    for mention: PlaceMention, _ circumstances: Circumstances = Circumstances()
  ) -> [ToponymExplanation] {
    [mention.chain, mention.relation.other].filter { !$0.isEmpty }.flatMap { chain in
      resolution(of: chain, circumstances).explanations
    }
  }

  /// Places what a report says of an incident.
  ///
  /// An incident happened at the first place that it names. An aggregate claim has areas instead, one for each place.
  /// Where no place is named, the unit that the report is about is taken, which is never precise enough to be drawn.
  /// Names are meant as on the incident's first day, else as on the day of the report.
  public func place(_ mention: IncidentMention, _ circumstances: Circumstances = Circumstances()) -> PlacedMention {
    var circumstances = circumstances
    circumstances.day = circumstances.day ?? mention.day
    let context = circumstances.context
    switch mention.kind {
    case .incident:
      return PlacedMention(
        mention: mention,
        placement: mention.places.first.map { resolve($0, circumstances) } ?? placement(in: context), context: context)
    case .aggregateClaim:
      return PlacedMention(
        mention: mention, placement: placement(in: context), areas: mention.places.map { resolve($0, circumstances) },
        context: context)
    case .statement:
      return PlacedMention(
        mention: mention, placement: .unknown(text: nil, reason: "words have no place on the map"), context: context)
    }
  }

  private func placement(in context: GazetteerEntry?) -> Placement {
    context.map { Placement(context: $0) } ?? .unknown(text: nil, reason: "the text names no place")
  }
}
