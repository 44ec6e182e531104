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
    /// In what way the name itself is not there, where it is not.
    let absence: Placement.Absence?
  }

  /// The links in the order of the chain, the smallest first.
  let links: [Link]
  private let vocabulary: PlaceVocabulary

  /// Resolves every name of a chain.
  init(_ chain: [Toponym], gazetteer: Gazetteer, region: Region, circumstances: Circumstances) {
    var links: [Link] = []
    var surroundings = Surroundings(circumstances)
    for (position, toponym) in region.vocabulary.chain(chain).enumerated().reversed() {
      let resolution = LinkResolution(
        isContainer: position > 0, surroundings: surroundings, region: region, gazetteer: gazetteer)
      let link = resolution.link(toponym)
      surroundings.take(link, region: region, gazetteer: gazetteer)
      links.append(link)
    }
    self.links = links.reversed()
    vocabulary = region.vocabulary
  }

  /// The first name of the chain that leads to a place: for a street or quarter to the town that it lies in.
  var placing: (position: Int, decision: Decision)? {
    guard let position = links.firstIndex(where: { $0.outcome != nil }),
      let decision = links[position].outcome?.decision
    else { return nil }
    guard hasStreet(before: position) else { return (position, decision) }
    return (position, Street.inTown(links[position]) ?? decision)
  }

  /// The code of the one district that the larger names of the chain say contains the place.
  ///
  /// Beside a distance the larger names say where it is measured from, and not where it ends.
  func containingDistrict(of relation: PlaceMention.Relation) -> String? {
    switch relation {
    case .near, .toward, .offshore: nil
    case .at, .area, .along, .between, .midway, .border: containingDistrict
    }
  }

  /// The code of the one district that the larger names of the chain name.
  var containingDistrict: String? {
    let containers = links.dropFirst().compactMap(\.outcome?.decision.entry).filter {
      $0.kind == .district || $0.kind == .tehsil
    }
    let codes = Set(containers.compactMap { $0.kind == .district ? Region.districtCode(of: $0) : $0.district })
    return codes.count == 1 ? codes.first : nil
  }

  /// Whether a decision is for the town that contains a street, and not for a district.
  func isStreetInTown(_ position: Int, _ decision: Decision) -> Bool {
    decision.entry.kind.isSettled && hasStreet(before: position)
  }

  private func hasStreet(before position: Int) -> Bool {
    links[..<position].contains { vocabulary.isStreet($0.candidates.toponym) }
  }

  /// Why names were not decided, each reason once.
  var failures: [String] {
    let failures = links.map(\.failure).filter { !$0.isEmpty }
    return failures.enumerated().filter { position, failure in
      !failures.enumerated().contains { $0 < position && $1.utf8.starts(with: failure.utf8) }
    }.map(\.element)
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
        pass: link.outcome?.pass, reason: chosen?.reason ?? link.failure, absence: link.absence)
    }
  }

  private func keptReason(_ link: Link, _ chosen: Decision?) -> String {
    let isAmongThem = link.candidates.kept.contains { $0.entry.id == chosen?.entry.id }
    if chosen == nil { return link.candidates.kept.count > 1 ? "it fits, and so do others" : link.failure }
    return isAmongThem ? "it fits, and another one fits better" : "it fits, and so do others"
  }
}
