import IncidentModel
import SVG

/// All names of one map: places first, then districts, then what lies around.
struct MapLabels {
  /// The labels, none of which overlaps another.
  let all: [PlacedLabel]
  /// The names for which there was no room.
  let dropped: [String]

  init(_ drawing: MapDrawing, _ symbols: SymbolLayer) {
    let content = drawing.content
    var space = LabelSpace(frame: drawing.layout.map.expanded(by: -1))
    for box in symbols.obstacles { space.take(box) }
    let places = SymbolLabeler().labels(for: symbols.subjects, in: &space)
    let rasters = drawing.districts.drawn.map {
      AreaRaster($0.rings, within: drawing.layout.map, cell: 0.5)
    }
    let subjects = zip(drawing.districts.drawn, rasters).compactMap { drawn, raster in
      raster.map {
        DistrictLabeler.Subject(
          code: drawn.district.code, name: drawn.district.name,
          number: MapLabels.number(drawn.district.code, content, drawing.specification.kind), anchor: drawn.label,
          raster: $0)
      }
    }
    let sizes = drawing.specification.kind == .districts ? [2.5, 2.2, 1.95, 1.75] : [2.2, 1.95, 1.75]
    let districts = DistrictLabeler(sizes: sizes).labels(for: subjects, in: &space)
    let around = drawing.background.subjects(behind: rasters.compactMap { $0 }, frame: drawing.layout.map)
    all = AreaLabeler().labels(for: around, in: &space) + districts.placed + places.placed
    let withoutRoom = districts.dropped.map { subject in subject.number.map { "\(subject.name) \($0)" } ?? subject.name
    }
    dropped = places.dropped.map(\.name) + withoutRoom
  }

  /// What stands with a district's name: its count, or the mark for incidents known only to lie in it.
  private static func number(_ code: String, _ content: MapContent, _ kind: MapSpecification.Kind) -> String? {
    switch kind {
    case .districts: content.counts[code].flatMap { $0 > 0 ? "\($0)" : nil }
    case .incidents: content.districtOnly[code].map { MapWording.inDistrict($0.all, claimed: $0.claimed) }
    }
  }
}
