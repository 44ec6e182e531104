import GEOS
import SimpleFeatures

/// The boundary files that places are assigned and checked by, each of which may be missing.
///
/// Not `Sendable`, as what it asks GEOS for is not: make one where it is used.
final class PlaceBoundaries {
  /// The files.
  struct Files: Sendable {
    /// The imported full districts.
    var districts: SourceFile?
    /// The imported provinces.
    var provinces: SourceFile?
    /// Imported countries, whose codes are their two letters; only for telling swapped coordinates.
    var countries: SourceFile?
  }

  let hasDistricts: Bool
  let hasProvinces: Bool
  private let assignment: BoundaryAssignment?
  private let districts: StatedAreas
  private let provinces: StatedAreas
  private let countries: StatedAreas

  init(_ files: Files) throws {
    hasDistricts = files.districts != nil
    hasProvinces = files.provinces != nil
    let districts = try files.districts.map(ImportedDistricts.init)
    let provinces = try files.provinces.map { try UnitSource(file: $0, code: "code", name: "name").areas() }
    let countries = try files.countries.map { try UnitSource(file: $0, code: "code", name: "name").areas() }
    assignment = try hasDistricts || hasProvinces ? BoundaryAssignment(districts, provinces ?? []) : nil
    self.districts = StatedAreas(districts.map { Array(zip($0.codes, zip($0.names, $0.areas))) } ?? [])
    self.provinces = StatedAreas((provinces ?? []).map { ($0.code, ($0.name, $0.area)) })
    self.countries = StatedAreas((countries ?? []).map { ($0.code, ($0.name, $0.area)) })
  }

  /// The name of the stated unit that the place lies in only with longitude and latitude swapped.
  func unitIfSwapped(_ place: SourcePlace) throws -> String? {
    guard let swapped = place.coordinate.swapped else { return nil }
    for (areas, unit) in [
      (districts, place.district), (provinces, place.province), (countries, StatedUnit(code: place.country)),
    ] {
      guard let index = areas.index(of: unit) else { continue }
      // Where the smallest stated unit settles it, the larger ones are not asked.
      if try areas.covers(index, place.coordinate) { return nil }
      return try areas.covers(index, swapped) ? areas.name(index) : nil
    }
    return nil
  }

  /// The district and the province of a position by the polygons; the source's own codes where there are none.
  func units(of place: SourcePlace) throws -> (district: StatedUnit?, province: String?) {
    guard let assignment else {
      let district = place.district.code.isEmpty ? nil : place.district
      return (district, place.province.code.isEmpty ? nil : place.province.code)
    }
    let district = try assignment.district(of: place.coordinate)
    return (
      district.map { StatedUnit(code: $0.code, name: $0.name) },
      try district?.province ?? assignment.province(of: place.coordinate)
    )
  }
}

/// Areas that a source may name by code or name.
private final class StatedAreas {
  private let areas: [(code: String, area: (name: String, area: MultiPolygon))]
  private let indices: [String: Int]
  private var locators: [Int: PolygonLocator] = [:]

  init(_ areas: [(String, (String, MultiPolygon))]) {
    self.areas = areas
    var indices: [String: Int] = [:]
    // A name that two areas share tells nothing.
    for (index, area) in areas.enumerated() {
      let key = Self.folded(area.1.0)
      indices[key] = indices[key] == nil ? index : -1
    }
    for (index, area) in areas.enumerated() { indices[Self.folded(area.0)] = index }
    self.indices = indices
  }

  func index(of unit: StatedUnit) -> Int? {
    guard !indices.isEmpty else { return nil }
    let keys = [unit.code, unit.name].filter { !$0.isEmpty }.map(Self.folded)
    return keys.lazy.compactMap { self.indices[$0] }.first.flatMap { $0 >= 0 ? $0 : nil }
  }

  func name(_ index: Int) -> String { areas[index].area.name }

  func covers(_ index: Int, _ coordinate: Coordinate) throws -> Bool {
    let area = areas[index].area.area
    guard area.bounds.covers(coordinate) else { return false }
    let locator = try locators[index] ?? PolygonLocator([area])
    locators[index] = locator
    return try !locator.indices(covering: coordinate).isEmpty
  }

  /// A name without case and without the word for the kind of unit behind it.
  private static func folded(_ name: String) -> String {
    let lower = name.lowercased()
    let generic = [" district", " province", " state", " region"].first { lower.hasSuffix($0) }
    return String(lower.dropLast(generic?.count ?? 0))
  }
}
