import ArgumentParser
import GazetteerImport
import IncidentModel

/// Imports provinces or countries.
struct ImportUnits: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "units",
    abstract: "Makes the file of provinces or countries that reports can name.",
    discussion: """
      With --districts, borders that units share with districts are the ones of the light districts; give the same \
      --tolerance.

      Examples:
        incidentmap gazetteer import units adm1.geojson \\
          --code ADM1_PCODE --name ADM1_EN --level province --parent PK \\
          --districts full.geojson \\
          --title T --source S --licence L --vintage V --attribution A \\
          -o provinces.geojson

        incidentmap gazetteer import units admin.gpkg --layer adm1 --crs EPSG:32642 \\
          --code ADM1_PCODE --name ADM1_EN --level province --parent-code ADM0_PCODE \\
          --title T --source S --licence L --vintage V --attribution A \\
          -o provinces.geojson
      """)

  @Argument(help: "The units as GeoJSON or a GeoPackage (.gpkg), or - for GeoJSON on standard input.")
  var file: String

  @Option(
    help: ArgumentHelp(
      "The property with the unit's own code; with a register before it, iso_3166_2=ISO, that with its code there.",
      valueName: "[register=]property"))
  var code: [UnitCodeOption]

  @Option(help: "The property with the unit's name.")
  var name: String

  @Option(help: "How deep the units lie: province or country.")
  var level: String

  @Option(help: "The code of the unit that contains them all.")
  var parent: String?

  @Option(help: "The property with the code of the unit that contains each.")
  var parentCode: String?

  @Option(help: "The codes to keep; all where none is given.")
  var keep: [String] = []

  @Option(help: "The imported full districts.")
  var districts: String?

  @Option(help: "How far a border may move, in degrees.")
  var tolerance = 0.007

  @Option(name: .shortAndLong, help: "The file to write.")
  var output: String

  @OptionGroup var boundaries: BoundaryOptions
  @OptionGroup var provenance: ProvenanceOptions
  @OptionGroup var replacement: ReplacementOptions

  func validate() throws {
    guard code.own.count == 1 else {
      throw ValidationError("give --code with the property of the unit's own code, once")
    }
    guard level == "province" || level == "country" else {
      throw ValidationError("--level is province or country, not \(level)")
    }
  }

  func run() throws {
    let units = UnitImport(
      units: UnitSource(
        file: try boundaries.read(file), code: code.own.first ?? "", name: name, parent: parentCode,
        codes: code.registered),
      level: level == "country" ? .country : .province,
      parent: parent, kept: keep, districts: try districts.map(SourceFile.read), tolerance: tolerance,
      provenance: provenance.provenance)
    try replacement.write([try ExitStatus.translating { try units.run(path: output) }])
  }
}
