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
      name. Areas are geodesic. In the light file neighbours share their borders exactly. Positions of any reference \
      system are transformed to WGS 84: the one that --crs, the file's "crs" or the GeoPackage names.

      Examples:
        incidentmap gazetteer import districts districts.geojson \\
          --name district --code pcode --provinces adm1.geojson \\
          --province-code ADM1_PCODE --province-name ADM1_EN \\
          --title T --source S --licence L --vintage V --attribution A \\
          -o full.geojson --light light.geojson

        incidentmap gazetteer import districts admin.gpkg --layer adm2 \\
          --only ADM1_PCODE=PK2 --name ADM2_EN --code ADM2_PCODE \\
          --parent-code ADM1_PCODE --parent-name ADM1_EN \\
          --title T --source S --licence L --vintage V --attribution A \\
          -o full.geojson --light light.geojson
      """)

  @Argument(help: "The districts as GeoJSON or a GeoPackage (.gpkg), or - for GeoJSON on standard input.")
  var file: String

  @Option(help: "The property with the district's name.")
  var name: String

  @Option(
    help: ArgumentHelp(
      "The property with the district's own code; with a register before it, iso_3166_2=ISO, that with its code there. A column of --codes will do.",
      valueName: "[register=]property"))
  var code: [UnitCodeOption] = []

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

  @Option(help: "The property with the code of the district's province; without it --provinces decide.")
  var parentCode: String?

  @Option(help: "The property with the name of the district's province.")
  var parentName: String?

  @Option(help: "The provinces as GeoJSON or a GeoPackage; borders are simplified along with theirs.")
  var provinces: String?

  @Option(help: "Their property with the code.")
  var provinceCode: String?

  @Option(help: "Their property with the name.")
  var provinceName: String?

  @Option(help: "How far a border of the light file may move, in degrees.")
  var tolerance = 0.007

  @Option(name: .shortAndLong, help: "The full file.")
  var output: String

  @Option(help: "The light file.")
  var light: String

  @OptionGroup var boundaries: BoundaryOptions
  @OptionGroup var provenance: ProvenanceOptions
  @OptionGroup var replacement: ReplacementOptions

  func validate() throws {
    guard code.own.count < 2 else {
      throw ValidationError("give --code with the property of the district's own code, once")
    }
    guard provinces != nil || parentCode != nil else {
      throw ValidationError("give --parent-code, or --provinces with --province-code and --province-name")
    }
    guard provinces == nil || (provinceCode != nil && provinceName != nil) else {
      throw ValidationError("--provinces needs --province-code and --province-name")
    }
  }

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
      districts: try boundaries.read(file), name: name, code: code.own.first, composition: composition, joins: joins,
      provinces: try provinceSource(), parent: parentCode.map { ($0, parentName) },
      registerCodes: code.registered, tolerance: tolerance,
      provenance: provenance.provenance)
    try replacement.write(try ExitStatus.translating { try districts.run(full: output, light: light) })
  }
  private func provinceSource() throws -> UnitSource? {
    guard let provinces, let provinceCode, let provinceName else { return nil }
    var same = boundaries
    // The layer and the choice are those of the districts.
    (same.layer, same.only) = (nil, [])
    return UnitSource(file: try same.read(provinces), code: provinceCode, name: provinceName)
  }
}
