import IncidentModel
import SimpleFeatures

/// What some incidents add up to, one after another; the order makes no difference.
///
/// What none of them states is not stated, and never zero; what is only claimed is never added to what is reported.
struct CountTally: Sendable, Hashable {
  /// How many there are.
  private(set) var incidents = 0
  /// Those of them for which there is nothing but a party's claim.
  private(set) var incidentsClaimed = 0
  /// Those in which at least one person was reported killed.
  private(set) var fatal = 0
  /// Those in which somebody was killed as a party claims and nobody reports.
  private(set) var fatalClaimed = 0
  /// The first and the last day that is known; nothing where none is.
  private(set) var days: ClosedRange<CalendarDate>?
  private var sums: [Measure: Sum] = [:]

  private struct Sum: Hashable {
    var reported = Quantity.notStated
    var claimed = Quantity.notStated
    var stating = 0
  }

  /// Adds one incident.
  mutating func add(_ incident: RecordedIncident) {
    incidents += 1
    if incident.status <= .claimed { incidentsClaimed += 1 }
    if let date = incident.date {
      days = min(days?.lowerBound ?? date.start, date.start)...max(days?.upperBound ?? date.end, date.end)
    }
    if incident.figures.isEmpty { return }
    if incident.reported(.killed).isSomebody {
      fatal += 1
    } else if incident.claimedOnly(.killed).isSomebody {
      fatalClaimed += 1
    }
    for measure in CountMeasure.allCases.compactMap(\.people) {
      let (reported, claimed) = (incident.reported(measure), incident.claimedOnly(measure))
      guard reported != .notStated || claimed != .notStated else { continue }
      var sum = sums[measure] ?? Sum()
      if reported != .notStated {
        sum.reported = Quantity(adding: [sum.reported, reported])
        sum.stating += 1
      }
      sum.claimed = Quantity(adding: [sum.claimed, claimed])
      sums[measure] = sum
    }
  }

  /// The people whose number is at least reported, over those incidents that state one.
  func reported(_ measure: Measure) -> Quantity { sums[measure]?.reported ?? .notStated }
  /// The people of whom a party alone tells.
  func claimed(_ measure: Measure) -> Quantity { sums[measure]?.claimed ?? .notStated }
  /// How many incidents report no number: it is not known, and not zero.
  func silent(_ measure: Measure) -> Int { incidents - (sums[measure]?.stating ?? 0) }

  /// The number that is compared, set in relation and drawn: of people the best or else the least that is reported.
  ///
  /// Where there are incidents and none states a number, there is none; where there is no incident it is zero.
  func value(_ measure: CountMeasure) -> Int? {
    switch measure {
    case .incidents: incidents
    case .fatal: fatal
    default: incidents == 0 ? 0 : measure.people.flatMap { reported($0).best ?? reported($0).low }
    }
  }

  /// How many incidents a number comes from: the events of which a rate needs enough.
  func events(_ measure: CountMeasure) -> Int {
    switch measure {
    case .incidents: incidents
    case .fatal: fatal
    default: measure.people.map { incidents - silent($0) } ?? 0
    }
  }

  /// The numbers of a measure as columns.
  func properties(_ measure: CountMeasure) -> [Property] {
    switch measure {
    case .incidents:
      return [Property("incidents", .integer(incidents)), Property("incidents_claimed", .integer(incidentsClaimed))]
    case .fatal:
      return [Property("fatal", .integer(fatal)), Property("fatal_claimed", .integer(fatalClaimed))]
    default:
      guard let people = measure.people else { return [] }
      return reported(people).properties(measure.rawValue)
        + [Property("\(measure.rawValue)_not_stated", .integer(silent(people)))]
        + claimed(people).properties("\(measure.rawValue)_claimed")
    }
  }
}

extension Quantity {
  /// Whether it is at least one.
  fileprivate var isSomebody: Bool { (low ?? best ?? 0) > 0 }
}

extension CountTally {
  /// Adds other incidents.
  mutating func add(_ other: CountTally) {
    incidents += other.incidents
    incidentsClaimed += other.incidentsClaimed
    fatal += other.fatal
    fatalClaimed += other.fatalClaimed
    if let more = other.days {
      days =
        min(
          days?.lowerBound ?? more.lowerBound, more.lowerBound)...max(
          days?.upperBound ?? more.upperBound, more.upperBound)
    }
    for (measure, more) in other.sums {
      var sum = sums[measure] ?? Sum()
      sum.reported = Quantity(adding: [sum.reported, more.reported])
      sum.claimed = Quantity(adding: [sum.claimed, more.claimed])
      sum.stating += more.stating
      sums[measure] = sum
    }
  }
}
