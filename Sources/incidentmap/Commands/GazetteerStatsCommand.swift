import ArgumentParser
import IncidentModel
import Pipeline

/// `incidentmap gazetteer stats`: what is in a gazetteer.
struct GazetteerStatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Tells what is in a gazetteer, in numbers.",
    discussion: """
      Its version, its files with source, licence, vintage and the records read, used and refused, the places by kind, \
      precision and district, the names by script, the names that more than one place bears, and whether the index in \
      the cache is current.

      Examples:
        incidentmap gazetteer stats
        incidentmap gazetteer stats --json
      """)

  @Option(help: "The folder of the gazetteer.")
  var gazetteer = "gazetteer"

  @Flag(help: "One JSON object, schema gazetteer-stats/1.")
  var json = false

  func run() throws {
    let log = DiagnosticLog()
    let statistics = try ExitStatus.translating {
      try GazetteerStatistics(
        gazetteer: gazetteer, workingFolder: WorkingFolder.path, cache: CacheLocation.cache, diagnostics: log)
    }
    if json {
      try StandardOutput.writeLines([statistics.json])
    } else {
      try StandardOutput.writeVisibleLines(statistics.lines)
    }
    StandardError.writeLines(BuildSummary([], diagnostics: log.diagnostics, gazetteer: gazetteer).lines)
    if log.diagnostics.contains(where: { $0.severity == .refusal }) { throw ExitStatus.leftOut.code }
  }
}
