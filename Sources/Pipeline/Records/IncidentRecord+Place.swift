import Geocoding
import IncidentModel
import PlaceNames
import SimpleFeatures

extension IncidentRecord {
  /// The district in which the incident counts, else the one that its words name.
  var district: District? {
    (located.district ?? incident.placement.district).flatMap { knowledge.atlas.district($0) }
  }

  /// Where it is, how exactly, and why; the coordinates are `null` from precision 4 on.
  var place: PropertyValue {
    let placement = incident.placement
    let source = placedMention
    let isLocal = placement.precision.map { $0 <= .district } ?? false
    let coordinate = isLocal ? placement.coordinate : nil
    let province = (district?.province ?? placement.province).flatMap { knowledge.atlas.unit($0)?.name }
    return .object([
      Property("mention", source.map(mention) ?? .null), Property("gazetteer_id", PropertyValue(placement.entry)),
      Property("name", PropertyValue(placement.name)), Property("kind", PropertyValue(placement.kind?.rawValue)),
      Property("admin1", PropertyValue(province)),
      Property("admin2", PropertyValue(knowledge.districtName(of: located))),
      Property("admin3", .null), Property("pcode", PropertyValue(district?.code)),
      Property(
        "codes",
        PropertyValue(placement.entry.flatMap { knowledge.gazetteer.entry(id: $0) }?.codes ?? Concordance())),
      Property("lon", coordinate.map { .number($0.longitude, decimals: 5) } ?? .null),
      Property("lat", coordinate.map { .number($0.latitude, decimals: 5) } ?? .null),
      Property("precision", PropertyValue(placement.precision?.rawValue)),
      Property("uncertainty_m", PropertyValue(isLocal ? placement.uncertainty : nil)),
      Property("basis", PropertyValue(placement.precision?.basis)),
      Property("method", .string(placement.method.rawValue)), Property("score", .null),
      Property("reason", .string(placement.reason)),
      Property("source", PropertyValue(placement.source)),
      Property("counting", .string(located.counting.rawValue)), Property("counted_in", PropertyValue(located.district)),
      Property("also_touches", .array(located.ties.map(PropertyValue.string))),
      Property("not_mapped", PropertyValue(located.notMapped)),
      Property("unresolved", .array(placement.unresolved.map { .string($0.name) })),
      Property("candidates", .array(source.map(candidates) ?? [])),
    ])
  }

  /// The areas of an aggregate claim, which are never counted; no other record has any.
  var areas: [Property] {
    guard incident.kind == .aggregateClaim else { return [] }
    let areas = incident.areas.map { area in
      PropertyValue.object([
        Property("text", PropertyValue(area.text)), Property("name", PropertyValue(area.name)),
        Property("gazetteer_id", PropertyValue(area.entry)),
        Property("precision", PropertyValue(area.precision?.rawValue)), Property("pcode", PropertyValue(area.district)),
        Property("tag", .string(incident.status <= .claimed ? "claimed_affected" : "affected")),
        Property("reason", .string(area.reason)),
      ])
    }
    return [Property("areas", .array(areas))]
  }

  /// The mention whose words gave the place.
  private var placedMention: PlacedMention? {
    incident.kind != .incident
      ? nil
      : incident.mentions.first { $0.placement == incident.placement && !$0.mention.places.isEmpty }
  }

  private func mention(_ placed: PlacedMention) -> PropertyValue {
    guard let place = placed.mention.places.first else { return .null }
    return .object([
      Property("text", .string(place.text)), Property("chain", .array(place.chain.map { .string($0.name) })),
      Property("source_id", .string(placed.mention.report)),
      Property("byte_start", .integer(place.bytes.lowerBound)), Property("byte_end", .integer(place.bytes.upperBound)),
    ])
  }

  private func candidates(_ placed: PlacedMention) -> [PropertyValue] {
    guard let place = placed.mention.places.first else { return [] }
    return resolver.candidates(
      for: place, Circumstances(context: placed.context, day: placed.mention.day)
    ).flatMap { explanation in
      explanation.candidates.map { candidate in
        .object([
          Property("toponym", .string(explanation.toponym.name)),
          Property("gazetteer_id", .string(candidate.entry.id)), Property("name", .string(candidate.entry.name)),
          Property("matched", .string(candidate.match.name)),
          Property("step", .string(candidate.match.step.rawValue)),
          Property("edits", .integer(candidate.match.distance)),
          Property("kind", .string(candidate.entry.kind.rawValue)),
          Property("pcode", PropertyValue(candidate.entry.district)),
          Property("fate", .string(candidate.fate.rawValue)), Property("reason", .string(candidate.reason)),
        ])
      }
    }
  }
}

extension GeoPrecision {
  /// What the place is known as.
  var basis: String {
    switch self {
    case .exact: "point"
    case .near: "near"
    case .district: "district"
    case .province: "province"
    case .vague: "area"
    case .country: "country"
    case .sea: "area"
    }
  }
}
