import IncidentModel

/// Mentions joined to happenings along the links, the surest links first.
///
/// Two groups become one only where no member of one contradicts a member of the other: that A is like B and B is like
/// C does not make A and C one where their days differ.
struct MentionGroups {
  /// Positions in the mentions, each group sorted, the groups by their first member.
  let groups: [[Int]]

  init(_ mentions: [PlacedMention], links: [NumberedLink], judgement: Judgement) {
    var members = mentions.indices.map { [$0] }
    var home = Array(mentions.indices)
    let ordered = links.sorted { ($0.rank, $0.first, $0.second) < ($1.rank, $1.first, $1.second) }
    for link in ordered {
      let (left, right) = (home[link.first], home[link.second])
      guard left != right,
        members[left].allSatisfy({ first in
          members[right].allSatisfy { second in
            MentionPair(first: mentions[first], second: mentions[second], judgement: judgement).isPossible
          }
        })
      else { continue }
      for member in members[right] { home[member] = left }
      members[left] += members[right]
      members[right] = []
    }
    groups = members.filter { !$0.isEmpty }.map { $0.sorted() }.sorted { $0[0] < $1[0] }
  }
}
