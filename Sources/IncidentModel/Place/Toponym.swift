/// A place name as it occurs in a text.
public struct Toponym: Sendable, Hashable {
  /// The name without its generic word: `Mangochar` of `Mangochar city`.
  public let name: String
  /// What the text calls it, where it does: `city` gives a settlement, `district` a district.
  public let sense: PlaceKind?
  /// The word in the text that says so, where it is no part of the name: `jail` in `Quetta jail`.
  public let generic: String?
  /// The name's bytes in the report's file.
  public let bytes: Range<Int>

  /// Makes a toponym.
  public init(name: String, sense: PlaceKind?, generic: String? = nil, bytes: Range<Int>) {
    self.name = name
    self.sense = sense
    self.generic = generic
    self.bytes = bytes
  }
}

/// The words of a report for one place: a chain of names from the smallest to the largest.
///
/// `the Shorkand area of Mach, Bolan` is the chain Shorkand, Mach, Bolan with the relation `area`.
public struct PlaceMention: Sendable, Hashable {
  /// How the happening lies to the first name.
  public enum Relation: Sendable, Hashable {
    /// At it or in it.
    case at
    /// In the area around it.
    case area
    /// Near it, at a distance where one is stated.
    case near(StatedDistance?)
    /// Towards a point of the compass from it, at a distance where one is stated.
    case toward(CompassPoint, StatedDistance?)
    /// Along a road or a line that is named after it.
    case along
    /// At sea off it.
    case offshore
    /// On the way between it and another place, whose names are given smallest first.
    case between([Toponym])
    /// About half way between it and another place, whose names are given smallest first.
    case midway([Toponym])
    /// Where it borders another place, whose names are given smallest first.
    case border([Toponym])

    /// The names of the other place, where the words need one.
    public var other: [Toponym] {
      switch self {
      case .between(let names), .midway(let names), .border(let names): names
      case .at, .area, .near, .toward, .along, .offshore: []
      }
    }

    /// The stated distance, where the words have one.
    public var distance: StatedDistance? {
      switch self {
      case .near(let distance), .toward(_, let distance): distance
      case .at, .area, .along, .offshore, .between, .midway, .border: nil
      }
    }
  }

  /// The names, smallest first; at least one.
  public let chain: [Toponym]
  /// How the happening lies to the first name.
  public let relation: Relation
  /// The bytes of all its words in the report's file.
  public let bytes: Range<Int>

  /// Makes a mention of a place.
  public init(chain: [Toponym], relation: Relation, bytes: Range<Int>) {
    precondition(!chain.isEmpty, "a place has a name")
    self.chain = chain
    self.relation = relation
    self.bytes = bytes
  }

  /// The names with commas, and with a dash between two places, as shown to people.
  public var text: String {
    [chain, relation.other].filter { !$0.isEmpty }.map { $0.map(\.name).joined(separator: ", ") }
      .joined(separator: " – ")
  }
}
