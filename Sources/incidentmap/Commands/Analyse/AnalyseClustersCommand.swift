import ArgumentParser
import Pipeline

/// `incidentmap analyse clusters`: dense groups.
struct AnalyseClustersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clusters",
    abstract: "Finds dense groups of incidents (DBSCAN, geodesic) with their hulls, dates and numbers.",
    discussion: """
      A core is an incident with so many incidents within the radius, its own included; cores within the radius of one \
      another make a group, and others belong to the nearest core within it. Groups are numbered by size, then by their \
      first day, then by their least id. The layer has one feature a group with its hull: an area, a line or a point.

      Examples:
        incidentmap analyse clusters output/balochistan-2025 -o clusters.geojson
        incidentmap analyse clusters records.jsonl --radius 15 --least 8 --map clusters.svg -o clusters.geojson
        incidentmap extract news/week-19 | incidentmap analyse clusters - --from 2025-05-01 --least 3
      """)

  @OptionGroup var options: AnalysisOptions

  @Option(
    help: ArgumentHelp("The radius in kilometres.", valueName: "km"),
    transform: { try Kilometres.number($0, upTo: 1000) })
  var radius = 25.0

  @Option(help: ArgumentHelp("How many incidents make a core.", valueName: "number"))
  var least = 5

  func validate() throws {
    if least < 1 { throw ValidationError("--least \(least): a core has at least 1 incident") }
  }

  func run() throws { try options.run(.clusters(radius: radius, least: least)) }
}
