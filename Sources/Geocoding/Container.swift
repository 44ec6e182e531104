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
    case .district(let codes): !entry.kind.isUnit && entry.district.map(codes.contains) ?? false
    case .province(let code): entry.province == code && entry.kind != .province
    case .country(let code):
      entry.kind == .province && Region.unitCode(of: entry).flatMap(region.country(ofProvince:)) == code
        || entry.province.map { (region.country(ofProvince: $0) ?? code) == code } ?? false
    case .place(let place):
      entry.id != place.id && entry.district == place.district
        && geodesic.distance(from: place.coordinate, to: entry.coordinate) <= Container.reach
    }
  }
}
