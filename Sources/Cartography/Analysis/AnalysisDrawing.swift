package import IncidentModel
import SVG

extension Cartographer {
  /// Draws the map of an analysis over the districts of an atlas.
  ///
  /// Throws `CartographyError` where the atlas has no district, and `PROJError` where something cannot be projected.
  package func draw(_ map: AnalysisMap, atlas: DistrictAtlas) throws -> MapDocument {
    let ground = try MapGround(atlas, paper: paper)
    return AnalysisDrawing(map: map, ground: ground, layer: try AnalysisLayer(map, ground.projection)).document()
  }
}

/// Puts the layers of the map of an analysis together.
struct AnalysisDrawing {
  let map: AnalysisMap
  let ground: MapGround
  let layer: AnalysisLayer

  func document() -> MapDocument {
    let labels = self.labels
    var drawing = SVGElement("g", ["id": "\(id)-map", "clip-path": "url(#\(id)-clip)"])
    drawing.append(ground.background.element(id: id, frame: layout.map))
    drawing.append(ground.graticule.element(id: id))
    drawing.append(ground.districts.seam(id: id))
    drawing.append(
      ground.districts.fills(id: id) { _ in
        MapStyle.paleDistrict
      } title: {
        $0.name
      })
    drawing.append(layer.element(id: id))
    drawing.append(ground.districts.borders(id: id))
    drawing.append(layer.dots(id: id))
    drawing.append(ground.graticule.degrees(id: id))
    drawing.append(LabelLayer.element(id: id, labels.all))
    let sheet = MapSheet(
      id: id, ground: ground, title: map.title, subtitle: map.subtitle, summary: summary,
      panel: SidePanel(contents(labels.dropped), in: layout.panel, id: id))
    return MapDocument(name: map.name, svg: sheet.element(drawing), droppedLabels: labels.dropped)
  }

  private var id: String { map.name }
  private var layout: PageLayout { ground.layout }

  /// The names of clusters first, then those of districts and of what lies around.
  private var labels: (all: [PlacedLabel], dropped: [String]) {
    var space = LabelSpace(frame: layout.map.expanded(by: -1))
    for box in ground.graticule.obstacles { space.take(box) }
    let clusters = SymbolLabeler().labels(for: layer.subjects, in: &space)
    let subjects = zip(ground.districts.drawn, ground.rasters).compactMap { drawn, raster in
      raster.map {
        DistrictLabeler.Subject(
          code: drawn.district.code, name: drawn.district.name, number: nil, anchor: drawn.label, raster: $0)
      }
    }
    let districts = DistrictLabeler(sizes: [2.2, 1.95, 1.75]).labels(for: subjects, in: &space)
    let around = AreaLabeler().labels(for: ground.background.subjects, in: &space)
    return (
      around + districts.placed + clusters.placed, clusters.dropped.map(\.name) + districts.dropped.map(\.name)
    )
  }

  private func contents(_ dropped: [String]) -> SidePanel.Contents {
    let outside = layer.outside
    let leftOut = map.leftOut + (outside > 0 ? [MapWording.usedOutside(outside)] : [])
    var notes = map.notes
    if case .cells = map.subject, layer.classification.method == .naturalBreaks {
      notes.append(MapWording.naturalBreaks)
    }
    if !dropped.isEmpty {
      let shown = dropped.prefix(40)
      notes.append(MapWording.dropped(Array(shown), more: dropped.count - shown.count))
    }
    return SidePanel.Contents(
      legend: legend, notMappedHeading: MapWording.leftOut(map.all - layer.dots.count, of: map.all),
      notMapped: leftOut, totalsHeading: "", totals: [], notes: notes,
      credits: ground.atlas.credits + map.credits.filter { !ground.atlas.credits.contains($0) },
      disclaimer: ground.atlas.disclaimer)
  }

  /// The most clusters that are told of one by one.
  private static let listed = 14

  private var legend: PanelBlock {
    var entries: [PanelBlock.Entry] = []
    switch map.subject {
    case .clusters(let clusters):
      entries = clusters.prefix(Self.listed).map { PanelBlock.Entry(text: $0.words) }
      if clusters.count > Self.listed {
        entries.append(PanelBlock.Entry(text: MapWording.moreClusters(clusters.count - Self.listed)))
      }
      if clusters.isEmpty { entries.append(PanelBlock.Entry(text: MapWording.noCluster)) }
      entries.append(PanelBlock.Entry(swatch: .smallDot, text: MapWording.usedDot))
    case .cells: entries = cellEntries
    case .levels(let levels):
      let colors = SequentialPalette.colors(levels.count)
      entries = zip(levels, colors).map { PanelBlock.Entry(swatch: .fill($1), text: $0.words) }
      entries.append(PanelBlock.Entry(swatch: .smallDot, text: MapWording.usedDot))
    }
    return PanelBlock(id: "legend", heading: map.legend, entries: entries)
  }

  private var cellEntries: [PanelBlock.Entry] {
    let classification = layer.classification
    let colors = SequentialPalette.colors(classification.classes.count)
    func row(_ swatch: PanelBlock.Swatch, _ text: String, _ count: Int) -> PanelBlock.Entry {
      PanelBlock.Entry(swatch: swatch, text: "\(text)   (\(MapWording.cells(count)))")
    }
    var entries: [PanelBlock.Entry] = []
    if classification.zeros > 0 { entries.append(row(.fill(SequentialPalette.zero), "0", classification.zeros)) }
    for (color, one) in zip(colors, classification.classes) {
      entries.append(row(.fill(color), MapWording.range(one.least, one.greatest), one.size))
    }
    let silent = layer.values.count { $0 == nil }
    if silent > 0 {
      let swatch = PanelBlock.Swatch.hatched(fill: MapStyle.paleDistrict, pattern: "\(id)-hatch")
      entries.append(row(swatch, MapWording.notStated, silent))
    }
    return entries
  }

  private var summary: String {
    let areas = layer.areas.prefix(5).map(\.area.words).joined(separator: "; ")
    return MapWording.analysisSummary(
      region: ground.atlas.regionName, legend: map.legend, used: map.positions.count, of: map.all,
      areas: layer.values.isEmpty ? areas : MapWording.cells(layer.areas.count))
  }
}
