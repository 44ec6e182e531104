package import IncidentModel

/// What some incidents add up to; what none of them states is not stated, and never zero.
package struct IncidentTally: Sendable, Hashable {
  /// How many there are.
  package let incidents: Int
  /// Those of them for which there is nothing but a party's claim.
  package let incidentsClaimed: Int
  /// The first and the last day that is known; nothing where none is.
  package let days: ClosedRange<CalendarDate>?
  /// Those without a date.
  package let undated: Int
  private let sums: [Measure: Sum]

  private struct Sum: Hashable {
    let reported: Quantity
    let claimed: Quantity
    let silent: Int
  }

  /// Adds up incidents.
  package init(_ incidents: some Collection<RecordedIncident>) {
    self.incidents = incidents.count
    incidentsClaimed = incidents.count { $0.status <= .claimed }
    let dates = incidents.compactMap(\.date)
    undated = incidents.count - dates.count
    if let first = dates.map(\.start).min(), let last = dates.map(\.end).max() {
      days = first...last
    } else {
      days = nil
    }
    var sums: [Measure: Sum] = [:]
    for measure in [Measure.killed, .injured] {
      let reported = incidents.map { $0.reported(measure) }
      sums[measure] = Sum(
        reported: Quantity(adding: reported), claimed: Quantity(adding: incidents.map { $0.claimedOnly(measure) }),
        silent: reported.count { $0 == .notStated })
    }
    self.sums = sums
  }

  /// The killed or injured whose number is at least reported, over those incidents that state one.
  package func reported(_ measure: Measure) -> Quantity { sums[measure]?.reported ?? .notStated }

  /// The killed or injured that are only claimed; never added to those reported.
  package func claimed(_ measure: Measure) -> Quantity { sums[measure]?.claimed ?? .notStated }

  /// How many incidents report no number of killed or injured: it is not known, and not zero.
  package func silent(_ measure: Measure) -> Int { sums[measure]?.silent ?? incidents }
}
