import IncidentModel
import PlaceNames

/// A lexicon whose phrases can be looked up.
final class CompiledLexicon: Sendable {
  let grammar: CompiledGrammar
  /// The letters of the words of deeds and people.
  let letters: Set<Unicode.Scalar>
  let events: PhraseIndex<EventRule>
  /// The plurals among the nouns of deeds.
  let pluralDeeds: Set<String>
  let outcomesBefore: PhraseIndex<Measure>
  let outcomesBehind: PhraseIndex<Measure>
  /// All words of the grammar, none of which is a noun.
  let grammarWords: Set<String>
  let living: PhraseIndex<Measure>
  let nobody: PhraseIndex<Measure>
  let people: PhraseIndex<PeopleRule>
  let targets: PhraseIndex<TargetRule>
  let targetNames: [String: TargetRule]
  let speechBehind: PhraseIndex<SpeechAct>
  let speechBefore: PhraseIndex<SpeechAct>
  let speechAlone: PhraseIndex<SpeechAct>
  let frames: PhraseIndex<FrameRule>
  let quantities: QuantityWords
  let qualifiers: PhraseIndex<Qualifier>
  let orMore: PhraseIndex<Bool>
  /// Words in front of a number that counts nobody.
  let labels: Set<String>
  /// Words between two numbers or outcomes of which one is meant.
  let alternatives: Set<String>
  /// Phrases for as many as were counted before.
  let same: PhraseIndex<Bool>
  let places: PlaceWords
  let prepositions: PhraseIndex<Preposition>
  let elsewhere: PhraseIndex<Bool>
  let within: PhraseIndex<Bool>
  /// Generic words behind a name, of one word or more: `local government area`.
  let generics: PhraseIndex<PlaceKind>
  /// Small words within names.
  let particles: Set<String>
  let institutions: Set<String>
  let titles: Set<String>
  let notPlaces: Set<String>
  let compass: PhraseIndex<CompassPoint>
  /// Points of the compass that count only in capitals, as they are written: `NNE`.
  let compassLetters: [String: CompassPoint]
  /// The first words of the names of the points of the compass.
  let directions: Set<String>
  let roads: Set<String>
  let between: Set<String>
  let wideNames: Set<String>
  let betweenPeople: Set<String>
  let midway: Set<String>
  let borders: Set<String>
  let borderLeads: Set<String>
  let dashes: Set<String>
  let calendar: CalendarWords
  let sameDay: PhraseIndex<Bool>
  let days: CompiledCalendar
  let another: PhraseIndex<Bool>
  let back: PhraseIndex<Bool>
  let backToAll: PhraseIndex<Bool>
  let sayings: PhraseIndex<Bool>
  /// The words of all phrases of saying, which may leave the program.
  let sayingWords: Set<String>
  let samePlace: PhraseIndex<Bool>
  let own: Set<String>
  let pronouns: Set<String>
  let parts: PhraseIndex<Bool>
  let among: Set<String>
  let ofCounted: PhraseIndex<Bool>
  let many: PhraseIndex<Bool>
  let counts: PhraseIndex<Bool>
  let countLeads: Set<String>
  let separate: Set<String>
  let locations: Set<String>
  let operations: Set<String>
  let auxiliaries: Set<String>
  let agents: Set<String>
  let agentBreaks: Set<String>
  let sides: Set<String>
  let possessives: Set<String>
  let affiliations: Set<String>
  let here: Set<String>
  let hereSpeakers: Set<String>
  let members: Set<String>
  let offices: Set<String>
  let communities: Set<String>
  let suffered: Set<String>
  let negations: Set<String>
  let voices: PhraseIndex<Bool>
  let sayingLeads: Set<String>
  let ordinalEndings: Set<String>
  let abbreviations: Set<String>

  /// What a phrase in front of a number does to it.
  enum Qualifier: Sendable { case atLeast, atMost, plain }

  /// What a phrase in front of a place says of it.
  enum Preposition: Sendable { case at, from, listing, near, along, on, sea }

  init(_ lexicon: Lexicon) {
    let grammar = CompiledGrammar(lexicon.grammar)
    self.grammar = grammar
    grammarWords = grammar.all
    letters = Set((lexicon.events.flatMap(\.phrases) + lexicon.people.flatMap(\.phrases)).flatMap(\.unicodeScalars))
    events = PhraseIndex(lexicon.events.flatMap { rule in rule.phrases.map { ($0, rule) } })
    pluralDeeds = lexicon.events.filter { $0.form == .noun }.flatMap(\.phrases)
      .reduce(into: []) { $0.formUnion(grammar.plurals(in: Phrase($1))) }
    outcomesBefore = PhraseIndex(lexicon.outcomes.flatMap { rule in rule.before.map { ($0, rule.measure) } })
    outcomesBehind = PhraseIndex(lexicon.outcomes.flatMap { rule in rule.behind.map { ($0, rule.measure) } })
    living = PhraseIndex(lexicon.outcomes.flatMap { rule in rule.living.map { ($0, rule.measure) } })
    nobody = PhraseIndex(lexicon.outcomes.flatMap { rule in rule.nobody.map { ($0, rule.measure) } })
    people = PhraseIndex(lexicon.people.flatMap { rule in rule.phrases.map { ($0, rule) } })
    targets = PhraseIndex(lexicon.targets.flatMap { rule in rule.phrases.map { ($0, rule) } })
    targetNames = Dictionary(
      lexicon.targets.flatMap { rule in rule.nameEndings.map { ($0, rule) } }, uniquingKeysWith: { first, _ in first })
    speechBehind = PhraseIndex(lexicon.speech.flatMap { rule in rule.behindSpeaker.map { ($0, rule.act) } })
    speechBefore = PhraseIndex(lexicon.speech.flatMap { rule in rule.beforeSpeaker.map { ($0, rule.act) } })
    speechAlone = PhraseIndex(lexicon.speech.flatMap { rule in rule.alone.map { ($0, rule.act) } })
    frames = PhraseIndex(lexicon.frames.flatMap { rule in rule.phrases.map { ($0, rule) } })
    quantities = lexicon.quantities
    qualifiers = PhraseIndex(
      lexicon.quantities.atLeast.map { ($0, Qualifier.atLeast) } + lexicon.quantities.atMost.map { ($0, .atMost) }
        + lexicon.quantities.plain.map { ($0, .plain) })
    orMore = PhraseIndex(marks(lexicon.quantities.orMore))
    labels = Set(lexicon.quantities.labels)
    alternatives = Set(lexicon.quantities.alternatives)
    same = PhraseIndex(marks(lexicon.quantities.same))
    places = lexicon.places
    prepositions = PhraseIndex(
      lexicon.places.at.map { ($0, Preposition.at) } + lexicon.places.from.map { ($0, .from) }
        + lexicon.places.listing.map { ($0, .listing) } + lexicon.places.near.map { ($0, .near) }
        + lexicon.places.along.map { ($0, .along) } + lexicon.places.on.map { ($0, .on) }
        + lexicon.places.sea.map { ($0, .sea) })
    elsewhere = PhraseIndex(marks(lexicon.places.elsewhere))
    within = PhraseIndex(marks(lexicon.places.within))
    generics = PhraseIndex(lexicon.places.generics.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    particles = Set(lexicon.places.particles)
    institutions = Set(lexicon.places.institutions)
    titles = Set(lexicon.places.titles)
    notPlaces = Set(lexicon.places.notPlaces)
    let capitals = lexicon.places.compass.filter { $0.key.contains { $0.isUppercase } }
    compassLetters = capitals
    let points = lexicon.places.compass.filter { capitals[$0.key] == nil }
    compass = PhraseIndex(points.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    directions = points.keys.reduce(into: []) { $0.formUnion(Phrase($1).firstWords) }
    roads = Set(lexicon.places.roads)
    between = Set(lexicon.places.between)
    wideNames = Set(lexicon.places.wide.map(NameNormalizer.normalized))
    betweenPeople = Set(lexicon.places.betweenPeople)
    midway = Set(lexicon.places.midway)
    borders = Set(lexicon.places.borders)
    borderLeads = Set(lexicon.places.borderLeads)
    dashes = Set(lexicon.places.dashes)
    calendar = lexicon.calendar
    sameDay = PhraseIndex(marks(lexicon.calendar.sameDay))
    days = CompiledCalendar(lexicon.calendar)
    another = PhraseIndex(marks(lexicon.discourse.another))
    back = PhraseIndex(marks(lexicon.discourse.back))
    backToAll = PhraseIndex(marks(lexicon.discourse.backToAll))
    sayings = PhraseIndex(marks(lexicon.discourse.sayings))
    sayingWords =
      (lexicon.speech.flatMap { $0.behindSpeaker + $0.beforeSpeaker + $0.alone } + lexicon.discourse.sayings)
      .reduce(into: []) { $0.formUnion(Phrase($1).words) }
    samePlace = PhraseIndex(marks(lexicon.discourse.samePlace))
    own = Set(lexicon.discourse.own)
    pronouns = Set(lexicon.discourse.pronouns)
    parts = PhraseIndex(marks(lexicon.discourse.parts))
    among = Set(lexicon.discourse.among)
    ofCounted = PhraseIndex(marks(lexicon.discourse.ofCounted))
    many = PhraseIndex(marks(lexicon.discourse.many))
    counts = PhraseIndex(marks(lexicon.discourse.counts))
    countLeads = Set(lexicon.discourse.countLeads)
    separate = Set(lexicon.discourse.separate)
    locations = Set(lexicon.discourse.locations)
    operations = Set(lexicon.discourse.operations)
    auxiliaries = Set(lexicon.discourse.auxiliaries)
    agents = Set(lexicon.discourse.agents)
    agentBreaks = Set(lexicon.discourse.agentBreaks)
    sides = Set(lexicon.discourse.sides)
    possessives = Set(lexicon.discourse.possessives)
    affiliations = Set(lexicon.discourse.affiliations)
    here = Set(lexicon.discourse.here)
    hereSpeakers = Set(lexicon.discourse.hereSpeakers)
    members = Set(lexicon.discourse.members)
    offices = Set(lexicon.discourse.offices)
    communities = Set(lexicon.discourse.communities)
    suffered = Set(lexicon.discourse.suffered)
    negations = Set(lexicon.discourse.negations)
    voices = PhraseIndex(marks(lexicon.discourse.voices))
    sayingLeads = Set(lexicon.calendar.sayingLeads)
    ordinalEndings = Set(lexicon.calendar.ordinalEndings)
    abbreviations = Set(lexicon.discourse.abbreviations)
  }
}

extension CompiledLexicon {
  /// The point of the compass that begins at a token, in words or in capitals.
  func point(in tokens: ArraySlice<Token>, at start: Int) -> PhraseMatch<CompassPoint>? {
    if let point = compassLetters[tokens[start].text.filter { $0 != "." }] {
      return PhraseMatch(value: point, range: start..<start + 1)
    }
    return compass.match(in: tokens, at: start)
  }
}

/// Phrases that only need to be found.
private func marks(_ phrases: [String]) -> [(String, Bool)] { phrases.map { ($0, true) } }
