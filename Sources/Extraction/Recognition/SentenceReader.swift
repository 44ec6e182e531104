import IncidentModel
import PlaceNames

/// Recognises everything in one sentence.
struct SentenceReader {
  let lexicon: CompiledLexicon
  /// What tells the language of a sentence; nothing where the whole text is in another one.
  let language: LanguageCheck?
  let gazetteer: Gazetteer
  let actorRecognizer: ActorRecognizer
  let published: CalendarDate?
  let text: SourceText

  /// - Parameters:
  ///   - label: The place that stands in front of the sentence's item of a list.
  ///   - dateline: The place from which the text was filed.
  ///   - context: The days named before.
  func read(
    _ sentence: Sentence, in words: TextWords, label: PlaceMatch?, dateline: Dateline?, dates context: DateContext
  ) -> SentenceReading {
    let tokens = words.tokens[sentence.tokens]
    let actors = actorRecognizer.actors(in: tokens)
    let names = actors.filter { !$0.isClass }.map(\.range)
    let frames = lexicon.frameMatches(in: tokens)
    let found = DeedRecognizer(lexicon: lexicon).deeds(in: tokens, frames: frames).filter { deed in
      !names.contains { $0.contains(deed.range.lowerBound) && deed.range.upperBound <= $0.upperBound }
    }
    let asides = Asides(in: tokens, deeds: found, frames: frames, lexicon: lexicon)
    let deeds = found.map(asides.framed)
    let toponyms = ToponymRecognizer(
      tokens: tokens, words: words.names, text: text, lexicon: lexicon, gazetteer: gazetteer, actors: actors,
      deeds: deeds)
    let ownLabel = toponyms.label(isItem: sentence.paragraph > 1) ?? label
    let own = sentence.paragraph == 0 || !sentence.isHeading ? toponyms.dateline() : nil
    let filed = own ?? toponyms.lead() ?? dateline
    let places =
      toponyms.places(toponyms.places(), filedAt: filed?.place, isOwn: own != nil).map { place in
        ownLabel.map { place.mention.chain.count == 1 ? place.inside($0) : place } ?? place
      } + (ownLabel.map { [$0] } ?? [])
    let kept = news(places.filter { !asides.contains($0.range.lowerBound) }, deeds)
    let acting = actors.filter { actor in !places.contains { $0.range.overlaps(actor.range) } }
    let people = PeopleRecognizer(lexicon: lexicon).people(in: tokens, actors: acting)
    let figures = FigureRecognizer(lexicon: lexicon).figures(in: tokens, people: people, deeds: deeds)
    let speaking = acting.filter { actor in !figures.counted.contains { $0.people.range.overlaps(actor.range) } }
    let target = target(in: tokens)
    let dates = DateRecognizer(lexicon: lexicon, published: published, anchor: context.anchor)
    return SentenceReading(
      sentence: sentence, lexicon: lexicon, isReadable: language?.hasAlphabet(of: tokens) ?? false,
      bytes: text.originalRange(of: sentence.range), tokens: tokens,
      actors: acting, deeds: deeds, freeDeeds: deeds.filter { $0.frame == nil },
      places: kept, eventPlaces: SentenceReading.eventPlaces(among: kept), label: ownLabel, dateline: filed,
      figures: figures.counted.filter {
        !asides.contains($0.people.range.lowerBound) && !isOfReason($0.people.range, deeds, tokens)
      },
      parts: figures.parts.filter { !asides.contains($0.people.range.lowerBound) },
      dates: dates.dates(in: tokens).filter {
        !asides.contains($0.range.lowerBound) && !dates.isDateline($0, in: tokens)
      },
      contextDate: context.date(inParagraph: sentence.paragraph),
      doubts: dates.doubts(in: tokens).map {
        DateDoubt($0.reason, bytes: text.originalRange(of: tokens.bytes(of: $0.range)))
      },
      time: TimeRecognizer(lexicon: lexicon).time(in: tokens), isSameDay: tokens.contains(lexicon.calendar.sameDay),
      utterances: SpeechRecognizer(lexicon: lexicon).utterances(in: tokens, actors: speaking),
      total: TotalRecognizer(lexicon: lexicon).total(in: tokens, deeds: deeds), frame: asides.whole,
      target: target.rule, targetName: target.name, operation: operation(in: tokens, deeds: deeds, actors: acting),
      opensAnother: opensAnother(tokens, deeds), pointsBack: tokens.contains(lexicon.back),
      isSamePlace: tokens.contains(lexicon.samePlace),
      startsWithPronoun: tokens.prefix(2).contains { lexicon.pronouns.contains($0.lower) },
      pointsBackToAll: tokens.contains(lexicon.backToAll),
      saying: SpeechRecognizer(lexicon: lexicon).saying(in: tokens, actors: speaking))
  }

  /// The places without those of what a protest or an arrest is about, where another one is named: `rallied in Hub
  /// against a killing in Quetta`.
  private func news(_ places: [PlaceMatch], _ deeds: [DeedMatch]) -> [PlaceMatch] {
    let reasons = deeds.filter { $0.frame?.scope == .reason || $0.frame?.scope == .rest }
    guard let reason = reasons.map(\.range.lowerBound).min(),
      deeds.contains(where: { $0.frame == nil && $0.range.upperBound <= reason }),
      places.contains(where: { $0.range.lowerBound < reason && !$0.isElsewhere && !$0.isWideUnit })
    else { return places }
    return places.filter { place in
      let last = deeds.last { $0.range.upperBound <= place.range.lowerBound }
      return place.range.lowerBound < reason || last?.frame == nil
    }
  }

  /// Whether a number belongs to what a protest or an arrest is about: the deed nearest to it is taken out.
  private func isOfReason(_ people: Range<Int>, _ deeds: [DeedMatch], _ tokens: ArraySlice<Token>) -> Bool {
    // Only the last deed in front, the first one behind and those beside it can be the nearest.
    let last = deeds.lazy.map(\.range.upperBound).filter { $0 <= people.lowerBound }.max()
    let next = deeds.lazy.map(\.range.lowerBound).filter { $0 >= people.upperBound }.min()
    let nearest = deeds.lazy.filter {
      $0.range.upperBound == last || $0.range.lowerBound == next || $0.range.overlaps(people)
    }.map { (deed: $0, reach: reach($0.range, people, tokens)) }.min { $0.reach < $1.reach }?.deed
    guard let frame = nearest?.frame, frame.role != .statement else { return false }
    return frame.scope == .reason || frame.scope == .rest
  }

  /// How far two stretches of words are apart; a mark between them parts them more than words do.
  private func reach(_ first: Range<Int>, _ second: Range<Int>, _ tokens: ArraySlice<Token>) -> Int {
    let (end, start) = (min(first.upperBound, second.upperBound), max(first.lowerBound, second.lowerBound))
    guard end < start else { return 0 }
    let between = tokens[end..<start]
    return between.count + 6 * between.count { $0.kind == .punctuation || lexicon.grammar.relatives.contains($0.lower) }
  }

  /// Whether a party speaks of its own people: `our fighters`.
  static func isOwnVoice(_ tokens: ArraySlice<Token>, _ lexicon: CompiledLexicon) -> Bool {
    tokens.indices.dropLast().contains { index in
      lexicon.own.contains(tokens[index].lower)
        && lexicon.people.match(in: tokens, at: index + 1)?.value.victim == .armedGroup
    } || tokens.contains(lexicon.voices) && !tokens.contains { $0.isMark(of: quotes) }
  }

  private static let quotes: [Unicode.Scalar] = ["\"", "“", "”", "„", "«", "»"]

  /// Only near the beginning: `In a separate incident`, or `Later the same day` before a deed that is not known already.
  private func opensAnother(_ tokens: ArraySlice<Token>, _ deeds: [DeedMatch]) -> Bool {
    if tokens.prefix(6).indices.contains(where: { lexicon.another.match(in: tokens, at: $0) != nil }) { return true }
    return tokens.prefix(3).indices.contains { lexicon.calendar.sameDay.match(in: tokens, at: $0) != nil }
      && deeds.contains { $0.frame == nil && $0.rule.isAttack && !($0.rule.form == .noun && $0.isDefinite) }
  }

  /// What is attacked: a proper name such as `Jaffar Express`, else the first noun for one.
  private func target(in tokens: ArraySlice<Token>) -> (rule: TargetRule?, name: String?) {
    for index in tokens.indices.dropFirst() where tokens[index].isCapitalized && tokens[index - 1].isCapitalized {
      guard let rule = lexicon.targetNames[tokens[index].lower], tokens[index - 1].kind == .word,
        !lexicon.notPlaces.contains(tokens[index - 1].lower)
      else { continue }
      return (rule, tokens[index - 1].text + " " + tokens[index].text)
    }
    let matches = lexicon.targets.matches(in: tokens)
    return ((matches.first { $0.value.isDistinctive } ?? matches.first)?.value, nil)
  }

  /// The name of an operation, unless a frame sets it apart: `dubbed Operation Herof`.
  ///
  /// One that is named after a person is left out: no private name may leave the program.
  private func operation(in tokens: ArraySlice<Token>, deeds: [DeedMatch], actors: [ActorMatch]) -> String? {
    for index in tokens.indices where lexicon.operations.contains(tokens[index].lower) && tokens[index].isCapitalized {
      let name = tokens[(index + 1)...].prefix { $0.isCapitalized && $0.kind == .word }.prefix(3)
      guard !name.isEmpty, !name.contains(where: { lexicon.titles.contains($0.lower) }) else { continue }
      let isForeign =
        actors.last { $0.range.upperBound <= index }.map { !$0.isParty && !$0.isClass } ?? false
      let isApart =
        isForeign || deeds.contains { [.rest, .reason].contains($0.frame?.scope) && $0.range.upperBound <= index }
      return isApart ? nil : ([tokens[index]] + name).map(\.text).joined(separator: " ")
    }
    return nil
  }
}
