import Evaluation
import IncidentModel
import PlaceNames

/// An incident that was read, as it is compared and as it is shown.
struct PredictedIncident {
  let prediction: Prediction
  let incident: Incident
  /// The name of the district, or of the unit in which it lies outside of the districts.
  let district: String?

  init(_ located: LocatedIncident, knowledge: RegionalKnowledge) {
    incident = located.incident
    let placement = incident.placement
    let code = located.district ?? placement.district
    let unit = placement.precision == .country ? nil : placement.province
    let stated = incident.statedDistrict(knowledge.lexicon.places)
    district = code.map(knowledge.name(ofUnit:)) ?? stated ?? unit.map(knowledge.name(ofUnit:))
    let summary = FigureSummary(incident.figures)
    let containers = code == nil ? placement.text?.split(separator: ",").dropFirst().map(String.init) : nil
    let hasPoint = placement.precision?.hasPoint == true
    prediction = Prediction(
      type: incident.type,
      place: PlaceReference(
        names: [placement.name, placement.text].compactMap(\.self) + PredictedIncident.words(incident),
        districts: [district].compactMap(\.self),
        containers: containers ?? [],
        entries: placement.method == .containment ? [] : Set([placement.entry].compactMap(\.self)),
        point: hasPoint ? placement.coordinate : nil, isLocated: code != nil || placement.precision?.isLocal == true),
      date: incident.date, killed: summary.total(.killed).stated, injured: summary.total(.injured).stated,
      initiators: PredictedIncident.actors(incident, .initiator),
      claimants: PredictedIncident.actors(incident, .claimant),
      span: incident.mentions.first?.mention.spans.first ?? 0..<0)
  }

  /// The names in the words for the place: of `between Mach and Sibi` both.
  private static func words(_ incident: Incident) -> [String] {
    guard let place = incident.mentions.first?.mention.places.first else { return [] }
    let others = place.relation.other.first.map { [$0.name] } ?? []
    return [place.chain.first?.name].compactMap(\.self) + others
  }

  /// The ids of each actor in a role: its own, its unit's, and for one that the registry does not have its name.
  private static func actors(_ incident: Incident, _ role: ActorRole) -> [Set<String>] {
    incident.participants.filter { $0.role == role }.map { participation in
      let name = participation.verbatim.map(NameNormalizer.normalized)
      return Set([participation.actor, participation.unit, name].compactMap(\.self))
    }
  }
}

extension Quantity {
  /// The number that is compared: the best, else the least.
  fileprivate var stated: Int? { best ?? low }
}

extension RegionalKnowledge {
  /// The name of a district, a province or a country by its code; the code where it has none.
  fileprivate func name(ofUnit code: String) -> String {
    atlas.district(code)?.name ?? atlas.unit(code)?.name ?? gazetteer.entry(id: "unit:\(code)")?.name ?? code
  }
}
