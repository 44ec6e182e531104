import IncidentModel

/// The types of incidents of published collections as plain types.
enum TypeCodes {
  /// The plain type of an event type and sub-event type of ACLED, of any year.
  static func acled(_ type: String, _ sub: String) -> IncidentType? {
    acledSubtypes[sub.lowercased()] ?? acledTypes[type.lowercased()]
  }

  private static let acledSubtypes: [String: IncidentType] = [
    "armed clash": .armedClash, "government regains territory": .raidOrSeizure,
    "non-state actor overtakes territory": .raidOrSeizure, "chemical weapon": .bombing,
    "air/drone strike": .airOrDroneStrike, "suicide bomb": .bombing, "shelling/artillery/missile attack": .bombing,
    "remote explosive/landmine/ied": .bombing, "grenade": .bombing, "sexual violence": .other, "attack": .other,
    "abduction/forced disappearance": .abduction, "peaceful protest": .protest, "protest with intervention": .protest,
    "excessive force against protesters": .protest, "violent demonstration": .protest, "mob violence": .other,
    "agreement": .other, "arrests": .arrestOrRaidByState, "change to group/activity": .other,
    "disrupted weapons use": .other, "headquarters or base established": .other,
    "looting/property destruction": .arsonOrSabotage, "non-violent transfer of territory": .raidOrSeizure,
    "other": .other,
  ]

  private static let acledTypes: [String: IncidentType] = [
    "battles": .armedClash, "battle-no change of territory": .armedClash,
    "battle-government regains territory": .raidOrSeizure, "battle-non-state actor overtakes territory": .raidOrSeizure,
    "explosions/remote violence": .bombing, "remote violence": .bombing, "violence against civilians": .other,
    "protests": .protest, "riots": .other, "riots/protests": .protest, "strategic developments": .other,
    "strategic development": .other, "headquarters or base established": .other,
    "non-violent transfer of territory": .raidOrSeizure,
  ]

  /// The plain type of `type_of_violence` of UCDP; its codes tell who fights whom, and not how.
  static func ucdp(_ code: String) -> IncidentType? {
    switch code {
    case "1", "2": .armedClash
    case "3": .other
    default: nil
    }
  }

  /// The plain type of `attacktype1` of GTD.
  static func gtd(_ code: String) -> IncidentType? {
    switch code {
    case "1": .shooting  // Assassination.
    case "2": .armedClash
    case "3": .bombing
    case "4", "5": .hostageTaking  // Of a vehicle; behind a barricade.
    case "6": .abduction
    case "7": .arsonOrSabotage
    case "8", "9": .other
    default: nil
    }
  }

  /// The plain type of a CAMEO code, and whether it tells of deeds: what only speaks is a statement.
  static func cameo(_ code: String) -> (type: IncidentType, isDeed: Bool)? {
    guard let root = Int(code.prefix(2)), (1...20).contains(root) else { return nil }
    let specific: [(String, IncidentType)] = [
      ("171", .arsonOrSabotage), ("173", .arrestOrRaidByState), ("175", .arrestOrRaidByState), ("181", .abduction),
      ("183", .bombing), ("186", .shooting), ("191", .roadBlock), ("192", .raidOrSeizure), ("194", .bombing),
      ("195", .airOrDroneStrike), ("144", .roadBlock),
    ]
    if let found = specific.first(where: { code.hasPrefix($0.0) }) { return (found.1, true) }
    switch root {
    case 14: return (.protest, true)
    case 15, 17, 18, 20: return (.other, true)
    case 19: return (.armedClash, true)
    default: return (.other, false)
    }
  }

  /// The plain types of VIINA's labels, the surest first.
  static let viina: [(label: String, type: IncidentType)] = [
    ("t_airstrike", .airOrDroneStrike), ("t_uav", .airOrDroneStrike), ("t_artillery", .bombing), ("t_ied", .bombing),
    ("t_firefight", .armedClash), ("t_armor", .armedClash), ("t_raid", .raidOrSeizure), ("t_occupy", .raidOrSeizure),
    ("t_control", .raidOrSeizure), ("t_arrest", .arrestOrRaidByState), ("t_property", .arsonOrSabotage),
  ]

  /// The plain type of a word in a spreadsheet: its own name, or a type of ACLED.
  static func word(_ text: String) -> IncidentType? {
    let lower = text.lowercased()
    return words[lower] ?? acledSubtypes[lower] ?? acledTypes[lower]
  }

  private static let words: [String: IncidentType] = {
    var words: [String: IncidentType] = [
      "shelling": .bombing, "explosion": .bombing, "ied": .bombing, "suicide attack": .bombing, "clash": .armedClash,
      "battle": .armedClash, "firefight": .armedClash, "kidnapping": .abduction, "airstrike": .airOrDroneStrike,
      "air strike": .airOrDroneStrike, "drone strike": .airOrDroneStrike, "demonstration": .protest,
      "arson": .arsonOrSabotage, "sabotage": .arsonOrSabotage, "arrest": .arrestOrRaidByState, "raid": .raidOrSeizure,
      "killing": .other, "blockade": .roadBlock,
    ]
    for type in IncidentType.allCases {
      words[type.rawValue] = type
      words[type.plainName] = type
    }
    return words
  }()
}
