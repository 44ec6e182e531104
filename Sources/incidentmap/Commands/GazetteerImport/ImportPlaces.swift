import ArgumentParser
import GazetteerImport
import IncidentModel

/// Imports a table of places.
struct ImportPlaces: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "places",
    abstract: "Makes the table of places from a table of any columns.",
    discussion: """
      The district of each place is calculated from the polygons. Rows of the same name less than a kilometre apart \
      are one place.

      Example:
        zcat places.csv.gz | incidentmap gazetteer import places - \\
          --id geonameid=gn --name name --names alt_names --lon lon --lat lat \\
          --districts full.geojson --provinces provinces.geojson \\
          --title T --source S --licence L --vintage V --attribution A \\
          -o places.csv
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

  @OptionGroup var table: PlaceTableOptions
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
      places: try .read(file), columns: columns, districts: try .read(table.districts),
      provinces: try .read(table.provinces), provenance: table.provenance.provenance)
    try replacement.write([try ExitStatus.translating { try places.run(path: table.output) }])
  }
}
