package import IncidentModel

/// Which incidents a table, a map or an analysis is made of.
package struct IncidentFilter: Sendable, Hashable {
  /// The first day; nothing for no limit.
  package var first: CalendarDate?
  /// The last day; nothing for no limit.
  package var last: CalendarDate?
  /// The types of which one is asked for; none for all.
  package var types: Set<IncidentType> = []
  /// The ids or names of actors of which one must have taken part; none for all.
  package var actors: Set<String> = []
  /// The statuses of which one is asked for; none for all.
  package var statuses: Set<AssertionStatus> = []

  /// Makes a filter that lets all incidents in.
  package init() {}

  /// Why an incident is left out.
  package enum Objection: String, Sendable, CaseIterable, Comparable {
    /// It is a total of many happenings, or words.
    case noIncident = "not an incident"
    /// It is denied and nobody else reports it.
    case denied
    /// Another type is asked for.
    case type = "of another type"
    /// Other actors are asked for.
    case actor = "of other actors"
    /// Another status is asked for.
    case status = "of another status"
    /// It has no date and a period is asked for.
    case undated = "without a date"
    /// Its date lies partly in the period and cannot be told more exactly.
    case vagueDate = "dated too vaguely for the period"
    /// It lies before or after the period.
    case period = "outside the period"

    package static func < (left: Objection, right: Objection) -> Bool { left.rank < right.rank }

    private var rank: Int { Objection.allCases.firstIndex(of: self) ?? 0 }
  }

  /// Why an incident is left out; nothing where it is let in.
  ///
  /// In a period are those whose days all lie in it. Actors are compared without regard to case.
  package func objection(to incident: RecordedIncident) -> Objection? {
    guard incident.kind == .incident else { return .noIncident }
    guard incident.status > .denied else { return .denied }
    return mismatch(of: incident)
  }

  /// Whether it lets all incidents in.
  var isOpen: Bool { self == IncidentFilter() }

  /// Why an incident is not one of those asked for, whether or not it is denied; nothing where it is.
  func mismatch(of incident: RecordedIncident) -> Objection? {
    if !types.isEmpty, !types.contains(incident.type) { return .type }
    if !actors.isEmpty, !actors.contains(where: { name in incident.actors.contains { $0.isCalled(name) } }) {
      return .actor
    }
    if !statuses.isEmpty, !statuses.contains(incident.status) { return .status }
    guard first != nil || last != nil else { return nil }
    guard let date = incident.date else { return .undated }
    let startsInside = first.map { date.start >= $0 } ?? true
    let endsInside = last.map { date.end <= $0 } ?? true
    if startsInside, endsInside { return nil }
    let isOutside = first.map { date.end < $0 } ?? false || last.map { date.start > $0 } ?? false
    return isOutside ? .period : .vagueDate
  }
}

extension RecordedActor {
  /// Whether an id or a name is its own.
  fileprivate func isCalled(_ name: String) -> Bool {
    let name = name.lowercased()
    return id?.lowercased() == name || self.name.lowercased() == name
  }
}
