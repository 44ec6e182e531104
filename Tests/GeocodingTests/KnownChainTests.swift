import IncidentModel
import PlaceNames
import Testing

@testable import Geocoding

@Suite("A resolver that keeps what it resolved")
struct KnownChainTests {
  @Test("answers the second time as the first, and as one that keeps nothing")
  func answers() throws {
    let resolver = try Places.resolver()
    let keeping = resolver.remembering
    let names = ["Mach, Pishin", "Shorkand area of Mach, Bolan", "Xyzzyabad", "10 km north of Quetta"]
    for name in names + names {
      #expect(keeping.resolve(name: name) == resolver.resolve(name: name))
      let (own, plain) = (keeping.candidates(for: name), resolver.candidates(for: name))
      #expect(own.map { $0.candidates.map(\.entry.id) } == plain.map { $0.candidates.map(\.entry.id) })
    }
  }

  @Test("answers otherwise where the place is asked for in a unit")
  func circumstances() throws {
    let resolver = try Places.resolver().remembering
    let pishin = try #require(resolver.gazetteer.entry(id: "unit:PK225"))
    #expect(resolver.resolve(name: "Mach").entry == "gn:1")
    #expect(resolver.resolve(name: "Mach", Circumstances(within: pishin)).entry == "gn:2")
    #expect(resolver.resolve(name: "Mach").entry == "gn:1")
  }
}
