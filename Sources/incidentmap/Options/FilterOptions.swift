import ArgumentParser
import IncidentModel
import Pipeline

/// The options by which incidents are chosen, the same for every command that counts them.
struct FilterOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The first day, such as 2025-03-01.", valueName: "day"), transform: FilterOptions.day)
  var from: CalendarDate?

  @Option(help: ArgumentHelp("The last day, such as 2025-03-31.", valueName: "day"), transform: FilterOptions.day)
  var to: CalendarDate?

  @Option(
    name: .customLong("type"),
    help: ArgumentHelp("A type of incident, such as armed_clash; may be given again.", valueName: "word"))
  var types: [IncidentType] = []

  @Option(
    name: .customLong("actor"),
    help: ArgumentHelp("The id or the name of an actor that took part; may be given again.", valueName: "name"))
  var actors: [String] = []

  @Option(
    name: .customLong("status"),
    help: ArgumentHelp("A status, such as confirmed; may be given again.", valueName: "word"))
  var statuses: [AssertionStatus] = []

  /// What they say.
  var filter: IncidentFilter {
    var filter = IncidentFilter()
    (filter.first, filter.last) = (from, to)
    filter.types = Set(types)
    filter.actors = Set(actors)
    filter.statuses = Set(statuses)
    return filter
  }

  func validate() throws {
    if let from, let to, to < from { throw ValidationError("--to \(to) lies before --from \(from)") }
  }

  @Sendable private static func day(_ text: String) throws -> CalendarDate {
    guard let day = CalendarDate(iso8601: text) else {
      throw ValidationError("\"\(text)\" is no day such as 2025-03-11")
    }
    return day
  }
}
