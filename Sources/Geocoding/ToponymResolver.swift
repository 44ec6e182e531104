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
    switch mention.kind {
    case .incident:
      PlacedMention(
        mention: mention,
        placement: mention.places.first.map { resolve($0, context: context) } ?? placement(in: context),
        context: context)
    case .aggregateClaim:
      PlacedMention(
        mention: mention, placement: placement(in: context),
        areas: mention.places.map { resolve($0, context: context) }, context: context)
    case .statement:
      PlacedMention(
        mention: mention, placement: .unknown(text: nil, reason: "words have no place on the map"), context: context)
    }
  }

  private func placement(in context: GazetteerEntry?) -> Placement {
    context.map { Placement(context: $0) } ?? .unknown(text: nil, reason: "the text names no place")
  }
}
