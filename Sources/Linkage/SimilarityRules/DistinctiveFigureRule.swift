import IncidentModel

/// The same exact large number of the same people by the same actor, where no place is known to tell more.
enum DistinctiveFigureRule: SimilarityRule {
  static let name = "distinctive-figure"

  static func reason(for pair: MentionPair) -> String? {
    guard pair.first.mention.kind == .incident, !pair.first.placement.isPlaced, !pair.second.placement.isPlaced,
      pair.sharesAuthor, let figure = pair.figures.distinctive, let number = figure.quantity.best
    else { return nil }
    return "both give exactly \(number) \(figure.victim.plainName) \(figure.measure.rawValue) by the same actor"
  }
}

extension VictimClass {
  /// The class in plain words: `security forces`.
  var plainName: String { self == .unknown ? "people" : rawValue.split(separator: "_").joined(separator: " ") }
}
