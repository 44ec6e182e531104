import IncidentModel
import SimpleFeatures

extension IncidentRecord {
  /// Who took part; a private person is never one of them.
  var actors: PropertyValue {
    .array(
      incident.participants.map { participant in
        .object([
          Property("id", .string(participant.actor)), Property("name", .string(name(participant.actor))),
          Property("verbatim", PropertyValue(participant.verbatim)),
          Property("role", .string(participant.role.rawValue)),
          Property("type", PropertyValue(knowledge.actorKinds[participant.actor]?.rawValue)),
          Property("unit", PropertyValue(participant.unit.map(name))),
          Property("side", PropertyValue(participant.role.side)),
          Property("attribution", .string(participant.attribution.rawValue)),
        ])
      })
  }

  /// Every figure of every report with who asserts it: an actor's id, or the id of the report in its own voice.
  var figures: PropertyValue {
    .array(
      incident.figures.map { figure in
        let report = incident.mentions.first { $0.mention.figures.contains { $0.isOrigin(of: figure) } }?.mention.report
        return .object([
          Property("measure", .string(figure.measure.rawValue)), Property("victim", .string(figure.victim.rawValue)),
          Property("low", PropertyValue(figure.quantity.low)), Property("best", PropertyValue(figure.quantity.best)),
          Property("high", PropertyValue(figure.quantity.high)),
          Property("qualifier", PropertyValue(figure.qualifier)),
          Property("asserted_by", PropertyValue(figure.assertedBy ?? report)),
          Property("status", .string(figure.status.rawValue)), Property("role", .string(figure.role.rawValue)),
          Property("span", report.map { span(figure.bytes, in: $0) } ?? .null),
        ])
      })
  }

  /// Totals that the parts told of do not make, in neutral words.
  var discrepancies: PropertyValue {
    .array(
      incident.discrepancies.map { discrepancy in
        .object([
          Property("measure", .string(discrepancy.measure.rawValue)),
          Property("total", PropertyValue(discrepancy.total)), Property("parts", PropertyValue(discrepancy.parts)),
          Property("asserted_by", PropertyValue(discrepancy.assertedBy)),
          Property("note", .string(discrepancy.words)),
        ])
      })
  }

  /// Who says what about it.
  var assertions: PropertyValue {
    .array(
      incident.mentions.map(\.mention).flatMap { mention in
        mention.assertions.map { assertion in
          .object([
            Property("what", .string(assertion.subject.rawValue)),
            Property("status", .string(assertion.status.rawValue)),
            Property("by", .string(assertion.by ?? mention.report)), Property("verb", .string(assertion.verb)),
            Property("span", span(assertion.bytes, in: mention.report)),
          ])
        }
      })
  }

  /// Its relations to other records.
  var relations: PropertyValue {
    .array(
      incident.relations.map { relation in
        .object([
          Property("type", .string(relation.kind.rawValue)), Property("id", .string(relation.id)),
          Property("score", .null), Property("reasons", .array([.string(relation.reason)])),
        ])
      })
  }

  /// Nobody has looked at it yet.
  var review: PropertyValue {
    .object([
      Property("state", .string("machine")), Property("by", .null), Property("at", .null),
      Property("decisions", .array([])),
    ])
  }

  /// Nothing is masked beyond the names of private persons, which no record holds.
  var sensitivity: PropertyValue {
    .object([
      Property("profile", .null), Property("mask", .string("none")), Property("mask_km", .null),
      Property("delayed_until", .null), Property("redactions", .array([])),
    ])
  }

  /// What made the record.
  var trace: PropertyValue {
    var seen: Set<String> = []
    let rules = incident.mentions.flatMap(\.mention.rules).filter { seen.insert($0).inserted }
    return .object([
      Property("rules", .array(rules.map(PropertyValue.string))), Property("program", .string(Versions.program)),
      Property("gazetteer", .string(knowledge.versions.gazetteer)),
      Property("rules_sha256", .string(knowledge.versions.rulesDigest)),
      Property("boundaries", .string(knowledge.atlas.id)),
    ])
  }

  func span(_ bytes: Range<Int>, in report: String) -> PropertyValue {
    .object([
      Property("source_id", .string(report)), Property("byte_start", .integer(bytes.lowerBound)),
      Property("byte_end", .integer(bytes.upperBound)),
    ])
  }

  private func name(_ actor: String) -> String { knowledge.actorNames[actor] ?? actor }
}

extension Figure {
  /// Whether a merged figure was taken from this one; its role and its support may be better.
  fileprivate func isOrigin(of figure: Figure) -> Bool { with(role: figure.role).with(status: figure.status) == figure }
}

extension ActorRole {
  /// The side in the happening; those who only suffer from it have none.
  fileprivate var side: String? {
    switch self {
    case .initiator, .claimant: "a"
    case .target, .responder: "b"
    case .affected, .participant: nil
    }
  }
}
