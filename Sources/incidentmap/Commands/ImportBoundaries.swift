import ArgumentParser
import GazetteerImport
import IncidentModel

/// Imports a set of districts.
struct ImportDistricts: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "districts",
    abstract: "Makes the full and the light boundary file of a set of districts.",
    discussion: """
      Codes, populations and published areas may stand in tables beside the polygons and are found by the district's \
      name. Areas are geodesic. In the light file neighbours share their borders exactly.

      incidentmap gazetteer import districts districts.geojson --name district --code pcode \\
        --provinces adm1.geojson --province-code ADM1_PCODE --province-name ADM1_EN \\
        -o full.geojson --light light.geojson --title … --source … --licence … --vintage … --attribution …
      """)

  @Argument(help: "The districts as GeoJSON, or - for standard input.")
  var file: String

  @Option(help: "The property with the district's name.")
  var name: String

  @Option(help: "The property with the district's code.")
  var code: String?

  @Option(help: "The property that lists the published units a polygon is made of, with commas.")
  var composition: String?

  @Option(help: "A table with the codes, where the polygons have none.")
  var codes: String?

  @Option(help: "Its column with the district's name.")
  var codesName = "name"

  @Option(help: "Its column with the code.")
  var codesCode = "code"

  @Option(help: "A table with population and published area.")
  var census: String?

  @Option(help: "Its column with the district's name.")
  var censusName = "name"

  @Option(help: "Its column with the number of people.")
  var censusPopulation: String?

  @Option(help: "Its column with the published area in square kilometres.")
  var censusArea: String?

  @Option(help: "The provinces as GeoJSON.")
  var provinces: String

  @Option(help: "Their property with the code.")
  var provinceCode: String

  @Option(help: "Their property with the name.")
  var provinceName: String

  @Option(help: "How far a border of the light file may move, in degrees.")
  var tolerance = 0.007

  @Option(name: .shortAndLong, help: "The full file.")
  var output: String

  @Option(help: "The light file.")
  var light: String

  @OptionGroup var provenance: ProvenanceOptions
  @OptionGroup var replacement: ReplacementOptions

  func run() throws {
    var joins: [DistrictImport.Join] = []
    if let codes { joins.append(.init(file: try .read(codes), name: codesName, columns: ["code": codesCode])) }
    if let census {
      var columns: [String: String] = [:]
      columns["population"] = censusPopulation
      columns["area"] = censusArea
      joins.append(.init(file: try .read(census), name: censusName, columns: columns))
    }
    let districts = DistrictImport(
      districts: try .read(file), name: name, code: code, composition: composition, joins: joins,
      provinces: UnitSource(file: try .read(provinces), code: provinceCode, name: provinceName),
      tolerance: tolerance, provenance: provenance.provenance)
    try replacement.write(try ExitStatus.translating { try districts.run(full: output, light: light) })
  }
}

/// Imports provinces or countries.
struct ImportUnits: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "units",
    abstract: "Makes the file of provinces or countries that reports can name.",
    discussion: """
      With --districts, borders that units share with districts are the ones of the light districts; give the same \
      --tolerance.
      """)

  @Argument(help: "The units as GeoJSON, or - for standard input.")
  var file: String

  @Option(help: "The property with the unit's code.")
  var code: String

  @Option(help: "The property with the unit's name.")
  var name: String

  @Option(help: "How deep the units lie: province or country.")
  var level: String

  @Option(help: "The code of the unit that contains them all.")
  var parent: String?

  @Option(help: "The codes to keep; all where none is given.")
  var keep: [String] = []

  @Option(help: "The imported full districts.")
  var districts: String?

  @Option(help: "How far a border may move, in degrees.")
  var tolerance = 0.007

  @Option(name: .shortAndLong, help: "The file to write.")
  var output: String

  @OptionGroup var provenance: ProvenanceOptions
  @OptionGroup var replacement: ReplacementOptions

  func validate() throws {
    guard level == "province" || level == "country" else {
      throw ValidationError("--level is province or country, not \(level)")
    }
  }

  func run() throws {
    let units = UnitImport(
      units: UnitSource(file: try .read(file), code: code, name: name),
      level: level == "country" ? .country : .province,
      parent: parent, kept: keep, districts: try districts.map(SourceFile.read), tolerance: tolerance,
      provenance: provenance.provenance)
    try replacement.write([try ExitStatus.translating { try units.run(path: output) }])
  }
}

/// What the background is cut by.
struct BackgroundOptions: ParsableArguments {
  @Option(help: "The imported full districts.")
  var districts: String

  @Option(help: "How far the background reaches beyond the districts, in degrees.")
  var margin = 4.0

  @Option(help: "How far a border may move, in degrees.")
  var tolerance = 0.007

  @Option(name: .shortAndLong, help: "The file to write.")
  var output: String

  @OptionGroup var provenance: ProvenanceOptions

  func background() throws -> BackgroundImport {
    BackgroundImport(
      districts: try .read(districts), margin: margin, tolerance: tolerance, provenance: provenance.provenance)
  }
}

/// Imports the land around the districts.
struct ImportNeighbours: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "neighbours",
    abstract: "Makes the file of countries and provinces that are drawn around the districts.")

  @Argument(help: "The countries as GeoJSON, or - for standard input.")
  var file: String

  @Option(help: "The property with the country's code.")
  var code: String

  @Option(help: "The property with the country's name.")
  var name: String

  @Option(help: "The imported provinces.")
  var provinces: String

  @OptionGroup var background: BackgroundOptions
  @OptionGroup var replacement: ReplacementOptions

  func run() throws {
    let countries = UnitSource(file: try .read(file), code: code, name: name)
    let (cut, provinces) = (try background.background(), try SourceFile.read(provinces))
    try replacement.write([
      try ExitStatus.translating {
        try cut.neighbours(countries: countries, provinces: provinces, path: background.output)
      }
    ])
  }
}

/// Imports the sea.
struct ImportSea: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sea",
    abstract: "Makes the file of the sea that is drawn around the districts.")

  @Argument(help: "The sea as GeoJSON, or - for standard input.")
  var file: String

  @OptionGroup var background: BackgroundOptions
  @OptionGroup var replacement: ReplacementOptions

  func run() throws {
    let (cut, sea) = (try background.background(), try SourceFile.read(file))
    try replacement.write([try ExitStatus.translating { try cut.sea(sea, path: background.output) }])
  }
}
