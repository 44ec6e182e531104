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
      are one place. --code takes the codes that places have in other registers (geonames, iso_3166_1, iso_3166_2, osm, pcode, \
      whosonfirst, wikidata); one that is empty, that has not the register's form or that several places bear is not \
      taken. Coordinates are decimal degrees with a decimal point; a place that lies in the district named by \
      --within only with longitude and latitude swapped is refused. One that lies outside of it otherwise is told of, \
      used, and flagged so that gazetteer check lists it.

      Examples:
        zcat places.csv.gz | incidentmap gazetteer import places - \\
          --id geonameid=gn --name name --names alt_names --lon lon --lat lat \\
          --districts full.geojson --provinces provinces.geojson \\
          --title T --source S --licence L --vintage V --attribution A \\
          -o places.csv

        incidentmap gazetteer import places villages.csv --delimiter semicolon \\
          --id code=mine --name village --lon x --lat y --within district \\
          --districts full.geojson \\
          --title T --source S --licence L --vintage V --attribution A \\
          -o villages-places.csv
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

  @Option(help: "The column with the district or province that a place is said to lie in, by code or name.")
  var within: String?

  @Option(
    help: ArgumentHelp(
      "A register and the column with the code that places have in it: wikidata=qid; may be repeated.",
      valueName: "register=column"))
  var code: [Pair] = []

  @Option(help: "What stands between the columns: comma, semicolon, tab or bar.")
  var delimiter = Delimiter.comma

  @OptionGroup var table: PlaceTableOptions
  @OptionGroup var replacement: ReplacementOptions

  func validate() throws {
    try Pair.requireKinds(kindWord)
    try Pair.requireRegisters(code)
  }

  func run() throws {
    let columns = PlaceImport.Columns(
      ids: id.map { ($0.key, $0.value) }, name: name, names: names, longitude: lon, latitude: lat,
      kind: kind.map { ($0, kindWord.words.compactMapValues(PlaceKind.init(rawValue:))) }, population: population,
      flags: flags, source: sourceColumn.map { ($0, sourceWord.words) }, vintage: vintageColumn, within: within,
      codes: code.compactMap { pair in Register(rawValue: pair.key).map { ($0, pair.value) } })
    let places = PlaceImport(
      places: try .read(file), columns: columns, districts: try table.districts.map(SourceFile.read),
      provinces: try table.provinces.map(SourceFile.read), separator: delimiter.byte,
      provenance: table.provenance.provenance)
    try replacement.write([try ExitStatus.translating { try places.run(path: table.output) }])
  }
}

/// What stands between the columns of a table.
enum Delimiter: String, ExpressibleByArgument, CaseIterable {
  case comma, semicolon, tab, bar

  var byte: UInt8 {
    switch self {
    case .comma: UInt8(ascii: ",")
    case .semicolon: UInt8(ascii: ";")
    case .tab: 0x09
    case .bar: UInt8(ascii: "|")
    }
  }
}
