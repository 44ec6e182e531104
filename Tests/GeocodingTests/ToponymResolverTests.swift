import Geocoding
import IncidentModel
import PlaceNames
import Testing

@Suite("Resolving names")
struct ToponymResolverTests {
  @Test(
    "phrases lead to places",
    arguments: [
      ("Shorkand area of Mach, Bolan", "gn:1", 2, 25_000, "PK209", "containment"),
      ("Kulag Tigran area of Kech district", "unit:PK211", 3, 60_000, "PK211", "containment"),
      ("Mangochar city in the Kalat district", "gn:5", 1, 8000, "PK210", "exact"),
      ("Ornach Cross in Khuzdar", "add:1", 2, 25_000, "PK213", "exact"),
      ("Ornach Cross", "add:1", 2, 25_000, "PK213", "exact"),
      ("Quetta", "gn:6", 1, 2000, "PK226", "exact"),
      ("Quetta district", "unit:PK226", 3, 60_000, "PK226", "exact"),
      ("district Quetta", "unit:PK226", 3, 60_000, "PK226", "exact"),
      ("Quetta area", "gn:6", 2, 25_000, "PK226", "exact"),
      ("near Quetta", "gn:6", 2, 25_000, "PK226", "exact"),
      ("10 km north of Quetta", "gn:6", 2, 7028, nil, "exact"),
      ("80km from Quetta", "gn:6", 5, 82_000, "PK226", "exact"),
      ("10 km from Shorkand, Mach", "gn:1", 5, nil, "PK209", "containment"),
      ("Shorkand, Mach", "gn:1", 2, 25_000, "PK209", "containment"),
      ("along Quetta", "gn:6", 5, nil, "PK226", "exact"),
      ("Kech", "unit:PK211", 3, 60_000, "PK211", "exact"),
      ("Bolan", "unit:PK209", 3, 60_000, "PK209", "alias"),
      ("Bolan Pass", "gn:12", 2, 2000, "PK209", "exact"),
      ("Kalat", "gn:3", 1, 2000, "PK210", "alias"),
      ("Khuzdar", "gn:7", 1, 2000, "PK213", "exact"),
      ("Mach", "gn:1", 1, 2000, "PK209", "exact"),
      ("Machh", "gn:1", 1, 2000, "PK209", "alias"),
      ("Mach, Pishin", "gn:2", 1, 2000, "PK225", "exact"),
      ("Turbat", "gn:9", 1, 2000, "PK211", "exact"),
      ("Wadh tehsil of Khuzdar", "unit:PK213", 3, 60_000, "PK213", "alias"),
      ("Mand", "gn:18", 2, 10_000, "PK211", "exact"),
      ("Kulak", "unit:PK225", 3, 60_000, "PK225", "alias"),
      ("Chib", "gn:21", 1, 2000, "PK213", "exact"),
      ("Kallag area of Tump, Kech", "gn:24", 2, 25_000, "PK211", "exact"),
      ("Mach, Gwadar", "unit:PK205", 3, 60_000, "PK205", "containment"),
      ("Tolangi, Balochistan", "unit:PK2", 4, 2000, nil, "containment"),
      ("Karachi", "gn:13", 1, 2000, nil, "exact"),
      ("Pakistan", "unit:PK", 6, 2000, nil, "exact"),
      ("Mach, Balochistan, Pakistan", "gn:1", 1, 2000, "PK209", "exact"),
    ] as [(String, String, Int, Int?, String?, String)])
  func phrases(
    text: String, entry: String, precision: Int, uncertainty: Int?, district: String?, method: String
  ) throws {
    let placement = try Places.resolver().resolve(name: text)
    #expect(placement.entry == entry)
    #expect(placement.precision?.rawValue == precision)
    #expect(placement.uncertainty == uncertainty)
    #expect(placement.district == district)
    #expect(placement.method.rawValue == method)
    #expect(!placement.reason.isEmpty)
  }

  @Test("a name is never guessed", arguments: ["Shorkand", "Dasht", "Bolan city", "Mach district", "", "the", ", ,"])
  func unresolved(text: String) throws {
    let placement = try Places.resolver().resolve(name: text)
    #expect(placement.entry == nil && placement.precision == nil && placement.coordinate == nil)
    #expect(placement.district == nil && placement.method == .none)
    #expect(!placement.reason.isEmpty)
  }

  @Test("names that stay open are listed and explained")
  func listsUnresolved() throws {
    let resolver = try Places.resolver()
    let shorkand = resolver.resolve(name: "Shorkand area of Mach, Bolan")
    #expect(shorkand.unresolved.map(\.name) == ["Shorkand"])
    #expect(shorkand.reason == "Shorkand is not in the gazetteer; near Mach, which contains it")
    let dasht = resolver.resolve(name: "Dasht")
    #expect(dasht.unresolved.map(\.name) == ["Dasht"])
    #expect(dasht.reason == "2 places called Dasht cannot be told apart (Kech, Khuzdar)")
    #expect(resolver.resolve(name: "Karachi").reason.hasSuffix("outside the districts of the boundary set"))
    #expect(
      resolver.resolve(name: "Bolan").reason
        == "another or former name of the district Kachhi (Called Bolan until 2008); a mountain pass of that name exists too"
    )
  }

  @Test("candidates tell what became of them")
  func candidates() throws {
    let names = try Places.resolver().candidates(for: "Shorkand area of Mach, Bolan")
    #expect(names.map(\.toponym.name) == ["Shorkand", "Mach", "Bolan"])
    #expect(names.map(\.pass) == [nil, "only-place", "unit"])
    #expect(names[1].candidates.map(\.fate) == [.chosen, .dropped])
    #expect(names[1].candidates.map(\.reason) == ["the only settlement of that name", "it does not lie in Kachhi"])
    #expect(names[0].candidates.isEmpty)
  }

  @Test("an incident takes its first place, a claim all of them, and no place gives the context")
  func mentions() throws {
    let resolver = try Places.resolver()
    let context = try #require(try Places.entries().first { $0.id == "unit:PK2" })
    func mention(_ kind: IncidentKind, _ places: [PlaceMention]) -> IncidentMention {
      IncidentMention(
        report: "r", ordinal: 1, kind: kind, type: .other, places: places, status: .reported, spans: [0..<1], rules: [])
    }
    let places = [Places.mention("Quetta"), Places.mention("Tolangi")]
    #expect(resolver.place(mention(.incident, places), Circumstances(context: context)).placement.entry == "gn:6")
    let claim = resolver.place(mention(.aggregateClaim, places), Circumstances(context: context))
    #expect(claim.areas.map(\.entry) == ["gn:6", nil] && claim.placement.precision == .province)
    let bare = resolver.place(mention(.incident, []), Circumstances(context: context)).placement
    #expect(bare.precision == .province && bare.method == .context && bare.province == "PK2")
    #expect(bare.reason == "the text names no place; the report is about Balochistan")
    let unknown = resolver.place(mention(.incident, [Places.mention("Tolangi")]), Circumstances(context: context))
      .placement
    #expect(unknown.precision == nil && unknown.unresolved.map(\.name) == ["Tolangi"])
    #expect(resolver.place(mention(.incident, []), Circumstances(context: nil)).placement.precision == nil)
    #expect(resolver.place(mention(.statement, places), Circumstances(context: context)).placement.precision == nil)
  }

  @Test("the order of the gazetteer does not matter")
  func order() throws {
    let (forward, atlas) = (try Places.entries(), try Places.atlas())
    let one = ToponymResolver(gazetteer: Gazetteer(entries: forward), atlas: atlas, language: try Places.language())
    let other = ToponymResolver(
      gazetteer: Gazetteer(entries: forward.reversed()), atlas: atlas, language: try Places.language())
    for entry in forward {
      #expect(one.resolve(name: entry.name) == other.resolve(name: entry.name))
      #expect(one.candidates(for: entry.name) == other.candidates(for: entry.name))
    }
  }
}
