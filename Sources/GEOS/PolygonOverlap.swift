import CGEOS
package import SimpleFeatures

/// Tells which areas lie over one another.
package enum PolygonOverlap {
  /// The pairs of areas, by index, whose insides have an area in common; a shared border is none.
  ///
  /// - Throws: Where GEOS refuses an area, which a valid one never is.
  package static func pairs(_ areas: [MultiPolygon]) throws(GEOSError) -> [(Int, Int)] {
    let context = try GEOSContext()
    let boxes = areas.map(\.bounds)
    // From west to east, so that each is compared only with those that begin before it ends.
    let order = boxes.indices.sorted { (boxes[$0].west, $0) < (boxes[$1].west, $1) }
    var handles: [Int: GeometryHandle] = [:]
    func handle(_ index: Int) throws(GEOSError) -> GeometryHandle {
      if let handle = handles[index] { return handle }
      let handle = try context.geometry(areas[index])
      handles[index] = handle
      return handle
    }
    var pairs: [(Int, Int)] = []
    for (place, first) in order.enumerated() {
      for second in order[(place + 1)...] {
        guard boxes[second].west < boxes[first].east else { break }
        guard boxes[second].south < boxes[first].north, boxes[first].south < boxes[second].north else { continue }
        let code = GEOSRelatePattern_r(
          context.handle, try handle(first).pointer, try handle(second).pointer, "2********")
        if try context.answer("compare areas", code) { pairs.append((min(first, second), max(first, second))) }
      }
    }
    return pairs.sorted { $0 < $1 }
  }

  /// What two valid areas have in common; nothing where that is no area.
  package static func common(of first: MultiPolygon, _ second: MultiPolygon) throws(GEOSError) -> MultiPolygon? {
    let context = try GEOSContext()
    let (left, right) = (try context.geometry(first), try context.geometry(second))
    let common = try context.own("intersect", GEOSIntersection_r(context.handle, left.pointer, right.pointer))
    return MultiPolygon(try context.polygons(of: common.pointer))
  }

  /// What of a valid area lies in no part of another; nothing where that is no area.
  package static func remainder(of area: MultiPolygon, without other: MultiPolygon) throws(GEOSError) -> MultiPolygon? {
    let context = try GEOSContext()
    let (left, right) = (try context.geometry(area), try context.geometry(other))
    let rest = try context.own("subtract", GEOSDifference_r(context.handle, left.pointer, right.pointer))
    return MultiPolygon(try context.polygons(of: rest.pointer))
  }
}
