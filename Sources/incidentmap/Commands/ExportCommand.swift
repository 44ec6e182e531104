import ArgumentParser
import IncidentModel
import IncidentTables
import Ingestion
import Pipeline

/// `incidentmap export`: incidents in the columns of other collections.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes incidents in the columns of ACLED or UCDP.",
    discussion: """
      Read are records as JSON lines, the flat features and tables that build and import write, and the folder of a \
      build, of which its records are taken. The columns and their order are those of the collection, and the codes of \
      precision are derived. ACLED's fatalities are the best number, else the least, else 0, and its day is the one in \
      the middle. What no column holds is counted by field on standard error. A table that import read returns word by \
      word, with --with-text its notes too.

      Examples:
        incidentmap export --format acled output/balochistan-2025 > acled.csv
        incidentmap import ged.csv --with-text | incidentmap export --format ucdp - > again.csv
      """)

  @Option(name: .shortAndLong, help: "The columns: acled or ucdp.")
  var format: ExportFormat

  @Argument(help: "Records, features, tables or folders of a build, or - for records on standard input.")
  var inputs: [String]

  @Option(name: .shortAndLong, help: "The file to write; without it, standard output.")
  var output: String?

  func run() throws {
    let log = DiagnosticLog()
    let report = try ExitStatus.translating {
      var export = IncidentExport(format, diagnostics: log)
      guard let output else { return try export.run(inputs) { try StandardOutput.write($0) } }
      var report = IncidentExport.Report()
      try AtomicWrite.writePieces(to: output, diagnostics: log) { report = try export.run(inputs, write: $0) }
      return report
    }
    StandardError.writeLines(BuildSummary([], diagnostics: log.diagnostics, gazetteer: "gazetteer").lines)
    StandardError.writeLines(report.lines)
    if report.refused > 0 { throw ExitStatus.leftOut.code }
  }
}

extension ExportFormat: ExpressibleByArgument {}
