import ArgumentParser
import IncidentModel
import Ingestion
import Pipeline

/// `incidentmap check`: one file of any kind, by itself.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Reads files of any kind, prints their records and their problems, and writes nothing.",
    discussion: """
      Reports (text, pages of HTML, articles in JSON), sources.csv, tables of incidents, tables of places and of names of units, boundaries, incidentmap.yml, gazetteer.yml, actors.yml, the words \
      of a language, JSON Schemas, and what a build writes. The records go to standard output, below a line with the \
      file, its kind and their number; the problems go to standard error with file and line or byte. The exit status \
      is 1 where a record was refused.

      Examples:
        incidentmap check news/a.txt
        incidentmap check gazetteer/places/additions.csv gazetteer/units.csv
        incidentmap check incidentmap.yml gazetteer/gazetteer.yml gazetteer/boundaries/districts-2023.geojson
      """)

  @Argument(help: "Files.")
  var files: [String]

  @Option(help: "The folder of the gazetteer, for reports.")
  var gazetteer = "gazetteer"

  @OptionGroup(title: "Reading of reports")
  var reading: ReadingOptionGroup

  func run() throws {
    let log = DiagnosticLog()
    let check = FileCheck(gazetteer: gazetteer, workingFolder: WorkingFolder.path, reading: reading.options)
    var count = InputCount()
    for file in files {
      try ExitStatus.translating {
        try count.read(log) {
          let findings = try check.check(file, log)
          let heading = "\(file): \(findings.kind), \(findings.records.count) records"
          try StandardOutput.writeVisibleLines([heading] + findings.records.map { "  \($0)" })
        }
      }
    }
    StandardError.writeLines(BuildSummary([], diagnostics: log.diagnostics, gazetteer: gazetteer).lines)
    try ExitStatus.end(count)
    if log.diagnostics.contains(where: { $0.severity == .refusal }) { throw ExitStatus.leftOut.code }
  }
}
