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

  /// A total as in `71 attacks, 51 locations (claimed by BLA)`.
  func total(of incident: Incident) -> String { figures(of: incident).joined(separator: ", ") }

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
    var groups: [(assertion: String, numbers: [String])] = []
    for measure in measures {
      for figure in incident.figures where figure.measure == measure {
        guard let quantity = figure.quantity.words else { continue }
        let number = "\(quantity) \(measure.rawValue)"
        let actor = figure.assertedBy.map { actorNames[$0] ?? $0 }
        let assertion = MapWording.assertion(figure.status, by: actor)
        if let index = groups.firstIndex(where: { $0.assertion == assertion }) {
          if !groups[index].numbers.contains(number) { groups[index].numbers.append(number) }
        } else {
          groups.append((assertion, [number]))
        }
      }
      if !isTotal, !groups.isEmpty { break }
    }
    return groups.prefix(3).map { "\($0.numbers.joined(separator: ", ")) (\($0.assertion))" }
  }
}
