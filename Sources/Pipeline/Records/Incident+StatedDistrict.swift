import IncidentModel
import PlaceNames

extension Incident {
  /// The district into which the words put the place, for places of which the boundaries know none.
  ///
  /// It is the largest name that the words call a district, else the one behind the place's own and those of its village:
  /// the C of `Sitio A, Barangay B, C`. A province alone says nothing about the district.
  func statedDistrict(_ words: PlaceWords) -> String? {
    guard let chain = mentions.first?.mention.places.first?.chain else { return nil }
    if let district = chain.last(where: { $0.sense == .district }) { return district.name }
    let around = chain.dropFirst().filter { $0.sense != .country }
    if around.count == 1, around.first?.sense == .province { return nil }
    let smaller: Set<PlaceKind?> = [.settlement, .neighbourhood, .facility]
    let larger = around.first { name in
      let lead = name.name.split(separator: " ").first.map { NameNormalizer.normalized(String($0)) } ?? ""
      return !smaller.contains(name.sense) && !(words.generics[lead].map(smaller.contains) ?? false)
    }
    return (larger ?? around.first)?.name
  }
}

extension RegionalKnowledge {
  /// The name of the district of an incident: that of the boundaries, else the one into which the words put the place.
  func districtName(of located: LocatedIncident) -> String? {
    let incident = located.incident
    if let code = located.district ?? incident.placement.district { return atlas.district(code)?.name }
    guard incident.kind == .incident, incident.placement.precision != .country else { return nil }
    return incident.statedDistrict(lexicon.places)
  }
}
