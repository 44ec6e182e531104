package import SimpleFeatures

/// Tells which of some areas a position lies in.
///
/// The areas' boxes are asked first; an area is handed to GEOS and prepared when a position first falls into its box.
/// The type is not `Sendable`: make one where it is used.
package final class PolygonLocator {
  private let context: GEOSContext
  private let areas: [MultiPolygon]
  private let boxes: [Bounds]
  private var prepared: [PreparedHandle?]

  /// Makes a locator; nothing is prepared yet.
  package init(_ areas: [MultiPolygon]) throws(GEOSError) {
    context = try GEOSContext()
    self.areas = areas
    boxes = areas.map(\.bounds)
    prepared = Array(repeating: nil, count: areas.count)
  }

  /// The areas that the position lies inside of, by index; an area is left out where it lies on its border.
  package func indices(containing coordinate: Coordinate) throws(GEOSError) -> [Int] {
    try indices(coordinate) { (area, point) throws(GEOSError) in try area.contains(point) }
  }

  /// The areas that the position lies inside of or on the border of, by index.
  package func indices(covering coordinate: Coordinate) throws(GEOSError) -> [Int] {
    try indices(coordinate) { (area, point) throws(GEOSError) in try area.covers(point) }
  }

  /// Whether the position lies inside of an area, not on its border.
  package func area(_ index: Int, contains coordinate: Coordinate) throws(GEOSError) -> Bool {
    try prepare(index).contains(context.point(coordinate))
  }

  private func indices(
    _ coordinate: Coordinate, where test: (PreparedHandle, GeometryHandle) throws(GEOSError) -> Bool
  ) throws(GEOSError) -> [Int] {
    let candidates = boxes.indices.filter { boxes[$0].covers(coordinate) }
    guard !candidates.isEmpty else { return [] }
    let point = try context.point(coordinate)
    var found: [Int] = []
    for index in candidates where try test(try prepare(index), point) { found.append(index) }
    return found
  }

  private func prepare(_ index: Int) throws(GEOSError) -> PreparedHandle {
    if let handle = prepared[index] { return handle }
    let handle = try PreparedHandle(try context.geometry(areas[index]))
    prepared[index] = handle
    return handle
  }
}
