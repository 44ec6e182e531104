import ArgumentParser
import Pipeline

/// `incidentmap analyse density`: a density surface.
struct AnalyseDensityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "density",
    abstract: "Draws where incidents are dense as contours of a kernel density.",
    discussion: """
      The kernel is the quartic one on an equal-area projection. A contour is an area in which there are at least so many \
      incidents per 100 km², or so large a share of the greatest density; each lies in the one before. A bandwidth below \
      25 km tells apart what may not be known to be apart.

      Examples:
        incidentmap analyse density output/balochistan-2025 --bandwidth 30 -o density.geojson
        incidentmap analyse density records.jsonl --bandwidth 25 --levels 25%,50%,75% --map density.svg
        incidentmap analyse density records.jsonl --bandwidth 40 --cell 2 --levels 0.1,0.5,1 --type bombing
      """)

  @OptionGroup var options: AnalysisOptions

  @Option(
    help: ArgumentHelp("How far an incident reaches, in kilometres.", valueName: "km"),
    transform: { try Kilometres.number($0, upTo: 500) })
  var bandwidth: Double

  @Option(
    help: ArgumentHelp(
      "The cell of the raster in kilometres; without it, a tenth of the bandwidth.", valueName: "km"),
    transform: { try Kilometres.number($0, upTo: 250) })
  var cell: Double?

  @Option(
    help: ArgumentHelp(
      "Up to five levels, ascending: incidents per 100 km², or with percent signs shares of the greatest density.",
      discussion: "Without it 5%,10%,20%,40%,80%.",
      valueName: "list"),
    transform: AnalyseDensityCommand.levels)
  var levels = DensityLevels.doubling

  func validate() throws {
    if let cell, cell > bandwidth / 2 {
      throw ValidationError("--cell \(cell) is more than half of the bandwidth; give a smaller one")
    }
  }

  func run() throws { try options.run(.density(bandwidth: bandwidth, cell: cell, levels: levels)) }

  @Sendable private static func levels(_ text: String) throws -> DensityLevels {
    guard let levels = DensityLevels(text) else {
      throw ValidationError(
        "\"\(text)\" is no list of 1 to \(DensityLevels.most) ascending levels such as 0.5,1,2 or 25%,50%,75%")
    }
    return levels
  }
}
