import CGEOS
package import SimpleFeatures

/// Tells for very many positions which of a few areas holds each.
///
/// It does what ``PolygonLocator`` does where the areas in question are known beforehand, and makes no object for a
/// position. The type is not `Sendable`: make one where it is used.
package final class CandidateLocator {
  private let context: GEOSContext
  private let areas: [MultiPolygon]
  private var owned: [PreparedHandle?]
  /// The prepared geometries that `owned` keeps.
  private var prepared: [OpaquePointer?]

  /// Makes a locator; nothing is prepared yet.
  package init(_ areas: [MultiPolygon]) throws(GEOSError) {
    context = try GEOSContext()
    self.areas = areas
    owned = Array(repeating: nil, count: areas.count)
    prepared = Array(repeating: nil, count: areas.count)
  }

  /// The first of some areas that holds a position; -1 where none does.
  ///
  /// - Parameters:
  ///   - candidates: The areas in the order of precedence, by index; as the complement where an area is known to hold the
  ///     position.
  ///   - coordinate: The position.
  ///   - touched: Takes the areas whose border it lies on where it lies inside of none; the first is then the answer.
  package func first(
    of candidates: UnsafeBufferPointer<Int32>, holding coordinate: Coordinate, touched: inout [Int]
  ) throws(GEOSError) -> Int32 {
    guard let point = GEOSGeom_createPointFromXY_r(context.handle, coordinate.longitude, coordinate.latitude) else {
      throw context.failure("make a point")
    }
    defer { GEOSGeom_destroy_r(context.handle, point) }
    for candidate in candidates {
      if candidate < 0 { return ~candidate }
      let answer = GEOSPreparedContains_r(context.handle, try pointer(candidate), point)
      if try context.answer("contains", answer) { return candidate }
    }
    for candidate in candidates {
      let answer = GEOSPreparedCovers_r(context.handle, try pointer(candidate), point)
      if try context.answer("covers", answer) { touched.append(Int(candidate)) }
    }
    return touched.first.map(Int32.init(truncatingIfNeeded:)) ?? -1
  }

  @inline(__always) private func pointer(_ area: Int32) throws(GEOSError) -> OpaquePointer {
    if let pointer = prepared[Int(area)] { return pointer }
    return try prepare(Int(area))
  }

  private func prepare(_ index: Int) throws(GEOSError) -> OpaquePointer {
    let handle = try PreparedHandle(try context.geometry(areas[index]))
    owned[index] = handle
    prepared[index] = handle.prepared
    return handle.prepared
  }
}
