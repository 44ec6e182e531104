public import IncidentModel

/// Why a phrase for a place was not read, so that no place is told from the half of it.
public struct UnreadPhrase: Error, Sendable, Hashable {
  /// Why, in plain words.
  public let reason: String
  /// In what way a name is not there, where that is why.
  public let absence: Placement.Absence?

  /// There is no name in it.
  static let noName = UnreadPhrase(reason: "there is no name in it", absence: .noSuchName)

  /// A distance that cannot be read: `-5 km`.
  static func distance(_ words: ArraySlice<PhraseWord>) -> UnreadPhrase {
    let text = words.map(\.text).joined(separator: " ")
    return UnreadPhrase(reason: "the distance in \"\(text)\" is not understood", absence: nil)
  }

  /// A distance or direction that is measured from the end of another.
  static let twoDistances = UnreadPhrase(
    reason: "one distance or direction is measured from the end of another; ask from a named place", absence: nil)

  /// A list of places.
  static func places(_ words: ArraySlice<PhraseWord>) -> UnreadPhrase {
    let text = words.map(\.text).joined(separator: " ")
    return UnreadPhrase(reason: "\"\(text)\" names several places; ask for one at a time", absence: nil)
  }
}
