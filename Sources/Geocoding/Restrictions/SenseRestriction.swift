import IncidentModel

/// Drops the places that are not what the text calls them.
enum SenseRestriction {
  /// Whether a place can be what the text calls it; a text that calls it nothing lets every kind through.
  static func admits(_ kind: PlaceKind, as sense: PlaceKind?) -> Bool {
    switch sense {
    case nil: true
    case .settlement, .neighbourhood: kind == .settlement || kind == .neighbourhood
    // A tehsil or an installation that has no entry is placed by the town of its name, less exactly.
    case .tehsil: kind == .tehsil || kind == .settlement
    case .facility: kind == .facility || kind == .settlement || kind == .neighbourhood
    case .area: kind != .province && kind != .country
    case .some(let sense): kind == sense
    }
  }
}
