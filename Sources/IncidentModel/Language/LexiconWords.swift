/// Words of number.
public struct QuantityWords: Sendable, Hashable {
  /// Words for whole numbers: `twelve` is 12.
  public let numbers: [String: Int]
  /// Words that multiply: `hundred` is 100.
  public let multipliers: [String: Int]
  /// Words for one: `a`, `an`.
  public let articles: [String]
  /// Vague words and the least that they mean: `dozens` is 12.
  public let vague: [String: Int]
  /// Phrases that make a number the least: `at least`.
  public let atLeast: [String]
  /// Phrases that make a number the most: `up to`.
  public let atMost: [String]
  /// Phrases that leave a number as it is: `about`, `all`.
  public let plain: [String]

  /// Makes the words.
  public init(
    numbers: [String: Int], multipliers: [String: Int], articles: [String], vague: [String: Int],
    atLeast: [String], atMost: [String], plain: [String]
  ) {
    self.numbers = numbers
    self.multipliers = multipliers
    self.articles = articles
    self.vague = vague
    self.atLeast = atLeast
    self.atMost = atMost
    self.plain = plain
  }
}

/// Words around place names.
public struct PlaceWords: Sendable, Hashable {
  /// Words before a place at which something is: `in`.
  public let at: [String]
  /// Words before a place that something was taken from: `from`.
  public let from: [String]
  /// Phrases before a list of places: `including`.
  public let listing: [String]
  /// Phrases before a place near which something is: `near`.
  public let near: [String]
  /// Phrases before a road or a line: `along`.
  public let along: [String]
  /// Words between a smaller and a larger place: `of`.
  public let within: [String]
  /// Generic words behind a name, and what they make of it: `city` is a settlement.
  public let generics: [String: PlaceKind]
  /// Generic words before a name: `district of`.
  public let genericsBefore: [String: PlaceKind]
  /// Words of length: `km` is 1000 metres.
  public let lengths: [String: Int]
  /// Directions in front of `of`: `east of`.
  public let directions: [String]
  /// Capitalised words that are no places: weekdays, titles, nationalities.
  public let notPlaces: [String]
  /// Words that make a name before them an institution: `university`.
  public let institutions: [String]
  /// Titles that make a name behind them a person.
  public let titles: [String]
  /// Phrases before a place that is not where it happened: `told reporters in`, `hospital in`, `resident of`.
  public let elsewhere: [String]

  /// Makes the words.
  public init(
    at: [String], from: [String], listing: [String], near: [String], along: [String], within: [String],
    generics: [String: PlaceKind], genericsBefore: [String: PlaceKind], lengths: [String: Int], directions: [String],
    notPlaces: [String],
    institutions: [String], titles: [String], elsewhere: [String]
  ) {
    self.at = at
    self.from = from
    self.listing = listing
    self.near = near
    self.along = along
    self.within = within
    self.generics = generics
    self.genericsBefore = genericsBefore
    self.lengths = lengths
    self.directions = directions
    self.notPlaces = notPlaces
    self.institutions = institutions
    self.titles = titles
    self.elsewhere = elsewhere
  }
}

/// Words of the calendar and the clock.
public struct CalendarWords: Sendable, Hashable {
  /// The months, short forms included: `march` is 3.
  public let months: [String: Int]
  /// The weekdays, Monday being 1.
  public let weekdays: [String: Int]
  /// Days counted from the publication date: `yesterday` is -1.
  public let relativeDays: [String: Int]
  /// Phrases that stand for the week before the publication date.
  public let lastWeek: [String]
  /// Phrases that put an incident on the day of the one before.
  public let sameDay: [String]
  /// Words in front of a month without a year: `in March`.
  public let monthLeads: [String]
  /// Marks of the hours before noon: `am`.
  public let morning: [String]
  /// Marks of the hours after noon: `pm`.
  public let afternoon: [String]

  /// Makes the words.
  public init(
    months: [String: Int], weekdays: [String: Int], relativeDays: [String: Int], lastWeek: [String],
    sameDay: [String], monthLeads: [String], morning: [String], afternoon: [String]
  ) {
    self.months = months
    self.weekdays = weekdays
    self.relativeDays = relativeDays
    self.lastWeek = lastWeek
    self.sameDay = sameDay
    self.monthLeads = monthLeads
    self.morning = morning
    self.afternoon = afternoon
  }
}

/// Words that link sentences and say what belongs together.
public struct DiscourseWords: Sendable, Hashable {
  /// Phrases that open another incident: `in a separate incident`.
  public let another: [String]
  /// Phrases that point back to the last incident: `the blast`.
  public let back: [String]
  /// Phrases that point back to several incidents: `these attacks`.
  public let backToAll: [String]
  /// Phrases that put an incident at the place of the one before: `in the same area`.
  public let samePlace: [String]
  /// Words with which a party speaks of its own people: `our`.
  public let own: [String]
  /// Words that stand for an actor named before: `they`.
  public let pronouns: [String]
  /// Phrases in front of a part of the people just counted: `including`.
  public let parts: [String]
  /// Phrases that make a plural of deeds a total: `a series of`.
  public let many: [String]
  /// Words for places that are counted in a total: `locations`.
  public let locations: [String]
  /// Words in front of the name of an operation.
  public let operations: [String]
  /// Abbreviations that end with a full stop and do not end a sentence.
  public let abbreviations: [String]
  /// Words that may stand between people and what happened to them: `were`, `reportedly`.
  public let auxiliaries: [String]
  /// Words in front of a doer: `by`.
  public let agents: [String]
  /// Words that a doer may be followed by before the deed, and words for its members: `fighters`.
  public let members: [String]

  /// Makes the words.
  public init(
    another: [String], back: [String], backToAll: [String], samePlace: [String], own: [String],
    pronouns: [String], parts: [String], many: [String], locations: [String],
    operations: [String], abbreviations: [String], auxiliaries: [String], agents: [String], members: [String]
  ) {
    self.another = another
    self.back = back
    self.backToAll = backToAll
    self.samePlace = samePlace
    self.own = own
    self.pronouns = pronouns
    self.parts = parts
    self.many = many
    self.locations = locations
    self.operations = operations
    self.abbreviations = abbreviations
    self.auxiliaries = auxiliaries
    self.agents = agents
    self.members = members
  }
}
