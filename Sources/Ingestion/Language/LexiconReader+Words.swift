import IncidentModel

extension LexiconReader {
  func quantities(_ value: YAMLValue) throws -> QuantityWords {
    let keys: Set = [
      "numbers", "multipliers", "articles", "vague", "units", "negations", "at_least", "at_most", "plain",
      "groups", "halves", "or_more", "labels", "alternatives", "same", "further", "former",
    ]
    let members = try value.mapping(keys: keys)
    return QuantityWords(
      numbers: try numbers(members["numbers"], in: 0...Self.greatest),
      multipliers: try numbers(members["multipliers"], in: 1...Self.greatest),
      articles: try members.strings("articles"), vague: try numbers(members["vague"], in: 0...Self.greatest),
      units: try members.strings("units"), negations: try members.strings("negations"),
      groups: try numbers(members["groups"], in: 1...Self.greatest), halves: try members.strings("halves"),
      orMore: try members.strings("or_more"), labels: try members.strings("labels"),
      alternatives: try members.strings("alternatives"), same: try members.strings("same"),
      further: try members.strings("further"), former: try members.strings("former"),
      atLeast: try members.strings("at_least"), atMost: try members.strings("at_most"),
      plain: try members.strings("plain"))
  }

  func places(_ value: YAMLValue) throws -> PlaceWords {
    let keys: Set = [
      "at", "from", "listing", "near", "along", "on", "sea", "offshore", "within", "generics", "generics_before",
      "streets",
      "lengths", "toward", "compass", "roads", "wide", "between",
      "between_people", "midway", "hedges", "borders", "border_leads", "dashes",
      "not_places",
      "institutions", "titles", "owned",
      "elsewhere", "particles", "prefixes", "towns", "capitals",
    ]
    let members = try value.mapping(keys: keys)
    return PlaceWords(
      at: try members.strings("at"), from: try members.strings("from"), listing: try members.strings("listing"),
      near: try members.strings("near"), along: try members.strings("along"),
      on: try members.strings("on"), sea: try members.strings("sea"), offshore: try members.strings("offshore"),
      within: try members.strings("within"),
      generics: try kinds(members["generics"]), genericsBefore: try kinds(members["generics_before"]),
      streets: try members.strings("streets"),
      lengths: try numbers(members["lengths"], in: 1...Self.greatest), toward: try members.strings("toward"),
      compass: try compass(members["compass"]),
      roads: try members.strings("roads"), between: try members.strings("between"),
      wide: try members.strings("wide"), betweenPeople: try members.strings("between_people"),
      midway: try members.strings("midway"), hedges: try members.strings("hedges"),
      borders: try members.strings("borders"), borderLeads: try members.strings("border_leads"),
      dashes: try members.strings("dashes"),
      notPlaces: try members.strings("not_places"), institutions: try members.strings("institutions"),
      titles: try members.strings("titles"), owned: try members.strings("owned"),
      elsewhere: try members.strings("elsewhere"), particles: try members.strings("particles"),
      prefixes: try members.strings("prefixes"), towns: try members.strings("towns"),
      capitals: try members.strings("capitals"))
  }

  func calendar(_ value: YAMLValue) throws -> CalendarWords {
    let keys: Set = [
      "months", "weekdays", "relative_days", "last_week", "same_day", "month_leads", "saying_leads", "ordinal_endings",
      "morning", "afternoon", "anchored_days", "day_words", "ago", "earlier", "later", "after", "this_week", "weekend",
      "overnight", "last_month", "this_month", "last_year", "early", "middle", "late", "weeks_of", "last_leads",
      "next_leads", "hedges", "span_middles", "clock_words",
    ]
    let members = try value.mapping(keys: keys)
    return CalendarWords(
      months: try numbers(members["months"], in: 1...12), weekdays: try numbers(members["weekdays"], in: 1...7),
      relativeDays: try numbers(members["relative_days"], in: -366...366),
      anchoredDays: try numbers(members["anchored_days"], in: -366...366), dayWords: try members.strings("day_words"),
      ago: try members.strings("ago"), earlier: try members.strings("earlier"), later: try members.strings("later"),
      after: try members.strings("after"), thisWeek: try members.strings("this_week"),
      weekend: try members.strings("weekend"), overnight: try members.strings("overnight"),
      lastMonth: try members.strings("last_month"), thisMonth: try members.strings("this_month"),
      lastYear: try members.strings("last_year"), early: try members.strings("early"),
      middle: try members.strings("middle"), late: try members.strings("late"),
      weeksOf: try numbers(members["weeks_of"], in: -366...366), lastLeads: try members.strings("last_leads"),
      nextLeads: try members.strings("next_leads"), hedges: try members.strings("hedges"),
      spanMiddles: try members.strings("span_middles"), clockWords: try members.strings("clock_words"),
      lastWeek: try members.strings("last_week"),
      sameDay: try members.strings("same_day"), monthLeads: try members.strings("month_leads"),
      sayingLeads: try members.strings("saying_leads"), ordinalEndings: try members.strings("ordinal_endings"),
      morning: try members.strings("morning"),
      afternoon: try members.strings("afternoon"))
  }

  func discourse(_ value: YAMLValue) throws -> DiscourseWords {
    let keys: Set = [
      "another", "back", "back_to_all", "sayings", "same_place", "own", "pronouns", "parts", "among", "of_counted",
      "many",
      "counts", "count_leads", "separate", "locations", "operations",
      "abbreviations", "auxiliaries",
      "agents", "agent_breaks", "sides", "possessives", "instruments", "affiliations", "here", "here_speakers",
      "members", "offices", "communities", "suffered",
      "negations", "voices", "partisan",
    ]
    let members = try value.mapping(keys: keys)
    return DiscourseWords(
      another: try members.strings("another"), back: try members.strings("back"),
      backToAll: try members.strings("back_to_all"), sayings: try members.strings("sayings"),
      samePlace: try members.strings("same_place"),
      own: try members.strings("own"), pronouns: try members.strings("pronouns"), parts: try members.strings("parts"),
      among: try members.strings("among"), ofCounted: try members.strings("of_counted"),
      many: try members.strings("many"), counts: try members.strings("counts"),
      countLeads: try members.strings("count_leads"), separate: try members.strings("separate"),
      locations: try members.strings("locations"),
      operations: try members.strings("operations"), abbreviations: try members.strings("abbreviations"),
      auxiliaries: try members.strings("auxiliaries"), agents: try members.strings("agents"),
      agentBreaks: try members.strings("agent_breaks"), sides: try members.strings("sides"),
      possessives: try members.strings("possessives"),
      instruments: try members.strings("instruments"), affiliations: try members.strings("affiliations"),
      here: try members.strings("here"), hereSpeakers: try members.strings("here_speakers"),
      members: try members.strings("members"), offices: try members.strings("offices"),
      communities: try members.strings("communities"), suffered: try members.strings("suffered"),
      negations: try members.strings("negations"),
      voices: try members.strings("voices"), partisan: try members.strings("partisan"))
  }

  func grammar(_ value: YAMLValue) throws -> GrammarWords {
    let keys: Set = [
      "articles", "definite", "indefinite", "and", "joining", "clauses", "of", "range_starts", "range_middles",
      "passives", "predicates", "hearsay", "intransitives", "object_pronouns", "party_pronouns", "relatives", "others",
      "object_leads", "quantity_leads", "plural_endings", "collectives", "inflection", "columns",
    ]
    let members = try value.mapping(keys: keys)
    return GrammarWords(
      articles: try members.strings("articles"), definite: try members.strings("definite"),
      indefinite: try members.strings("indefinite"), and: try members.strings("and"),
      joining: try members.strings("joining"), clauses: try members.strings("clauses"), of: try members.strings("of"),
      rangeStarts: try members.strings("range_starts"), rangeMiddles: try members.strings("range_middles"),
      passives: try members.strings("passives"), predicates: try members.strings("predicates"),
      hearsay: try members.strings("hearsay"),
      intransitives: try members.strings("intransitives"), objectPronouns: try members.strings("object_pronouns"),
      partyPronouns: try members.strings("party_pronouns"), relatives: try members.strings("relatives"),
      others: try members.strings("others"), objectLeads: try members.strings("object_leads"),
      quantityLeads: try members.strings("quantity_leads"), pluralEndings: try members.strings("plural_endings"),
      collectives: try members.strings("collectives"),
      columns: Dictionary(
        try members["columns"]?.pairs().map { ($0.key, try $0.value.strings()) } ?? [],
        uniquingKeysWith: { first, _ in first }))
  }

  func sources(_ value: YAMLValue) throws -> SourceWords {
    let members = try value.mapping(keys: ["agencies", "credits", "published", "updated"])
    return SourceWords(
      agencies: Dictionary(
        try members["agencies"]?.pairs().map { ($0.key, try $0.value.strings()) } ?? [],
        uniquingKeysWith: { first, _ in first }),
      creditLeads: try members.strings("credits"), publishedLeads: try members.strings("published"),
      updatedLeads: try members.strings("updated"))
  }

  /// Far more than any report counts, and small enough to be multiplied.
  private static let greatest = 1_000_000_000

  private func numbers(_ value: YAMLValue?, in range: ClosedRange<Int>) throws -> [String: Int] {
    guard let value else { return [:] }
    return Dictionary(
      try value.pairs().map { ($0.key, try $0.value.integer(in: range)) }, uniquingKeysWith: { first, _ in first })
  }

  private func kinds(_ value: YAMLValue?) throws -> [String: PlaceKind] {
    guard let value else { return [:] }
    return Dictionary(
      try value.pairs().map { ($0.key, try $0.value.value(of: PlaceKind.self)) },
      uniquingKeysWith: { first, _ in first })
  }

  private func compass(_ value: YAMLValue?) throws -> [String: CompassPoint] {
    guard let value else { return [:] }
    return Dictionary(
      try value.pairs().map { ($0.key, try $0.value.value(of: CompassPoint.self)) },
      uniquingKeysWith: { first, _ in first })
  }
}
