import IncidentModel

/// The parts of a sentence that frames take out of the news: `gunmen killed five in Tump, where many died last year`.
struct Asides {
  /// The frame that takes the whole sentence out.
  private(set) var whole: FrameRule?
  /// The clauses that are taken out, where the rest of the sentence is news.
  private(set) var clauses: [(range: Range<Int>, frame: FrameRule)] = []

  init(
    in tokens: ArraySlice<Token>, deeds: [DeedMatch], frames: [PhraseMatch<FrameRule>], lexicon: CompiledLexicon
  ) {
    let free = deeds.filter { $0.frame == nil && $0.rule.isHarm }
    let greatest = free.map(\.rule.rank).max() ?? 0
    for match in frames where greatest < match.value.yieldsTo ?? .max {
      switch match.value.scope {
      case .sentence: whole = whole ?? match.value
      case .clause:
        let clause = Asides.clause(around: match.range, in: tokens, lexicon)
        if free.contains(where: { Asides.isNews($0, beside: clause, in: tokens, lexicon) }) {
          clauses.append((clause, match.value))
        } else {
          whole = whole ?? match.value
        }
      case .tail:
        let end = tokens[match.range.upperBound...].firstIndex { $0.kind == .punctuation && !$0.isQuote }
        clauses.append((match.range.lowerBound..<(end ?? tokens.endIndex), match.value))
      case .next, .rest, .reason, .idiom: continue
      }
    }
    // Several asides may together leave nothing.
    if whole == nil, let first = clauses.first, free.allSatisfy({ contains($0.range.lowerBound) }) {
      whole = first.frame
    }
  }

  /// Whether a deed outside of a clause is told as news: by a verb, or with a day or a number.
  private static func isNews(
    _ deed: DeedMatch, beside clause: Range<Int>, in tokens: ArraySlice<Token>, _ lexicon: CompiledLexicon
  ) -> Bool {
    guard !clause.contains(deed.range.lowerBound) else { return false }
    let front = deed.range.lowerBound > tokens.startIndex ? tokens[deed.range.lowerBound - 1].lower : .unknown
    let isNoun = deed.rule.form == .noun || lexicon.grammar.definite.contains(front)
    return !isNoun && deed.rule.isKilling
      || tokens.indices.contains { index in
        !clause.contains(index)
          && (tokens[index].kind == .number || lexicon.calendar.weekdays[tokens[index].lower] != nil)
      }
  }

  /// Whether a token stands in a clause that is taken out.
  func contains(_ position: Int) -> Bool { clauses.contains { $0.range.contains(position) } }

  /// A deed, with the frame of the clause in which it stands.
  func framed(_ deed: DeedMatch) -> DeedMatch {
    clauses.first { $0.range.contains(deed.range.lowerBound) }.map { deed.framed(by: $0.frame) } ?? deed
  }

  /// From the mark, the relative pronoun or the word such as `but` in front to the end of the clause.
  private static func clause(
    around range: Range<Int>, in tokens: ArraySlice<Token>, _ lexicon: CompiledLexicon
  ) -> Range<Int> {
    let start = tokens[..<range.lowerBound].indices.last { isBoundary(tokens[$0], lexicon) }
    let isInserted = start.map { !tokens[$0].isMark(",") || isRelative(at: $0 + 1, tokens, lexicon) } ?? false
    let end = tokens[range.upperBound...].indices.first { index in
      if tokens[index].isMark(")") || tokens[index].isMark(";") { return true }
      guard tokens[index].isMark(",") else { return isContrast(tokens[index], lexicon) }
      // `the attack of 2015, in which 148 people died`
      if isRelative(at: index + 2, tokens, lexicon), lexicon.prepositions.match(in: tokens, at: index + 1) != nil {
        return false
      }
      return isInserted
    }
    return (start ?? tokens.startIndex)..<(end ?? tokens.endIndex)
  }

  private static func isBoundary(_ token: Token, _ lexicon: CompiledLexicon) -> Bool {
    if token.kind == .punctuation { return token.isMark(of: [",", ";", ":", "(", "–", "—"]) }
    return lexicon.grammar.relatives.contains(token.lower) || isContrast(token, lexicon)
  }

  /// Whether a word begins another clause, and joins no nouns.
  private static func isContrast(_ token: Token, _ lexicon: CompiledLexicon) -> Bool {
    lexicon.grammar.clauses.contains(token.lower) && !lexicon.grammar.and.contains(token.lower)
  }

  private static func isRelative(at index: Int, _ tokens: ArraySlice<Token>, _ lexicon: CompiledLexicon) -> Bool {
    index < tokens.endIndex && lexicon.grammar.relatives.contains(tokens[index].lower)
  }
}
