import IncidentModel
import SimpleFeatures

/// Everything of a mention that linking looks at, but its report: two mentions of one profile are alike to every rule.
struct MentionProfile: Hashable {
  private struct Number: Hashable {
    let measure: Measure
    let victim: VictimClass
    let quantity: Quantity
    let assertedBy: String?
    let status: AssertionStatus
    let role: Figure.Role
  }

  private let kind: IncidentKind
  private let type: IncidentType
  private let target: String?
  private let name: String?
  private let date: DateExtent?
  private let isReference: Bool
  private let authors: Set<String>
  private let numbers: [Number]
  private let entry: String?
  private let place: String?
  private let coordinate: Coordinate?
  private let precision: GeoPrecision?
  private let uncertainty: Int?
  private let district: String?
  private let unresolved: Set<String>

  init(_ placed: PlacedMention) {
    let (mention, placement) = (placed.mention, placed.placement)
    kind = mention.kind
    type = mention.type
    target = mention.target
    name = mention.properName?.lowercased()
    date = mention.date
    isReference = mention.isReference
    authors = mention.authors
    numbers = mention.figures.map {
      Number(
        measure: $0.measure, victim: $0.victim, quantity: $0.quantity, assertedBy: $0.assertedBy, status: $0.status,
        role: $0.role)
    }
    entry = placement.entry
    place = placement.name
    coordinate = placement.coordinate
    precision = placement.precision
    uncertainty = placement.uncertainty
    district = placement.district
    unresolved = Set(placement.unresolved.map { $0.name.lowercased() })
  }
}

/// The mentions by their profiles, numbered in the order in which they first occur.
struct MentionProfiles {
  /// The number of the profile of each mention.
  let numbers: [Int]

  init(_ mentions: [PlacedMention]) {
    var known: [MentionProfile: Int] = [:]
    numbers = mentions.map { mention in
      let profile = MentionProfile(mention)
      if let number = known[profile] { return number }
      known[profile] = known.count
      return known.count - 1
    }
  }
}
