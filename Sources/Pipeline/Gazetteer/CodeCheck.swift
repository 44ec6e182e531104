import IncidentModel
import Ingestion

/// Finds codes of a published register that two places bear: it stands for one of them at the most.
struct CodeCheck {
  let survey: GazetteerSurvey
  let places: RecordPlaces

  func findings() -> [Diagnostic] {
    var bearers: [RegisterCode: GazetteerEntry] = [:]
    var findings: [Diagnostic] = []
    for entry in survey.entries {
      for code in entry.codes.codes {
        if let first = bearers[code] {
          findings.append(finding(code, entry, first))
        } else {
          bearers[code] = entry
        }
      }
    }
    return findings
  }

  private func finding(_ code: RegisterCode, _ entry: GazetteerEntry, _ first: GazetteerEntry) -> Diagnostic {
    Diagnostic(
      "gazetteer.shared-code", .warning,
      "\(entry.id.prefix(60)) \(entry.name.prefix(60)) has the code \(code) of \(first.id.prefix(60)) "
        + "\(first.name.prefix(60)) (\(location(first)))",
      at: location(entry), remedy: "leave the code where it belongs, or out of both")
  }

  private func location(_ entry: GazetteerEntry) -> SourceLocation {
    let code = entry.kind.isUnit && entry.id.hasPrefix("unit:") ? String(entry.id.dropFirst("unit:".utf8.count)) : nil
    return code.map(places.unit) ?? places.place(entry.id)
  }
}
