import IncidentModel

/// The rows of the legend: one for each class or kind of symbol that is on the map, and no other.
struct MapLegend {
  /// The beginning of the ids in the drawing.
  let id: String

  /// The classes of the district map.
  func districts(_ classification: CountClassification, withoutCount: Int, hasClaimed: Bool) -> PanelBlock {
    let colors = SequentialPalette.colors(classification.classes.count)
    var entries: [PanelBlock.Entry] = []
    if classification.zeros > 0 { entries.append(row(.fill(SequentialPalette.zero), "0", classification.zeros)) }
    for (color, one) in zip(colors, classification.classes) {
      entries.append(row(.fill(color), MapWording.range(one.least, one.greatest), one.size))
    }
    if withoutCount > 0 {
      let swatch = PanelBlock.Swatch.hatched(fill: MapStyle.sameCountry, pattern: "\(id)-dots")
      entries.append(row(swatch, MapWording.noCount, withoutCount))
    }
    if hasClaimed {
      let swatch = PanelBlock.Swatch.hatched(fill: SequentialPalette.zero, pattern: "\(id)-hatch")
      entries.append(PanelBlock.Entry(swatch: swatch, text: MapWording.claimedShare))
    }
    return PanelBlock(id: "legend", heading: MapWording.districtsLegend, entries: entries)
  }

  /// The symbols of the incident map.
  func incidents(_ content: MapContent, _ counting: CountingMode, hasClusters: Bool) -> PanelBlock {
    func has(ring: Bool, claimed: Bool) -> Bool {
      content.symbols.contains {
        ($0.radius != nil) == ring && MapContent.isOnlyClaimed($0.located.incident) == claimed
      }
    }
    let rows: [(isPresent: Bool, swatch: PanelBlock.Swatch, text: String)] = [
      (has(ring: false, claimed: false), .dot(isClaimed: false), MapWording.exact),
      (has(ring: false, claimed: true), .dot(isClaimed: true), MapWording.exactClaimed),
      (has(ring: true, claimed: false), .ring(isClaimed: false), MapWording.near),
      (has(ring: true, claimed: true), .ring(isClaimed: true), MapWording.nearClaimed),
      (!content.districtOnly.isEmpty, .fill(MapStyle.markedDistrict), MapWording.districtOnly(counting)),
      (hasClusters, .number, MapWording.several),
    ]
    return PanelBlock(
      id: "legend", heading: MapWording.incidentsLegend,
      entries: rows.filter(\.isPresent).map { PanelBlock.Entry(swatch: $0.swatch, text: $0.text) })
  }

  private func row(_ swatch: PanelBlock.Swatch, _ text: String, _ count: Int) -> PanelBlock.Entry {
    PanelBlock.Entry(swatch: swatch, text: "\(text)   (\(MapWording.districts(count)))")
  }
}
