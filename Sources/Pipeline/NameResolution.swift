import GeoJSON
import Geocoding
public import IncidentModel
import Ingestion
import SimpleFeatures

/// Answers what place names mean, for people and for programs.
public struct NameResolution: Sendable {
  private let knowledge: RegionalKnowledge
  private let resolver: ToponymResolver

  /// Reads a gazetteer's folder; the boundary set is the configuration's or the first.
  public init(gazetteer: String, workingFolder: String, diagnostics: any DiagnosticCollector) throws {
    knowledge = try RegionalKnowledge(gazetteer: gazetteer, workingFolder: workingFolder, diagnostics: diagnostics)
    resolver = ToponymResolver(
      gazetteer: knowledge.gazetteer, atlas: knowledge.atlas, unitNames: knowledge.unitNames)
  }

  /// What one name or phrase means.
  public func resolve(_ name: String) -> Placement { resolver.resolve(name: name) }

  /// One line with tabs between the columns; a column that is not known is empty.
  public func line(_ query: String, _ placement: Placement) -> String {
    let columns: [String] = [
      query, placement.name ?? "", placement.kind?.rawValue ?? "",
      placement.coordinate.map { NameResolution.degrees($0.longitude) } ?? "",
      placement.coordinate.map { NameResolution.degrees($0.latitude) } ?? "",
      placement.precision.map { String($0.rawValue) } ?? "", placement.uncertainty.map(String.init) ?? "",
      district(placement)?.name ?? "", district(placement)?.code ?? "", placement.source ?? "",
      placement.method.rawValue, placement.reason,
    ]
    return columns.map { $0.map { "\t\n\r".contains($0) ? " " : String($0) }.joined() }.joined(separator: "\t")
  }

  /// One JSON object on a line, with every candidate and what became of it.
  public func json(_ query: String, _ placement: Placement) -> String {
    let value = PropertyValue.object([
      Property("query", .string(query)), Property("name", PropertyValue(placement.name)),
      Property("gazetteer_id", PropertyValue(placement.entry)),
      Property("kind", PropertyValue(placement.kind?.rawValue)),
      Property("lon", placement.coordinate.map { .number($0.longitude, decimals: 5) } ?? .null),
      Property("lat", placement.coordinate.map { .number($0.latitude, decimals: 5) } ?? .null),
      Property("precision", PropertyValue(placement.precision?.rawValue)),
      Property("uncertainty_m", PropertyValue(placement.uncertainty)),
      Property("district", PropertyValue(district(placement)?.name)),
      Property("pcode", PropertyValue(district(placement)?.code)), Property("source", PropertyValue(placement.source)),
      Property("method", .string(placement.method.rawValue)), Property("reason", .string(placement.reason)),
      Property("unresolved", .array(placement.unresolved.map { .string($0.name) })),
      Property("shape", shape(placement)),
      Property("candidates", .array(resolver.candidates(for: query).flatMap(candidates))),
    ])
    return JSONText.line(value)
  }

  /// Where a relative place can lie, as GeoJSON, and how far to each side of it.
  private func shape(_ placement: Placement) -> PropertyValue {
    guard let shape = placement.shape else { return .null }
    var members = [Property("geometry", PropertyValue(shape.geometry))]
    if case .lines(_, let within) = shape { members.append(Property("within_m", .integer(within))) }
    return .object(members)
  }

  private func candidates(_ explanation: ToponymExplanation) -> [PropertyValue] {
    explanation.candidates.map { candidate in
      .object([
        Property("toponym", .string(explanation.toponym.name)), Property("gazetteer_id", .string(candidate.entry.id)),
        Property("name", .string(candidate.entry.name)), Property("kind", .string(candidate.entry.kind.rawValue)),
        Property("lon", .number(candidate.entry.coordinate.longitude, decimals: 5)),
        Property("lat", .number(candidate.entry.coordinate.latitude, decimals: 5)),
        Property("pcode", PropertyValue(candidate.entry.district)), Property("fate", .string(candidate.fate.rawValue)),
        Property("reason", .string(candidate.reason)),
      ])
    }
  }

  private func district(_ placement: Placement) -> District? {
    placement.district.flatMap { knowledge.atlas.district($0) }
  }

  /// Degrees with five decimals.
  private static func degrees(_ value: Double) -> String { JSONText.line(.number(value, decimals: 5)) }
}
