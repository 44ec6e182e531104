/// A gold incident with its place as the gazetteer knows it.
package struct PlacedGold: Sendable {
  /// What the gold says.
  package let incident: GoldIncident
  /// Where it is.
  package let place: PlaceReference

  package init(_ incident: GoldIncident, at place: PlaceReference) {
    self.incident = incident
    self.place = place
  }
}

/// Which prediction is which gold incident of one report.
package struct ReportMatching: Sendable {
  /// A gold incident that was found.
  package struct Pair: Sendable {
    /// The index of the gold incident.
    package let gold: Int
    /// The index of the prediction.
    package let prediction: Int
    /// How it was found, field by field.
    package let judgement: FieldJudgement
  }

  /// The gold incidents that count and were found.
  package let pairs: [Pair]
  /// The indexes of the gold incidents that count and were not found.
  package let misses: [Int]
  /// The indexes of the predictions that are no gold incident, with the passage in which each begins, where the gold
  /// says of it that it is none.
  package let falseAlarms: [(prediction: Int, passage: NotIncident?)]
  /// How many gold incidents are optional.
  package let optionalCount: Int

  /// Matches the incidents of one report.
  ///
  /// - Parameters:
  ///   - passages: The passages that must not become incidents, with their bytes in the report's file.
  package init(
    _ gold: [PlacedGold], _ predictions: [Prediction], passages: [(range: Range<Int>, passage: NotIncident)],
    actors: ActorRegistry, distance: Distance
  ) {
    let judgements = gold.map { incident in
      predictions.map { FieldJudgement(incident, $0, actors: actors, distance: distance) }
    }
    let columns = Assignment.best(judgements.map { $0.map(\.score) })
    let found = columns.enumerated().compactMap { row, column in
      column.map { Pair(gold: row, prediction: $0, judgement: judgements[row][$0]) }
    }
    pairs = found.filter { !gold[$0.gold].incident.isOptional }
    misses = gold.indices.filter { columns[$0] == nil && !gold[$0].incident.isOptional }
    optionalCount = gold.count { $0.incident.isOptional }
    let used = Set(found.map(\.prediction))
    falseAlarms = predictions.indices.filter { !used.contains($0) }.map { index in
      (index, ReportMatching.passage(of: predictions[index].span, in: passages))
    }
  }

  /// The passage that has most of a span; the first of several alike.
  private static func passage(
    of span: Range<Int>, in passages: [(range: Range<Int>, passage: NotIncident)]
  ) -> NotIncident? {
    let shares = passages.map { $0.range.clamped(to: span).count }
    guard let most = shares.max(), most > 0, let index = shares.firstIndex(of: most) else { return nil }
    return passages[index].passage
  }
}
