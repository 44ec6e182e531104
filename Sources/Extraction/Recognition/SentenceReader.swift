import IncidentModel
import PlaceNames

extension Array {
  /// The elements that pass a test: where all do, as they mostly do, the array itself and no copy.
  fileprivate func keeping(_ isKept: (Element) -> Bool) -> [Element] { allSatisfy(isKept) ? self : filter(isKept) }
}

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
    let dates = DateRecognizer(lexicon: lexicon, published: published, anchor: context.anchor)
    let days = dates.dates(in: tokens)
    let ownLabel = toponyms.label(isItem: sentence.paragraph > 1, behind: days.first?.range) ?? label
    let own = sentence.paragraph == 0 || !sentence.isHeading ? toponyms.dateline() : nil
    let filed = own ?? toponyms.lead() ?? dateline
    let places =
      toponyms.places(toponyms.places(), filedAt: filed?.place, isOwn: own != nil).map { place in
        ownLabel.map { place.mention.chain.count == 1 ? place.inside($0) : place } ?? place
      } + (ownLabel.map { [$0] } ?? [])
    let kept = news(places.keeping { !asides.contains($0.range.lowerBound) }, deeds)
    let acting = actors.keeping { actor in !places.contains { $0.range.overlaps(actor.range) } }
    let people = PeopleRecognizer(lexicon: lexicon).people(in: tokens, actors: acting)
    let figures = FigureRecognizer(lexicon: lexicon).figures(in: tokens, people: people, deeds: deeds)
    let speaking = acting.filter { actor in !figures.counted.contains { $0.people.range.overlaps(actor.range) } }
    let target = target(in: tokens)
    return SentenceReading(
      sentence: sentence, lexicon: lexicon, isReadable: language?.hasAlphabet(of: tokens) ?? false,
      bytes: text.originalRange(of: sentence.range), tokens: tokens,
      actors: acting, deeds: deeds, freeDeeds: deeds.keeping { $0.frame == nil },
      places: kept, eventPlaces: SentenceReading.eventPlaces(among: kept), label: ownLabel, dateline: filed,
      figures: figures.counted.keeping {
        !asides.contains($0.people.range.lowerBound) && !isOfReason($0.people.range, deeds, tokens)
      },
      parts: figures.parts.keeping { !asides.contains($0.people.range.lowerBound) },
      dates: days.keeping {
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
