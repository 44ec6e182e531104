public import IncidentModel
public import PlaceNames

/// Tells which known places the names in a text mean, how exactly, and why.
///
/// A chain of names is walked from the largest to the smallest, each narrowing down the next; then small passes are
/// asked in a fixed order. A name that is not known, or that several places bear, is never guessed: the place that
/// contains it is taken with a worse precision, or none.
public struct ToponymResolver: Sendable {
  private let gazetteer: Gazetteer
  private let region: Region

  /// Makes a resolver over the known places and the boundary set.
  ///
  /// - Parameters:
  ///   - gazetteer: The known places.
  ///   - atlas: The boundary set.
  ///   - unitNames: The names that its units have or had, with their dates.
  public init(gazetteer: Gazetteer, atlas: DistrictAtlas, unitNames: [UnitName] = []) {
    self.gazetteer = gazetteer
    region = Region(gazetteer: gazetteer, atlas: atlas, unitNames: unitNames)
  }

  /// Resolves a name or a phrase such as `Shorkand area of Mach, Bolan`, as it was meant on a day.
  public func resolve(name: String, on day: CalendarDate? = nil) -> Placement {
    guard let phrase = PlacePhrase(name, gazetteer: gazetteer) else {
      return .unknown(text: name, reason: "there is no name in it")
    }
    return resolve(phrase.mention, on: day)
  }

  /// Resolves the words of a report for one place.
  ///
  /// - Parameters:
  ///   - mention: The names.
  ///   - context: The province or country that the report is about. A place in it is taken before others of its name,
  ///     and one outside only where it is a unit, a district's chief town or a large town.
  ///   - day: The day for which the names are meant; districts hold what belonged to them then.
  public func resolve(
    _ mention: PlaceMention, context: GazetteerEntry? = nil, on day: CalendarDate? = nil
  ) -> Placement {
    let relative = RelativePlace(region: region)
    let first = placement(of: mention.chain, mention, context, day)
    guard !mention.relation.other.isEmpty else { return relative.place(mention.relation, from: first) }
    let second = placement(of: mention.relation.other, mention, context, day)
    if case .between = mention.relation, first.isPoint, second.isPoint {
      return relative.place(between: first, and: second)
    }
    // Names that share a border are districts' before they are towns'.
    let units = [mention.chain, mention.relation.other].map { placement(of: $0.asDistrict, mention, context, day) }
    return relative.border(of: units[0], and: units[1]) ?? relative.place(between: first, and: second)
  }

  private func placement(
    of chain: [Toponym], _ mention: PlaceMention, _ context: GazetteerEntry?, _ day: CalendarDate?
  ) -> Placement {
    let mention = PlaceMention(chain: chain, relation: mention.relation, bytes: mention.bytes)
    let resolution = ChainResolution(mention, gazetteer: gazetteer, region: region, context: context, day: day)
    return Placement(resolution, of: mention, region: region)
  }

  /// Each name of a phrase with the places that bear it and what became of them, the smallest place first.
  public func candidates(for name: String, on day: CalendarDate? = nil) -> [ToponymExplanation] {
    PlacePhrase(name, gazetteer: gazetteer).map { candidates(for: $0.mention, on: day) } ?? []
  }

  /// Each name of a mention with the places that bear it and what became of them, in the order of the chain.
  public func candidates(
    for mention: PlaceMention, context: GazetteerEntry? = nil, on day: CalendarDate? = nil
  ) -> [ToponymExplanation] {
    ChainResolution(mention, gazetteer: gazetteer, region: region, context: context, day: day).explanations
  }

  /// Places what a report says of an incident.
  ///
  /// An incident happened at the first place that it names. An aggregate claim has areas instead, one for each place.
  /// Where no place is named, the unit that the report is about is taken, which is never precise enough to be drawn.
  public func place(_ mention: IncidentMention, context: GazetteerEntry?) -> PlacedMention {
    let day = mention.day
    switch mention.kind {
    case .incident:
      return PlacedMention(
        mention: mention,
        placement: mention.places.first.map { resolve($0, context: context, on: day) } ?? placement(in: context),
        context: context)
    case .aggregateClaim:
      return PlacedMention(
        mention: mention, placement: placement(in: context),
        areas: mention.places.map { resolve($0, context: context, on: day) }, context: context)
    case .statement:
      return PlacedMention(
        mention: mention, placement: .unknown(text: nil, reason: "words have no place on the map"), context: context)
    }
  }

  private func placement(in context: GazetteerEntry?) -> Placement {
    context.map { Placement(context: $0) } ?? .unknown(text: nil, reason: "the text names no place")
  }
}

extension [Toponym] {
  /// The chain with its first name as a district's, where the text does not say what it is.
  fileprivate var asDistrict: [Toponym] {
    guard let first, first.sense == nil else { return self }
    return [Toponym(name: first.name, sense: .district, bytes: first.bytes)] + dropFirst()
  }
}
