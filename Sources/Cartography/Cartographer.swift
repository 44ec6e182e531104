package import IncidentModel
import SVG

/// Draws maps; the same input gives the same bytes on every machine.
package struct Cartographer: Sendable {
  /// What maps are drawn for.
  package let paper: Paper

  /// Makes a cartographer for a paper.
  package init(paper: Paper = .a4Landscape) { self.paper = paper }

  /// Draws one map of the atlas's districts.
  ///
  /// A district without a tally is shown as not counted, which is not zero. Throws `CartographyError` where the atlas
  /// has no district, and `PROJError` where a district cannot be projected.
  package func draw(
    _ specification: MapSpecification, atlas: DistrictAtlas, tallies: [DistrictTally], incidents: [LocatedIncident]
  ) throws -> MapDocument {
    let layout = PageLayout(paper)
    let projection = try MapProjection(fitting: atlas.districts.map(\.outline), into: layout.map, margin: 5)
    let content = try MapContent(
      specification, atlas: atlas, tallies: tallies, incidents: incidents, projection: projection)
    let drawing = MapDrawing(
      specification: specification, atlas: atlas, paper: paper, layout: layout, projection: projection,
      content: content, districts: DistrictLayer(try atlas.districts.map { try DrawnDistrict($0, projection) }),
      background: try BackgroundLayer(atlas, seaName: specification.seaName, projection))
    return drawing.document()
  }
}
