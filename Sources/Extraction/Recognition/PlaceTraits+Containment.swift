import IncidentModel
import PlaceNames

extension PlaceTraits {
  /// Whether it is a unit in which another place lies, by the codes of their units.
  func contains(_ inner: PlaceTraits) -> Bool {
    switch kind {
    case .district: !inner.kind.isUnit && district != nil && inner.district == district
    case .province: inner.kind != .province && province != nil && inner.province == province
    case .country: inner.kind != .country
    default: false
    }
  }

  /// Whether it is a town of the district in which another place lies, so that it may stand behind that place's name.
  func isBeside(_ inner: PlaceTraits) -> Bool {
    kind == .settlement && district != nil && district == inner.district
  }
}
