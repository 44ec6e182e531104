import IncidentModel
import SimpleFeatures

/// What all maps of one atlas on one paper have in common: the districts and what lies around, on their places.
struct MapGround {
  let atlas: DistrictAtlas
  let paper: Paper
  let layout: PageLayout
  let projection: MapProjection
  let districts: DistrictLayer
  /// The districts as cells, in their order; nothing for one that is too small to be seen.
  let rasters: [AreaRaster?]
  let background: BackgroundLayer
  let graticule: Graticule

  init(_ atlas: DistrictAtlas, paper: Paper) throws {
    self.atlas = atlas
    self.paper = paper
    layout = PageLayout(paper)
    projection = try MapProjection(fitting: atlas.districts.map(\.outline), into: layout.map, margin: 5)
    let drawn = try atlas.districts.map { [projection] in try DrawnDistrict($0, projection) }
    rasters = drawn.map { [layout] in AreaRaster($0.rings, within: layout.map, cell: 0.5) }
    districts = DistrictLayer(drawn)
    background = try BackgroundLayer(atlas, behind: rasters.compactMap { $0 }, projection)
    graticule = try Graticule(projection, districts: rasters.compactMap { $0 })
  }
}
