import Geocoding
import IncidentModel
import Ingestion
import PlaceNames
import Testing

@Suite("Resolving names with the shipped gazetteer")
struct ShippedGazetteerTests {
  private static let shipped = Result { try load() }

  /// A resolver over the gazetteer that comes with the program.
  static func resolver() throws -> ToponymResolver { try shipped.get().resolver }

  private static func load() throws -> (resolver: ToponymResolver, entries: [GazetteerEntry], atlas: DistrictAtlas) {
    let folder = #filePath.split(separator: "/").dropLast(3).map { "/\($0)" }.joined() + "/gazetteer"
    let manifest = try GazetteerManifest.read(folder: folder)
    let atlas = try AtlasReader(manifest, DiagnosticLog()).atlas()
    let reader = GazetteerReader(manifest)
    let entries = try reader.entries(atlas, DiagnosticLog())
    let resolver = ToponymResolver(
      gazetteer: Gazetteer(entries: entries), atlas: atlas, language: try Places.language(),
      unitNames: try reader.unitNames())
    return (resolver, entries, atlas)
  }

  @Test(
    "names of news reports",
    arguments: [
      ("Shorkand area of Mach, Bolan", "Mach", 2, "PK209"),
      ("Kulag Tigran area of Kech district", "Kech", 3, "PK211"),
      ("Mangochar city in the Kalat district", "Mangochar", 1, "PK210"),
      ("Mangochar", "Mangochar", 1, "PK210"), ("Ornach Cross in Khuzdar", "Ornach Cross", 2, "PK213"),
      ("Quetta", "Quetta", 1, "PK226"), ("Quetta district", "Quetta", 3, "PK226"), ("Kech", "Kech", 3, "PK211"),
      ("Panjgur", "Panjgur", 1, "PK224"), ("Mastung", "Mastung", 1, "PK220"), ("Bolan", "Kachhi", 3, "PK209"),
      ("Nushki", "Nushki", 1, "PK223"), ("Noshki", "Nushki", 1, "PK223"), ("Kalat", "Kalat", 1, "PK210"),
      ("Turbat", "Turbat", 1, "PK211"), ("Gwadar", "Gwadar", 1, "PK205"), ("Gwadar port", "Gwadar Port", 2, "PK205"),
      ("Zamuran", "Zamuran", 2, "PK211"), ("Khuzdar", "Khuzdar", 1, "PK213"), ("Chaman", "Chaman", 1, "PK235"),
      ("Sibi", "Sibi", 1, "PK228"), ("Dera Bugti", "Dera Bugti", 1, "PK204"), ("Mach", "Mach", 1, "PK209"),
      ("Mach, Pishin", "Mach", 1, "PK225"), ("Karachi", "Karachi", 1, nil), ("Islamabad", "Islamabad", 1, nil),
      ("Balochistan", "Balochistan", 4, nil), ("Pakistan", "Pakistan", 6, nil), ("India", "India", 6, nil),
      ("Wadh", "Wadh", 1, "PK213"), ("Wadh, Khuzdar", "Wadh", 1, "PK213"), ("Surab", "Surab", 1, "PK233"),
      ("Hub", "Hub", 1, "PK217"),
      ("Dasht, Kech", "Dasht", 3, "PK211"), ("Bolan Pass", "Bolan Pass", 3, "PK209"), ("Ziarat", "Ziarat", 1, "PK232"),
      ("Sui", "Sui", 2, "PK204"), ("Sui, Dera Bugti", "Sui", 2, "PK204"), ("Nal", "Nal", 1, "PK213"),
      ("Kahan", "Kahan", 1, "PK216"), ("Kolpur", "Kolpur", 1, "PK209"), ("Shahrag", "Shahrig", 1, "PK206"),
      ("Khost", "Khost", 3, "PK206"), ("Baba Kot", "Baba Kot", 3, "PK222"), ("Pir Koh", "Pir Koh", 3, "PK204"),
      ("Chattar", "Chhatr", 1, "PK222"), ("Muslim Bagh", "Muslim Bagh", 1, "PK215"),
      ("Khad Koocha", "Khad Kocha", 3, "PK220"), ("Parom", "Parom", 1, "PK224"), ("Gichk", "Gichk", 1, "PK224"),
      ("Mula", "Mola", 3, "PK213"), ("Khanozai", "Khanozai", 1, "PK225"), ("Ahmadwal", "Ahmadwal", 1, "PK223"),
      ("Sambaza", "Sambaza", 3, "PK231"), ("Absor, Turbat", "Absar", 1, "PK211"),
      ("Sariab Road", "Sariab", 2, "PK226"), ("Sariab Road, Quetta", "Sariab", 2, "PK226"),
      ("Joint Road, Quetta", "Quetta", 2, "PK226"), ("Lahore", "Lahore", 1, nil), ("Peshawar", "Peshawar", 1, nil),
      ("Kabul", "Kabul", 1, nil), ("Delhi", "Delhi", 1, nil),
      ("كوئٹہ", "Quetta", 1, "PK226"), ("مستونگ", "Mastung", 1, "PK220"),
    ] as [(String, String, Int, String?)])
  func news(text: String, name: String, precision: Int, district: String?) throws {
    let placement = try Self.shipped.get().resolver.resolve(name: text)
    #expect(placement.name == name, "\(placement)")
    #expect(placement.precision?.rawValue == precision, "\(placement.reason)")
    #expect(placement.district == district)
  }

  @Test(
    "units on a day",
    arguments: [
      ("Bolan", "2005-06-01", "PK209", "its name on 2005-06-01"),
      ("Bolan", "2025-06-01", "PK209", "its name until 2008"),
      (
        "Hub district", "2020-01-01", "PK217",
        "Hub is a district only since 2022-09-01; before, it was a part of Lasbela"
      ),
      (
        "Hub district", "2023-01-01", "PK217", "Hub was a district on 2023-01-01; the boundary set counts it in Lasbela"
      ),
      (
        "Wadh district", "2026-08-01", "PK213",
        "Wadh was a district on 2026-08-01; the boundary set counts it in Khuzdar"
      ),
      ("Killa Abdullah district", "2015-01-01", "PK214", "on 2015-01-01 it included today's Chaman"),
      ("Chaman, Killa Abdullah district", "2015-01-01", "PK235", "the only settlement of that name"),
    ])
  func dated(text: String, day: String, district: String, reason: String) throws {
    let day = try #require(CalendarDate(iso8601: day))
    let placement = try Self.shipped.get().resolver.resolve(name: text, Circumstances(day: day))
    #expect(placement.district == district && placement.reason.contains(reason), "\(placement.reason)")
  }

  @Test(
    "nothing is invented",
    arguments: [
      "Shorkand", "Tolangi", "Kuluki", "Tigran", "Kulag Tigran", "Dasht", "Tamboo",
      "Mir Ali tehsil of North Waziristan", "Mir Ali, North Waziristan district", "Bara area of Khyber district",
      "Jinnah Road",
    ])
  func unknown(text: String) throws {
    #expect(try Self.shipped.get().resolver.resolve(name: text).entry == nil)
  }

  @Test(
    "towns outside say that no district of the set holds them", arguments: ["Karachi", "Islamabad", "Kabul", "Delhi"])
  func outside(text: String) throws {
    let placement = try Self.shipped.get().resolver.resolve(name: text)
    #expect(placement.reason.hasSuffix("outside the districts of the boundary set"))
  }

  @Test("a former name and a pass of the same name are told")
  func formerName() throws {
    let reason = try Self.shipped.get().resolver.resolve(name: "Bolan").reason
    #expect(reason.contains("Bolan from 1991 to 2008") && reason.contains("a mountain pass of that name exists too"))
  }

  @Test("a name with its district never leads out of that district, and mostly to a point")
  func containment() throws {
    let (resolver, entries, atlas) = try Self.shipped.get()
    let villages = entries.filter { $0.kind == .settlement && $0.district != nil }
    var points = 0
    let sample = stride(from: 0, to: villages.count, by: 17).map { villages[$0] }
    for village in sample {
      let district = try #require(village.district.flatMap(atlas.district))
      let chain = [
        Toponym(name: village.name, sense: nil, bytes: 0..<1),
        Toponym(name: district.name, sense: .district, bytes: 2..<3),
      ]
      let placement = resolver.resolve(PlaceMention(chain: chain, relation: .at, bytes: 0..<3))
      #expect(placement.district == district.code, "\(village.name), \(district.name): \(placement.reason)")
      #expect(placement.precision.map { $0 <= .district } ?? false)
      if placement.precision?.hasPoint ?? false { points += 1 }
    }
    #expect(sample.count > 500 && points * 10 > sample.count * 8)
  }
}
