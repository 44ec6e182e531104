import IncidentModel

/// A place in a sentence: the words, how they are led in, and whether the happening can be there.
struct PlaceMatch: Sendable {
  /// What stands in front of a place.
  enum Lead: Int, Sendable, Comparable {
    /// `in`, `at`, or the object of a deed: `stormed Mangochar`.
    case at
    case near
    /// `the Quetta blast`
    case adjunct
    case from
    case along
    /// `including Kech and Panjgur`
    case listing
    /// `In Ituri,` in front of a clause that names a place in it.
    case opening
    /// `Kalat:` in front of an item of a list.
    case label

    static func < (left: Lead, right: Lead) -> Bool { left.rawValue < right.rawValue }
  }

  let mention: PlaceMention
  let lead: Lead
  /// Its tokens, without what leads it in.
  let range: Range<Int>
  /// Whether the words in front say that it is somewhere else: a court, a hospital, somebody's home.
  let isElsewhere: Bool
  /// Whether any of its names stands in the gazetteer.
  let isKnown: Bool
  /// Whether all its names are provinces or countries.
  let isWideUnit: Bool
  /// Whether the words call it something smaller than a town: a village, a camp, a bridge.
  var isSmall = false
}

extension PlaceMatch {
  /// The place where another word means it.
  func at(_ index: Int) -> PlaceMatch {
    PlaceMatch(
      mention: mention, lead: .near, range: index..<index + 1, isElsewhere: false, isKnown: isKnown,
      isWideUnit: isWideUnit, isSmall: isSmall)
  }

  /// The place as the one in which the others of its sentence lie.
  var opening: PlaceMatch {
    PlaceMatch(
      mention: mention, lead: .opening, range: range, isElsewhere: isElsewhere, isKnown: isKnown,
      isWideUnit: isWideUnit,
      isSmall: isSmall)
  }

  /// The place as one where it happened.
  var here: PlaceMatch {
    PlaceMatch(
      mention: mention, lead: lead, range: range, isElsewhere: false, isKnown: isKnown, isWideUnit: isWideUnit,
      isSmall: isSmall)
  }

  /// The place with one of the names of another place, and those around it, behind its own.
  func inside(_ other: PlaceMatch, from name: Toponym) -> PlaceMatch {
    let rest = other.mention.chain.drop { $0 != name }.map { $0 }
    let mention = PlaceMention(chain: rest, relation: .at, bytes: other.mention.bytes)
    return inside(
      PlaceMatch(
        mention: mention, lead: other.lead, range: other.range, isElsewhere: other.isElsewhere, isKnown: other.isKnown,
        isWideUnit: other.isWideUnit))
  }

  /// The place with the names of a larger one behind its own.
  func inside(_ larger: PlaceMatch) -> PlaceMatch {
    let own = Set(mention.chain.map(\.name))
    let chain = mention.chain + larger.mention.chain.filter { !own.contains($0.name) }
    return PlaceMatch(
      mention: PlaceMention(chain: chain, relation: mention.relation, bytes: mention.bytes), lead: lead, range: range,
      isElsewhere: isElsewhere, isKnown: isKnown, isWideUnit: false, isSmall: isSmall)
  }
}

/// One name of a chain while it is read.
struct NameMatch: Sendable {
  /// Its words without a generic word in small letters.
  let range: Range<Int>
  /// The token behind it and its generic word.
  let end: Int
  /// The tokens of its sentence.
  let tokens: ArraySlice<Token>
  let isKnown: Bool
  let sense: PlaceKind?
  /// A known name that the name begins with: `Mach` of `Mach Jail`.
  let knownPrefix: Range<Int>?
  /// Its words with a space between them.
  var text: String { text(range) }
  /// Whether a generic word in the plural stands behind it: `districts`.
  var hasGeneric: Bool { sense != nil }

  /// Some of its words with a space between them.
  func text(_ range: Range<Int>) -> String { tokens[range].map(\.text).joined(separator: " ") }

  /// The same name as what a word in the plural behind another one calls both.
  func called(_ sense: PlaceKind) -> NameMatch {
    NameMatch(range: range, end: end, tokens: tokens, isKnown: isKnown, sense: sense, knownPrefix: knownPrefix)
  }
}
