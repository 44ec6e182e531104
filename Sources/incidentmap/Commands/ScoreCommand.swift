import ArgumentParser
import IncidentModel
import Pipeline

/// `incidentmap gazetteer score`: how well names with known positions are resolved.
struct ScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Measures how well the gazetteer resolves names whose positions are known.",
    discussion: """
      Each row of a CSV table has a name, units that contain it and a position. The name is resolved within the units, \
      and the answer is compared with the position. Told are the shares of answers near enough, of answers in the \
      stated district (or one that was cut out of it; rows that state none, a larger unit or one that is not known are \
      counted apart), what has no answer and why, the rows whose own position lies \
      more than 25 km outside the district that they name, and how often each pass decided. The exit status is 1 where \
      rows were refused.

      Examples:
        incidentmap gazetteer score places.csv --name place --within district --lon x --lat y
        incidentmap gazetteer score events.csv --name where_coordinates --within adm_2 --within adm_1 --lon longitude \
          --lat latitude --where "adm_1=Balochistan province" --where where_prec=1 --where where_prec=2 --list
      """)

  @Argument(help: "The table, or - for standard input.")
  var table: String

  @Option(help: "The column of the names.")
  var name: String

  @Option(parsing: .singleValue, help: "A column of units that contain them; repeat it, the smallest unit first.")
  var within: [String] = []

  @Option(help: "The column of the longitudes.")
  var lon = "lon"

  @Option(help: "The column of the latitudes.")
  var lat = "lat"

  @Option(
    name: .customLong("where"), parsing: .singleValue,
    help: "Only rows with COLUMN=VALUE; repeat it for more values of a column or for more columns.")
  var conditions: [String] = []

  @Option(help: "How far an answer may lie from the position and still count as right, in kilometres.")
  var km = 25.0

  @Flag(help: "Also every row that is not right or contradicts itself, with tabs.")
  var list = false

  @Option(help: "The folder of the gazetteer.")
  var gazetteer = "gazetteer"

  func validate() throws {
    guard km > 0, km <= 20_000 else { throw ValidationError("--km must be greater than 0 and at most 20000") }
    for condition in conditions where !condition.contains("=") {
      throw ValidationError("--where \"\(condition)\" is no COLUMN=VALUE")
    }
  }

  func run() throws {
    let log = DiagnosticLog()
    let score = try ExitStatus.translating {
      let resolution = try NameResolution(
        gazetteer: gazetteer, workingFolder: WorkingFolder.path, cache: CacheLocation.cache, diagnostics: log)
      let score = try resolution.score(table, columns, reach: km * 1000, diagnostics: log)
      try resolution.requireWholeIndex()
      return score
    }
    try StandardOutput.writeVisibleLines(score.lines(listing: list))
    StandardError.writeLines(BuildSummary([], diagnostics: log.diagnostics, gazetteer: gazetteer).lines)
    if score.isIncomplete { throw ExitStatus.leftOut.code }
  }

  private var columns: NameTable.Columns {
    var values: [String: Set<String>] = [:]
    for condition in conditions {
      let parts = condition.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      values[String(parts[0]), default: []].insert(String(parts[1]))
    }
    return NameTable.Columns(name: name, within: within, longitude: lon, latitude: lat, conditions: values)
  }
}
