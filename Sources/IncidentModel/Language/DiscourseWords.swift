/// Words that link sentences and say what belongs together.
public struct DiscourseWords: Sendable, Hashable {
  /// Phrases that open another incident: `in a separate incident`.
  public let another: [String]
  /// Phrases that point back to the last incident: `the blast`.
  public let back: [String]
  /// Phrases that point back to several incidents: `these attacks`.
  public let backToAll: [String]
  /// Phrases with which somebody says, asks or judges something; they make a sentence without a deed a statement.
  public let sayings: [String]
  /// Phrases that put an incident at the place of the one before: `in the same area`.
  public let samePlace: [String]
  /// Words with which a party speaks of its own people: `our`.
  public let own: [String]
  /// Words that stand for an actor named before: `they`.
  public let pronouns: [String]
  /// Phrases in front of a part of the people just counted: `including`.
  public let parts: [String]
  /// Words behind a part that tie it to the people just counted: `two women among them`.
  public let among: [String]
  /// Phrases behind a part of the people counted before: `of the dead`.
  public let ofCounted: [String]
  /// Phrases that make a plural of deeds a total: `a series of`.
  public let many: [String]
  /// Phrases before deeds whose number stands behind them: `the number of`.
  public let counts: [String]
  /// Words before that number: `at`.
  public let countLeads: [String]
  /// Words that set the deeds of a total apart: `separate`.
  public let separate: [String]
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
  /// Participles in front of such a word with which it names the doer of something else: `a rally called by`.
  public let agentBreaks: [String]
  /// Words between a fight and the other side of it: `with`.
  public let sides: [String]
  /// Words that make people those of somebody named before: `its`.
  public let possessives: [String]
  /// Words for what is used in deeds, whose number is not theirs: `bombs`.
  public let instruments: [String]
  /// Words that make another group of the name before them: `affiliate`.
  public let affiliations: [String]
  /// Words for the place from which the report was filed: `here`.
  public let here: [String]
  /// Words in front of such a word that tell where somebody spoke: `told reporters here`.
  public let hereSpeakers: [String]
  /// Words that a doer may be followed by before the deed, and words for its members: `fighters`.
  public let members: [String]
  /// Plain words for people who speak for an office: `officials`.
  public let offices: [String]
  /// Words that make a community's men of the name before them: `tribe`.
  public let communities: [String]
  /// Words of deeds of which the subject is no doer: `came under fire`.
  public let suffered: [String]
  /// Words that make no claim of the claim behind them: `no group has claimed`.
  public let negations: [String]
  /// Phrases with which a group's own statement calls its people: `the soldiers of the Caliphate`.
  public let voices: [String]
  /// Words that a group's own statement has for its people and the other side: `the enemy`.
  public let partisan: [String]

  /// Makes the words.
  public init(
    another: [String], back: [String], backToAll: [String], sayings: [String], samePlace: [String], own: [String],
    pronouns: [String],
    parts: [String], among: [String], ofCounted: [String], many: [String], counts: [String], countLeads: [String],
    separate: [String], locations: [String], operations: [String], abbreviations: [String], auxiliaries: [String],
    agents: [String], agentBreaks: [String] = [], sides: [String] = [], possessives: [String] = [],
    instruments: [String] = [],
    affiliations: [String] = [], here: [String] = [],
    hereSpeakers: [String] = [], members: [String], offices: [String],
    communities: [String] = [], suffered: [String] = [], negations: [String] = [], voices: [String] = [],
    partisan: [String] = []
  ) {
    self.another = another
    self.back = back
    self.backToAll = backToAll
    self.sayings = sayings
    self.samePlace = samePlace
    self.own = own
    self.pronouns = pronouns
    self.parts = parts
    self.among = among
    self.ofCounted = ofCounted
    self.many = many
    self.counts = counts
    self.countLeads = countLeads
    self.separate = separate
    self.locations = locations
    self.operations = operations
    self.abbreviations = abbreviations
    self.auxiliaries = auxiliaries
    self.agents = agents
    self.agentBreaks = agentBreaks
    self.sides = sides
    self.possessives = possessives
    self.instruments = instruments
    self.affiliations = affiliations
    self.here = here
    self.hereSpeakers = hereSpeakers
    self.members = members
    self.offices = offices
    self.communities = communities
    self.suffered = suffered
    self.negations = negations
    self.voices = voices
    self.partisan = partisan
  }
}
