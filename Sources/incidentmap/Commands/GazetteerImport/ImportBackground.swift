import ArgumentParser
import GazetteerImport
import IncidentModel

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
    abstract: "Makes the file of countries and provinces that are drawn around the districts.",
    discussion: """
      Example:
        incidentmap gazetteer import neighbours countries.geojson \\
          --code ISO_A3 --name NAME_EN --provinces provinces.geojson \\
          --districts full.geojson \\
          --title T --source S --licence L --vintage V --attribution A \\
          -o neighbours.geojson
      """)

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
    abstract: "Makes the file of the sea that is drawn around the districts.",
    discussion: """
      Example:
        incidentmap gazetteer import sea ocean.geojson \\
          --districts full.geojson \\
          --title T --source S --licence L --vintage V --attribution A \\
          -o sea.geojson
      """)

  @Argument(help: "The sea as GeoJSON, or - for standard input.")
  var file: String

  @OptionGroup var background: BackgroundOptions
  @OptionGroup var replacement: ReplacementOptions

  func run() throws {
    let (cut, sea) = (try background.background(), try SourceFile.read(file))
    try replacement.write([try ExitStatus.translating { try cut.sea(sea, path: background.output) }])
  }
}
