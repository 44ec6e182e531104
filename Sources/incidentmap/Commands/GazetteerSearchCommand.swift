import ArgumentParser
import IncidentModel
import Pipeline

/// `incidentmap gazetteer search`: places whose names are like a text.
struct GazetteerSearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Lists the places whose names are a text, are like it or hold it.",
    discussion: """
      One line a place, with tabs: id, name, the name that is like the text, how (exact, spelling, sound, edits or \
      holds), kind, district, lon, lat, people. Nothing is decided here: resolve says which place a name means. The \
      exit status is 1 where nothing is found.

      Examples:
        incidentmap gazetteer search Kalag
        incidentmap gazetteer search Dasht --in Kech
        incidentmap gazetteer search Pass --kind pass --json
      """)

  @Argument(help: "A name or a part of one.")
  var text: String

  @Option(help: "Only places of this kind.")
  var kind: PlaceKind?

  @OptionGroup var container: ContainerOption

  @Option(help: "The most places to list.")
  var limit = 50

  @Option(help: "The folder of the gazetteer.")
  var gazetteer = "gazetteer"

  @Flag(help: "One JSON object a line.")
  var json = false

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit must be at least 1") }
  }

  func run() throws {
    let log = DiagnosticLog()
    let search = try ExitStatus.translating {
      let resolution = try NameResolution(
        gazetteer: gazetteer, workingFolder: WorkingFolder.path, cache: CacheLocation.cache, diagnostics: log)
      let search: NameSearch
      do throws(UnknownContainer) {
        search = try resolution.search(text, kind: kind, within: container.within, limit: limit)
      } catch {
        throw ExitStatus.failure(.leftOut, error.description)
      }
      try resolution.requireWholeIndex()
      return search
    }
    if json {
      try StandardOutput.writeLines(search.jsonLines)
    } else {
      try StandardOutput.writeVisibleLines(search.lines)
    }
    if search.omitted > 0 {
      StandardError.writeLines(["\(search.omitted) more; give --limit, --kind or --in"])
    }
    if search.isEmpty { throw ExitStatus.failure(.leftOut, "nothing is called \(text) or like it") }
  }
}
