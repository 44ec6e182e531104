import CGEOS
package import SimpleFeatures

/// Fewer corners for areas that share borders, without gaps or overlaps between them.
package enum CoverageSimplification {
  /// The areas in the same order, with fewer corners.
  ///
  /// All borders are put together, each shared border once; every line between two junctions is simplified on its own
  /// and its ends stay; the faces between the lines are built anew and each goes to the area that its inner point lies
  /// in. So neighbours still share their borders exactly. An area that would vanish makes the tolerance half as large,
  /// as often as needed.
  ///
  /// - Parameters:
  ///   - areas: Valid areas whose shared borders have the same corners on both sides.
  ///   - tolerance: How far a line may move, in degrees.
  package static func simplify(_ areas: [MultiPolygon], tolerance: Double) throws(GEOSError) -> [MultiPolygon] {
    guard !areas.isEmpty else { return [] }
    let context = try GEOSContext()
    let lines = try mergedBorders(of: areas, in: context)
    let locator = try PolygonLocator(areas)
    var tolerance = tolerance
    for _ in 0..<8 {
      let faces = try faces(between: lines, tolerance: tolerance, in: context)
      let simplified = try assign(faces, to: areas.count, by: locator)
      if simplified.count == areas.count { return simplified }
      tolerance /= 2
    }
    throw GEOSError(.unusableResult, operation: "simplify borders", reason: "an area vanishes at any tolerance")
  }

  private static func mergedBorders(
    of areas: [MultiPolygon], in context: GEOSContext
  ) throws(GEOSError) -> GeometryHandle {
    var borders: [GeometryHandle] = []
    for ring in areas.flatMap(\.polygons).flatMap(\.rings) { borders.append(try context.line(ring.coordinates)) }
    let all = try context.collection(GEOS_MULTILINESTRING, of: borders)
    let noded = try context.own("union of borders", GEOSUnaryUnion_r(context.handle, all.pointer))
    return try context.own("merge lines", GEOSLineMerge_r(context.handle, noded.pointer))
  }

  private static func faces(
    between lines: GeometryHandle, tolerance: Double, in context: GEOSContext
  ) throws(GEOSError) -> [Polygon] {
    let simple = try context.own(
      "simplify lines", GEOSTopologyPreserveSimplify_r(context.handle, lines.pointer, tolerance))
    var pointers: [OpaquePointer?] = [simple.pointer]
    let faces = try context.own("build faces", GEOSPolygonize_r(context.handle, &pointers, 1))
    return try context.polygons(of: faces.pointer)
  }

  /// The faces of each area; an empty list where an area has none.
  ///
  /// A face in no area is a bay or a hole.
  private static func assign(
    _ faces: [Polygon], to count: Int, by locator: PolygonLocator
  ) throws(GEOSError) -> [MultiPolygon] {
    var parts: [[Polygon]] = Array(repeating: [], count: count)
    for face in faces {
      let inner = try LabelPoint.of(MultiPolygon(face))
      if let index = try locator.indices(covering: inner).first { parts[index].append(face) }
    }
    let areas = parts.compactMap { MultiPolygon($0.sorted(by: precedes)) }
    return areas.count == count ? areas : []
  }

  /// An order of faces that does not depend on how GEOS finds them: the largest box first, then by place.
  private static func precedes(_ left: Polygon, _ right: Polygon) -> Bool {
    let sizes = (left.exterior.signedDoubleArea, right.exterior.signedDoubleArea)
    if sizes.0 != sizes.1 { return sizes.0 > sizes.1 }
    let boxes = (MultiPolygon(left).bounds, MultiPolygon(right).bounds)
    return (boxes.0.west, boxes.0.south) < (boxes.1.west, boxes.1.south)
  }
}
