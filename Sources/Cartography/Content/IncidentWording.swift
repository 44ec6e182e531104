import IncidentModel

/// Puts one incident into a short line, with who asserts its figures.
struct IncidentWording {
  /// The names shown for actors' ids.
  let actorNames: [String: String]

  /// As in `execution: 214 killed (claimed by BLA) – only the province is known`.
  func line(for incident: Incident, reason: String) -> String {
    let figures = figures(of: incident)
    let what = figures.isEmpty ? title(of: incident) : "\(title(of: incident)): \(figures.joined(separator: ", "))"
    return "\(what) – \(reason)"
  }

  /// As in `bombing, convoy, near Mach, 2025-05-06 (reported)`.
  func description(of incident: Incident) -> String {
    var parts = [title(of: incident)]
    if let name = incident.placement.name { parts.append(name) }
    if let date = incident.date {
      parts.append(date.start == date.end ? "\(date.start)" : "\(date.start) to \(date.end)")
    }
    return (parts + figures(of: incident)).joined(separator: ", ")
      + " (\(MapWording.assertion(incident.status, by: nil)))"
  }

  /// A total as in `71 attacks, 51 locations (claimed by BLA); of these attacks 2 are counted as incidents`.
  ///
  /// - Parameter counted: The ids of the incidents, of which it may contain some; nobody is to add these to it.
  func total(of incident: Incident, counted: Set<String> = []) -> String {
    let words = figures(of: incident).joined(separator: ", ")
    let parts = incident.relations.count { $0.kind == .contains && counted.contains($0.id) }
    return words.isEmpty || parts == 0 ? words : "\(words); \(MapWording.counted(parts))"
  }

  private func title(of incident: Incident) -> String {
    let type = incident.type.plainName
    let detail = incident.eventName ?? incident.target.map { $0.split(separator: "_").joined(separator: " ") }
    return detail.map { "\(type) (\($0))" } ?? type
  }

  /// The figures of people killed, else of the next measure that has any; figures of one assertion together.
  private func figures(of incident: Incident) -> [String] {
    let isTotal = incident.kind == .aggregateClaim
    let ofEvents: [Measure] = [.attacks, .locations]
    let measures = isTotal ? ofEvents + [.killed] : Measure.allCases.filter { !ofEvents.contains($0) }
    var assertions: [String] = []
    var numbers: [String: [String]] = [:]
    for measure in measures {
      let figures = incident.figures.filter { $0.measure == measure }.map { (assertion(of: $0), $0) }
      for (assertion, figure) in figures where figure.quantity.words != nil && !assertions.contains(assertion) {
        assertions.append(assertion)
      }
      for assertion in assertions {
        guard let words = FigureWording(measure, figures.filter { $0.0 == assertion }.map(\.1)).words else { continue }
        numbers[assertion, default: []].append(words)
      }
      if !isTotal, !assertions.isEmpty { break }
    }
    return assertions.prefix(3).map { "\((numbers[$0] ?? []).joined(separator: ", ")) (\($0))" }
  }

  private func assertion(of figure: Figure) -> String {
    MapWording.assertion(figure.status, by: figure.assertedBy.map { actorNames[$0] ?? $0 })
  }
}
