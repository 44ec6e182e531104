import Geocoding
import IncidentModel
import PlaceNames
import Testing

@Suite("Phrases of another language")
struct OtherLanguageTests {
  private static func resolver() throws -> ToponymResolver {
    let english = try Places.language()
    let grammar = GrammarWords(
      articles: ["der", "dem"], definite: [], indefinite: [], and: ["und"], joining: [], clauses: [], of: ["von"],
      rangeStarts: [], rangeMiddles: [], passives: [], predicates: [], intransitives: [], objectPronouns: [],
      partyPronouns: [], relatives: [], others: [], objectLeads: [], quantityLeads: [], pluralEndings: ["e"],
      collectives: [])
    let places = PlaceWords(
      at: ["in"], from: [], listing: [], near: ["bei", "in der Nähe von"], along: ["entlang"], on: [], sea: [],
      offshore: [], within: [], generics: ["bezirk": .district, "gasse": .neighbourhood],
      genericsBefore: ["bezirk": .district],
      streets: ["gasse"], lengths: ["kilometer": 1000], toward: [], compass: ["nördlich": .north],
      roads: ["straße"], between: ["zwischen"], borders: ["grenze"], borderLeads: [], dashes: ["-"], notPlaces: [],
      institutions: [], titles: [], owned: [], elsewhere: [])
    let language = Lexicon(
      language: "de", events: [], outcomes: [], people: [], targets: [], speech: [], frames: [],
      quantities: english.quantities, places: places, calendar: english.calendar, discourse: english.discourse,
      grammar: grammar)
    return ToponymResolver(
      gazetteer: Gazetteer(entries: try Places.entries()), atlas: try Places.atlas(), language: language)
  }

  @Test(
    "are read by its words alone",
    arguments: [
      ("12 Kilometer nördlich von Turbat", "Turbat", 2), ("in der Nähe von Turbat", "Turbat", 2),
      ("bei Mach in Bolan", "Mach", 2), ("zwischen Mach und Mangochar", "Mach–Mangochar", 5),
      ("Tump-Mand Straße", "Tump–Mand", 2), ("Bezirk Kech", "Kech", 3), ("Kech Bezirk", "Kech", 3),
      ("Lange Gasse, Quetta", "Quetta", 2),
    ])
  func phrases(text: String, name: String, precision: Int) throws {
    let placement = try Self.resolver().resolve(name: text)
    #expect(placement.name == name && placement.precision?.rawValue == precision, "\(placement.reason)")
  }

  @Test("have none of another's words", arguments: ["north of Turbat", "near Mach", "between Mach and Tump"])
  func foreign(text: String) throws { #expect(try Self.resolver().resolve(name: text).precision == nil) }
}
