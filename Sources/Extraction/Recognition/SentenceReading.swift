import IncidentModel

/// Everything that is recognised in one sentence, before the sentences are put together.
struct SentenceReading: Sendable {
  let sentence: Sentence
  let lexicon: CompiledLexicon
  /// Whether it is in the language of the lexicon.
  let isReadable: Bool
  let bytes: Range<Int>
  let tokens: ArraySlice<Token>
  let actors: [ActorMatch]
  let deeds: [DeedMatch]
  /// The deeds that no frame takes out.
  let freeDeeds: [DeedMatch]
  let places: [PlaceMatch]
  /// The places at which something can have happened, the best first.
  let eventPlaces: [PlaceMatch]
  /// The place in front of its item of a list.
  let label: PlaceMatch?
  /// The place from which the text was filed, where it says so.
  let dateline: Dateline?
  let figures: [FigureMatch]
  /// Numbers of people of one class who are counted in a figure too: `six of them policemen`.
  let parts: [FigureMatch]
  let dates: [DateMatch]
  /// The day that it has from what stands before it.
  let contextDate: DateExtent?
  /// The dates that are left unread.
  let doubts: [DateDoubt]
  let time: String?
  let isSameDay: Bool
  let utterances: [SpeechMatch]
  let total: TotalMatch?
  /// The frame that takes the whole sentence out of the news.
  let frame: FrameRule?
  let target: TargetRule?
  /// The proper name of what is attacked: `Jaffar Express`.
  let targetName: String?
  /// The proper name of an operation.
  let operation: String?
  let opensAnother: Bool
  /// Whether a definite noun means an incident told of before: `the blast`.
  let pointsBack: Bool
  /// Whether it is said to be where the incident before was: `in the same area`.
  let isSamePlace: Bool
  /// Whether it begins with a pronoun.
  let startsWithPronoun: Bool
  let pointsBackToAll: Bool
  /// The words with which somebody says, asks or judges something.
  let saying: SpeechMatch?

  /// The first date that does not belong to somebody's saying; a week or more only where no day is named.
  var eventDate: DateExtent? {
    let own = dates.filter { date in
      !utterances.contains { utterance in
        if isSayingDate(date, in: utterance) { return true }
        guard utterance.range.upperBound <= date.range.lowerBound else { return false }
        let between = tokens[utterance.range.upperBound..<date.range.lowerBound]
        return between.count <= 3
          && between.allSatisfy { lexicon.calendar.sayingLeads.contains($0.lower) }
      }
    }.map(\.extent)
    return own.first { $0.precision.rawValue <= DatePrecision.days.rawValue } ?? own.first
  }

  /// Whether a date stands within the words of a saying, near its verb: `said on Wednesday it had killed`.
  private func isSayingDate(_ date: DateMatch, in utterance: SpeechMatch) -> Bool {
    // `On Sunday, the group said it had …` is the day of the claim.
    if utterance.act == .claim, pointsBack, date.range.upperBound <= utterance.range.lowerBound,
      utterance.range.lowerBound - date.range.upperBound <= 8
    {
      return true
    }
    guard utterance.range.contains(date.range.lowerBound) else { return false }
    let between = tokens[(utterance.range.lowerBound + 1)..<max(date.range.lowerBound, utterance.range.lowerBound + 1)]
    return between.count <= 3 && between.allSatisfy { lexicon.calendar.sayingLeads.contains($0.lower) }
  }

  /// Whether it is an entry of a list of days: a row of a table, or behind its date and a mark, `5 January – Armed men`.
  var isDatedEntry: Bool {
    guard !sentence.isRow else { return true }
    guard let date = dates.first, date.range.lowerBound <= tokens.startIndex + 1,
      date.range.upperBound < tokens.endIndex
    else { return false }
    if let label, label.range.lowerBound == date.range.upperBound + 1 { return true }
    let mark = tokens[date.range.upperBound]
    return mark.isMark(":") || mark.kind == .punctuation && lexicon.dashes.contains(mark.lower)
  }

  /// The best place that is smaller than a province and no road.
  var specificPlace: PlaceMatch? {
    eventPlaces.first { !$0.isWideUnit && ($0.lead != .along || !$0.mention.relation.other.isEmpty) }
  }

  /// The type of the free deed with the greatest rank; a demonstration that opens the sentence stays one.
  var typedDeed: TypedDeed? {
    if let first = freeDeeds.first, first.rule.type == .protest {
      return TypedDeed(type: .protest, rank: first.rule.rank)
    }
    let new = mainDeeds.filter { !($0.rule.form == .noun && $0.isDefinite) }
    let typed = (new.contains { $0.rule.type != nil } ? new : mainDeeds).compactMap { deed in
      deed.rule.type.map { TypedDeed(type: $0, rank: deed.rule.rank) }
    }
    return typed.enumerated().max { ($0.element.rank, $1.offset) < ($1.element.rank, $0.offset) }?.element
  }

  /// Whether it brings up a single deed as new: `a recent attack`.
  var opensIndefinitely: Bool {
    freeDeeds.contains { deed in
      deed.rule.form == .noun && !deed.isPlural && !deed.isDefinite
        && tokens[..<deed.range.lowerBound].suffix(3).contains { lexicon.grammar.indefinite.contains($0.lower) }
    }
  }

  /// The free deeds in front of a word such as `while`, where one of them has a type; else all.
  var mainDeeds: [DeedMatch] {
    let free = freeDeeds
    let contrast = tokens.indices.first {
      lexicon.grammar.clauses.contains(tokens[$0].lower) && !lexicon.grammar.and.contains(tokens[$0].lower)
    }
    guard let contrast else { return free }
    let front = free.filter { $0.range.upperBound <= contrast }
    return front.contains { $0.rule.type != nil && $0.rule.isHarm } ? front : free
  }

  /// Whether somebody named before does it by their people: `its men seized a post`.
  var isOfOwnPeople: Bool {
    guard let deed = freeDeeds.first(where: { $0.rule.form == .active }),
      !tokens[..<deed.range.lowerBound].suffix(3).contains(where: { lexicon.grammar.passives.contains($0.lower) })
    else { return false }
    return tokens[..<deed.range.lowerBound].suffix(4).indices.dropLast().contains { index in
      lexicon.possessives.contains(tokens[index].lower)
        && (lexicon.members.contains(tokens[index + 1].lower)
          || lexicon.people.match(in: tokens, at: index + 1)?.value.victim == .armedGroup)
    }
  }

  /// Whether it begins with people or a thing told of before: `The employees were on their way`.
  var startsWithKnown: Bool {
    guard let first = tokens.first, lexicon.grammar.articles.contains(first.lower) else { return false }
    return tokens.dropFirst().prefix(3).indices.contains {
      lexicon.people.match(in: tokens, at: $0) != nil || lexicon.targets.match(in: tokens, at: $0) != nil
    }
  }

  /// The places that a total may count among its areas.
  var areas: [PlaceMatch] { places.filter { !$0.isElsewhere && !$0.isWideUnit } }

  /// Whether it lists places.
  var isList: Bool { places.count { $0.lead == .listing } >= 3 }

  /// The places among others at which something can have happened, the best first.
  static func eventPlaces(among places: [PlaceMatch]) -> [PlaceMatch] {
    let candidates = places.filter { !$0.isElsewhere && $0.lead != .listing }
    return candidates.enumerated().sorted { left, right in
      let (leftWide, rightWide) = (left.element.isWideUnit ? 1 : 0, right.element.isWideUnit ? 1 : 0)
      return (leftWide, left.element.lead.rawValue, left.offset) < (
        rightWide, right.element.lead.rawValue, right.offset
      )
    }.map(\.element)
  }
}

/// A type of incident with the rank of the rule that gives it.
struct TypedDeed: Sendable {
  let type: IncidentType
  let rank: Int
}
