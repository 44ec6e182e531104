import IncidentModel
import SimpleFeatures

/// The pairs of mentions that a rule could join: those that share a place, a name, a target or a number.
///
/// Mentions that share only a district are paired day by day, so the work grows with the mentions of one day and not
/// with the square of all of them. In a crowd, mentions that are alike to every rule are paired with the first of them
/// only, and mentions that are not by one of each kind.
struct CandidatePairs {
  /// Positions in the mentions, the lower one first, sorted.
  let pairs: [(Int, Int)]

  /// The most mentions of which each is paired with each.
  static let crowd = 256
  /// The most pairs between the kinds of one crowd.
  private static let mostPairs = 250_000

  init(_ mentions: [PlacedMention], profiles: MentionProfiles, copies: [String: String] = [:]) {
    var buckets: [String: [Int]] = [:]
    for (position, mention) in mentions.enumerated() {
      let copy = copies[mention.mention.report].map { ["copy \($0)"] } ?? []
      for key in CandidatePairs.keys(of: mention) + copy { buckets[key, default: []].append(position) }
    }
    var found: Set<Pair> = []
    // Mentions at one place share every cell around it, and are paired once.
    for positions in Set(buckets.values) where positions.count > 1 {
      CandidatePairs.collect(positions, mentions, profiles, into: &found)
    }
    pairs = found.sorted { ($0.first, $0.second) < ($1.first, $1.second) }.map { ($0.first, $0.second) }
  }

  private struct Pair: Hashable {
    let first: Int
    let second: Int
  }

  private static func keys(of placed: PlacedMention) -> [String] {
    let mention = placed.mention
    switch mention.kind {
    case .statement: return []
    case .aggregateClaim: return mention.number(.attacks).map { ["attacks \($0)"] } ?? []
    case .incident: break
    }
    var keys: [String] = []
    if let name = mention.properName { keys.append("name \(name.lowercased())") }
    if let target = mention.target, NamedEventRule.isDistinctive(target: target) { keys.append("target \(target)") }
    guard placed.placement.isPlaced else { return keys + figureKeys(of: mention) }
    if mention.isDated, let district = placed.placement.district { keys.append("day \(district)") }
    if placed.placement.hasPoint {
      for spot in spots(of: placed.placement) {
        keys.append("type \(mention.type) \(spot)")
        if mention.isDated { keys.append("day \(spot)") }
      }
    }
    return keys
  }

  private static func figureKeys(of mention: IncidentMention) -> [String] {
    mention.figures.compactMap { figure in
      figure.quantity.best.map { "\(figure.measure) \(figure.victim) \($0)" }
    }
  }

  /// Names of cells of which points within reach of each other share at least one, up to 70 degrees of latitude.
  ///
  /// The cells are twice as wide as the reach, and four grids are shifted against each other by the reach.
  private static func spots(of placement: Placement) -> [String] {
    guard let point = placement.coordinate else { return placement.entry.map { [$0] } ?? [] }
    let (column, row) = (point.longitude / 0.3, point.latitude / 0.1)
    return [(0.0, 0.0), (1, 0), (0, 1), (1, 1)].map { east, north in
      "\(Int(((column + east) / 2).rounded(.down))):\(Int(((row + north) / 2).rounded(.down))) \(east)\(north)"
    }
  }

  /// Pairs everything without a day with everything, and the rest day by day.
  private static func collect(
    _ positions: [Int], _ mentions: [PlacedMention], _ profiles: MentionProfiles, into found: inout Set<Pair>
  ) {
    // Mentions of one report are never joined.
    guard Set(positions.map { mentions[$0].mention.report }).count > 1 else { return }
    func insert(_ left: Int, _ right: Int) {
      if left != right, mentions[left].mention.report != mentions[right].mention.report {
        found.insert(Pair(first: min(left, right), second: max(left, right)))
      }
    }
    var byDay: [Int: [Int]] = [:]
    for position in positions where mentions[position].mention.isDated {
      guard let date = mentions[position].mention.date else { continue }
      for day in date.start.dayNumber...date.end.dayNumber { byDay[day, default: []].append(position) }
    }
    let undated = positions.filter { !mentions[$0].mention.isDated }
    for (some, others) in [(undated, positions)] + byDay.values.map({ ($0, $0) }) where !some.isEmpty {
      if others.count <= crowd {
        for left in some { for right in others { insert(left, right) } }
      } else {
        let kinds = Kinds(others, mentions, profiles)
        for (left, right) in kinds.alike { insert(left, right) }
        let examples = kinds.examples(among: some)
        let reach = max(1, mostPairs / max(1, examples.count))
        for left in examples { for right in kinds.examples.prefix(reach) { insert(left, right) } }
      }
    }
  }

  /// A crowd of mentions by what they are to the rules: the first of its kind in a report is like the first of its kind
  /// in another one, the second like the second.
  private struct Kinds {
    private struct Kind: Hashable {
      let profile: Int
      let repetition: Int
    }
    private struct Place: Hashable {
      let profile: Int
      let report: String
    }

    /// Each mention with the first of its kind.
    private(set) var alike: [(Int, Int)] = []
    /// The first of each kind.
    private(set) var examples: [Int] = []

    init(_ positions: [Int], _ mentions: [PlacedMention], _ profiles: MentionProfiles) {
      var repetitions: [Place: Int] = [:]
      var first: [Kind: Int] = [:]
      for position in positions {
        let profile = profiles.numbers[position]
        let repetition = repetitions[Place(profile: profile, report: mentions[position].mention.report), default: 0]
        repetitions[Place(profile: profile, report: mentions[position].mention.report)] = repetition + 1
        let kind = Kind(profile: profile, repetition: repetition)
        if let known = first[kind] {
          alike.append((known, position))
        } else {
          first[kind] = position
          examples.append(position)
        }
      }
    }

    /// Those of the examples that are among some positions.
    func examples(among positions: [Int]) -> [Int] {
      let some = Set(positions)
      return examples.filter(some.contains)
    }
  }
}
