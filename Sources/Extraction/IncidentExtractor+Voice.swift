import IncidentModel

extension IncidentExtractor {
  /// The group whose own words the whole report is.
  ///
  /// It speaks of `our fighters` or of `the soldiers of the Caliphate`, and nobody is quoted doing so; or the report
  /// opens with what it says, has its words for the other side, and quotes nobody else.
  func voice(of sentences: [Sentence], _ tokens: [Token]) -> ActorMatch? {
    if sentences.contains(where: { SentenceReader.isOwnVoice(tokens[$0.tokens], lexicon) }) {
      return sentences.lazy.flatMap { actors.actors(in: tokens[$0.tokens]) }.first { !$0.isClass && $0.isParty }
    }
    let body = sentences.filter { !$0.isHeading }
    guard body.count > 1, body.count < IncidentExtractor.longestStatement, let opening = body.first,
      let party = speaker(in: tokens[opening.tokens], below: sentences, tokens),
      party.isParty,
      body.contains(where: { tokens[$0.tokens].contains { lexicon.partisan.contains($0.lower) } })
    else { return nil }
    let isAlone = body.dropFirst().allSatisfy { sentence in
      speakers(in: tokens[sentence.tokens]).allSatisfy { $0.actor == party.actor || $0.isClass && $0.isParty }
    }
    return isAlone ? party : nil
  }

  /// The group that speaks in the opening: named there, or the only one that the headlines name, where the opening has
  /// no more than its spokesman.
  private func speaker(in opening: ArraySlice<Token>, below sentences: [Sentence], _ tokens: [Token]) -> ActorMatch? {
    if let named = speakers(in: opening).first(where: { !$0.isClass }) { return named }
    let speech = SpeechRecognizer(lexicon: lexicon)
    guard speech.utterances(in: opening, actors: []).contains(where: { $0.act == .say || $0.act == .claim }) else {
      return nil
    }
    let named = sentences.prefix { $0.isHeading }.flatMap { actors.actors(in: tokens[$0.tokens]) }
      .filter { !$0.isClass && $0.isParty }
    return Set(named.map(\.actor)).count == 1 ? named.first : nil
  }

  /// More sentences than a statement of a group has.
  private static let longestStatement = 200

  /// The actors who say, claim or confirm something in a sentence.
  private func speakers(in tokens: ArraySlice<Token>) -> [ActorMatch] {
    SpeechRecognizer(lexicon: lexicon).utterances(in: tokens, actors: actors.actors(in: tokens))
      .filter { [.say, .claim, .confirm].contains($0.act) }.compactMap(\.speaker)
  }
}
