import ArgumentParser
import Pipeline

/// `incidentmap analyse grid`: cells of one size.
struct AnalyseGridCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grid",
    abstract: "Counts incidents in hexagons or squares of one size on the ground.",
    discussion: """
      The cells lie on an equal-area projection about the middle of the boundaries, so that those of different periods \
      fit on each other. Cells without an incident are left out. A number that no incident states is null and not zero.

      Examples:
        incidentmap analyse grid output/balochistan-2025 -o hexagons.geojson
        incidentmap analyse grid records.jsonl --cell 25 --shape square --measure killed --map squares.svg
        incidentmap analyse grid incidents.csv --clip --status confirmed --status corroborated
      """)

  @OptionGroup var options: AnalysisOptions

  @Option(
    help: ArgumentHelp("The distance between opposite sides of a cell in kilometres.", valueName: "km"),
    transform: { try Kilometres.number($0, upTo: 500) })
  var cell = 25.0

  @Option(help: "The shape of the cells: hexagon or square.")
  var shape = AnalysisRequest.GridShape.hexagon

  @Option(help: "What colours the cells: incidents, killed or injured.")
  var measure = AnalysisRequest.GridMeasure.incidents

  @Flag(help: "Cut the cells to the districts; incidents outside of them are left out.")
  var clip = false

  func run() throws { try options.run(.grid(cell: cell, shape: shape, measure: measure, isClipped: clip)) }
}

extension AnalysisRequest.GridShape: ExpressibleByArgument {}
extension AnalysisRequest.GridMeasure: ExpressibleByArgument {}
