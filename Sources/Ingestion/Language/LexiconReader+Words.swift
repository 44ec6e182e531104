import IncidentModel

extension LexiconReader {
  func quantities(_ value: YAMLValue) throws -> QuantityWords {
    let keys: Set = ["numbers", "multipliers", "articles", "vague", "at_least", "at_most", "plain"]
    let members = try value.mapping(keys: keys)
    return QuantityWords(
      numbers: try numbers(members["numbers"]), multipliers: try numbers(members["multipliers"]),
      articles: try members.strings("articles"), vague: try numbers(members["vague"]),
      atLeast: try members.strings("at_least"), atMost: try members.strings("at_most"),
      plain: try members.strings("plain"))
  }

  func places(_ value: YAMLValue) throws -> PlaceWords {
    let keys: Set = [
      "at", "from", "listing", "near", "along", "within", "generics", "generics_before", "lengths", "directions",
      "not_places", "institutions", "titles", "elsewhere",
    ]
    let members = try value.mapping(keys: keys)
    return PlaceWords(
      at: try members.strings("at"), from: try members.strings("from"), listing: try members.strings("listing"),
      near: try members.strings("near"), along: try members.strings("along"), within: try members.strings("within"),
      generics: try kinds(members["generics"]), genericsBefore: try kinds(members["generics_before"]),
      lengths: try numbers(members["lengths"]), directions: try members.strings("directions"),
      notPlaces: try members.strings("not_places"), institutions: try members.strings("institutions"),
      titles: try members.strings("titles"), elsewhere: try members.strings("elsewhere"))
  }

  func calendar(_ value: YAMLValue) throws -> CalendarWords {
    let keys: Set = [
      "months", "weekdays", "relative_days", "last_week", "same_day", "month_leads", "morning", "afternoon",
    ]
    let members = try value.mapping(keys: keys)
    return CalendarWords(
      months: try numbers(members["months"]), weekdays: try numbers(members["weekdays"]),
      relativeDays: try numbers(members["relative_days"]), lastWeek: try members.strings("last_week"),
      sameDay: try members.strings("same_day"), monthLeads: try members.strings("month_leads"),
      morning: try members.strings("morning"),
      afternoon: try members.strings("afternoon"))
  }

  func discourse(_ value: YAMLValue) throws -> DiscourseWords {
    let keys: Set = [
      "another", "back", "back_to_all", "same_place", "own", "pronouns", "parts", "many", "locations", "operations",
      "abbreviations", "auxiliaries",
      "agents", "members",
    ]
    let members = try value.mapping(keys: keys)
    return DiscourseWords(
      another: try members.strings("another"), back: try members.strings("back"),
      backToAll: try members.strings("back_to_all"), samePlace: try members.strings("same_place"),
      own: try members.strings("own"), pronouns: try members.strings("pronouns"), parts: try members.strings("parts"),
      many: try members.strings("many"), locations: try members.strings("locations"),
      operations: try members.strings("operations"), abbreviations: try members.strings("abbreviations"),
      auxiliaries: try members.strings("auxiliaries"), agents: try members.strings("agents"),
      members: try members.strings("members"))
  }

  private func numbers(_ value: YAMLValue?) throws -> [String: Int] {
    guard let value else { return [:] }
    return Dictionary(
      try value.pairs().map { ($0.key, try $0.value.integer()) }, uniquingKeysWith: { first, _ in first })
  }

  private func kinds(_ value: YAMLValue?) throws -> [String: PlaceKind] {
    guard let value else { return [:] }
    return Dictionary(
      try value.pairs().map { ($0.key, try $0.value.value(of: PlaceKind.self)) },
      uniquingKeysWith: { first, _ in first })
  }
}
