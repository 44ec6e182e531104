import IncidentModel

/// The words that say what kind of thing a name stands for: `Kech district`, `Ornach Cross`.
enum GenericWords {
  /// What a normalised word calls a place.
  static func sense(of word: String) -> PlaceKind? { senses[word] }

  /// The normalised words for a kind of place.
  static func words(for kind: PlaceKind) -> [String] { words[kind] ?? [] }

  private static let words: [PlaceKind: [String]] = [
    .settlement: ["city", "town", "village"],
    .neighbourhood: ["neighbourhood", "neighborhood", "suburb"],
    .tehsil: ["tehsil", "taluka", "subdivision", "sub division", "sub tehsil"],
    .district: ["district"],
    .province: ["province"],
    .pass: ["pass"],
    .crossing: ["cross", "crossing", "junction", "chowk"],
    .area: ["area", "region", "valley"],
    .road: ["road", "highway", "motorway"],
    .river: ["river", "stream"],
    .mountain: ["mountain", "mountains", "hills", "range"],
    .facility: ["airport", "port", "camp", "mine", "mines", "dam", "station", "jail", "prison", "cantonment"],
  ]

  private static let senses: [String: PlaceKind] = Dictionary(
    words.flatMap { kind, words in words.map { ($0, kind) } }
  ) { first, _ in first }
}
