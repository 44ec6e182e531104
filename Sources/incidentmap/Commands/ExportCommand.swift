import ArgumentParser
import IncidentModel
import IncidentTables
import Ingestion
import Pipeline

/// `incidentmap export`: incidents in the columns of other collections.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes incidents in the columns of ACLED or UCDP, or counted by district and week.",
    discussion: """
      Read are records as JSON lines, the flat features and tables that build and import write, and the folder of a \
      build, of which its records are taken. The columns and their order are those of the collection, and the codes of \
      precision are derived. ACLED's fatalities are the best number, else the least, else 0, and its day is the one in \
      the middle. What no column holds is counted by field on standard error. A table that import read returns word by \
      word, with --with-text its notes too. admin-week counts them by district and week as table does, with every district \
      and every week between the first and the last.

      Examples:
        incidentmap export --format acled output/balochistan-2025 > acled.csv
        incidentmap import ged.csv --with-text | incidentmap export --format ucdp - > again.csv
        incidentmap export --format admin-week output/balochistan-2025 -o admin-week.csv
      """)

  @Option(name: .shortAndLong, help: "The columns: acled, ucdp or admin-week.")
  var format: Form

  @Argument(help: "Records, features, tables or folders of a build, or - for records on standard input.")
  var inputs: [String]

  @Option(name: .shortAndLong, help: "The file to write; without it, standard output.")
  var output: String?

  @Option(help: "The folder of the gazetteer, for the districts of admin-week.")
  var gazetteer = "gazetteer"

  /// What incidents are written as.
  enum Form: String, CaseIterable, ExpressibleByArgument {
    /// ACLED's columns.
    case acled
    /// UCDP's columns.
    case ucdp
    /// Counts by district and week.
    case adminWeek = "admin-week"

    /// The collection; nothing for counts.
    var columns: ExportFormat? { ExportFormat(rawValue: rawValue) }
  }

  func run() throws {
    guard let columns = format.columns else {
      var request = CountsRequest(by: [.district, .week], inputs: inputs)
      (request.includesEmpty, request.format) = (true, .csv)
      return try TableCommand.write(request, gazetteer: gazetteer, to: output)
    }
    let log = DiagnosticLog()
    let report = try ExitStatus.translating {
      var export = IncidentExport(columns, diagnostics: log)
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
