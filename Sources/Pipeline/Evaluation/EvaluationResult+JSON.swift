import Evaluation
import GeoJSON
import IncidentModel
import SimpleFeatures

extension EvaluationResult {
  /// The result for programs as one JSON object.
  package func json(by grouping: Grouping?) -> [UInt8] {
    let parts = grouping.map { groups(by: $0).map { $0.value(of: grouping) } } ?? []
    return JSONText.encode(
      .object([
        Property("schema", .string("evaluation/1")),
        Property("reports", .object([Property("compared", .integer(count)), Property("refused", .integer(refused))])),
        Property(
          "bootstrap",
          .object([
            Property("resamples", .integer(Bootstrap.resamples)), Property("seed", .integer(Int(Bootstrap.seed))),
            Property("level", .number(0.95, decimals: 2)),
          ])),
        Property("scores", .array(sections.map { $0.value(of: nil) } + parts)),
        Property("findings", .array(findings.map(\.value))),
      ]))
  }
}

extension EvaluationResult.Section {
  fileprivate func value(of grouping: EvaluationResult.Grouping?) -> PropertyValue {
    let counts = score.counts
    let fields = Field.allCases.map { field in
      Property(
        field.rawValue,
        .object([
          Property("right", score.value(.accuracy(field))), Property("invented", score.value(.invention(field))),
        ]))
    }
    return .object([
      Property("by", .string(grouping?.rawValue ?? "half")), Property("name", name.map(PropertyValue.string) ?? .null),
      Property("reports", .integer(score.reports)), Property("gold", .integer(counts.gold)),
      Property("optional", .integer(counts.optional)), Property("predicted", .integer(counts.predicted)),
      Property("found", .integer(counts.found)), Property("precision", score.value(.precision)),
      Property("recall", score.value(.recall)), Property("f1", score.value(.f1)), Property("fields", .object(fields)),
    ])
  }
}

extension Score {
  fileprivate func value(_ measure: ScoreMeasure) -> PropertyValue {
    func number(_ value: Double?) -> PropertyValue { value.map { .number($0, decimals: 4) } ?? .null }
    let (part, whole) = measure.fraction(of: counts)
    let interval = interval(of: measure)
    return .object([
      Property("share", number(measure.value(of: counts))), Property("low", number(interval?.low)),
      Property("high", number(interval?.high)), Property("part", .integer(part)), Property("whole", .integer(whole)),
    ])
  }
}

extension EvaluationFinding {
  fileprivate var value: PropertyValue {
    func text(_ value: String?) -> PropertyValue { value.map(PropertyValue.string) ?? .null }
    let passage = passage.map { passage in
      PropertyValue.object([Property("kind", .string(passage.kind)), Property("reason", .string(passage.reason))])
    }
    return .object([
      Property("finding", .string(kind.words)), Property("half", .string(half.rawValue)),
      Property("file", .string(file)), Property("gold", text(gold)),
      Property("predicted", text(predicted)), Property("incident", text(incident)),
      Property("passage", passage ?? .null), Property("rules", .array(rules.map(PropertyValue.string))),
      Property(
        "sentences",
        .array(
          sentences.map { sentence in
            .object([
              Property("line", .integer(sentence.line)), Property("role", .string(sentence.role.rawValue)),
              Property("reason", .string(sentence.reason)), Property("text", .string(sentence.text)),
            ])
          })),
    ])
  }
}
