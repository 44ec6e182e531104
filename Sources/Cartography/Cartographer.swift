package import IncidentModel
import SVG

/// Draws maps; the same input gives the same bytes on every machine.
package struct Cartographer: Sendable {
  /// What maps are drawn for.
  package let paper: Paper

  /// Makes a cartographer for a paper.
  package init(paper: Paper = .a4Landscape) { self.paper = paper }

  /// Draws one map of the atlas's districts, as `draw(_:atlas:tallies:incidents:)` for several does.
  package func draw(
    _ specification: MapSpecification, atlas: DistrictAtlas, tallies: [DistrictTally], incidents: [LocatedIncident]
  ) throws -> MapDocument {
    try draw(specification, on: MapGround(atlas, paper: paper), tallies, incidents)
  }

  /// Draws several maps of the atlas's districts, in the order of their specifications.
  ///
  /// A district without a tally is shown as not counted, which is not zero. Throws `CartographyError` where the atlas
  /// has no district, and `PROJError` where a district cannot be projected.
  package func draw(
    _ specifications: [MapSpecification], atlas: DistrictAtlas, tallies: [DistrictTally], incidents: [LocatedIncident]
  ) throws -> [MapDocument] {
    let ground = try MapGround(atlas, paper: paper)
    return try specifications.map { try draw($0, on: ground, tallies, incidents) }
  }

  private func draw(
    _ specification: MapSpecification, on ground: MapGround, _ tallies: [DistrictTally], _ incidents: [LocatedIncident]
  ) throws -> MapDocument {
    let content = try MapContent(
      specification, atlas: ground.atlas, tallies: tallies, incidents: incidents, projection: ground.projection)
    return MapDrawing(specification: specification, ground: ground, content: content).document()
  }
}
