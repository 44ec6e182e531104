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

  /// A unit in which the place lies only with longitude and latitude swapped, though the row states none that is drawn.
  struct Mirrored {
    let unit: String
    /// Whether nothing but swapped coordinates explains it.
    let isCertain: Bool
  }

  /// The district or province of the place's own country in which it lies only with longitude and latitude swapped.
  ///
  /// The codes of a country's units begin with its two letters. The units may be a part of the country only, and where a
  /// country lies on the diagonal of the map, both positions may lie in it. So it is certain only where the place is
  /// further from the units than one country is wide.
  ///
  /// - Parameters:
  ///   - place: The place.
  ///   - country: The two letters of the only country that is asked for.
  func unitOfCountryIfSwapped(_ place: SourcePlace, onlyCountry country: String?) throws -> Mirrored? {
    guard let swapped = place.coordinate.swapped, !place.country.isEmpty else { return nil }
    for areas in [districts, provinces] {
      let isOfRegion = country == place.country
      guard let index = try areas.first(covering: swapped), isOfRegion || areas.code(index).hasPrefix(place.country)
      else { continue }
      if try areas.first(covering: place.coordinate) != nil { return nil }
      return Mirrored(
        unit: areas.name(index), isCertain: areas.degrees(from: place.coordinate) > Self.widestCountry)
    }
    return nil
  }

  /// No country whose longitudes are also its latitudes is wider, in degrees.
  private static let widestCountry = 15.0

  /// How the position of a place fits the unit that its row states.
  enum Statement {
    /// It lies in the unit, or nothing is stated or can be known of it.
    case fits
    /// It lies outside the unit of this name.
    case outside(String)
    /// No boundary file draws a unit of this name.
    case unknown
  }

  /// How the position of a place fits the district or province that its row states.
  func statement(of place: SourcePlace) throws -> Statement {
    guard hasDistricts || hasProvinces, !(place.district.name + place.province.name).isEmpty else { return .fits }
    var outside: String?
    for (areas, unit) in [(districts, place.district), (provinces, place.province)] {
      guard areas.knows(unit) else { continue }
      guard let index = areas.index(of: unit), try !areas.covers(index, place.coordinate) else { return .fits }
      outside = outside ?? areas.name(index)
    }
    return outside.map { .outside($0) } ?? .unknown
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
