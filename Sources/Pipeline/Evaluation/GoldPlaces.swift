import Evaluation
import IncidentModel
import PlaceNames

/// Places the incidents of a gold file, so that they can be compared with what was read.
struct GoldPlaces {
  private let names: NameResolution
  private let coder: ReportCoder

  init(_ coder: ReportCoder) {
    self.coder = coder
    names = NameResolution(coder)
  }

  /// An incident with its place, looked for within its district.
  func placed(_ incident: GoldIncident) -> PlacedGold {
    let district = incident.district.value.flatMap(names.unit)
    let answers = incident.place.stated.map { place($0, incident, district) }
    // A name that leads only to what contains the place says where it is, and not which place it is.
    let entries = answers.filter { $0.unresolved.isEmpty && $0.method != .containment }.compactMap(\.entry)
    let point = answers.first { $0.precision?.hasPoint == true }?.coordinate
    return PlacedGold(
      incident,
      at: PlaceReference(
        names: incident.place.stated.flatMap(forms), districts: incident.district.stated.flatMap(spellings),
        entries: Set(entries),
        point: point, isLocated: incident.district.value != nil))
  }

  private func place(_ name: String, _ incident: GoldIncident, _ district: GazetteerEntry?) -> Placement {
    // A district that the gazetteer does not know narrows nothing down, and the place may still be the only one.
    let within = district.flatMap { _ in incident.district.value }
    return names.answer(NameQuestion(name, within: within, day: incident.date.value), explaining: false).placement
  }

  /// A place's name, the same without what it is, and the names in it: `Jenin` of `Jenin refugee camp`, both villages
  /// of `between Rann and Ngala`.
  private func forms(_ name: String) -> [String] {
    let head = name.split(separator: ",", omittingEmptySubsequences: false)[0]
    let words = head.split(separator: " ").map(String.init)
    let read = ["in \(head).", "\(head).", "shelled \(head)."].flatMap(coder.places)
    let named = read.flatMap { [$0.chain.first?.name, $0.relation.other.first?.name].compactMap(\.self) }
    let generics = coder.knowledge.lexicon.places.generics
    guard words.count > 1, let last = words.last, generics[NameNormalizer.normalized(last)] != nil else {
      return [name] + named
    }
    return [name] + named + (1...min(2, words.count - 1)).map { words.dropLast($0).joined(separator: " ") }
  }

  /// A district's name as the gold has it and as the gazetteer shows it.
  private func spellings(_ name: String) -> [String] {
    let unit = names.unit(name).flatMap { $0.kind.isUnit ? $0.name : nil }
    return [name] + [unit].compactMap(\.self)
  }
}
