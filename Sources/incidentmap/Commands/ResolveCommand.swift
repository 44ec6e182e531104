import ArgumentParser
import IncidentModel
import Pipeline

/// `incidentmap resolve`: what place names mean.
struct ResolveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resolve",
    abstract: "Tells where the gazetteer puts place names, how exactly, and why.",
    discussion: """
      One line a name, with tabs: query, name, kind, lon, lat, precision, uncertainty_m, district, pcode, source, \
      method, reason. A column that is not known is empty. Precision: 1 a named place, 2 near one, 3 a district, \
      4 a province, 5 a vague region, 6 a country. The exit status is 1 where a name has no answer.

      Examples:
        incidentmap resolve Kech Panjgur Mastung Bolan "Ornach Cross"
        incidentmap resolve --json "Shorkand area of Mach, Bolan"
      """)

  @Argument(help: "Names or phrases.")
  var names: [String]

  @Option(help: "The folder of the gazetteer.")
  var gazetteer = "gazetteer"

  @Flag(help: "One JSON object a line, with every candidate.")
  var json = false

  func run() throws {
    let log = DiagnosticLog()
    let resolution = try ExitStatus.translating {
      try NameResolution(
        gazetteer: gazetteer, workingFolder: WorkingFolder.path, cache: CacheLocation.cache, diagnostics: log)
    }
    let answers = names.map { ($0, resolution.resolve($0)) }
    try ExitStatus.translating { try resolution.requireWholeIndex() }
    if json {
      try StandardOutput.writeLines(answers.map { resolution.json($0, $1) })
    } else {
      try StandardOutput.writeVisibleLines(answers.map { resolution.line($0, $1) })
    }
    StandardError.writeLines(BuildSummary([], diagnostics: log.diagnostics, gazetteer: gazetteer).lines)
    if answers.contains(where: { $0.1.precision == nil }) { throw ExitStatus.leftOut.code }
  }
}
