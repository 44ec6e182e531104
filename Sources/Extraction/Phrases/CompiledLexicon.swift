import IncidentModel
import PlaceNames

/// A lexicon whose phrases can be looked up.
final class CompiledLexicon: Sendable {
  let grammar: CompiledGrammar
  /// The letters of the words of deeds and people.
  let letters: Set<Unicode.Scalar>
  let events: PhraseIndex<EventRule>
  /// The plurals among the nouns of deeds.
  let pluralDeeds: WordSet
  let outcomesBefore: PhraseIndex<Measure>
  let outcomesBehind: PhraseIndex<Measure>
  /// All words of the grammar, none of which is a noun.
  let grammarWords: WordSet
  let living: PhraseIndex<Measure>
  let nobody: PhraseIndex<Measure>
  let people: PhraseIndex<PeopleRule>
  let targets: PhraseIndex<TargetRule>
  let targetNames: WordTable<TargetRule>
  let speechBehind: PhraseIndex<SpeechAct>
  let speechBefore: PhraseIndex<SpeechAct>
  let speechAlone: PhraseIndex<SpeechAct>
  let frames: PhraseIndex<FrameRule>
  let quantities: CompiledQuantities
  let qualifiers: PhraseIndex<Qualifier>
  let orMore: PhraseIndex<Bool>
  /// Words in front of a number that counts nobody.
  let labels: WordSet
  /// Words between two numbers or outcomes of which one is meant.
  let alternatives: WordSet
  /// Phrases for as many as were counted before.
  let same: PhraseIndex<Bool>
  let further: PhraseIndex<Bool>
  let former: PhraseIndex<Bool>
  let places: CompiledPlaces
  let prepositions: PhraseIndex<Preposition>
  let elsewhere: PhraseIndex<Bool>
  let within: PhraseIndex<Bool>
  /// Generic words behind a name, of one word or more: `local government area`.
  let generics: PhraseIndex<PlaceKind>
  /// Small words within names.
  let particles: WordSet
  let capitals: WordSet
  let institutions: WordSet
  let titles: WordSet
  let notPlaces: WordSet
  let compass: PhraseIndex<CompassPoint>
  /// Points of the compass that count only in capitals, as they are written: `NNE`.
  let compassLetters: WordTable<CompassPoint>
  /// The first words of the names of the points of the compass.
  let directions: WordSet
  let roads: WordSet
  let between: WordSet
  let wideNames: Set<String>
  let betweenPeople: WordSet
  let midway: WordSet
  let borders: WordSet
  let borderLeads: WordSet
  let dashes: WordSet
  let calendar: CompiledCalendar
  let another: PhraseIndex<Bool>
  let back: PhraseIndex<Bool>
  let backToAll: PhraseIndex<Bool>
  let sayings: PhraseIndex<Bool>
  /// The words of all phrases of saying, which may leave the program.
  let sayingWords: WordSet
  let samePlace: PhraseIndex<Bool>
  let own: WordSet
  let pronouns: WordSet
  let parts: PhraseIndex<Bool>
  let among: WordSet
  let ofCounted: PhraseIndex<Bool>
  let many: PhraseIndex<Bool>
  let counts: PhraseIndex<Bool>
  let countLeads: WordSet
  let separate: WordSet
  let locations: WordSet
  let operations: WordSet
  let auxiliaries: WordSet
  let agents: WordSet
  let agentBreaks: WordSet
  let sides: WordSet
  let possessives: WordSet
  let instruments: WordSet
  let affiliations: WordSet
  let here: WordSet
  let hereSpeakers: WordSet
  let members: WordSet
  let offices: WordSet
  let communities: WordSet
  let suffered: WordSet
  let negations: WordSet
  let voices: PhraseIndex<Bool>
  let partisan: WordSet
  let abbreviations: WordSet
  /// The words with which a number or its qualifier can begin.
  let quantityStarts: WordSet
  /// The words without a capital with which the relation of a place to others can begin.
  let relationStarts: WordSet
  /// The words without a capital with which words for a place can begin.
  let placeStarts: WordSet
  /// The actors by what they are called.
  let registry: ActorNames
  /// All words of the lists, the phrases and the registry.
  let vocabulary: Vocabulary

  /// What a phrase in front of a number does to it.
  enum Qualifier: Sendable { case atLeast, atMost, plain }

  /// What a phrase in front of a place says of it.
  enum Preposition: Sendable { case at, from, listing, near, along, on, sea }

  init(_ lexicon: Lexicon, actors: [Actor] = []) {
    var words = VocabularyBuilder()
    let grammar = CompiledGrammar(lexicon.grammar, &words)
    self.grammar = grammar
    grammarWords = grammar.all
    letters = Set((lexicon.events.flatMap(\.phrases) + lexicon.people.flatMap(\.phrases)).flatMap(\.unicodeScalars))
    events = words.phrases(lexicon.events.flatMap { rule in rule.phrases.map { ($0, rule) } })
    pluralDeeds = words.set(
      lexicon.events.filter { $0.form == .noun }.flatMap(\.phrases).flatMap { grammar.plurals(in: Phrase($0)) })
    outcomesBefore = words.phrases(lexicon.outcomes.flatMap { rule in rule.before.map { ($0, rule.measure) } })
    outcomesBehind = words.phrases(lexicon.outcomes.flatMap { rule in rule.behind.map { ($0, rule.measure) } })
    living = words.phrases(lexicon.outcomes.flatMap { rule in rule.living.map { ($0, rule.measure) } })
    nobody = words.phrases(lexicon.outcomes.flatMap { rule in rule.nobody.map { ($0, rule.measure) } })
    people = words.phrases(lexicon.people.flatMap { rule in rule.phrases.map { ($0, rule) } })
    targets = words.phrases(lexicon.targets.flatMap { rule in rule.phrases.map { ($0, rule) } })
    targetNames = words.table(
      Dictionary(
        lexicon.targets.flatMap { rule in rule.nameEndings.map { ($0, rule) } },
        uniquingKeysWith: { first, _ in first }))
    speechBehind = words.phrases(lexicon.speech.flatMap { rule in rule.behindSpeaker.map { ($0, rule.act) } })
    speechBefore = words.phrases(lexicon.speech.flatMap { rule in rule.beforeSpeaker.map { ($0, rule.act) } })
    speechAlone = words.phrases(lexicon.speech.flatMap { rule in rule.alone.map { ($0, rule.act) } })
    frames = words.phrases(lexicon.frames.flatMap { rule in rule.phrases.map { ($0, rule) } })
    quantities = CompiledQuantities(lexicon.quantities, &words)
    qualifiers = words.phrases(
      lexicon.quantities.atLeast.map { ($0, Qualifier.atLeast) } + lexicon.quantities.atMost.map { ($0, .atMost) }
        + lexicon.quantities.plain.map { ($0, .plain) })
    orMore = words.phrases(lexicon.quantities.orMore)
    labels = words.set(lexicon.quantities.labels)
    alternatives = words.set(lexicon.quantities.alternatives)
    same = words.phrases(lexicon.quantities.same)
    further = words.phrases(lexicon.quantities.further)
    former = words.phrases(lexicon.quantities.former)
    places = CompiledPlaces(lexicon.places, &words)
    prepositions = words.phrases(
      lexicon.places.at.map { ($0, Preposition.at) } + lexicon.places.from.map { ($0, .from) }
        + lexicon.places.listing.map { ($0, .listing) } + lexicon.places.near.map { ($0, .near) }
        + lexicon.places.along.map { ($0, .along) } + lexicon.places.on.map { ($0, .on) }
        + lexicon.places.sea.map { ($0, .sea) })
    elsewhere = words.phrases(lexicon.places.elsewhere)
    within = words.phrases(lexicon.places.within)
    generics = words.phrases(lexicon.places.generics.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    particles = words.set(lexicon.places.particles)
    capitals = words.set(lexicon.places.capitals)
    institutions = words.set(lexicon.places.institutions)
    titles = words.set(lexicon.places.titles)
    notPlaces = words.set(lexicon.places.notPlaces)
    let capitals = lexicon.places.compass.filter { $0.key.contains { $0.isUppercase } }
    compassLetters = words.table(
      Dictionary(capitals.map { ($0.key.lowercased(), $0.value) }, uniquingKeysWith: { first, _ in first }))
    let points = lexicon.places.compass.filter { capitals[$0.key] == nil }
    compass = words.phrases(points.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    directions = words.set(points.keys.flatMap { Phrase($0).firstWords })
    roads = words.set(lexicon.places.roads)
    between = words.set(lexicon.places.between)
    wideNames = Set(lexicon.places.wide.map(NameNormalizer.normalized))
    betweenPeople = words.set(lexicon.places.betweenPeople)
    midway = words.set(lexicon.places.midway)
    borders = words.set(lexicon.places.borders)
    borderLeads = words.set(lexicon.places.borderLeads)
    dashes = words.set(lexicon.places.dashes)
    calendar = CompiledCalendar(lexicon.calendar, &words)
    another = words.phrases(lexicon.discourse.another)
    back = words.phrases(lexicon.discourse.back)
    backToAll = words.phrases(lexicon.discourse.backToAll)
    sayings = words.phrases(lexicon.discourse.sayings)
    sayingWords = words.set(
      (lexicon.speech.flatMap { $0.behindSpeaker + $0.beforeSpeaker + $0.alone } + lexicon.discourse.sayings)
        .flatMap { Phrase($0).words })
    samePlace = words.phrases(lexicon.discourse.samePlace)
    own = words.set(lexicon.discourse.own)
    pronouns = words.set(lexicon.discourse.pronouns)
    parts = words.phrases(lexicon.discourse.parts)
    among = words.set(lexicon.discourse.among)
    ofCounted = words.phrases(lexicon.discourse.ofCounted)
    many = words.phrases(lexicon.discourse.many)
    counts = words.phrases(lexicon.discourse.counts)
    countLeads = words.set(lexicon.discourse.countLeads)
    separate = words.set(lexicon.discourse.separate)
    locations = words.set(lexicon.discourse.locations)
    operations = words.set(lexicon.discourse.operations)
    auxiliaries = words.set(lexicon.discourse.auxiliaries)
    agents = words.set(lexicon.discourse.agents)
    agentBreaks = words.set(lexicon.discourse.agentBreaks)
    sides = words.set(lexicon.discourse.sides)
    possessives = words.set(lexicon.discourse.possessives)
    instruments = words.set(lexicon.discourse.instruments)
    affiliations = words.set(lexicon.discourse.affiliations)
    here = words.set(lexicon.discourse.here)
    hereSpeakers = words.set(lexicon.discourse.hereSpeakers)
    members = words.set(lexicon.discourse.members)
    offices = words.set(lexicon.discourse.offices)
    communities = words.set(lexicon.discourse.communities)
    suffered = words.set(lexicon.discourse.suffered)
    negations = words.set(lexicon.discourse.negations)
    voices = words.phrases(lexicon.discourse.voices)
    partisan = words.set(lexicon.discourse.partisan)
    abbreviations = words.set(lexicon.discourse.abbreviations)
    quantityStarts = [quantities.starts, quantities.vague.keys, grammar.rangeStarts]
      .reduce(qualifiers.firstWords) { $0.union($1) }
    relationStarts = [between, borders, roads, compassLetters.keys].reduce(compass.firstWords) { $0.union($1) }
    placeStarts = [relationStarts, grammar.of, particles].reduce(prepositions.firstWords) { $0.union($1) }
    registry = ActorNames(actors, &words)
    vocabulary = words.vocabulary()
  }
}

extension CompiledLexicon {
  /// The point of the compass that begins at a token, in words or in capitals.
  func point(in tokens: ArraySlice<Token>, at start: Int) -> PhraseMatch<CompassPoint>? {
    if let point = compassLetters[tokens[start].lower], tokens[start].isInCapitals {
      return PhraseMatch(value: point, range: start..<start + 1)
    }
    return compass.match(in: tokens, at: start)
  }
}
