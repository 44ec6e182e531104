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
  /// Phrases before a road, and before a place only directly behind a deed: `on the`.
  public let on: [String]
  /// Phrases before a place on the coast off which something is at sea: `off the coast of`.
  public let sea: [String]
  /// Words before a place alone, as a person asks for it, off which something is at sea: `off`.
  public let offshore: [String]
  /// Words between a smaller and a larger place: `of`.
  public let within: [String]
  /// Generic words behind a name, and what they make of it: `city` is a settlement.
  public let generics: [String: PlaceKind]
  /// Generic words before a name: `district of`.
  public let genericsBefore: [String: PlaceKind]
  /// Those of them that stand before a name with a capital and do not belong to it: `Barangay`, `Vereda`.
  public let prefixes: [String]
  /// Words for the seat of a government, which a report sent from there need not name: `the capital`.
  public let capitals: [String]
  /// Generic words for what is larger than a village and may hold places with names of their own: `town`.
  public let towns: [String]
  /// Generic words that belong to the name of a street or a part of a town: `road`, `chowk`.
  public let streets: [String]
  /// Words of length: `km` is 1000 metres.
  public let lengths: [String: Int]
  /// Words between a distance and a direction or a place: `12 km to the north`, `12 km away from`.
  public let toward: [String]
  /// Words for the points of the compass: `north-west`, `northern`; those with capitals count only so: `NW`.
  public let compass: [String: CompassPoint]
  /// Words that make a road of two joined names: `highway` behind `Quetta-Karachi`.
  public let roads: [String]
  /// Words before two places that something lies between: `between`.
  public let between: [String]
  /// Names of countries and larger regions, which a gazetteer of one region need not have.
  public let wide: [String]
  /// Words in front of such a word that let it part people and not places: `feud`.
  public let betweenPeople: [String]
  /// Words for the middle of what lies between: `midway`.
  public let midway: [String]
  /// Words before a place that leave open how exactly it is meant: `somewhere`.
  public let hedges: [String]
  /// Words for the line between two units: `border`.
  public let borders: [String]
  /// Words between such a word and the units on its sides: `with`.
  public let borderLeads: [String]
  /// Marks that join two names where they stand between them: `–`.
  public let dashes: [String]
  /// Capitalised words that are no places: weekdays, titles, nationalities.
  public let notPlaces: [String]
  /// Words that make a name before them an institution: `university`.
  public let institutions: [String]
  /// Titles that make a name behind them a person.
  public let titles: [String]
  /// Things that belong to people, so that what they are `of` is a person: `the house of`.
  public let owned: [String]
  /// Phrases before a place that is not where it happened: `told reporters in`, `hospital in`, `resident of`.
  public let elsewhere: [String]
  /// Small words within names: `Norte de Santander`.
  public let particles: [String]

  /// Makes the words.
  public init(
    at: [String], from: [String], listing: [String], near: [String], along: [String], on: [String], sea: [String],
    offshore: [String], within: [String], generics: [String: PlaceKind], genericsBefore: [String: PlaceKind],
    streets: [String],
    lengths: [String: Int],
    toward: [String], compass: [String: CompassPoint], roads: [String], between: [String],
    wide: [String] = [], betweenPeople: [String] = [], midway: [String] = [],
    hedges: [String] = [], borders: [String],
    borderLeads: [String],
    dashes: [String], notPlaces: [String], institutions: [String], titles: [String], owned: [String],
    elsewhere: [String], particles: [String] = [], prefixes: [String] = [], towns: [String] = [],
    capitals: [String] = []
  ) {
    self.particles = particles
    self.prefixes = prefixes
    self.towns = towns
    self.capitals = capitals
    self.at = at
    self.from = from
    self.listing = listing
    self.near = near
    self.along = along
    self.on = on
    self.sea = sea
    self.offshore = offshore
    self.within = within
    self.generics = generics
    self.genericsBefore = genericsBefore
    self.streets = streets
    self.lengths = lengths
    self.toward = toward
    self.compass = compass
    self.roads = roads
    self.between = between
    self.wide = wide
    self.betweenPeople = betweenPeople
    self.midway = midway
    self.hedges = hedges
    self.borders = borders
    self.borderLeads = borderLeads
    self.dashes = dashes
    self.notPlaces = notPlaces
    self.institutions = institutions
    self.titles = titles
    self.owned = owned
    self.elsewhere = elsewhere
  }
}
