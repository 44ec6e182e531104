import GeoJSON
public import IncidentModel
import Ingestion
import PlaceNames
public import SimpleFeatures

/// A place that a person adds to a gazetteer.
public struct PlaceAddition: Sendable {
  /// How its position is known.
  public enum Position: Sendable, Hashable {
    /// At a longitude and latitude.
    case at(Coordinate)
    /// Near the place that contains it, at most so many kilometres from it.
    case near(kilometres: Double)
    /// Somewhere in the unit that contains it.
    case somewhere
  }

  /// Its name.
  public let name: String
  /// Its other names.
  public let otherNames: [String]
  /// What it is; nothing for what the place that it corrects is, else for a settlement.
  public let kind: PlaceKind?
  /// The unit or town that contains it: a code or a name.
  public let within: String
  /// How its position is known.
  public let position: Position
  /// The radius that the name may mean around a position, in metres; nothing for what is usual.
  public let uncertainty: Int?
  /// Who says so.
  public let source: String
  /// What a user should know of it.
  public let note: String

  /// Makes an addition.
  public init(
    name: String, otherNames: [String] = [], kind: PlaceKind? = nil, within: String, position: Position,
    uncertainty: Int? = nil, source: String, note: String = ""
  ) {
    self.name = name
    self.otherNames = otherNames
    self.kind = kind
    self.within = within
    self.position = position
    self.uncertainty = uncertainty
    self.source = source
    self.note = note
  }

  /// The id for a table in which some ids are taken: `add:` and the name in small Latin letters, with a number where
  /// that is taken.
  func identifier(besides isTaken: (String) -> Bool) -> String {
    let letters = NameNormalizer.normalized(name).map { $0.isASCII && !$0.isWhitespace ? $0 : "-" }
    let words = String(letters).split(separator: "-").joined(separator: "-")
    let stem = "add:" + (words.isEmpty ? "place" : words)
    guard isTaken(stem) else { return stem }
    var number = 2
    while isTaken("\(stem)-\(number)") { number += 1 }
    return "\(stem)-\(number)"
  }

  /// The values of the row of a new place by column, given what contains it.
  func values(id: String, in container: GazetteerEntry, code: String) -> [String: String] {
    positionValues(in: container).merging([
      "id": id, "name": name, "names": otherNames.joined(separator: "|"),
      "kind": (kind ?? .settlement).rawValue, "within": code, "source": source, "note": note,
    ]) { $1 }
  }

  /// The values of the row by column that corrects a place.
  func values(correcting place: GazetteerEntry, in container: GazetteerEntry, code: String) -> [String: String] {
    // What the place is called stays; a new spelling is another name of it.
    let known = [place.name] + place.names
    let names = ([name] + otherNames).filter { !known.contains($0) }
    return positionValues(in: container).merging([
      "same_as": place.id, "names": names.joined(separator: "|"),
      "kind": kind.flatMap { $0 == place.kind ? nil : $0.rawValue } ?? "", "within": code, "source": source,
      "note": note,
    ]) { $1 }
  }

  private func positionValues(in container: GazetteerEntry) -> [String: String] {
    let place: (coordinate: Coordinate, precision: GeoPrecision, uncertainty: Int)? =
      switch position {
      case .at(let coordinate): (coordinate, .exact, uncertainty ?? 2000)
      case .near(let kilometres):
        (container.coordinate, kilometres <= 25 ? .near : .vague, max(uncertainty ?? 0, Int(kilometres * 1000)))
      case .somewhere: nil
      }
    guard let place else { return [:] }
    return [
      "lon": PlaceAddition.degrees(place.coordinate.longitude), "lat": PlaceAddition.degrees(place.coordinate.latitude),
      "precision": String(place.precision.rawValue), "uncertainty_m": String(place.uncertainty),
    ]
  }

  private static func degrees(_ value: Double) -> String { JSONText.line(.number(value, decimals: 5)) }
}
