import GeoJSON
import Geocoding
public import IncidentModel
import PROJ
import PlaceNames
import SimpleFeatures

/// What a place name means, with every place that was looked at.
public struct NameAnswer: Sendable {
  /// What was asked.
  public let question: NameQuestion
  /// Where it is, how exactly, and why.
  public let placement: Placement
  /// The names with their candidates, the smallest place first.
  let explanations: [ToponymExplanation]
  let district: District?
  /// The codes that the place has in published registers; told with the candidates only.
  let codes: Concordance

  /// Whether a place was told, however vaguely.
  public var isPlaced: Bool { placement.precision != nil }

  /// One line with tabs between the columns; a column that is not known is empty.
  public var line: String {
    NameAnswer.line([
      NameEcho(question.name).text, placement.name ?? "", placement.kind?.rawValue ?? "",
      placement.coordinate.map { NameAnswer.degrees($0.longitude) } ?? "",
      placement.coordinate.map { NameAnswer.degrees($0.latitude) } ?? "",
      placement.precision.map { String($0.rawValue) } ?? "", placement.uncertainty.map(String.init) ?? "",
      district?.name ?? "", district?.code ?? "", placement.source ?? "", placement.method.rawValue,
      placement.reason, placement.absence?.rawValue ?? "",
    ])
  }

  /// Columns as a line, none of which can break it.
  static func line(_ columns: [String]) -> String {
    columns.map { $0.map { "\t\n\r".contains($0) ? " " : String($0) }.joined() }.joined(separator: "\t")
  }

  /// One JSON object on a line, with every candidate and what became of it.
  public var json: String {
    JSONText.line(
      .object([
        Property("query", .string(NameEcho(question.name).text)), Property("name", PropertyValue(placement.name)),
        Property("gazetteer_id", PropertyValue(placement.entry)),
        Property("kind", PropertyValue(placement.kind?.rawValue)),
        Property("lon", placement.coordinate.map { .number($0.longitude, decimals: 5) } ?? .null),
        Property("lat", placement.coordinate.map { .number($0.latitude, decimals: 5) } ?? .null),
        Property("precision", PropertyValue(placement.precision?.rawValue)),
        Property("uncertainty_m", PropertyValue(placement.uncertainty)),
        Property("district", PropertyValue(district?.name)), Property("pcode", PropertyValue(district?.code)),
        Property("codes", PropertyValue(codes)), Property("source", PropertyValue(placement.source)),
        Property("method", .string(placement.method.rawValue)),
        Property("pass", PropertyValue(placement.pass)),
        Property("absence", PropertyValue(placement.absence?.rawValue)),
        Property("reason", .string(placement.reason)),
        Property("unresolved", .array(placement.unresolved.map { .string($0.name) })), Property("shape", shape),
        Property("candidates", .array(explanations.flatMap(candidates))),
      ]))
  }

  /// Where a relative place can lie, as GeoJSON, and how far to each side of it.
  private var shape: PropertyValue {
    guard let shape = placement.shape else { return .null }
    var members = [Property("geometry", PropertyValue(shape.geometry))]
    if case .lines(_, let within) = shape { members.append(Property("within_m", .integer(within))) }
    return .object(members)
  }

  private func candidates(_ explanation: ToponymExplanation) -> [PropertyValue] {
    explanation.candidates.map { candidate in
      .object([
        Property("toponym", .string(explanation.toponym.name)), Property("gazetteer_id", .string(candidate.entry.id)),
        Property("name", .string(candidate.entry.name)), Property("matched", .string(candidate.match.name)),
        Property("step", .string(candidate.match.step.rawValue)),
        Property("edits", .integer(candidate.match.distance)), Property("kind", .string(candidate.entry.kind.rawValue)),
        Property("lon", .number(candidate.entry.coordinate.longitude, decimals: 5)),
        Property("lat", .number(candidate.entry.coordinate.latitude, decimals: 5)),
        Property("pcode", PropertyValue(candidate.entry.district)),
        Property("population", PropertyValue(candidate.entry.population)),
        Property("distance_m", PropertyValue(distance(to: candidate.entry))),
        Property("fate", .string(candidate.fate.rawValue)), Property("reason", .string(candidate.reason)),
      ])
    }
  }

  /// The metres from the position near which the name is looked for; nothing without one.
  private func distance(to entry: GazetteerEntry) -> Int? {
    question.near.map { Int(Geodesic().distance(from: $0, to: entry.coordinate).rounded()) }
  }

  /// Degrees with five decimals.
  private static func degrees(_ value: Double) -> String { JSONText.line(.number(value, decimals: 5)) }
}
