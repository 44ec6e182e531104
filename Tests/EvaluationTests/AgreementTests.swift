import Evaluation
import IncidentModel
import SimpleFeatures
import Testing

struct TypeAgreementTests {
  private static let kindred: Set<Set<IncidentType>> = [
    [.armedClash, .ambush], [.armedClash, .shooting], [.armedClash, .raidOrSeizure], [.ambush, .shooting],
    [.ambush, .raidOrSeizure], [.shooting, .raidOrSeizure], [.abduction, .hostageTaking], [.raidOrSeizure, .roadBlock],
    [.shooting, .execution], [.bombing, .ambush],
  ]

  @Test(arguments: IncidentType.allCases)
  func `exactly the pairs of the table are compatible`(type: IncidentType) throws {
    let gold = try Gold.incident(type: type.rawValue)
    for other in IncidentType.allCases {
      let isKindred = Self.kindred.contains([type, other])
      #expect(TypeAgreement(gold, other) == (type == other ? .equal : isKindred ? .kindred : .none), "\(other)")
    }
  }

  @Test func `a type that the gold calls as good is equal`() throws {
    let gold = try Gold.incident(#""types_ok": ["protest", "ambush"]"#)
    #expect(TypeAgreement(gold, .protest) == .equal)
    #expect(TypeAgreement(gold, .ambush) == .equal)
    #expect(TypeAgreement(gold, .shooting) == .none)
  }
}

struct PlaceAgreementTests {
  private func agreement(_ gold: PlaceReference, _ prediction: PlaceReference) -> PlaceAgreement {
    PlaceAgreement(gold, prediction) { abs($0.longitude - $1.longitude) * 10_000 }
  }

  private func place(
    _ names: [String] = [], in districts: [String] = [], entries: Set<String> = [], at longitude: Double? = nil,
    isLocated: Bool = true
  ) -> PlaceReference {
    PlaceReference(
      names: names, districts: districts, entries: entries,
      point: longitude.flatMap { Coordinate(longitude: $0, latitude: 0) }, isLocated: isLocated)
  }

  @Test func `districts are compared as names are looked up`() {
    let found = agreement(place(["Tump"], in: ["Kéch", "Turbat"]), place(["Mand"], in: ["KECH"]))
    #expect(found.isSameDistrict && !found.isSamePlace && found.isCompatible)
    #expect(!agreement(place(["Tump"], in: ["Kech"]), place(["Mand"], in: ["Gwadar"])).isCompatible)
  }

  @Test func `the name of the place itself makes it the same`() {
    #expect(agreement(place(["Absor, Turbat"]), place(["absor"])).isSamePlace)
    #expect(agreement(place(["Koh-i-Sabz"]), place(["Koh i Sabz, Panjgur"])).isSamePlace)
    // What contains both does not.
    #expect(!agreement(place(["Absor, Turbat"]), place(["Ginna, Turbat"])).isSamePlace)
    #expect(agreement(place(["Noshki"], entries: ["gn:1"]), place(["Nushki"], entries: ["gn:1"])).isSamePlace)
  }

  @Test(arguments: [(2.49, true), (2.5, true), (2.51, false)])
  func `points are one place up to 25 km`(degrees: Double, isSame: Bool) {
    #expect(agreement(place(at: 0), place(at: degrees)).isSamePlace == isSame)
    #expect(!agreement(place(at: 0), place()).isSamePlace)
  }

  @Test func `outside of the districts the words say what contains the place`() {
    let khadi = PlaceReference(
      names: ["Khadi"], districts: [], containers: ["Mir Ali", "North Waziristan"], isLocated: false)
    let byDistrict = agreement(place(["Hamzoni"], in: ["North Waziristan"]), khadi)
    #expect(byDistrict.isCompatible && !byDistrict.isSameDistrict && !byDistrict.isSamePlace)
    #expect(agreement(place(["Mir Ali"], in: ["Bannu"]), khadi).isCompatible)
    #expect(!agreement(place(["Miran Shah"], in: ["Bannu"]), khadi).isCompatible)
  }

  @Test func `what is nowhere agrees with what is not known to the district`() {
    #expect(agreement(place(), place(["Balochistan"], in: ["Balochistan"], isLocated: false)).isCompatible)
    #expect(!agreement(place(), place(["Mach"], in: ["Kachhi"])).isCompatible)
    #expect(!agreement(place(in: ["Kachhi"]), place(isLocated: false)).isCompatible)
  }
}
