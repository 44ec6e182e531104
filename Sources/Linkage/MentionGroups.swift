import IncidentModel

/// Mentions joined to happenings along the links, the surest links first.
///
/// Two groups become one only where no member of one contradicts a member of the other: that A is like B and B is like
/// C does not make A and C one where their days differ. A group is compared by the profiles and reports of its members,
/// so that it may be large.
struct MentionGroups {
  /// Positions in the mentions, each group sorted, the groups by their first member.
  let groups: [[Int]]

  private struct Group {
    var members: [Int]
    /// One member of each profile, by its number.
    var examples: [Int: Int]
    var reports: Set<String>
  }

  init(_ mentions: [PlacedMention], links: [NumberedLink], profiles: MentionProfiles, judgement: Judgement) {
    var groups = mentions.indices.map { position in
      Group(
        members: [position], examples: [profiles.numbers[position]: position],
        reports: [mentions[position].mention.report])
    }
    var home = Array(mentions.indices)
    let ordered = links.sorted { ($0.rank, $0.first, $0.second) < ($1.rank, $1.first, $1.second) }
    for link in ordered {
      let (first, second) = (home[link.first], home[link.second])
      guard first != second else { continue }
      let isFirstLarger = groups[first].members.count >= groups[second].members.count
      let (left, right) = isFirstLarger ? (first, second) : (second, first)
      guard groups[left].reports.isDisjoint(with: groups[right].reports),
        groups[left].examples.values.allSatisfy({ first in
          groups[right].examples.values.allSatisfy { second in
            MentionPair(first: mentions[first], second: mentions[second], judgement: judgement).isPossible
          }
        })
      else { continue }
      for member in groups[right].members { home[member] = left }
      groups[left].members += groups[right].members
      groups[left].examples.merge(groups[right].examples) { known, _ in known }
      groups[left].reports.formUnion(groups[right].reports)
      groups[right] = Group(members: [], examples: [:], reports: [])
    }
    self.groups = groups.map(\.members).filter { !$0.isEmpty }.map { $0.sorted() }.sorted { $0[0] < $1[0] }
  }
}
