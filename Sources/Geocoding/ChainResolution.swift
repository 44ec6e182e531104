import IncidentModel
import PlaceNames

/// A chain of names walked from the largest to the smallest, each narrowing down the next.
struct ChainResolution {
  /// One name of the chain with what was decided.
  struct Link {
    let candidates: NameCandidates
    let outcome: (pass: String, decision: Decision)?
    /// Why nothing was decided; empty where something was.
    let failure: String
  }

  /// The links in the order of the chain, the smallest first.
  let links: [Link]

  /// Resolves every name of a mention.
  init(_ mention: PlaceMention, gazetteer: Gazetteer, region: Region) {
    var links: [Link] = []
    var container: (Container, String)?
    for (position, toponym) in mention.chain.enumerated().reversed() {
      var candidates = NameCandidates(toponym, in: gazetteer)
      if let (container, name) = container { candidates.restrict(to: container, named: name, in: region) }
      let link = ChainResolution.link(&candidates, isContainer: position > 0, region, gazetteer)
      if let entry = link.outcome?.decision.entry, let next = Container(entry) { container = (next, entry.name) }
      links.append(link)
    }
    self.links = links.reversed()
  }

  private static func link(
    _ candidates: inout NameCandidates, isContainer: Bool, _ region: Region, _ gazetteer: Gazetteer
  ) -> Link {
    func ask() -> (pass: String, decision: Decision)? {
      ResolutionPasses.decide(
        Question(
          toponym: candidates.toponym, candidates: candidates.kept, isContainer: isContainer, region: region,
          gazetteer: gazetteer))
    }
    if let outcome = ask() { return Link(candidates: candidates, outcome: outcome, failure: "") }
    let failure = candidates.reasonForNone(in: region)
    if candidates.preferRegion(region), let outcome = ask() {
      return Link(candidates: candidates, outcome: outcome, failure: "")
    }
    return Link(candidates: candidates, outcome: nil, failure: failure)
  }

  /// Each name's candidates and what became of them.
  var explanations: [ToponymExplanation] {
    links.map { link in
      let chosen = link.outcome?.decision
      let kept = link.candidates.kept.map { match in
        match.entry.id == chosen?.entry.id
          ? Candidate(match, fate: .chosen, reason: chosen?.reason ?? "")
          : Candidate(match, fate: .kept, reason: keptReason(link, chosen))
      }
      let dropped = link.candidates.dropped.map { Candidate($0.match, fate: .dropped, reason: $0.reason) }
      return ToponymExplanation(
        toponym: link.candidates.toponym, candidates: (kept + dropped).sorted { $0.entry.id < $1.entry.id },
        pass: link.outcome?.pass, reason: chosen?.reason ?? link.failure)
    }
  }

  private func keptReason(_ link: Link, _ chosen: Decision?) -> String {
    let isAmongThem = link.candidates.kept.contains { $0.entry.id == chosen?.entry.id }
    return isAmongThem ? "it fits, and another one fits better" : "it fits, and so do others"
  }
}

extension Candidate {
  fileprivate init(_ match: NameMatch, fate: Fate, reason: String) {
    self.init(entry: match.entry, isPrimary: match.isPrimary, fate: fate, reason: reason)
  }
}
