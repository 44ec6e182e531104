import IncidentModel

/// One incident put together from the mentions of a happening.
struct MergedIncident {
  /// The incident, still without relations.
  let incident: Incident

  /// Merges mentions that come in the order of reports and ordinals.
  init(
    _ mentions: [PlacedMention], id: String, areIndependent: (String, String) -> Bool,
    grouping: ([String]) -> [String] = { _ in [] }
  ) {
    let sources = Set(mentions.map(\.mention.report)).sorted()
    let parts = mentions.map(\.mention)
    let informed = parts.enumerated().sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
      .map(\.element)
    incident = Incident(
      id: id, kind: parts[0].kind, type: MergedIncident.type(of: informed),
      tactics: Set(parts.flatMap(\.tactics)).sorted(), target: informed.lazy.compactMap(\.target).first,
      eventName: parts.lazy.compactMap(\.eventName).first, date: MergedIncident.date(of: parts),
      time: informed.lazy.compactMap(\.time).first, placement: MergedIncident.placement(of: mentions),
      areas: MergedIncident.areas(of: mentions),
      figures: MergedIncident.figures(of: parts, areIndependent: areIndependent),
      participants: MergedParticipants(parts.flatMap(\.participants)).participants,
      status: MergedIncident.status(of: parts, areIndependent: areIndependent),
      isDisputed: parts.contains { $0.isDisputed || $0.status == .denied }, sources: sources, relations: [],
      mentions: mentions, sourceGroups: grouping(sources))
  }

  /// The most specific type of the best informed mention.
  private static func type(of informed: [IncidentMention]) -> IncidentType {
    let named = informed.map(\.type).filter { $0 != .other }
    // To be held as a hostage or killed as a captive says more than to be taken or shot.
    let general: [IncidentType: IncidentType] = [.abduction: .hostageTaking, .shooting: .execution]
    return named.first { type in general[type].map { !named.contains($0) } ?? true } ?? .other
  }

  private static func date(of parts: [IncidentMention]) -> DateExtent? {
    parts.compactMap(\.date).min {
      ($0.precision.rawValue, $0.basis == .stated ? 0 : 1, $0.start.dayNumber, $0.end.dayNumber)
        < ($1.precision.rawValue, $1.basis == .stated ? 0 : 1, $1.start.dayNumber, $1.end.dayNumber)
    }
  }

  /// The most exact placement; the first of several.
  private static func placement(of mentions: [PlacedMention]) -> Placement {
    func rank(_ placement: Placement) -> (Int, Int, Int) {
      (
        placement.precision?.rawValue ?? .max, placement.uncertainty ?? .max,
        Placement.Method.allCases.firstIndex(of: placement.method) ?? .max
      )
    }
    return mentions.map(\.placement).min { rank($0) < rank($1) } ?? .unknown(text: nil, reason: "no place is stated")
  }

  /// Every area once, in the order of the reports.
  private static func areas(of mentions: [PlacedMention]) -> [Placement] {
    var seen: Set<String> = []
    return mentions.flatMap(\.areas).filter { seen.insert($0.entry ?? ($0.text ?? "").lowercased()).inserted }
  }

  /// Every figure once, in the order of publication; the same one from several reports with its best support.
  ///
  /// Reports without a date come first. A figure that is given again takes the place of the later report, and is
  /// corroborated where independent reports give it in their own voice.
  private static func figures(of parts: [IncidentMention], areIndependent: (String, String) -> Bool) -> [Figure] {
    let published = parts.enumerated().sorted {
      ($0.element.published?.dayNumber ?? .min, $0.offset) < ($1.element.published?.dayNumber ?? .min, $1.offset)
    }.map(\.element)
    var figures: [(figure: Figure, reporting: [String])] = []
    for (part, figure) in published.flatMap({ part in part.figures.map { (part, $0) } }) {
      let reporting = figure.status == .reported && !part.isReference ? [part.report] : []
      let same = figures.firstIndex { $0.figure.isSame(as: figure) }
      guard let same else { figures.append((figure, reporting)); continue }
      let known = figures.remove(at: same)
      var better = known.figure.status < figure.status ? figure : known.figure
      let isBacked = reporting.contains { report in known.reporting.contains { areIndependent($0, report) } }
      if isBacked, better.status == .reported { better = better.with(status: .corroborated) }
      let isCounted = known.figure.role == .counted || figure.role == .counted
      figures.append((isCounted ? better.with(role: .counted) : better, known.reporting + reporting))
    }
    return figures.map(\.figure)
  }

  /// The best support; several reports are more than one only where they are independent.
  private static func status(
    of parts: [IncidentMention], areIndependent: (String, String) -> Bool
  ) -> AssertionStatus {
    let status = parts.map(\.status).max() ?? .reported
    guard status == .reported else { return status }
    let reporting = parts.filter { $0.status == .reported && !$0.isReference }
    let isCorroborated = reporting.enumerated().contains { index, left in
      reporting.dropFirst(index + 1).contains { areIndependent(left.report, $0.report) }
    }
    return isCorroborated ? .corroborated : .reported
  }
}

extension Figure {
  /// Whether two reports give one number of one class of people on one word.
  fileprivate func isSame(as other: Figure) -> Bool {
    measure == other.measure && victim == other.victim && quantity == other.quantity && assertedBy == other.assertedBy
  }
}

extension IncidentMention {
  /// How much it tells: facts first, and a mere reference least.
  fileprivate var weight: Int {
    figures.count * 2 + (date == nil ? 0 : 2) + (places.isEmpty ? 0 : 2) + (target == nil ? 0 : 1) + tactics.count
      - (isReference ? 100 : 0)
  }
}
