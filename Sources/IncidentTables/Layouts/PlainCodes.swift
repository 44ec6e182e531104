import IncidentModel

extension IncidentLayout {
  /// How exactly a code says that the place is known; nothing where the code is none of the layout's.
  func precision(_ code: String, isVicinity: Bool = false) -> GeoPrecision? {
    switch self {
    case .acled: ["1": .exact, "2": .near, "3": .province][code]
    case .gtd:
      ["1": isVicinity ? .near : .exact, "2": .district, "3": .district, "4": .province, "5": .country][code]
    case .gdelt: ["1": .country, "2": .province, "3": .exact, "4": .exact, "5": .province][code]
    case .viina:
      switch code.uppercased() {
      case "STREET", "HOUSE", "BUILDING": .exact
      case let code where code.hasPrefix("PPL") || code == "ADM4": .exact
      case "ADM3", "ADM2": .district
      case "ADM1": .province
      case "ADM0": .country
      default: nil
      }
    case .ucdp, .geojson, .csv: Int(code).flatMap(GeoPrecision.init)
    }
  }

  /// How exactly a code says that the day is known; nothing where the code is none of the layout's.
  func datePrecision(_ code: String) -> DatePrecision? {
    switch self {
    case .acled: ["1": .day, "2": .week, "3": .month][code]
    default: Int(code).flatMap(DatePrecision.init)
    }
  }

  /// What sort of actor a code means.
  func actorKind(_ code: String) -> ActorKind? {
    switch self {
    case .acled: Int(code).flatMap(ActorKind.init) ?? ActorKinds.words[code.lowercased()]
    case .gdelt: ActorKinds.cameo[code]
    case .gtd: ActorKinds.gtd[code]
    case .geojson, .csv: Int(code).flatMap(ActorKind.init) ?? ActorKinds.words[code.lowercased()]
    case .ucdp, .viina: nil
    }
  }
}

/// The kinds of actors as collections call them.
enum ActorKinds {
  static let words: [String: ActorKind] = [
    "state forces": .stateForces, "rebel forces": .rebelGroup, "rebel group": .rebelGroup, "rebel groups": .rebelGroup,
    "political militia": .politicalMilitia, "political militias": .politicalMilitia,
    "identity militia": .identityMilitia, "identity militias": .identityMilitia, "rioters": .rioters,
    "protesters": .protesters, "civilians": .civilians, "external/other forces": .other, "other forces": .other,
  ]

  static let cameo: [String: ActorKind] = [
    "GOV": .stateForces, "MIL": .stateForces, "COP": .stateForces, "SPY": .stateForces, "REB": .rebelGroup,
    "SEP": .rebelGroup, "INS": .rebelGroup, "UAF": .other, "CVL": .civilians, "REF": .civilians, "EDU": .civilians,
    "MED": .civilians, "HLH": .civilians,
  ]

  /// By `targtype1`: government, police and military are forces and offices of a state.
  static let gtd: [String: ActorKind] = [
    "2": .stateForces, "3": .stateForces, "4": .stateForces, "7": .stateForces, "14": .civilians, "17": .other,
    "1": .civilians, "5": .civilians, "8": .civilians, "10": .civilians, "15": .civilians, "18": .civilians,
  ]
}
