import IncidentModel
import SVG

/// Puts the layers of one map together.
struct MapDrawing {
  let specification: MapSpecification
  let ground: MapGround
  let content: MapContent

  /// The whole map.
  func document() -> MapDocument {
    let symbols = SymbolLayer(content.symbols)
    let labels = MapLabels(self, symbols)
    let classification = CountClassification(atlas.districts.compactMap { content.counts[$0.code] })
    var map = SVGElement("g", ["id": "\(id)-map", "clip-path": "url(#\(id)-clip)"])
    map.append(ground.background.element(id: id, frame: layout.map))
    map.append(ground.graticule.element(id: id))
    map.append(districts.seam(id: id))
    for layer in districtLayers(classification) { map.append(layer) }
    if specification.kind == .incidents {
      map.append(symbols.element(id: id, wording: IncidentWording(actorNames: specification.actorNames)))
    }
    map.append(ground.graticule.degrees(id: id))
    map.append(LabelLayer.element(id: id, labels.all))

    let sheet = MapSheet(
      id: id, ground: ground, title: specification.title, subtitle: specification.subtitle,
      summary: summary(classification),
      panel: SidePanel(panelContents(classification, symbols, labels), in: layout.panel, id: id))
    return MapDocument(name: specification.name, svg: sheet.element(map), droppedLabels: labels.dropped)
  }

  private var id: String { specification.name }
  private var atlas: DistrictAtlas { ground.atlas }
  private var districts: DistrictLayer { ground.districts }
  private var layout: PageLayout { ground.layout }

  private func districtLayers(_ classification: CountClassification) -> [SVGElement] {
    let colors = SequentialPalette.colors(classification.classes.count)
    let withoutCount = Set(atlas.districts.map(\.code)).subtracting(content.counts.keys)
    let fills = districts.fills(id: id) { district in
      switch specification.kind {
      case .incidents: content.districtOnly[district.code] == nil ? MapStyle.paleDistrict : MapStyle.markedDistrict
      case .districts:
        content.counts[district.code].map { count in
          classification.index(of: count).map { colors[$0] } ?? SequentialPalette.zero
        } ?? MapStyle.sameCountry
      }
    } title: { district in
      guard specification.kind == .districts else { return district.name }
      return "\(district.name): \(content.counts[district.code].map { "\($0)" } ?? MapWording.noCount)"
    }
    var layers = [fills]
    if specification.kind == .districts {
      if !withoutCount.isEmpty { layers.append(districts.patterned(id: id, "dots", over: withoutCount)) }
      if !content.claimedDistricts.isEmpty {
        layers.append(districts.patterned(id: id, "hatch", over: content.claimedDistricts))
      }
    }
    return layers + [districts.borders(id: id)]
  }

  private func panelContents(
    _ classification: CountClassification, _ symbols: SymbolLayer, _ labels: MapLabels
  ) -> SidePanel.Contents {
    let legend = MapLegend(id: id)
    let withoutCount = atlas.districts.count { content.counts[$0.code] == nil }
    var notes = specification.notes
    let all = content.mapped + content.notMapped.count
    notes.insert(MapWording.counting(specification.counting, mapped: content.mapped, of: all), at: 0)
    if specification.kind == .districts {
      notes.insert(MapWording.countNote, at: 1)
      if classification.method == .naturalBreaks { notes.append(MapWording.naturalBreaks) }
    }
    if content.hasEnlargedRing {
      let metres = SymbolLayer.leastRingRadius / ground.projection.scale
      notes.append(MapWording.leastRing(kilometres: Int((metres / 1000).rounded(.up))))
    }
    if !labels.dropped.isEmpty {
      let shown = labels.dropped.prefix(40)
      notes.append(MapWording.dropped(Array(shown), more: labels.dropped.count - shown.count))
    }
    return SidePanel.Contents(
      legend: specification.kind == .districts
        ? legend.districts(
          classification, withoutCount: withoutCount, hasClaimed: !content.claimedDistricts.isEmpty)
        : legend.incidents(
          content, specification.counting, hasClusters: symbols.clusters.contains { $0.symbols.count > 1 }),
      notMappedHeading: MapWording.notMapped(content.notMapped.count, of: all), notMapped: content.notMapped,
      totalsHeading: MapWording.totals(content.totals.count), totals: content.totals, notes: notes,
      credits: atlas.credits + specification.credits.filter { !atlas.credits.contains($0) },
      disclaimer: atlas.disclaimer)
  }

  private func summary(_ classification: CountClassification) -> String {
    let counted = atlas.districts.compactMap { district in
      content.counts[district.code].map { (name: district.name, count: $0) }
    }
    let top = counted.filter { $0.count > 0 }.sorted { ($1.count, $0.name) < ($0.count, $1.name) }.prefix(5)
    return MapWording.summary(
      region: atlas.regionName, kind: specification.kind, counting: specification.counting, mapped: content.mapped,
      top: Array(top),
      zeros: classification.zeros, notMapped: content.notMapped.count)
  }
}
