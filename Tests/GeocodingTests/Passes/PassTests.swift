import IncidentModel
import PlaceNames
import Testing

@testable import Geocoding

@Suite("Each pass alone")
struct PassTests {
  /// Asks one pass about the fixture's places of a name, or about some of them by id.
  private func ask(
    _ pass: any ResolutionPass.Type, _ name: String, sense: PlaceKind? = nil, isContainer: Bool = false,
    only ids: Set<String>? = nil
  ) throws -> Decision? {
    let gazetteer = Gazetteer(entries: try Places.entries())
    let candidates = gazetteer.matches(name).filter { ids?.contains($0.entry.id) ?? true }
    return pass.decide(
      Question(
        toponym: Toponym(name: name, sense: sense, bytes: 0..<1), candidates: candidates, isContainer: isContainer,
        region: Region(gazetteer: gazetteer, atlas: try Places.atlas(), language: try Places.language()),
        circumstances: Circumstances(), gazetteer: gazetteer))
  }

  @Test("the seat of a district needs a bare name and a town inside the district")
  func seat() throws {
    #expect(try ask(SeatOfDistrictPass.self, "Kalat")?.entry.id == "gn:3")
    #expect(try ask(SeatOfDistrictPass.self, "Khuzdar")?.entry.id == "gn:7")
    #expect(try ask(SeatOfDistrictPass.self, "Kalat", isContainer: true) == nil)
    #expect(try ask(SeatOfDistrictPass.self, "Kalat", sense: .settlement) == nil)
    #expect(try ask(SeatOfDistrictPass.self, "Kech") == nil)
    #expect(try ask(SeatOfDistrictPass.self, "Mach") == nil)
  }

  @Test("a unit wins over villages of its name")
  func unit() throws {
    #expect(try ask(UnitPass.self, "Kech")?.entry.id == "unit:PK211")
    #expect(try ask(UnitPass.self, "Bolan")?.isPrimary == false)
    #expect(try ask(UnitPass.self, "Pakistan")?.entry.kind == .country)
    #expect(try ask(UnitPass.self, "Mach") == nil)
  }

  @Test("the largest place needs ten times the people")
  func largest() throws {
    #expect(try ask(LargestPlacePass.self, "Mach")?.entry.id == "gn:1")
    #expect(try ask(LargestPlacePass.self, "Dasht") == nil)
    #expect(try ask(LargestPlacePass.self, "Mangochar") == nil)
    func match(_ id: String, _ population: Int?) throws -> NameMatch {
      let entry = try Places.entry(id, "X", at: (66, 28), district: nil, population: population)
      return NameMatch(entry: entry, isPrimary: true)
    }
    #expect(LargestPlacePass.largest(of: [try match("a", 9000), try match("b", 90_000)])?.entry.id == "b")
    #expect(LargestPlacePass.largest(of: [try match("a", 9001), try match("b", 90_000)]) == nil)
    #expect(LargestPlacePass.largest(of: [try match("a", nil), try match("b", 999)]) == nil)
    #expect(LargestPlacePass.largest(of: [try match("a", nil), try match("b", 1000)])?.entry.id == "b")
  }

  @Test("a main name counts before other spellings")
  func only() throws {
    #expect(try ask(OnlyPlacePass.self, "Kalat", only: ["gn:3", "gn:4"])?.entry.id == "gn:4")
    #expect(try ask(OnlyPlacePass.self, "Kalat", only: ["gn:3"])?.entry.id == "gn:3")
    #expect(try ask(OnlyPlacePass.self, "Dasht") == nil)
    #expect(try ask(OnlyPlacePass.self, "Quetta", only: ["gn:6", "unit:PK226"])?.entry.id == "gn:6")
    let airport = try ask(OnlyPlacePass.self, "Turbat", sense: .facility, only: ["gn:9"])
    #expect(airport?.precision == .near && airport?.uncertainty == 25_000)
  }

  @Test("entries close together are one place, less exactly")
  func neighbouring() throws {
    #expect(try ask(NeighbouringEntriesPass.self, "Mand")?.precision == .near)
    #expect(try ask(NeighbouringEntriesPass.self, "Kulak") == nil)
    #expect(try ask(NeighbouringEntriesPass.self, "Mangochar") == nil)
  }

  @Test("places of one district give the district")
  func oneDistrict() throws {
    #expect(try ask(OneDistrictPass.self, "Kulak")?.entry.id == "unit:PK225")
    #expect(try ask(OneDistrictPass.self, "Dasht") == nil)
    #expect(try ask(OneDistrictPass.self, "Karachi") == nil)
  }

  @Test("a tehsil without an entry gives its district")
  func tehsil() throws {
    #expect(try ask(TehsilPass.self, "Wadh", sense: .tehsil)?.entry.id == "unit:PK213")
    #expect(try ask(TehsilPass.self, "Wadh") == nil)
    #expect(try ask(TehsilPass.self, "Dasht", sense: .tehsil) == nil)
  }

  @Test("what the text calls a place leaves out other kinds")
  func senses() {
    #expect(SenseRestriction.admits(.pass, as: nil))
    #expect(!SenseRestriction.admits(.pass, as: .settlement))
    #expect(!SenseRestriction.admits(.settlement, as: .district))
    #expect(SenseRestriction.admits(.settlement, as: .tehsil))
    #expect(SenseRestriction.admits(.settlement, as: .area) && !SenseRestriction.admits(.province, as: .area))
  }
}
