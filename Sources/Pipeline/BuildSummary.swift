package import IncidentModel
import Ingestion

/// What a person reads at the end of a build.
package struct BuildSummary {
  private let results: [SeedSetResult]
  private let diagnostics: [Diagnostic]
  private let gazetteer: String

  package init(_ results: [SeedSetResult], diagnostics: [Diagnostic], gazetteer: String) {
    self.results = results
    self.diagnostics = diagnostics
    self.gazetteer = gazetteer
  }

  /// The lines of the summary.
  package var lines: [String] { diagnostics.map(line) + results.flatMap(lines) }

  private func line(_ diagnostic: Diagnostic) -> String {
    let place = diagnostic.location.map { "\($0): " } ?? ""
    let remedy = diagnostic.remedy.map { " — \($0)" } ?? ""
    return "\(diagnostic.severity.rawValue): \(place)\(diagnostic.message)\(remedy)"
  }

  private func lines(_ result: SeedSetResult) -> [String] {
    let count = result.count
    let refused = count.refused > 0 ? ", \(count.refused) refused" : ""
    var lines = [
      "\(result.seeds.name): \(count.read) reports read, \(count.used) used\(refused)",
      "  \(count.incidents) incidents: \(count.mapped) placed in a district, \(count.notMapped) not mapped "
        + "(\(count.counting.rawValue) counting, precision \(count.counting.precisions)); "
        + "\(count.aggregateClaims) aggregate claims, not counted",
    ]
    lines += result.tables.filter(\.isUsed).map { table in
      let refused = table.count.refused > 0 ? ", \(table.count.refused) refused" : ""
      let at =
        table.count.contradictions > 0 ? "; \(table.count.contradictions) positions contradict their own unit" : ""
      return "  table \(table.name) (\(table.layoutName ?? "")): \(table.count.read) rows read, "
        + "\(table.count.used) used\(refused)\(at)"
    }
    if !count.leftOut.isEmpty {
      let reasons = count.leftOut.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key.rawValue)" }
      lines.append(
        "  left out, as other incidents are asked for: \(reasons.joined(separator: "; "))")
    }
    lines += result.copies.map { "  one source, as their texts are copies: \($0.joined(separator: ", "))" }
    for located in result.located where located.incident.kind == .incident && !located.isCounted {
      let sources = located.incident.sources.joined(separator: ", ")
      lines.append(
        "  not mapped: \(located.incident.id) \(located.incident.type.plainName) (\(sources)): \(located.notMapped ?? "")"
      )
    }
    let ties = result.located.filter { !$0.ties.isEmpty }
    for located in ties {
      lines.append(
        "  on a border: \(located.incident.id) counts in \(located.district ?? "") and also touches \(located.ties.joined(separator: ", "))"
      )
    }
    return lines + UnresolvedNames(result, gazetteer: gazetteer).lines
  }
}

/// The names of a seed set that the gazetteer does not know, with what would teach it each.
struct UnresolvedNames {
  let lines: [String]

  init(_ result: SeedSetResult, gazetteer: String) {
    let reports = Dictionary(result.reports.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<String> = []
    var lines: [String] = []
    for located in result.located {
      for placed in located.incident.mentions {
        for placement in [placed.placement] + placed.areas {
          for toponym in placement.unresolved {
            guard let report = reports[placed.mention.report], seen.insert("\(toponym.name)|\(report.path)").inserted
            else { continue }
            let line = report.line(ofOriginalByte: toponym.bytes.lowerBound)
            lines.append("  unresolved name: \(toponym.name) (\(result.seeds.path)/\(report.path):\(line))")
            lines.append(
              "    to fix, with numbers for LON and LAT and a SOURCE: \(UnresolvedNames.command(toponym, in: placement, gazetteer: gazetteer))"
            )
          }
        }
      }
    }
    self.lines = lines
  }

  /// A command that adds the name to the hand-written places; the capitals are for the user to fill in.
  private static func command(_ toponym: Toponym, in placement: Placement, gazetteer: String) -> String {
    let kind = (toponym.sense ?? .settlement).rawValue
    let folder = gazetteer == "gazetteer" ? "" : " --gazetteer \(quoted(gazetteer))"
    return "incidentmap gazetteer add \(quoted(toponym.name)) --kind \(kind) --within \(placement.district ?? "UNIT")"
      + " --at LON,LAT --source 'SOURCE'\(folder)"
  }

  /// A text as a shell takes it for one word.
  private static func quoted(_ text: String) -> String { "'\(text.replacing("'", with: "'\\''"))'" }
}
