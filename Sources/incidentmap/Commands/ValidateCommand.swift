import ArgumentParser
import IncidentModel
import Ingestion
import Pipeline

/// `incidentmap validate`: files against the published schemas.
struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Checks records, layers and tables against the published schemas.",
    discussion: """
      The schemas stand in the gazetteer's folder under schema. Read are incidents.jsonl and the lines that extract \
      prints, claims.json, manifest.json, incidents.geojson, districts.geojson, incidents.csv and ledger.csv. One line a \
      file goes to standard output with tabs: file, valid or invalid, records, invalid records; the faults go to \
      standard error with file, line and place. The exit status is 1 where something is invalid.

      Examples:
        incidentmap validate output/balochistan-2025/incidents.jsonl
        incidentmap validate output/balochistan-2025/*.json output/balochistan-2025/*.geojson
        incidentmap extract news/a.txt | incidentmap validate -
      """)

  @Argument(help: "Files, or - for JSON lines on standard input.")
  var files: [String]

  @Option(help: "The folder of the gazetteer.")
  var gazetteer = "gazetteer"

  func run() throws {
    let log = DiagnosticLog()
    let validation = try ExitStatus.translating { try RecordValidation(gazetteer: gazetteer) }
    var count = InputCount()
    var isInvalid = false
    for file in files {
      try ExitStatus.translating {
        try count.read(log) {
          let result = try validation.check(file, log)
          isInvalid = isInvalid || result.invalid > 0
          let verdict = result.invalid > 0 ? "invalid" : "valid"
          try StandardOutput.writeVisibleLines(["\(file)\t\(verdict)\t\(result.records)\t\(result.invalid)"])
        }
      }
    }
    StandardError.writeLines(BuildSummary([], diagnostics: log.diagnostics, gazetteer: gazetteer).lines)
    try ExitStatus.end(count)
    if isInvalid { throw ExitStatus.leftOut.code }
  }
}
