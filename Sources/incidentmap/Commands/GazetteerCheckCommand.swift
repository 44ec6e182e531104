import ArgumentParser
import IncidentModel
import Pipeline

/// `incidentmap gazetteer check`: what is wrong with a gazetteer.
struct GazetteerCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Looks through a gazetteer and tells what is wrong with it, with file and line.",
    discussion: """
      Found are records that cannot be used, points outside the district that they state, places that stand twice \
      under two ids, districts, provinces and predecessors that do not exist or lead back to themselves, names that \
      two units bear at the same time, areas that are not valid, gaps and overlaps between districts, names without \
      letters or with characters that cannot be seen, rows and files without source or licence, and an index in the \
      cache that is damaged. Each is a line on standard output: file:line: severity: message; remedy. What was read \
      and found is summed up on standard error. The exit status is 1 where anything but notes was found.

      Examples:
        incidentmap gazetteer check
        incidentmap gazetteer check --gazetteer nigeria
        incidentmap gazetteer check | grep places.csv
      """)

  @Option(help: "The folder of the gazetteer.")
  var gazetteer = "gazetteer"

  func run() throws {
    let lint = try ExitStatus.translating {
      try GazetteerLint(gazetteer: gazetteer, workingFolder: WorkingFolder.path, cache: CacheLocation.cache)
    }
    try StandardOutput.writeVisibleLines(lint.lines)
    StandardError.writeLines(lint.summary)
    if !lint.isClean { throw ExitStatus.leftOut.code }
  }
}
