import IncidentModel
import PlaceNames

/// Decides one name of a chain within what the larger names and the report say.
struct LinkResolution {
  /// Whether the name only says what contains the place.
  let isContainer: Bool
  /// What the larger names and the report say.
  let surroundings: Surroundings
  let region: Region
  let gazetteer: Gazetteer

  /// The name with its candidates and the decision.
  func link(_ toponym: Toponym) -> ChainResolution.Link {
    if region.vocabulary.isGeneric(toponym), !gazetteer.contains(normalized: NameNormalizer.normalized(toponym.name)) {
      return ChainResolution.Link(
        candidates: NameCandidates(nothingFor: toponym), outcome: nil,
        failure: "\(toponym.name) is a word for a kind of place, and no name of one", absence: .noSuchName)
    }
    var (candidates, leeway) = narrowed(NameCandidates(toponym, in: gazetteer, region.vocabulary))
    if candidates.kept.isEmpty, !candidates.isStreet, !isWide(toponym) {
      // Where the name itself is known elsewhere, only other spellings of it are as good.
      let last = candidates.dropped.isEmpty ? NameStep.edits : .spelling
      let similar = NameCandidates(similarTo: toponym, through: last, in: gazetteer).map(narrowed)
      if var similar, !similar.candidates.kept.isEmpty {
        // Far away there is always a name that is like it.
        if surroundings.container == nil { _ = similar.candidates.preferRegion(region) }
        (candidates, leeway) = similar
      }
    }
    if let reason = LikeNames.objection(to: candidates, in: surroundings, region) {
      let isAmbiguous = candidates.kept.count > 1 && Set(candidates.kept.map(\.name)).count == 1
      return ChainResolution.Link(
        candidates: candidates, outcome: nil, failure: reason, absence: isAmbiguous ? .ambiguous : .noSuchName)
    }
    if candidates.kept.isEmpty, candidates.dropped.isEmpty, let link = resembling(toponym) { return link }
    guard let (outcome, narrowed) = decide(candidates) else {
      return ChainResolution.Link(
        candidates: candidates, outcome: nil, failure: candidates.reasonForNone(in: region),
        absence: candidates.kept.count > 1 && !candidates.isStreet ? .ambiguous : .noSuchName)
    }
    if let reason = objection(to: outcome, of: narrowed) {
      return ChainResolution.Link(candidates: narrowed, outcome: nil, failure: reason, absence: .noSuchName)
    }
    guard candidates.isStreet else {
      let decision = outcome.decision.allowed(by: leeway).taken(for: toponym, by: candidates.step, of: candidates)
        .asTehsil(where: toponym.sense == .tehsil)
      return ChainResolution.Link(
        candidates: narrowed, outcome: (outcome.pass, decision), failure: "",
        absence: outcome.pass == OneDistrictPass.name ? .ambiguous : region.absence(of: outcome.decision.entry))
    }
    let decision = Street.decision(toponym, named: outcome.decision)
    return ChainResolution.Link(
      candidates: narrowed, outcome: (outcome.pass, decision), failure: "", absence: .noSuchName)
  }

  /// Whether a name is that of a country or a larger region, and of nothing in the gazetteer.
  private func isWide(_ toponym: Toponym) -> Bool {
    region.vocabulary.wide.contains(NameNormalizer.normalized(toponym.name))
  }

  /// The link to names in a known container that only sound like one, none of which is taken; nothing without any.
  private func resembling(_ toponym: Toponym) -> ChainResolution.Link? {
    guard !isContainer, LikeNames.isTaken(in: surroundings),
      let candidates = NameCandidates(resembling: toponym, in: gazetteer).map({ narrowed($0).candidates }),
      !candidates.kept.isEmpty
    else { return nil }
    return ChainResolution.Link(
      candidates: candidates, outcome: nil,
      failure:
        "\(toponym.name) is not in the gazetteer; it sounds like \(LikeNames.names(candidates)), but is too short",
      absence: candidates.kept.count > 1 ? .ambiguous : .noSuchName)
  }

  /// The places that lie in what the larger names say, and on which ground.
  private func narrowed(_ candidates: NameCandidates) -> (candidates: NameCandidates, leeway: Containment.Leeway?) {
    var (candidates, leeway) = (candidates, Containment.Leeway?.none)
    if let (container, name) = surroundings.container {
      let containment = Containment(
        container: container, name: name, region: region, isAskedFor: surroundings.isAskedFor,
        day: surroundings.circumstances.day)
      (candidates, leeway) = containment.narrow(candidates)
    }
    if let town = surroundings.town, candidates.isStreet { candidates.restrict(toStreetsOf: town) }
    return (candidates, leeway)
  }

  private typealias Outcome = (pass: String, decision: Decision)

  /// The first decision: among all candidates, in what the report is about, or in the boundary set.
  private func decide(_ candidates: NameCandidates) -> (Outcome, NameCandidates)? {
    let outcome = ask(candidates)
    let context = surroundings.container == nil && surroundings.unknown == nil ? surroundings.context : nil
    let stands = outcome.map { outcome in
      context?.admits(outcome.decision, by: outcome.pass, of: candidates, in: region)
        ?? region.isNear(outcome.decision.entry)
    }
    if let outcome, stands == true { return (outcome, candidates) }
    var narrowed = candidates
    if let context, narrowed.prefer(context, in: region), let inside = ask(narrowed) { return (inside, narrowed) }
    if let outcome, context != nil { return (outcome, candidates) }
    narrowed = candidates
    if narrowed.preferRegion(region), let inside = ask(narrowed) { return (inside, narrowed) }
    return outcome.map { ($0, candidates) }
  }

  private func ask(_ candidates: NameCandidates) -> Outcome? {
    ResolutionPasses.decide(
      Question(
        toponym: candidates.toponym, candidates: candidates.kept, isContainer: isContainer, region: region,
        circumstances: surroundings.circumstances, gazetteer: gazetteer))
  }

  /// Why a decision does not stand; nothing where it stands.
  private func objection(to outcome: Outcome, of candidates: NameCandidates) -> String? {
    if let reason = surroundings.objection(to: outcome.decision, of: candidates) { return reason }
    let (name, entry) = (candidates.toponym.name, outcome.decision.entry)
    let isKnown = Street.isKnown(entry) && candidates.names(entry)
    if candidates.isStreet, surroundings.container == nil, !isKnown {
      return "\(name) is not in the gazetteer"
    }
    guard surroundings.container == nil, let context = surroundings.context,
      !context.admits(outcome.decision, by: outcome.pass, of: candidates, in: region)
    else { return nil }
    let place = entry.district.map { "in \(region.name(ofDistrict: $0))" } ?? "outside \(region.name)"
    return "the report is about \(context.name), and the only \(name) in the gazetteer is \(place)"
  }
}
