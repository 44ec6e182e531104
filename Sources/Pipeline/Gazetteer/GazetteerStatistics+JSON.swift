import GeoJSON
import IncidentModel
import Ingestion
import SimpleFeatures

extension GazetteerStatistics {
  /// One JSON object in one line; members are only ever added to `gazetteer-stats/1`.
  public var json: String {
    JSONText.line(
      .object([
        Property("schema", .string("gazetteer-stats/1")), Property("version", .string(version)),
        Property("boundaries", Self.text(boundaries)), Property("region", Self.text(region)),
        Property("index", index), Property("files", .array(files.map(Self.value))),
        Property("places", .integer(placeCount)), Property("places_without_district", .integer(withoutDistrict)),
        Property("kinds", Self.counts(kinds.map { ($0.kind.rawValue, $0.count) })),
        Property("precisions", Self.counts(precisions.map { ("\($0.precision.rawValue)", $0.count) })),
        Property("codes", Self.counts(codes.map { ($0.register.rawValue, $0.count) })),
        Property("districts", .array(districts.map(Self.value))), Property("names", nameCounts),
      ]))
  }

  private var index: PropertyValue {
    .object([Property("state", .string(indexState)), Property("bytes", .integer(indexLength))])
  }

  private var nameCounts: PropertyValue {
    .object([
      Property("all", .integer(names.count)), Property("different", .integer(names.differentCount)),
      Property(
        "scripts", Self.counts(NameStatistics.Script.allCases.map { ($0.rawValue, names.scripts[$0] ?? 0) })),
      Property("homonyms", .integer(names.homonymCount)),
      Property(
        "most_frequent",
        .array(
          names.mostFrequent.map {
            .object([Property("name", .string($0.name)), Property("places", .integer($0.places))])
          })),
    ])
  }

  private static func value(_ file: File) -> PropertyValue {
    .object([
      Property("file", .string(file.name)), Property("read", .integer(file.records.read)),
      Property("used", .integer(file.records.used)), Property("refused", .integer(file.records.refused)),
      Property("source", file.source.value), Property("licence", file.licence.value),
      Property("vintage", file.vintage.value),
    ])
  }

  private static func value(_ district: DistrictCount) -> PropertyValue {
    .object([
      Property("code", .string(district.code)), Property("name", .string(district.name)),
      Property("places", .integer(district.places)), Property("with_population", .integer(district.populated)),
      Property("people", district.population.map(PropertyValue.integer) ?? .null),
    ])
  }

  private static func text(_ text: String?) -> PropertyValue { text.map(PropertyValue.string) ?? .null }

  private static func counts(_ counts: [(String, Int)]) -> PropertyValue {
    .object(counts.map { Property($0.0, .integer($0.1)) })
  }
}

extension GazetteerStatistics.Summary {
  /// The values, their number where they are many, or `null`.
  fileprivate var value: PropertyValue {
    switch self {
    case .nothing: .null
    case .values(let values): .array(values.map(PropertyValue.string))
    case .many(let count): .integer(count)
    }
  }
}
