/// How far a name may be from the name that is asked for; each step goes further than the one before it.
public enum NameStep: String, Sendable, CaseIterable, Comparable {
  /// The same normalised name.
  case exact
  /// Another spelling of it under the rules of the region.
  case spelling
  /// The same consonants in the same order, in any script.
  case sound
  /// Misspelt by one letter or two.
  case edits

  /// Whether a step goes less far than another.
  public static func < (left: NameStep, right: NameStep) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .exact: 0
    case .spelling: 1
    case .sound: 2
    case .edits: 3
    }
  }
}
