package import IncidentModel
import NearDuplicates

/// Which reports are one source: copies and lightly edited versions of one text, and all that one publisher says.
///
/// A text that is printed by ten papers is one source. Two reports are independent only where their texts differ and
/// both publishers are known and not the same.
package struct SourceGroups: Sendable {
  private let publishers: [String: String]
  private let firsts: [String: String]
  /// The groups of more than one text that are copies, each in the order of the ids, and the groups in that order too.
  package let copies: [[String]]

  /// The part of the shorter text that must stand in the other.
  private static let copied = 0.5
  /// The same where both credit one agency.
  private static let credited = 0.2
  /// The same where one publisher prints both, whose notices at the end of a page are in all of its reports.
  private static let reprinted = 0.8
  /// Shorter texts than this many runs of words are too short to tell by a part.
  private static let short = 12

  /// Compares the texts of reports, in any order.
  package init(_ reports: [Report], words: SourceWords) {
    let ordered = reports.sorted { $0.id < $1.id }
    publishers = Dictionary(
      ordered.compactMap { report in SourceGroups.name(report.publisher).map { (report.id, $0) } },
      uniquingKeysWith: { first, _ in first })
    let credits = AgencyCredits(words)
    let agencies = ordered.map(credits.agencies)
    let names = ordered.map { SourceGroups.name($0.publisher) }
    let groups = DuplicateGroups(ordered.map { Shingles(of: $0.text.utf8) }) { first, second, overlap in
      guard overlap.shorter >= SourceGroups.short else { return overlap.similarity >= 0.9 }
      if let name = names[first], name == names[second] { return overlap.containment >= SourceGroups.reprinted }
      let isCredited = !agencies[first].isDisjoint(with: agencies[second])
      return overlap.containment >= (isCredited ? SourceGroups.credited : SourceGroups.copied)
    }
    let pairs = zip(ordered, groups.firsts).map { ($0.id, ordered[$1].id) }
    firsts = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    copies = Dictionary(grouping: pairs, by: \.1).values.map { $0.map(\.0) }.filter { $0.count > 1 }
      .sorted { $0[0] < $1[0] }
  }

  /// Whether two reports, by id, come from sources that do not copy from each other.
  package func areIndependent(_ first: String, _ second: String) -> Bool {
    guard let left = publishers[first], let right = publishers[second] else { return false }
    return left != right && firsts[first] != firsts[second]
  }

  /// For each of some reports the id of the first report of its group.
  ///
  /// Among them, those of one publisher are one group too.
  package func groups(of reports: [String]) -> [String] {
    var groups = reports.map { firsts[$0] ?? $0 }
    let byPublisher = Dictionary(grouping: reports.indices) { publishers[reports[$0]] }
    for (publisher, positions) in byPublisher.sorted(by: { ($0.key ?? "") < ($1.key ?? "") }) where publisher != nil {
      let joined = Set(positions.map { groups[$0] })
      guard joined.count > 1, let least = joined.min() else { continue }
      groups = groups.map { joined.contains($0) ? least : $0 }
    }
    return groups
  }

  /// A publisher's name as it is compared.
  private static func name(_ publisher: String?) -> String? {
    let words = publisher?.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.flatMap { $0.isEmpty ? nil : $0 }
  }
}
