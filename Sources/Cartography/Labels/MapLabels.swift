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
    let ground = drawing.ground
    var space = LabelSpace(frame: ground.layout.map.expanded(by: -1))
    for box in ground.graticule.obstacles + symbols.obstacles { space.take(box) }
    for ring in symbols.rings { space.take(ring) }
    let places = SymbolLabeler().labels(for: symbols.subjects, in: &space)
    let subjects = zip(ground.districts.drawn, ground.rasters).compactMap { drawn, raster in
      raster.map {
        DistrictLabeler.Subject(
          code: drawn.district.code, name: drawn.district.name,
          number: MapLabels.number(drawn.district.code, content, drawing.specification.kind), anchor: drawn.label,
          raster: $0)
      }
    }
    let sizes = drawing.specification.kind == .districts ? [2.5, 2.2, 1.95, 1.75] : [2.2, 1.95, 1.75]
    let districts = DistrictLabeler(sizes: sizes).labels(for: subjects, in: &space)
    let around = ground.background.subjects
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
