import IncidentModel

/// A number of deeds that cannot be told apart: `71 coordinated attacks at over 51 locations`.
struct TotalMatch: Sendable {
  /// How many deeds, as far as stated.
  let attacks: Quantity
  let qualifier: String?
  /// How many places, where stated.
  let locations: Quantity?
  /// From the number to the noun.
  let range: Range<Int>
  /// Whether the deeds are said to be apart: `two separate attacks`.
  let isSeparate: Bool
  /// Whether it only points back to deeds told of before: `both attacks`.
  let pointsBack: Bool
}

/// Finds totals of deeds.
struct TotalRecognizer {
  let lexicon: CompiledLexicon
  let quantities: QuantityRecognizer

  init(lexicon: CompiledLexicon) {
    self.lexicon = lexicon
    quantities = QuantityRecognizer(lexicon: lexicon)
  }

  /// The first total of a sentence, if any.
  func total(in tokens: ArraySlice<Token>, deeds: [DeedMatch]) -> TotalMatch? {
    for deed in deeds
    where deed.isPlural && deed.frame?.scope != .rest && deed.rule.type != .protest && !isInstrument(deed, tokens) {
      let front = tokens[..<deed.range.lowerBound].suffix(5)
      for start in front.indices {
        if let quantity = quantities.quantity(in: tokens, at: start), !quantity.isArticle,
          quantity.quantity.representative ?? 0 > 1, !isYear(start, tokens),
          isModifiers(tokens[quantity.range.upperBound..<max(deed.range.lowerBound, quantity.range.upperBound)])
        {
          return total(quantity.quantity, quantity.qualifier, start..<deed.range.upperBound, tokens)
        }
        if let many = lexicon.many.match(in: tokens, at: start), many.range.upperBound <= deed.range.lowerBound,
          isModifiers(tokens[many.range.upperBound..<deed.range.lowerBound])
        {
          let count = lexicon.counts.match(in: tokens, at: start) != nil ? number(behind: deed, tokens) : nil
          return total(count ?? .notStated, nil, start..<deed.range.upperBound, tokens)
        }
      }
    }
    let plural = deeds.first { $0.isPlural && $0.frame == nil && $0.rule.isAttack && $0.rule.type != .protest }
    guard let plural, let places = locations(in: tokens[plural.range.upperBound...].prefix(6)), places.best ?? 0 > 1
    else {
      return nil
    }
    return total(places, nil, plural.range, tokens)
  }

  /// Whether the plural is that of what is used: `two guided bombs`.
  private func isInstrument(_ deed: DeedMatch, _ tokens: ArraySlice<Token>) -> Bool {
    tokens[deed.range].contains { lexicon.instruments.contains($0.lower) }
  }

  /// Whether a number is the year of a date: `On 6 May 2025 two men`.
  private func isYear(_ index: Int, _ tokens: ArraySlice<Token>) -> Bool {
    index > tokens.startIndex && lexicon.calendar.months[tokens[index - 1].lower] != nil
      && (1900...2100).contains(tokens[index].value ?? 0)
  }

  /// The number of `the number of attacks in the province at 39`.
  private func number(behind deed: DeedMatch, _ tokens: ArraySlice<Token>) -> Quantity? {
    let reach = tokens[deed.range.upperBound...].prefix(10)
    return reach.indices.lazy.dropFirst().compactMap { index in
      lexicon.countLeads.contains(tokens[index - 1].lower)
        ? quantities.quantity(in: tokens, at: index).flatMap { $0.isArticle ? nil : $0.quantity } : nil
    }.first
  }

  private func isModifiers(_ words: ArraySlice<Token>) -> Bool {
    words.count <= 3
      && words.allSatisfy { word in
        word.kind == .word
          && (!lexicon.auxiliaries.contains(word.lower) || lexicon.grammar.hearsay.contains(word.lower))
          && lexicon.prepositions.match(in: words, at: words.startIndex) == nil
      }
  }

  private func total(
    _ attacks: Quantity, _ qualifier: String?, _ range: Range<Int>, _ tokens: ArraySlice<Token>
  ) -> TotalMatch {
    TotalMatch(
      attacks: attacks, qualifier: qualifier, locations: locations(in: tokens[range.upperBound...]), range: range,
      isSeparate: tokens[range].contains { lexicon.separate.contains($0.lower) },
      pointsBack: tokens[range].contains(lexicon.backToAll))
  }

  private func locations(in tokens: ArraySlice<Token>) -> Quantity? {
    for start in tokens.indices {
      guard let match = quantities.quantity(in: tokens, at: start), !match.isArticle else { continue }
      let behind = tokens[match.range.upperBound...].prefix(3)
      if behind.contains(where: { lexicon.locations.contains($0.lower) }) { return match.quantity }
    }
    return nil
  }
}
