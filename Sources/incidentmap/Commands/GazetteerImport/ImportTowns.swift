import ArgumentParser
import GazetteerImport
import IncidentModel

/// Imports towns outside the districts.
struct ImportTowns: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "towns",
    abstract: "Makes the table of well-known towns outside the districts.",
    discussion: """
      A report's words for such a town then resolve to it, outside the districts, and not to a village of that name. \
      Towns in a district and towns whose id stands in the table of places are left out.

      Example:
        incidentmap gazetteer import towns towns.geojson \\
          --id geonameid=gn --name name --within adm1name --within adm0name \\
          --places places.csv --districts full.geojson \\
          --provinces provinces.geojson \\
          --title T --source S --licence L --vintage V --attribution A \\
          -o context-places.csv
      """)

  @Argument(help: "The towns as GeoJSON points, or - for standard input.")
  var file: String

  @Option(help: "The property with an identifier and the prefix of its ids: geonameid=gn.")
  var id: Pair

  @Option(help: "The property with the name that is shown.")
  var name: String

  @Option(help: "A property with another name.")
  var names: [String] = []

  @Option(help: "A property that says what contains the town; the smallest first.")
  var within: [String] = []

  @Option(help: "The property with the number of people.")
  var population: String?

  @Option(help: "The imported table of places.")
  var places: String

  @OptionGroup var table: PlaceTableOptions
  @OptionGroup var replacement: ReplacementOptions

  func run() throws {
    guard let districts = table.districts, let provinces = table.provinces else {
      throw ValidationError("towns need --districts and --provinces, outside of which they lie")
    }
    let properties = ContextPlaceImport.Properties(
      name: name, names: names, id: (id.key, id.value), within: within, population: population)
    let towns = ContextPlaceImport(
      towns: try .read(file), properties: properties, places: try .read(places), districts: try .read(districts),
      provinces: try .read(provinces), provenance: table.provenance.provenance)
    try replacement.write([try ExitStatus.translating { try towns.run(path: table.output) }])
  }
}
