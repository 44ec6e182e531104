import IncidentModel

/// A proper name, or a target that is rarely attacked, tells a happening from all others.
enum NamedEventRule: SimilarityRule {
  static let name = "named-event"

  /// Targets of which an attack is rare.
  private static let rare: Set<String> = ["aircraft", "airliner", "ferry", "helicopter", "plane", "ship", "train"]
  /// Targets that are attacked more often; a report must refer to the attack as a known one.
  private static let known: Set<String> = ["bus", "dam", "embassy", "hotel", "port", "university"]

  static func reason(for pair: MentionPair) -> String? {
    guard pair.first.mention.kind == .incident else { return nil }
    if let name = pair.sharedEventName { return "both are called \(name)" }
    guard let target = pair.sharedTarget else { return nil }
    if pair.hasReference, rare.contains(target) || known.contains(target) {
      return "one refers to the attack on a \(target) that the other tells of"
    }
    guard rare.contains(target), pair.sharesAuthor, isOpen(pair) else { return nil }
    return "both tell of an attack on a \(target) by the same actor"
  }

  /// Whether a target can tell a happening from others at all.
  static func isDistinctive(target: String) -> Bool { rare.contains(target) || known.contains(target) }

  /// Whether one of the two lacks its day or its place, or the days agree, so that nothing tells them apart.
  private static func isOpen(_ pair: MentionPair) -> Bool {
    pair.isSameDay || [pair.first, pair.second].contains { !$0.mention.isDated || !$0.placement.isPlaced }
  }
}
