import IncidentModel

/// Every word that the program itself writes on a map, in one place, so that it can be translated.
///
/// The wording is neutral: it says who asserts a thing and passes no judgement.
enum MapWording {
  static let language = "en"

  // MARK: Headings

  static let districtsLegend = "Incidents per district"
  static let incidentsLegend = "How exactly places are known"
  static let notes = "Notes"
  static let sources = "Sources and licences"
  static func notMapped(_ count: Int, of all: Int) -> String {
    "Not mapped: \(count) of \(all) \(all == 1 ? "incident" : "incidents")"
  }
  static let nothingNotMapped = "Every incident is on the map."
  static func totals(_ count: Int) -> String {
    count == 1
      ? "A total stated for many incidents, not counted:"
      : "Totals stated for many incidents, which may overlap, not counted:"
  }
  static func more(_ count: Int) -> String { "and \(count) more; see incidents.geojson" }
  static func moreCredits(_ count: Int) -> String { "and \(count) more; see the licences beside the data" }

  // MARK: What counts

  static func counting(_ mode: CountingMode, mapped: Int, of all: Int) -> String {
    let rule =
      switch mode {
      case .strict: "places known by name or as near one (precision 1–2)"
      case .standard: "places whose district is known (precision 1–3)"
      case .inclusive: "places whose district is known (precision 1–3), and regions or lines wholly in one district (5)"
      }
    return "Counting: \(mode.rawValue), \(rule). \(all) = \(mapped) on the map + \(all - mapped) not mapped."
  }

  // MARK: Legend of the district map

  static func districts(_ count: Int) -> String { "\(count) \(count == 1 ? "district" : "districts")" }
  static func range(_ least: Int, _ greatest: Int) -> String { least == greatest ? "\(least)" : "\(least)–\(greatest)" }
  static let noCount = "no count"
  static let claimedShare = "at least one is only claimed by a party"
  static let naturalBreaks = "Classes: natural breaks (Fisher–Jenks); zero apart."
  static let countNote = "Counts are not set against population or area."

  // MARK: Legend of the incident map

  static let exact = "named place (precision 1)"
  static let exactClaimed = "named place, only claimed by a party"
  static let near = "near a named place, ring to scale (precision 2)"
  static let nearClaimed = "near a named place, only claimed by a party"
  static func districtOnly(_ mode: CountingMode) -> String {
    switch mode {
    case .strict, .standard: "only the district is known (precision 3); in brackets the number"
    case .inclusive: "only the district is known (precision 3, or 5 wholly in it); in brackets the number"
    }
  }
  static func leastRing(kilometres: Int) -> String {
    "Rings of less than \(kilometres) km are drawn larger, so that they can be seen."
  }
  static let several = "number of incidents at one point"
  static func inDistrict(_ all: Int, claimed: Int) -> String {
    switch claimed {
    case 0: "(\(all))"
    case all: "(\(all) claimed)"
    default: "(\(all), \(claimed) claimed)"
    }
  }

  // MARK: Maps of analyses

  static func leftOut(_ count: Int, of all: Int) -> String {
    "Left out: \(count) of \(all) \(all == 1 ? "incident" : "incidents")"
  }
  static func usedOutside(_ count: Int) -> String { "\(count) used, but outside the frame of the map" }
  static func cells(_ count: Int) -> String { "\(count) \(count == 1 ? "cell" : "cells")" }
  static let notStated = "no number is reported"
  static let usedDot = "incidents that were used; the place is known to 25 km at worst, and no point is exact"
  static func moreClusters(_ count: Int) -> String { "and \(count) more; see the layer" }
  static let noCluster = "There is none."
  static func analysisSummary(region: String, legend: String, used: Int, of all: Int, areas: String) -> String {
    "Map of \(region). \(legend). \(used) of \(all) incidents are used." + (areas.isEmpty ? "" : " \(areas).")
  }

  // MARK: Scale and projection

  static func kilometres(_ number: String) -> String { "\(number) km" }
  static func scale(_ denominator: String, paper: String) -> String {
    "Scale about 1 : \(denominator) on \(paper) paper"
  }
  static func projection(latitude: String, longitude: String) -> String {
    "Lambert azimuthal equal-area about \(latitude), \(longitude); WGS 84"
  }
  static let north = "N"
  static func latitude(_ number: String, isNorth: Bool) -> String { "\(number)° \(isNorth ? "N" : "S")" }
  static func longitude(_ number: String, isEast: Bool) -> String { "\(number)° \(isEast ? "E" : "W")" }

  // MARK: Labels

  static func dropped(_ names: [String], more: Int) -> String {
    "No room for the \(names.count + more == 1 ? "name" : "names") of "
      + names.map(shortened).joined(separator: ", ") + (more > 0 ? " and \(more) more." : ".")
  }

  /// A name that would fill the panel, cut off.
  private static func shortened(_ name: String) -> String { name.count > 120 ? name.prefix(119) + "…" : name }

  // MARK: Text for those who cannot see the map

  static func summary(
    region: String, kind: MapSpecification.Kind, counting: CountingMode, mapped: Int, top: [(name: String, count: Int)],
    zeros: Int,
    notMapped: Int
  ) -> String {
    var sentences: [String] = []
    switch kind {
    case .districts: sentences.append("Map of \(region) with its districts coloured by the number of incidents.")
    case .incidents: sentences.append("Map of \(region) with a symbol for each incident.")
    }
    sentences.append("\(mapped) \(mapped == 1 ? "incident is" : "incidents are") on the map.")
    if !top.isEmpty {
      sentences.append("Most incidents: " + top.map { "\($0.name) \($0.count)" }.joined(separator: ", ") + ".")
    }
    if zeros > 0 { sentences.append("\(districts(zeros)) without a known incident.") }
    sentences.append("\(MapWording.notMapped(notMapped, of: mapped + notMapped)); \(counting.rawValue) counting.")
    return sentences.joined(separator: " ")
  }

  // MARK: Numbers

  /// As in `of whom 6 of the security forces and 3 civilians`.
  static func parts(_ numbers: [String], of measure: Measure) -> String {
    let isOfPeople = ![.attacks, .locations].contains(measure)
    let list = numbers.count > 1 ? numbers.dropLast().joined(separator: ", ") + " and " : ""
    return "\(isOfPeople ? "of whom" : "of these") \(list)\(numbers.last ?? "")"
  }
  /// As in `6 of the security forces`; the number alone where it is not stated who they are.
  static func people(_ number: String, _ victim: VictimClass, isOne: Bool) -> String {
    switch victim {
    case .securityForces: "\(number) of the security forces"
    case .armedGroup: "\(number) of an armed group"
    case .civilians: "\(number) \(isOne ? "civilian" : "civilians")"
    case .foreignNationals: "\(number) foreign \(isOne ? "national" : "nationals")"
    case .unknown: number
    }
  }
  static func counted(_ count: Int) -> String {
    "of these attacks \(count) \(count == 1 ? "is counted as an incident" : "are counted as incidents")"
  }
  static func ofThese(_ total: String) -> String { "of these: \(total)" }

  // MARK: Incidents

  static let outsideMap = "the place lies outside the map"
  static let noReason = "the district is not known"
  static func assertion(_ status: AssertionStatus, by actor: String?) -> String {
    let words =
      switch status {
      case .denied: "denied"
      case .claimed: "claimed"
      case .reported: "reported"
      case .corroborated: "corroborated"
      case .confirmed: "confirmed"
      }
    return actor.map { "\(words) by \($0)" } ?? words
  }
}
