import GeoJSON
import IncidentModel
import Ingestion
import SimpleFeatures

extension OutputDocuments {
  /// The aggregate claims, the incidents that are not on the map, and the relations between records.
  func claims(_ located: [LocatedIncident]) -> [UInt8] {
    let claims = located.filter { $0.incident.kind == .aggregateClaim }
    let unmapped = located.filter { $0.incident.kind == .incident && !$0.isCounted }
    return JSONText.encode(
      .object([
        Property("schema", .string("claims/1")), Property("seed_set", .string(seeds.name)),
        Property("counting", .string(counting.rawValue)), Property("aggregate_claims", .array(claims.map(claim))),
        Property("not_mapped", .array(unmapped.map(notMapped))),
        Property("relations", .array(located.flatMap(relations))),
      ]))
  }

  private func title(_ located: LocatedIncident) -> PropertyValue {
    let district = located.district.flatMap { knowledge.atlas.district($0)?.name }
    return .string(
      IncidentTitle(
        incident: located.incident, districtName: district, actorNames: knowledge.actorNames
      ).text)
  }

  private func claim(_ located: LocatedIncident) -> PropertyValue {
    let incident = located.incident
    let summary = FigureSummary(incident.figures)
    return .object([
      Property("id", .string(incident.id)), Property("kind", .string(incident.kind.rawValue)),
      Property("title", title(located)), Property("operation", PropertyValue(incident.eventName)),
      Property("claimed_by", PropertyValue(joining: names(incident, .claimant))),
      Property("status", .string(incident.status.rawValue)), Property("disputed", .bool(incident.isDisputed)),
      Property("attacks", PropertyValue(summary.total(.attacks))),
      Property("locations", PropertyValue(summary.total(.locations))),
      Property("killed", PropertyValue(summary.total(.killed))),
      Property("discrepancies", .array(incident.discrepancies.map { .string($0.words) })),
      Property("areas", .array(incident.areas.map { area($0, isClaimed: incident.status <= .claimed) })),
      Property("parts", .array(incident.relations.filter { $0.kind == .contains }.map { .string($0.id) })),
      Property("sources", .array(incident.sources.map(PropertyValue.string))), Property("spans", spans(incident)),
    ])
  }

  private func notMapped(_ located: LocatedIncident) -> PropertyValue {
    let incident = located.incident
    return .object([
      Property("id", .string(incident.id)), Property("title", title(located)),
      Property("reason", PropertyValue(located.notMapped)), Property("status", .string(incident.status.rawValue)),
      Property("claimed_by", PropertyValue(joining: names(incident, .claimant))),
      Property("figures", .array(incident.figures.map(figure))),
      Property("sources", .array(incident.sources.map(PropertyValue.string))), Property("spans", spans(incident)),
    ])
  }

  private func figure(_ figure: Figure) -> PropertyValue {
    .object([
      Property("measure", .string(figure.measure.rawValue)), Property("victim", .string(figure.victim.rawValue)),
      Property("low", PropertyValue(figure.quantity.low)), Property("best", PropertyValue(figure.quantity.best)),
      Property("high", PropertyValue(figure.quantity.high)), Property("qualifier", PropertyValue(figure.qualifier)),
      Property("asserted_by", PropertyValue(figure.assertedBy.map { knowledge.actorNames[$0] ?? $0 })),
      Property("status", .string(figure.status.rawValue)), Property("role", .string(figure.role.rawValue)),
    ])
  }

  /// A place that a claim names; it is never counted.
  private func area(_ placement: Placement, isClaimed: Bool) -> PropertyValue {
    .object([
      Property("place_text", PropertyValue(placement.text)), Property("place", PropertyValue(placement.name)),
      Property("precision", PropertyValue(placement.precision?.rawValue)),
      Property("district_pcode", PropertyValue(placement.district)),
      Property("tag", .string(isClaimed ? "claimed_affected" : "affected")),
      Property("reason", .string(placement.reason)),
    ])
  }

  private func relations(_ located: LocatedIncident) -> [PropertyValue] {
    located.incident.relations.map { relation in
      .object([
        Property("from", .string(located.incident.id)), Property("type", .string(relation.kind.rawValue)),
        Property("to", .string(relation.id)), Property("reason", .string(relation.reason)),
      ])
    }
  }

  /// Where in the reports a record comes from: bytes of the original files.
  private func spans(_ incident: Incident) -> PropertyValue {
    .array(
      incident.mentions.map { placed in
        .object([
          Property("source", .string(placed.mention.report)),
          Property(
            "bytes",
            .array(placed.mention.spans.map { .array([.integer($0.lowerBound), .integer($0.upperBound)]) })),
        ])
      })
  }

  private func names(_ incident: Incident, _ role: ActorRole) -> [String] {
    incident.participants.filter { $0.role == role }.map { knowledge.actorNames[$0.actor] ?? $0.actor }
  }
}
