import GEOS
import IncidentModel
import SimpleFeatures

/// Looks for what is probably meant otherwise in districts that can be used; tells of it and changes nothing.
struct BoundaryChecks {
  let file: String
  let diagnostics: any DiagnosticCollector

  /// Checks one area with its label point.
  func check(_ area: MultiPolygon, label: Coordinate, of feature: BoundaryFeature) {
    let bounds = area.bounds
    if bounds.east - bounds.west > 180, area.leapsAcrossTheAntimeridian {
      feature.tell(
        .warning, "it leaps from one edge of the world to the other; cut it in two at 180 degrees (RFC 7946, 3.1.9)")
    }
    guard !bounds.covers(label) else { return }
    let isSwapped = label.swapped.map(bounds.covers) ?? false
    feature.tell(
      .warning,
      isSwapped
        ? "the label point lies in it only if longitude and latitude are swapped; write longitude first"
        : "the label point lies outside; correct label_lon and label_lat")
  }

  /// Checks districts against one another.
  func check(_ districts: [District]) {
    for (name, same) in Dictionary(grouping: districts, by: \.name) where same.count > 1 {
      let codes = same.map(\.code).sorted().joined(separator: " and ")
      tell("the name \(name) is that of \(codes), and a report that writes it may mean either; tell them apart")
    }
    let ordered = districts.sorted { $0.code < $1.code }
    do {
      for (first, second) in try PolygonOverlap.pairs(ordered.map(\.area)) {
        let (first, second) = (ordered[first], ordered[second])
        tell(
          "\(first.name) (\(first.code)) and \(second.name) (\(second.code)) overlap; what lies in both counts in "
            + "\(first.code); correct their borders")
      }
    } catch {
      tell("whether districts overlap cannot be told: \(error)")
    }
  }

  private func tell(_ message: String) {
    diagnostics.emit(Diagnostic("gazetteer.doubtful-area", .warning, message, at: SourceLocation(file: file)))
  }
}

extension Coordinate {
  /// The position with longitude and latitude exchanged, where that is one.
  var swapped: Coordinate? { Coordinate(longitude: latitude, latitude: longitude) }
}

extension MultiPolygon {
  /// Whether two corners that follow one another are more than half of the world apart.
  fileprivate var leapsAcrossTheAntimeridian: Bool {
    polygons.contains { polygon in
      polygon.rings.contains { ring in
        zip(ring.coordinates, ring.coordinates.dropFirst()).contains { abs($0.longitude - $1.longitude) > 180 }
      }
    }
  }
}
