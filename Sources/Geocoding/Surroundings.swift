import IncidentModel
import PlaceNames

/// What the larger names of a chain, and the report, say of where a smaller name lies.
struct Surroundings {
  /// What is known beside the words.
  let circumstances: Circumstances
  /// The unit that the report is about.
  let context: ReportContext?
  /// The smallest place so far, with its name.
  private(set) var container: (place: Container, name: String)?
  /// Whether that is the unit in which the place is asked for.
  var isAskedFor: Bool { circumstances.within.map { container?.name == $0.name } ?? false }
  /// The town of that name, where the name is a town's and a district's.
  private(set) var town: GazetteerEntry?
  /// A larger name that the gazetteer does not know, where nothing larger is known either.
  private(set) var unknown: Toponym?

  /// Of more places that bear a larger name none is looked into.
  private static let mostContainers = 30

  init(_ circumstances: Circumstances) {
    self.circumstances = circumstances
    context = circumstances.context.flatMap(ReportContext.init)
    if let unit = circumstances.within { container = Container(unit).map { ($0, unit.name) } }
  }

  /// Takes over what a name of the chain says.
  mutating func take(_ link: ChainResolution.Link, region: Region, gazetteer: Gazetteer) {
    let toponym = link.candidates.toponym
    if let entry = link.outcome?.decision.entry, let next = Container(entry) {
      container = (next, entry.name)
      town = entry.kind.isSettled ? entry : Street.inTown(link)?.entry
    } else if link.outcome == nil, container == nil,
      (2...Surroundings.mostContainers).contains(link.candidates.kept.count)
    {
      container = (.oneOf(link.candidates.kept.compactMap { Container($0.entry) }), toponym.name)
    } else if link.outcome == nil, container == nil, link.candidates.kept.isEmpty, unknown == nil,
      Surroundings.canContain(toponym, region.vocabulary)
    {
      unknown = toponym
    }
  }

  /// Why a decision does not stand because the gazetteer lacks a larger name; nothing where it stands.
  ///
  /// A well-known town stands by its own name, one that shares it only where the larger name is not said to be a unit.
  func objection(to decision: Decision, of candidates: NameCandidates) -> String? {
    guard let unknown, container == nil else { return nil }
    let entry = decision.entry
    let isUnitNamed = unknown.sense.map { $0.isUnit || $0 == .tehsil } ?? false
    let isUnitOfThatName = entry.kind.isUnit && candidates.names(entry)
    if isUnitOfThatName, entry.kind == .country || !isUnitNamed || candidates.toponym.sense == entry.kind { return nil }
    let namesakes = candidates.kept.filter { $0.entry.kind.isSettled && $0.entry.id != entry.id }
    if candidates.step == .exact, ReportContext.isLarge(entry), namesakes.isEmpty || !isUnitNamed { return nil }
    return "\(unknown.name) is not in the gazetteer, so it cannot be told which \(candidates.toponym.name) is meant"
  }

  /// Whether what a text calls a place can have others in it.
  private static func canContain(_ toponym: Toponym, _ vocabulary: PlaceVocabulary) -> Bool {
    switch toponym.sense {
    case nil, .settlement, .tehsil, .district, .province, .country, .area: !vocabulary.isStreet(toponym)
    default: false
    }
  }
}
