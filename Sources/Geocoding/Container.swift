import IncidentModel
import PROJ

/// What the names so far say that a place lies in.
enum Container: Sendable {
  /// A district, by code, with those that belonged to it.
  case district([String])
  /// A province, by code.
  case province(String)
  /// A country, by code.
  case country(String)
  /// A town, tehsil or other place with a point.
  case place(GazetteerEntry)
  /// One of several places that cannot be told apart.
  indirect case oneOf([Container])

  /// How far from a containing place its parts may lie, in metres.
  static let reach = 50_000.0

  /// The container that a decided name gives.
  init?(_ entry: GazetteerEntry) {
    switch entry.kind {
    case .district:
      guard let code = Region.districtCode(of: entry) else { return nil }
      self = .district([code])
    case .province, .country:
      guard let code = Region.unitCode(of: entry) else { return nil }
      self = entry.kind == .province ? .province(code) : .country(code)
    default: self = .place(entry)
    }
  }

  /// Whether an entry lies in it.
  func holds(_ entry: GazetteerEntry, in region: Region, geodesic: Geodesic) -> Bool {
    switch self {
    case .district(let codes):
      !entry.kind.isUnit && (entry.district.map(codes.contains) ?? false || reaches(entry, codes, in: region))
    case .province(let code):
      entry.kind != .province && (entry.province.map { $0 == code } ?? region.covers(entry, unit: code))
    case .country(let code): isCountry(code, of: entry, in: region)
    case .place(let place) where place.precision >= .vague:
      // An area without borders reaches as far as its entry says.
      entry.id != place.id && entry.kind != .province && entry.kind != .country
        && geodesic.distance(from: place.coordinate, to: entry.coordinate) <= Double(place.uncertainty)
    case .place(let place):
      entry.id != place.id && entry.district == place.district
        && geodesic.distance(from: place.coordinate, to: entry.coordinate) <= Container.reach
    case .oneOf(let containers): containers.contains { $0.holds(entry, in: region, geodesic: geodesic) }
    }
  }

  /// Whether an area that lies in several districts may reach into one of them.
  private func reaches(_ entry: GazetteerEntry, _ codes: [String], in region: Region) -> Bool {
    entry.precision >= .vague
      && codes.compactMap(region.area(ofDistrict:)).contains {
        Containment.distance(from: entry.coordinate, to: $0).map { $0 <= Double(entry.uncertainty) } ?? false
      }
  }

  /// Whether an entry lies in a country: by its province where the boundary set has it, else by the country's borders.
  private func isCountry(_ code: String, of entry: GazetteerEntry, in region: Region) -> Bool {
    let province = entry.kind == .province ? Region.unitCode(of: entry) : entry.province
    if let country = province.flatMap(region.country(ofProvince:)) { return country == code }
    return entry.kind != .country && region.covers(entry, unit: code)
  }
}
