import GEOS
import IncidentModel
import PlaceNames
import SimpleFeatures

/// The boundary set as far as resolution needs it: the names and entries of its units by code.
struct Region: Sendable {
  /// What the districts are called together.
  let name: String
  private let districts: [String: District]
  private let units: [String: AdminUnit]
  private let districtEntries: [String: GazetteerEntry]
  /// Which names the units had when, and which came out of which.
  let history: DatedUnits

  /// The words around place names in the language of the reports.
  let vocabulary: PlaceVocabulary

  /// Finds the districts' entries in the gazetteer.
  init(gazetteer: Gazetteer, atlas: DistrictAtlas, language: Lexicon, unitNames: [UnitName] = []) {
    vocabulary = PlaceVocabulary(language)
    history = DatedUnits(unitNames)
    name = atlas.regionName
    districts = Dictionary(atlas.districts.map { ($0.code, $0) }) { first, _ in first }
    units = Dictionary(atlas.units.map { ($0.code, $0) }) { first, _ in first }
    var entries: [String: GazetteerEntry] = [:]
    for entry in gazetteer.entries(of: .district) {
      if let code = Region.districtCode(of: entry), entries[code] == nil { entries[code] = entry }
    }
    districtEntries = entries
  }

  /// The entry of a district; one made from its boundary where the gazetteer has none.
  func entry(ofDistrict code: String) -> GazetteerEntry? {
    if let entry = districtEntries[code] { return entry }
    guard let district = districts[code] else { return nil }
    let radius = (district.areaKm2 / .pi).squareRoot() * 1000
    return GazetteerEntry(
      id: code, name: district.name, names: [], kind: .district, coordinate: district.label, precision: .district,
      uncertainty: Int(radius.rounded()), district: code, province: district.province,
      population: district.population, source: "district boundaries",
      codes: district.codes)
  }

  /// In what way a place is not there that has an entry: a name without a position is put at its district's label.
  func absence(of entry: GazetteerEntry) -> Placement.Absence? {
    guard !entry.kind.isUnit, entry.precision >= .district, let code = entry.district,
      districts[code]?.label == entry.coordinate
    else { return nil }
    return .notLocated
  }

  /// Whether there are no districts.
  var isEmpty: Bool { districts.isEmpty }

  /// Whether a code is one of the districts that are counted.
  func isCounted(_ code: String?) -> Bool { code.map { districts[$0] != nil } ?? false }

  /// Whether a place lies in the boundary set, or is known beyond its surroundings.
  func isNear(_ entry: GazetteerEntry) -> Bool {
    let isPartOfProvince = entry.precision >= .vague && entry.province.map { units[$0] != nil } ?? false
    return entry.district != nil || entry.kind.isUnit || isPartOfProvince || ReportContext.isLarge(entry)
  }

  /// Whether a unit's own entry is one of the boundary set.
  func knows(_ entry: GazetteerEntry) -> Bool {
    entry.kind == .district
      ? isCounted(Region.districtCode(of: entry)) : Region.unitCode(of: entry).map { units[$0] != nil } ?? false
  }

  /// The name of a district, or its code where it is not of the set.
  func name(ofDistrict code: String) -> String { districts[code]?.name ?? districtEntries[code]?.name ?? code }

  /// The code of the one district that covers a position.
  func district(covering position: Coordinate) -> String? { districts(covering: [position])[0] }

  /// For each position the code of the one district that covers it.
  func districts(covering positions: [Coordinate]) -> [String?] {
    let near = districts.values.filter { positions.contains(where: $0.area.bounds.covers) }.sorted { $0.code < $1.code }
    guard let locator = try? PolygonLocator(near.map(\.area)) else { return positions.map { _ in nil } }
    return positions.map { position in
      (try? locator.indices(covering: position))?.first.map { near[$0].code }
    }
  }

  /// Whether the borders of a province or country hold a place; false where they are not known.
  func covers(_ entry: GazetteerEntry, unit code: String) -> Bool {
    guard let area = units[code]?.area, area.bounds.covers(entry.coordinate) else { return false }
    return ((try? PolygonLocator([area]).indices(covering: entry.coordinate)) ?? []).isEmpty == false
  }

  /// The polygons of a district of the set.
  func area(ofDistrict code: String) -> MultiPolygon? { districts[code]?.area }

  /// The code of the province of a district of the set.
  func province(ofDistrict code: String) -> String? { districts[code]?.province }

  /// The code of the country that a province belongs to.
  func country(ofProvince code: String) -> String? { units[code]?.parent }

  /// The published code of a district's own entry: what the polygons say, else the end of its id.
  static func districtCode(of entry: GazetteerEntry) -> String? { entry.district ?? code(in: entry.id) }

  /// The published code of a province's or country's own entry.
  static func unitCode(of entry: GazetteerEntry) -> String? {
    entry.kind == .province ? entry.province ?? code(in: entry.id) : code(in: entry.id)
  }

  private static func code(in id: String) -> String? { id.split(separator: ":").last.map(String.init) }
}
