import IncidentModel
import PlaceNames

/// Streets, jails and camps by the words of their names.
extension PlaceVocabulary {
  /// Whether a name is a street's or a quarter's.
  func isStreet(_ toponym: Toponym) -> Bool {
    toponym.sense == .neighbourhood || toponym.sense == .facility || namesake(of: toponym) != nil
  }

  /// The normalised name without its word for a street: `sariab` of `Sariab Road`.
  func namesake(of toponym: Toponym) -> String? {
    let words = NameNormalizer.normalized(toponym.name).split(separator: " ")
    guard words.count > 1, let last = words.last, isStreet(String(last)) else { return nil }
    return words.dropLast().joined(separator: " ")
  }

  /// A chain without names that are only the first words of the street in front of them.
  func chain(_ chain: [Toponym]) -> [Toponym] {
    chain.indices.filter { position in
      guard position > 0, chain[position].bytes == chain[position - 1].bytes else { return true }
      return namesake(of: chain[position - 1]) != NameNormalizer.normalized(chain[position].name)
    }.map { chain[$0] }
  }
}
