import ArgumentParser
import GazetteerImport
import IncidentModel

/// Imports a table of places.
struct ImportPlaces: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "places",
    abstract: "Makes the table of places from a table of any columns.",
    discussion: """
      The district of each place is calculated from the polygons. Rows with the same name at the same position are \
      kept once.

      zcat places.csv.gz | incidentmap gazetteer import places - --id geonameid=gn --name name \\
        --names alt_names --lon lon --lat lat --districts full.geojson --provinces provinces.geojson \\
        -o places.csv --title … --source … --licence … --vintage … --attribution …
      """)

  @Argument(help: "The table as CSV, or - for standard input.")
  var file: String

  @Option(help: "A column with identifiers and the prefix of its ids: geonameid=gn. The first that is filled counts.")
  var id: [Pair]

  @Option(help: "The column with the name that is shown.")
  var name: String

  @Option(help: "A column with other names, joined by bars.")
  var names: [String] = []

  @Option(help: "The column with the longitude in degrees of WGS 84.")
  var lon: String

  @Option(help: "The column with the latitude in degrees of WGS 84.")
  var lat: String

  @Option(help: "The column with the kind of place.")
  var kind: String?

  @Option(help: "What a word of that column stands for: locality=settlement.")
  var kindWord: [Pair] = []

  @Option(help: "The column with the number of people.")
  var population: String?

  @Option(help: "The column with remarks; one that begins with \"suspect\" voids the population.")
  var flags: String?

  @Option(help: "The column with the source of the row.")
  var sourceColumn: String?

  @Option(help: "What a word of that column stands for: gn=GeoNames.")
  var sourceWord: [Pair] = []

  @Option(help: "The column with the date of the row.")
  var vintageColumn: String?

  @Option(help: "The imported full districts.")
  var districts: String

  @Option(help: "The imported provinces.")
  var provinces: String

  @Option(name: .shortAndLong, help: "The file to write.")
  var output: String

  @OptionGroup var provenance: ProvenanceOptions
  @OptionGroup var replacement: ReplacementOptions

  func validate() throws {
    for word in kindWord where PlaceKind(rawValue: word.value) == nil {
      let kinds = PlaceKind.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("\(word.value) is no kind of place; the kinds are \(kinds)")
    }
  }

  func run() throws {
    let columns = PlaceImport.Columns(
      ids: id.map { ($0.key, $0.value) }, name: name, names: names, longitude: lon, latitude: lat,
      kind: kind.map { ($0, kindWord.words.compactMapValues(PlaceKind.init(rawValue:))) }, population: population,
      flags: flags, source: sourceColumn.map { ($0, sourceWord.words) }, vintage: vintageColumn)
    let places = PlaceImport(
      places: try .read(file), columns: columns, districts: try .read(districts), provinces: try .read(provinces),
      provenance: provenance.provenance)
    try replacement.write([try ExitStatus.translating { try places.run(path: output) }])
  }
}

/// Imports towns outside the districts.
struct ImportTowns: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "towns",
    abstract: "Makes the table of well-known towns outside the districts.",
    discussion: """
      A report's words for such a town then resolve to it, outside the districts, and not to a village of that name. \
      Towns in a district and towns whose id stands in the table of places are left out.
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

  @Option(help: "The imported full districts.")
  var districts: String

  @Option(help: "The imported provinces.")
  var provinces: String

  @Option(name: .shortAndLong, help: "The file to write.")
  var output: String

  @OptionGroup var provenance: ProvenanceOptions
  @OptionGroup var replacement: ReplacementOptions

  func run() throws {
    let properties = ContextPlaceImport.Properties(
      name: name, names: names, id: (id.key, id.value), within: within, population: population)
    let towns = ContextPlaceImport(
      towns: try .read(file), properties: properties, places: try .read(places), districts: try .read(districts),
      provinces: try .read(provinces), provenance: provenance.provenance)
    try replacement.write([try ExitStatus.translating { try towns.run(path: output) }])
  }
}
