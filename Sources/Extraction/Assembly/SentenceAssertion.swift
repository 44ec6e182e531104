import IncidentModel

/// Who asserts what a sentence tells, and who claims or is blamed for the deed.
struct SentenceAssertion: Sendable {
  /// The party to the conflict that alone says so.
  let party: ActorMatch?
  /// The official who says so.
  let official: ActorMatch?
  let isConfirmed: Bool
  let isDenied: Bool
  /// Who takes responsibility.
  let claimant: ActorMatch?
  /// Whether the claim stands beside the deed (`an attack claimed by the BLA`) and does not carry it.
  let isClaimAside: Bool
  /// Who is blamed, and by whom.
  let blamed: [ActorMatch]
  let utterances: [SpeechMatch]

  /// - Parameters:
  ///   - lastParty: The group named last.
  ///   - speaking: The group that spoke in the sentence before, in the same paragraph.
  init(_ reading: SentenceReading, lastParty: ActorMatch?, speaking: ActorMatch? = nil) {
    let pronounSpeaker = reading.startsWithPronoun ? lastParty : nil
    utterances = reading.utterances.map { utterance in
      let before = utterance.range.lowerBound - 1
      if reading.tokens.indices.contains(before),
        reading.lexicon.grammar.partyPronouns.contains(reading.tokens[before].lower),
        lastParty != nil
      {
        return SpeechMatch(act: utterance.act, speaker: lastParty, range: utterance.range)
      }
      let isOpen = utterance.speaker == nil && (utterance.act == .claim || utterance.act == .say)
      let meansParty = utterance.speaker.map { $0.isClass && $0.isDefinite && $0.kind != .stateForces } ?? false
      guard isOpen || meansParty else { return utterance }
      return SpeechMatch(act: utterance.act, speaker: meansParty ? lastParty : pronounSpeaker, range: utterance.range)
    }
    // Forces of a state report what they do; responsibility is what groups claim.
    let claim = utterances.first { $0.act == .claim && $0.speaker.map { $0.kind != .stateForces } == true }
    claimant = claim?.speaker
    isClaimAside =
      claim.map { claim in claim.speaker.map { $0.range.lowerBound > claim.range.lowerBound } ?? false } ?? false
    let saying = utterances.first { $0.act == .say && $0.speaker.map(\.isParty) == true }
    let own = utterances.isEmpty && reading.isOfOwnPeople ? speaking : nil
    party = saying?.speaker ?? (isClaimAside ? nil : claimant) ?? own
    official =
      utterances.first {
        $0.act != .deny && $0.act != .hearsay
          && $0.speaker.map { !$0.isParty } == true
      }?.speaker
    isConfirmed = utterances.contains { $0.act == .confirm && $0.speaker != nil }
    isDenied = utterances.contains { $0.act == .deny && $0.speaker != nil }
    blamed = SentenceAssertion.blamed(by: utterances, in: reading)
  }

  /// The party whose claim runs into a number, which is then only claimed too: `claims to have killed ten`.
  func partyOfNumber(in reading: SentenceReading) -> ActorMatch? {
    utterances.first { utterance in
      utterance.act == .claim && utterance.speaker?.isParty == true
        && reading.figures.contains { runs(utterance, into: $0, in: reading) }
    }?.speaker
  }

  /// Whether no more than a few plain words stand between a claim and a number: `killed or wounded more than 30`.
  private func runs(_ utterance: SpeechMatch, into figure: FigureMatch, in reading: SentenceReading) -> Bool {
    let (start, end) = (utterance.range.upperBound, figure.people.range.lowerBound)
    guard start <= end, end - start <= 4 else { return false }
    let grammar = reading.lexicon.grammar
    return reading.tokens[start..<end].allSatisfy {
      $0.kind != .punctuation && !grammar.relatives.contains($0.lower) && !grammar.objectLeads.contains($0.lower)
        && !grammar.of.contains($0.lower)
    }
  }

  /// Whether a word stands in what somebody denies: the last verb of saying before it is one of denial.
  func denies(_ position: Int) -> Bool { utterance(before: position)?.act == .deny }

  /// Whether every deed of a sentence stands in what somebody denies.
  func deniesDeeds(of reading: SentenceReading) -> Bool {
    !reading.freeDeeds.isEmpty && reading.freeDeeds.allSatisfy { denies($0.range.lowerBound) }
  }

  /// Who denies a number; nothing where its speaker is not known.
  func denier(of figure: FigureMatch) -> ActorMatch? { utterance(before: figure.people.range.lowerBound)?.speaker }

  /// Who gives a number where two say different things in one sentence: `the army said five, and the group 20`.
  ///
  /// It is the speaker before it, or else the one behind it; nothing where only one speaks.
  func speaker(of figure: FigureMatch) -> ActorMatch? {
    let sayings = utterances.filter { [.say, .claim, .confirm].contains($0.act) && $0.speaker != nil }
    guard Set(sayings.compactMap(\.speaker?.actor)).count > 1 else { return nil }
    let behind = sayings.first { $0.range.lowerBound >= figure.people.range.upperBound }
    return (utterance(before: figure.people.range.lowerBound) ?? behind)?.speaker
  }

  private func utterance(before position: Int) -> SpeechMatch? {
    utterances.filter { $0.range.upperBound <= position }.max { $0.range.upperBound < $1.range.upperBound }
  }

  private static func blamed(by utterances: [SpeechMatch], in reading: SentenceReading) -> [ActorMatch] {
    var blamed: [ActorMatch] = []
    for utterance in utterances where utterance.act == .blame {
      let front = reading.tokens[..<utterance.range.lowerBound].suffix(2) + reading.tokens[utterance.range].prefix(1)
      let isPassive = front.contains { reading.lexicon.grammar.passives.contains($0.lower) }
      let behind = reading.actors.first {
        $0.range.lowerBound >= utterance.range.upperBound && $0.range.lowerBound - utterance.range.upperBound <= 4
      }
      let before = reading.actors.last { $0.range.upperBound <= utterance.range.lowerBound }
      let actor = isPassive && utterance.speaker == nil ? before : behind ?? (utterance.speaker == nil ? before : nil)
      blamed += actor.map { [$0] } ?? []
    }
    return blamed
  }

  /// How what the sentence tells is asserted.
  var status: AssertionStatus { party != nil ? .claimed : isConfirmed ? .confirmed : .reported }
}
