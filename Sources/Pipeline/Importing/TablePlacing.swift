import Geocoding
import IncidentModel
import PlaceNames
import SimpleFeatures
import SpatialAnalysis

/// Places rows that only name their place, and compares positions with the units that rows name.
///
/// It is not `Sendable`: each thread makes its own.
final class TablePlacing {
  private let coder: ReportCoder
  private let index: AreaIndex?
  private let locator: AreaLocator?
  /// What names of units mean, as tables repeat them in every row.
  private var units: [UnitName: String?] = [:]
  private var names: [PlaceName: Placement] = [:]

  private struct UnitName: Hashable {
    let name: String
    let province: String?
    let isDistrict: Bool
  }
  private struct PlaceName: Hashable {
    let name: String
    let district: String?
    let province: String?
    let year: Int?
  }

  /// Makes one.
  ///
  /// - Parameter index: The districts of the atlas; nothing where no position is compared.
  init(_ coder: ReportCoder, index: AreaIndex?) throws {
    self.coder = coder
    self.index = index
    locator = try index.map(AreaLocator.init)
  }

  /// So many names are remembered; beyond them all are looked up anew, so that memory does not grow with a table.
  private static let remembered = 50_000

  /// The atlas of the districts.
  private var atlas: DistrictAtlas { coder.knowledge.atlas }

  /// The placement of a row without a position, by its names; nothing where it names none.
  func placement(of place: RecordedPlace, on day: CalendarDate?) -> Placement? {
    guard place.coordinate == nil, let phrase = place.name ?? place.district ?? place.province else { return nil }
    let key = PlaceName(name: phrase, district: place.district, province: place.province, year: day?.year)
    if let known = names[key] { return known }
    var circumstances = Circumstances(day: day)
    if place.name != nil, let container = place.district.flatMap(district) ?? place.province.flatMap(province) {
      circumstances.within = coder.knowledge.gazetteer.entry(id: "unit:\(container)")
    }
    let isUnit = place.name == nil && place.district != nil
    let found = coder.resolver.resolve(name: isUnit ? Self.asDistrict(phrase) : phrase, circumstances)
    if names.count >= Self.remembered { names = [:] }
    names[key] = found
    return found
  }

  /// Takes a placement into a row's place; what the row says itself stays.
  func take(_ placement: Placement, into place: inout RecordedPlace) {
    guard let precision = placement.precision else { return }
    place.precision = place.precision ?? precision
    // A row that says itself that only its province is known gets no position by the name of a town.
    if precision.isLocal, place.precision.map(\.isLocal) == true { place.coordinate = placement.coordinate }
    if let code = placement.district, let district = atlas.district(code) {
      place.districtCode = place.districtCode ?? code
      place.district = place.district ?? district.name
      place.province = place.province ?? atlas.unit(district.province)?.name
    }
  }

  /// The codes of the districts that hold each position, the one that it counts in first; none outside of all.
  func districts(at positions: [Coordinate]) throws -> [[String]] {
    guard let locator else { return positions.map { _ in [] } }
    var ties: [AreaLocator.Tie] = []
    let areas = try locator.areas(of: positions, ties: &ties)
    var codes = areas.map { $0 < 0 ? [] : [atlas.districts[Int($0)].code] }
    for tie in ties { codes[tie.position] = tie.areas.map { atlas.districts[$0].code } }
    return codes
  }

  /// In what a row's position contradicts the district or the province that it names; nothing where it does not, or
  /// where the names are not known.
  func contradiction(_ place: RecordedPlace, at districts: [String]) -> String? {
    guard place.coordinate != nil, place.precision.map(\.isLocal) != false else { return nil }
    if let stated = statedDistrict(place) {
      let possible = coder.resolver.codes(ofDistrict: stated)
      guard districts.allSatisfy({ !possible.contains($0) }) else { return nil }
      return "the row says \(place.district ?? stated), and its position lies \(whereabouts(districts))"
    }
    guard let stated = place.province.flatMap(province), let district = districts.first,
      let found = atlas.district(district)?.province, found != stated
    else { return nil }
    return "the row says \(place.province ?? stated), and its position lies \(whereabouts(districts))"
  }

  /// The code of the district that a row names; nothing where it is none of the atlas.
  func statedDistrict(_ place: RecordedPlace) -> String? {
    (place.districtCode ?? place.district.flatMap(district)).flatMap { atlas.district($0)?.code }
  }

  private func whereabouts(_ districts: [String]) -> String {
    guard let code = districts.first else { return "outside the districts of \(atlas.regionName)" }
    return "in \(atlas.district(code)?.name ?? code) (\(code))"
  }

  private func district(_ name: String) -> String? { unit(UnitName(name: name, province: nil, isDistrict: true)) }
  private func province(_ name: String) -> String? { unit(UnitName(name: name, province: nil, isDistrict: false)) }

  /// The code of a unit that a table names; nothing where the gazetteer does not know it.
  private func unit(_ unit: UnitName) -> String? {
    if let known = units[unit] { return known }
    if units.count >= Self.remembered { units = [:] }
    let placement = coder.resolver.resolve(name: unit.isDistrict ? Self.asDistrict(unit.name) : unit.name)
    let isKnown = placement.unresolved.isEmpty && placement.kind == (unit.isDistrict ? .district : .province)
    let code = isKnown ? placement.entry.flatMap { $0.split(separator: ":").last.map(String.init) } : nil
    units[unit] = .some(code)
    return code
  }

  private static func asDistrict(_ name: String) -> String {
    name.lowercased().contains("district") ? name : "\(name) district"
  }
}
