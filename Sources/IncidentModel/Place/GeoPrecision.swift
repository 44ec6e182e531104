/// How exactly a place is known, as UCDP's `where_prec`.
public enum GeoPrecision: Int, Sendable, Comparable, CaseIterable {
  /// A named town, village or crossing.
  case exact = 1
  /// Near such a place, at most 25 km from it.
  case near = 2
  /// Only the district.
  case district = 3
  /// Only the province.
  case province = 4
  /// A vague region or a line.
  case vague = 5
  /// Only the country.
  case country = 6
  /// At sea or in the air.
  case sea = 7

  /// Orders from the most to the least exact.
  public static func < (left: GeoPrecision, right: GeoPrecision) -> Bool { left.rawValue < right.rawValue }

  /// Whether a point may be drawn for it.
  public var hasPoint: Bool { self <= .near }

  /// Whether at least the district is known.
  public var isLocal: Bool { self <= .district }
}
