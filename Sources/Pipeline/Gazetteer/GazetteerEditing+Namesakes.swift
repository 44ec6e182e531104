import IncidentModel
import Ingestion
import PlaceNames

extension GazetteerEditing {
  /// The place that a row would correct; nothing where the place is new.
  func corrected(
    _ place: PlaceAddition, _ namesakes: Namesakes, _ code: String, _ file: String
  ) throws -> GazetteerEntry? {
    let known: [GazetteerEntry]
    switch namesakes {
    case .others: return nil
    case .corrected: known = self.namesakes(of: place, code)
    case .one(let id):
      guard let entry = resolution.gazetteer.entry(id: id), !entry.kind.isUnit else {
        throw refusal(file, "\(id) is no id of a place of the gazetteer; gazetteer search tells the ids")
      }
      known = [entry]
    }
    guard let first = known.first else { return nil }
    guard known.count == 1 else {
      let list = known.prefix(10).map { "\($0.name) (\($0.kind.rawValue) \($0.id))" }.joined(separator: ", ")
      throw refusal(
        file,
        "\(known.count) places there are called so: \(list); give --same-as ID for the one to correct, or --new "
          + "where this is another place of that name")
    }
    if place.position == .somewhere, place.otherNames.isEmpty {
      throw refusal(
        file,
        "\(first.name) (\(first.id)) is there already; give --at or --near to correct where it lies, or --new where "
          + "this is another place of that name")
    }
    return first
  }

  /// The places in the district that bear the name and may be what is meant; those whose main name it is come before
  /// all others.
  private func namesakes(of place: PlaceAddition, _ code: String) -> [GazetteerEntry] {
    let matches = resolution.gazetteer.matches(place.name).filter { match in
      let entry = match.entry
      guard !entry.kind.isUnit, entry.district == code || entry.province == code else { return false }
      return place.kind.map { $0.group == entry.kind.group } ?? entry.kind.isPoint
    }
    let main = matches.filter(\.isPrimary)
    let known = (main.isEmpty ? matches : main).map(\.entry)
    let towns = known.filter { $0.kind.group == .settlement }
    return towns.isEmpty ? known : towns
  }
}

extension PlaceKind {
  /// Of kinds that sources take for one another, the first.
  fileprivate var group: PlaceKind {
    switch self {
    case .neighbourhood: .settlement
    case .area: .tehsil
    default: self
    }
  }

  /// Whether such a place is small enough for a point to say where it lies.
  fileprivate var isPoint: Bool {
    switch self {
    case .settlement, .neighbourhood, .pass, .crossing, .facility: true
    case .tehsil, .district, .province, .country, .area, .road, .river, .mountain, .sea: false
    }
  }
}
