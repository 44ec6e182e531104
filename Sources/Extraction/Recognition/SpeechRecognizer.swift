import IncidentModel

/// Somebody's saying in a sentence.
struct SpeechMatch: Sendable {
  let act: SpeechAct
  /// Who speaks, where it is an actor of the registry.
  let speaker: ActorMatch?
  let range: Range<Int>
}

/// Finds who says, claims, blames, confirms or denies.
struct SpeechRecognizer {
  let lexicon: CompiledLexicon

  /// The utterances of a sentence, from left to right.
  func utterances(in tokens: ArraySlice<Token>, actors: [ActorMatch]) -> [SpeechMatch] {
    let named = actors.filter { !$0.isClass || $0.kind == .stateForces || $0.isDefinite }
    let behind = lexicon.speechBehind.matches(in: tokens).filter { !isNegated($0, tokens) }.map { match in
      SpeechMatch(
        act: match.value, speaker: speaker(before: match.range, named, reach: match.value == .claim ? 24 : 12),
        range: match.range)
    }
    let before = lexicon.speechBefore.matches(in: tokens).map { match in
      SpeechMatch(act: match.value, speaker: speaker(behind: match.range, named, tokens), range: match.range)
    }
    let alone = lexicon.speechAlone.matches(in: tokens).map {
      SpeechMatch(act: $0.value, speaker: nil, range: $0.range)
    }
    let led = before.filter { $0.speaker != nil || $0.act == .deny }
    let rest = behind.filter { utterance in !led.contains { $0.range.overlaps(utterance.range) } }
    let lone = alone.filter { utterance in !(led + rest).contains { $0.range.overlaps(utterance.range) } }
    return (led + rest + lone).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Whether a sentence says that nobody claims it.
  func hasNegatedClaim(_ tokens: ArraySlice<Token>) -> Bool {
    lexicon.speechBehind.matches(in: tokens).contains { isNegated($0, tokens) }
  }

  /// Whether nobody claims anything: `no group has claimed responsibility`.
  private func isNegated(_ match: PhraseMatch<SpeechAct>, _ tokens: ArraySlice<Token>) -> Bool {
    guard match.value == .claim else { return false }
    for token in tokens[..<match.range.lowerBound].suffix(7).reversed() {
      if token.kind == .punctuation { return false }
      if lexicon.negations.contains(token.lower) { return true }
    }
    return false
  }

  /// The first words with which somebody says, asks or judges something.
  func saying(in tokens: ArraySlice<Token>, actors: [ActorMatch]) -> SpeechMatch? {
    lexicon.sayings.matches(in: tokens).first.map { match in
      SpeechMatch(act: .say, speaker: speaker(before: match.range, actors, reach: 12), range: match.range)
    }
  }

  /// The last actor in front, at most some words away.
  private func speaker(before range: Range<Int>, _ actors: [ActorMatch], reach: Int) -> ActorMatch? {
    actors.last { $0.range.upperBound <= range.lowerBound && range.lowerBound - $0.range.upperBound <= reach }
  }

  /// The first actor behind, at most five words away.
  private func speaker(behind range: Range<Int>, _ actors: [ActorMatch], _ tokens: ArraySlice<Token>) -> ActorMatch? {
    actors.first { $0.range.lowerBound >= range.upperBound && $0.range.lowerBound - range.upperBound <= 5 }
  }
}
