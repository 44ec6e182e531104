package import IncidentModel

/// How well a type fits a gold incident.
package enum TypeAgreement: Sendable {
  /// It is the gold's type, or one that the gold calls as good.
  case equal
  /// It is a word that coders use for the same happening.
  case kindred
  /// It is another thing.
  case none

  /// The types among which coders waver.
  private static let families: [Set<IncidentType>] = [
    [.armedClash, .ambush, .shooting, .raidOrSeizure],
    [.abduction, .hostageTaking],
    [.raidOrSeizure, .roadBlock],
    [.shooting, .execution],
    [.bombing, .ambush],
  ]

  /// Compares the gold's type with a prediction's.
  package init(_ gold: GoldIncident, _ type: IncidentType) {
    if type == gold.type || gold.typesOK.contains(type) {
      self = .equal
    } else {
      let isKindred = TypeAgreement.families.contains { $0.contains(type) && $0.contains(gold.type) }
      self = isKindred ? .kindred : .none
    }
  }
}
