package import IncidentModel

/// Puts what several reports say together: one incident for each real happening.
///
/// Two mentions become one where a rule says so and nothing contradicts it; where it is only possible, both incidents
/// carry the relation `maybe_same` and a person decides. Mentions of one report are never joined. The result does not
/// depend on the order of the mentions.
package struct EventLinker: Sendable {
  private var judgement: Judgement
  private let areIndependent: @Sendable (String, String) -> Bool
  private let grouping: @Sendable ([String]) -> [String]

  /// Makes a linker.
  ///
  /// - Parameters:
  ///   - actors: The registry, from which it is known which unit belongs to which group.
  ///   - distance: The distance between two placements in metres, or nothing where one has no point. Without it two
  ///     places are near each other only where they are the same.
  ///   - areIndependent: Whether two reports, by id, come from sources that do not copy from each other. Only then are
  ///     two reports more than one.
  ///   - grouping: For each of some reports the name of its independent group; empty where nobody compared them.
  package init(
    actors: [Actor] = [], distance: @escaping @Sendable (Placement, Placement) -> Double? = { _, _ in nil },
    areIndependent: @escaping @Sendable (String, String) -> Bool = { _, _ in false },
    grouping: @escaping @Sendable ([String]) -> [String] = { _ in [] }
  ) {
    self.grouping = grouping
    judgement = Judgement(parents: ActorParents(actors), distance: distance)
    self.areIndependent = areIndependent
  }

  /// Makes a linker that counts the reports of each group of sources once.
  package init(
    actors: [Actor], distance: @escaping @Sendable (Placement, Placement) -> Double?, sources: SourceGroups
  ) {
    self.init(
      actors: actors, distance: distance, areIndependent: sources.areIndependent, grouping: sources.groups)
    for copies in sources.copies {
      for report in copies { judgement.copies[report] = copies[0] }
    }
  }

  /// The incidents, aggregate claims and statements that the mentions make, by id.
  package func link(_ mentions: [PlacedMention]) -> [Incident] {
    let mentions = EventLinker.ordered(mentions)
    let profiles = MentionProfiles(mentions)
    let links = links(amongOrdered: mentions, profiles)
    let groups = MentionGroups(mentions, links: links, profiles: profiles, judgement: judgement).groups
    var identifiers = IncidentIdentifiers()
    let ids = groups.map { identifiers.identifier(of: mentions[$0[0]].mention) }
    let merged = zip(groups, ids).map { group, id in
      MergedIncident(group.map { mentions[$0] }, id: id, areIndependent: areIndependent, grouping: grouping)
        .incident
    }
    let relations = IncidentRelations(merged, judgement: judgement)
    return merged.map { $0.with(relations[$0.id]) }.sorted { $0.id < $1.id }
  }

  /// Every pair of mentions that a rule takes for one happening, with the rule and its reason.
  ///
  /// A pair may still be kept apart because another mention of the same happening contradicts it.
  package func links(among mentions: [PlacedMention]) -> [MentionLink] {
    let mentions = EventLinker.ordered(mentions)
    return links(amongOrdered: mentions, MentionProfiles(mentions)).map { link in
      MentionLink(
        first: mentions[link.first].mention, second: mentions[link.second].mention, rule: link.rule,
        reason: link.reason)
    }
  }

  private func links(amongOrdered mentions: [PlacedMention], _ profiles: MentionProfiles) -> [NumberedLink] {
    CandidatePairs(mentions, profiles: profiles, copies: judgement.copies).pairs.compactMap { first, second in
      let pair = MentionPair(first: mentions[first], second: mentions[second], judgement: judgement)
      return SimilarityRules.verdict(on: pair).map {
        NumberedLink(first: first, second: second, rank: $0.rank, rule: $0.rule, reason: $0.reason)
      }
    }
  }

  private static func ordered(_ mentions: [PlacedMention]) -> [PlacedMention] {
    mentions.sorted { ($0.mention.report, $0.mention.ordinal) < ($1.mention.report, $1.mention.ordinal) }
  }
}

/// Two mentions that a rule takes for one happening.
package struct MentionLink: Sendable {
  /// The mention that comes first by report and ordinal.
  package let first: IncidentMention
  /// The other one.
  package let second: IncidentMention
  /// The name of the rule.
  package let rule: String
  /// Why, in plain words.
  package let reason: String
}

/// A link between positions in the ordered mentions.
struct NumberedLink {
  let first: Int
  let second: Int
  /// The position of the rule: the lower, the surer.
  let rank: Int
  let rule: String
  let reason: String
}
