import Geocoding
import IncidentModel
import Ingestion
import PlaceNames
import SimpleFeatures
import Testing

/// A small gazetteer with the difficulties of a large one.
enum Places {
  static func entry(
    _ id: String, _ name: String, _ names: [String] = [], _ kind: PlaceKind = .settlement,
    at position: (Double, Double),
    district: String?, population: Int? = nil, province: String? = "PK2", precision: GeoPrecision = .exact,
    uncertainty: Int = 2000, note: String? = nil
  ) throws -> GazetteerEntry {
    let coordinate = try #require(Coordinate(longitude: position.0, latitude: position.1))
    return GazetteerEntry(
      id: id, name: name, names: names, kind: kind, coordinate: coordinate, precision: precision,
      uncertainty: uncertainty, district: district, province: province, population: population, source: "test",
      note: note)
  }

  private static func district(
    _ code: String, _ name: String, _ names: [String] = [], note: String? = nil
  ) throws -> GazetteerEntry {
    try entry(
      "unit:\(code)", name, names, .district, at: (66, 28), district: code, precision: .district, uncertainty: 60_000,
      note: note)
  }

  static func entries() throws -> [GazetteerEntry] {
    try [
      district("PK205", "Gwadar"),
      district("PK209", "Kachhi", ["Bolan", "Kacchi"], note: "Called Bolan until 2008. Kacchi is a spelling."),
      district("PK210", "Kalat"),
      district("PK211", "Kech", ["Ketch"]), district("PK213", "Khuzdar"), district("PK225", "Pishin"),
      district("PK226", "Quetta"),
      entry("unit:PK2", "Balochistan", [], .province, at: (66, 28), district: nil, precision: .province),
      entry("unit:PK", "Pakistan", [], .country, at: (69, 30), district: nil, province: nil, precision: .country),
      entry("gn:1", "Mach", ["Machh"], at: (67.33018, 29.86371), district: "PK209", population: 44_542),
      entry("gn:2", "Mach", at: (67.1, 30.6), district: "PK225"),
      entry("gn:3", "Kelat", ["Kalat", "Qalat"], at: (66.59361, 29.02663), district: "PK210", population: 26_701),
      entry("gn:4", "Kalat", at: (62.5, 25.6), district: "PK205"),
      entry("gn:5", "Mangochar", at: (66.63889, 29.34725), district: "PK210", uncertainty: 8000),
      entry("gn:6", "Quetta", at: (67.00141, 30.18414), district: "PK226", population: 1_565_546),
      entry("gn:7", "Khuzdār", at: (66.61096, 27.81193), district: "PK213", population: 218_112),
      entry("gn:8", "Khuzdar", at: (66.3, 27.5), district: "PK213"),
      entry("gn:9", "Turbat", at: (63.04849, 26.00122), district: "PK211", population: 75_694),
      entry("gn:10", "Turbat", at: (71, 30), district: nil, province: "PK6"),
      entry("gn:11", "Kech", at: (71, 34), district: nil, province: "PK3"),
      entry("gn:12", "Bolan Pass", [], .pass, at: (67.4, 29.7), district: "PK209", precision: .near),
      entry(
        "add:1", "Ornach Cross", [], .crossing, at: (66.35, 27), district: "PK213", precision: .near,
        uncertainty: 25_000),
      entry("gn:13", "Karachi", at: (67, 24.9), district: nil, population: 11_624_219, province: "PK8"),
      entry("gn:14", "Kulak", at: (67, 30.5), district: "PK225"),
      entry("gn:15", "Kulak", at: (67.3, 30.7), district: "PK225"),
      entry("gn:16", "Dasht", at: (66.8, 27.5), district: "PK213"),
      entry("gn:17", "Dasht", at: (62.5, 25.7), district: "PK211"),
      entry("gn:18", "Mand", at: (62.01446, 26.14859), district: "PK211"),
      entry("gn:19", "Mand", at: (62.03261, 26.11667), district: "PK211"),
      entry("gn:20", "Wad", ["Wadh"], at: (66.37183, 27.33966), district: "PK213"),
      entry("gn:21", "Chib", at: (66, 27.2), district: "PK213"),
      entry("gn:22", "Chib", at: (72, 31), district: nil, province: "PK6"),
      entry("gn:23", "Kallag", at: (63.05, 26.05), district: "PK211"),
      entry("gn:24", "Kallag", at: (62.4, 26.3), district: "PK211"),
      entry("gn:25", "Tump", at: (62.36587, 26.10144), district: "PK211"),
    ]
  }

  static func atlas() throws -> DistrictAtlas {
    let names = [
      "PK205": "Gwadar", "PK209": "Kachhi", "PK210": "Kalat", "PK211": "Kech", "PK213": "Khuzdar", "PK225": "Pishin",
      "PK226": "Quetta",
    ]
    let corners = try [(60.0, 24.0), (61, 24), (61, 25), (60, 24)].map {
      try #require(Coordinate(longitude: $0.0, latitude: $0.1))
    }
    let area = MultiPolygon(Polygon(exterior: try #require(LinearRing(corners))))
    let districts = names.map { code, name in
      District(
        code: code, name: name, province: "PK2", label: corners[0], area: area, outline: area, population: nil,
        areaKm2: 5000, publishedAreaKm2: nil, isGeometryChanged: false)
    }
    let units = [
      AdminUnit(code: "PK2", name: "Balochistan", level: .province, parent: "PK", label: corners[0], area: area),
      AdminUnit(code: "PK", name: "Pakistan", level: .country, parent: nil, label: corners[0], area: area),
    ]
    return DistrictAtlas(
      id: "test", regionName: "Balochistan", districts: districts, units: units, neighbours: [], sea: nil, credits: [],
      disclaimer: "")
  }

  private static let shippedLanguage = Result {
    let folder = #filePath.split(separator: "/").dropLast(3).map { "/\($0)" }.joined() + "/gazetteer/language/en"
    return try LexiconReader(folder: folder).lexicon()
  }

  /// The language that comes with the program.
  static func language() throws -> Lexicon { try shippedLanguage.get() }

  static func resolver() throws -> ToponymResolver {
    ToponymResolver(gazetteer: Gazetteer(entries: try entries()), atlas: try atlas(), language: try language())
  }

  /// A mention with the names given as `name/sense`.
  static func mention(_ names: String..., relation: PlaceMention.Relation = .at) -> PlaceMention {
    let chain = names.map { name in
      let parts = name.split(separator: "/").map(String.init)
      return Toponym(name: parts[0], sense: parts.count > 1 ? PlaceKind(rawValue: parts[1]) : nil, bytes: 0..<1)
    }
    return PlaceMention(chain: chain, relation: relation, bytes: 0..<1)
  }
}
