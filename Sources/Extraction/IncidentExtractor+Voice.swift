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
      let party = speakers(in: tokens[opening.tokens]).first, !party.isClass, party.isParty,
      body.contains(where: { tokens[$0.tokens].contains { lexicon.partisan.contains($0.lower) } })
    else { return nil }
    let isAlone = body.dropFirst().allSatisfy { sentence in
      speakers(in: tokens[sentence.tokens]).allSatisfy { $0.actor == party.actor || $0.isClass && $0.isParty }
    }
    return isAlone ? party : nil
  }

  /// More sentences than a statement of a group has.
  private static let longestStatement = 200

  /// The actors who say, claim or confirm something in a sentence.
  private func speakers(in tokens: ArraySlice<Token>) -> [ActorMatch] {
    SpeechRecognizer(lexicon: lexicon).utterances(in: tokens, actors: actors.actors(in: tokens))
      .filter { [.say, .claim, .confirm].contains($0.act) }.compactMap(\.speaker)
  }
}
