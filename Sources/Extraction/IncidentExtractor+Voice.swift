import IncidentModel

extension IncidentExtractor {
  /// The group whose own words the whole report is.
  ///
  /// That is where it speaks of `our fighters` or of `the soldiers of the Caliphate` and nobody is quoted doing so, and
  /// where its statement is the only one from the first sentence to the last.
  func voice(of sentences: [Sentence], _ tokens: [Token]) -> ActorMatch? {
    if sentences.contains(where: { SentenceReader.isOwnVoice(tokens[$0.tokens], lexicon) }) {
      return sentences.lazy.flatMap { actors.actors(in: tokens[$0.tokens]) }.first { !$0.isClass && $0.isParty }
    }
    return onlySpeaker(of: sentences.filter { !$0.isHeading && !$0.isRow }, tokens)
  }

  /// The group that speaks in the first sentence, where nobody else does behind it.
  private func onlySpeaker(of sentences: [Sentence], _ tokens: [Token]) -> ActorMatch? {
    guard let first = sentences.first, sentences.count > 2 else { return nil }
    let speech = SpeechRecognizer(lexicon: lexicon)
    let opening = utterances(of: first, tokens, speech)
    guard let speaker = opening.first(where: { isOwn($0, tokens[first.tokens]) })?.speaker,
      opening.allSatisfy({ $0.speaker != nil })
    else { return nil }
    let isOnly = sentences.dropFirst().allSatisfy { sentence in
      utterances(of: sentence, tokens, speech).allSatisfy { utterance in
        utterance.speaker.map { $0.actor == speaker.actor || $0.isClass && $0.isDefinite && $0.kind != .stateForces }
          ?? !isOthers(utterance, tokens[sentence.tokens])
      }
    }
    return isOnly ? speaker : nil
  }

  private func utterances(of sentence: Sentence, _ tokens: [Token], _ speech: SpeechRecognizer) -> [SpeechMatch] {
    let words = tokens[sentence.tokens]
    return speech.utterances(in: words, actors: actors.actors(in: words))
  }

  /// Whether a named group says what it did: `against the group, the minister said` is another's word.
  private func isOwn(_ utterance: SpeechMatch, _ tokens: ArraySlice<Token>) -> Bool {
    if let name = utterance.speaker?.range, name.upperBound < utterance.range.lowerBound {
      let between = tokens[name.upperBound..<utterance.range.lowerBound]
      let isBroken = between.indices.dropLast().contains { between[$0].isMark(",") && !between[$0 + 1].isCapitalized }
      if isBroken { return false }
    }
    return (utterance.act == .claim || utterance.act == .say)
      && utterance.speaker.map { !$0.isClass && $0.isParty } == true
  }

  /// Whether people of no group speak: `residents said`, `according to witnesses`.
  private func isOthers(_ utterance: SpeechMatch, _ tokens: ArraySlice<Token>) -> Bool {
    if utterance.act == .hearsay || utterance.act == .deny || utterance.act == .confirm { return true }
    return (utterance.range.lowerBound - 3..<utterance.range.lowerBound).contains { index in
      tokens.indices.contains(index)
        && lexicon.people.match(in: tokens, at: index).map { $0.value.victim != .armedGroup }
          ?? false
    }
  }
}
