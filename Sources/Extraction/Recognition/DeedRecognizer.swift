import IncidentModel

/// A word of a deed in a sentence.
struct DeedMatch: Sendable {
  let rule: EventRule
  let range: Range<Int>
  /// Whether it is a noun in the plural: `attacks`.
  let isPlural: Bool
  /// Whether an article or a possessive says that it is known already: `the attack`.
  let isDefinite: Bool
  /// The frame that takes it out of the news, where one does.
  let frame: FrameRule?

  /// The same deed, taken out of the news by a frame.
  func framed(by frame: FrameRule) -> DeedMatch {
    DeedMatch(rule: rule, range: range, isPlural: isPlural, isDefinite: isDefinite, frame: self.frame ?? frame)
  }
}

/// Finds deeds, and the frames around them.
struct DeedRecognizer {
  let lexicon: CompiledLexicon

  /// The deeds of a sentence, from left to right.
  func deeds(in tokens: ArraySlice<Token>, frames: [PhraseMatch<FrameRule>]) -> [DeedMatch] {
    let frames = frames.filter {
      ![.sentence, .clause, .tail].contains($0.value.scope)
    }
    var found: [DeedMatch] = []
    for position in tokens.indices {
      guard let match = lexicon.events.match(in: tokens, at: position) else { continue }
      if match.value.form == .noun && isInsideName(match.range, tokens) || isAttribute(match, tokens) { continue }
      let isInside = found.contains {
        $0.range.upperBound >= match.range.upperBound && $0.rule.rank > match.value.rank
          // `came under fire at Tump` is one deed and names no target.
          || $0.rule.id == match.value.id && $0.range.contains(position)
            && lexicon.prepositions.match(in: tokens, at: match.range.upperBound - 1) != nil
      }
      if isInside { continue }
      // `rally bombing` is a bombing.
      found.removeAll { $0.rule.form == .noun && match.value.form == .noun && $0.range.upperBound == position }
      let frame = frame(over: match, frames, found, tokens) ?? frameJoined(to: match, found, tokens)
      found.append(
        DeedMatch(
          rule: match.value, range: match.range, isPlural: isPlural(match, tokens),
          isDefinite: isDefinite(match.range.lowerBound, tokens), frame: frame))
    }
    return found
  }

  /// Whether a participle only says which people are meant: `three of the abducted men`.
  private func isAttribute(_ match: PhraseMatch<EventRule>, _ tokens: ArraySlice<Token>) -> Bool {
    guard match.value.form == .active, match.range.count == 1, match.range.lowerBound > tokens.startIndex else {
      return false
    }
    // `the injured are flown out`
    if !match.value.isAttack, lexicon.grammar.articles.contains(tokens[match.range.lowerBound - 1].lower) {
      return true
    }
    guard match.range.upperBound < tokens.endIndex, lexicon.people.match(in: tokens, at: match.range.upperBound) != nil
    else { return false }
    let lead = tokens[match.range.lowerBound - 1]
    return lexicon.grammar.definite.contains(lead.lower) || lexicon.grammar.indefinite.contains(lead.lower)
      || lead.value != nil || lexicon.quantities.numbers[lead.lower] != nil
  }

  private func isPlural(_ match: PhraseMatch<EventRule>, _ tokens: ArraySlice<Token>) -> Bool {
    match.value.form == .noun && tokens[match.range].contains { lexicon.pluralDeeds.contains($0.lower) }
  }

  /// Whether the words belong to a name, as in `the Counter Attack Corps`.
  private func isInsideName(_ range: Range<Int>, _ tokens: ArraySlice<Token>) -> Bool {
    guard range.count == 1, tokens[range.lowerBound].isCapitalized, range.lowerBound > tokens.startIndex else {
      return false
    }
    return range.upperBound < tokens.endIndex && tokens[range.upperBound].isCapitalized
      && lexicon.institutions.contains(tokens[range.upperBound].lower)
  }

  private func isDefinite(_ start: Int, _ tokens: ArraySlice<Token>) -> Bool {
    tokens[..<start].suffix(4).reversed().prefix { $0.kind == .word && !lexicon.agents.contains($0.lower) }.contains {
      lexicon.grammar.definite.contains($0.lower)
    }
  }

  /// Whether words open the sentence or stand behind a comma: `On Friday, after a gun battle, six were killed`; they
  /// reach only to the next comma.
  private func isFronted(_ range: Range<Int>, _ tokens: ArraySlice<Token>) -> Bool {
    range.lowerBound - tokens.startIndex <= 2 || tokens[range.lowerBound - 1].isMark(",")
  }

  /// The frame of the verb before that a verb is joined to: `would attack convoys and kill soldiers`.
  private func frameJoined(
    to match: PhraseMatch<EventRule>, _ found: [DeedMatch], _ tokens: ArraySlice<Token>
  ) -> FrameRule? {
    guard match.value.form != .noun, let last = found.last, last.rule.form != .noun, let frame = last.frame,
      match.range.lowerBound - last.range.upperBound <= 8, match.range.lowerBound > tokens.startIndex,
      lexicon.grammar.and.contains(tokens[match.range.lowerBound - 1].lower)
    else { return nil }
    return frame
  }

  /// The frame that reaches a deed: the one nearest in front of it.
  private func frame(
    over deed: PhraseMatch<EventRule>, _ frames: [PhraseMatch<FrameRule>], _ found: [DeedMatch],
    _ tokens: ArraySlice<Token>
  ) -> FrameRule? {
    let range = deed.range
    return frames.last { frame in
      if frame.value.scope == .idiom { return frame.range.contains(range.lowerBound) }
      let distance = range.lowerBound - frame.range.upperBound
      guard distance >= 0 else { return false }
      let between = tokens[frame.range.upperBound..<range.lowerBound]
      switch frame.value.scope {
      case .rest: return !isFronted(frame.range, tokens) || !between.contains { $0.isMark(",") }
      case .reason:
        return (!isFronted(frame.range, tokens) || !between.contains { $0.isMark(",") })
          && isReason(deed, behind: frame.range.lowerBound, found) && !(between.first.map { $0.value != nil } ?? false)
      case .next: return distance <= 4 && !between.contains { $0.kind == .punctuation }
      case .sentence, .clause, .tail, .idiom: return false
      }
    }?.value
  }

  /// Whether a deed is only why something else was done.
  ///
  /// `Two were killed after gunmen opened fire` tells of one event; a protest, an arrest or a road block is another one
  /// than its reason. Behind what is no deed a noun is one (`mourning over an attack`); a verb is the news, and so is a
  /// fight (`After an exchange of fire three were killed`).
  private func isReason(_ deed: PhraseMatch<EventRule>, behind position: Int, _ found: [DeedMatch]) -> Bool {
    let front = found.filter { $0.range.upperBound <= position && $0.frame == nil && $0.rule.isHarm }
    if front.isEmpty { return deed.value.form == .noun && deed.value.type != .armedClash }
    return front.contains { [.protest, .arrestOrRaidByState, .roadBlock].contains($0.rule.type) }
  }
}
