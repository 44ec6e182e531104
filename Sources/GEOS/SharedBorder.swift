import CGEOS
package import SimpleFeatures

/// The line along which two areas touch.
package enum SharedBorder {
  /// The lines that the borders of two valid areas have in common, joined where they meet; points are left out.
  ///
  /// Only borders with the same corners have lines in common: those of one coverage.
  package static func lines(of first: MultiPolygon, _ second: MultiPolygon) throws(GEOSError) -> [LineString] {
    let context = try GEOSContext()
    let (left, right) = (try context.geometry(first), try context.geometry(second))
    let common = try context.own("intersect", GEOSIntersection_r(context.handle, left.pointer, right.pointer))
    let merged = try context.own("join lines", GEOSLineMerge_r(context.handle, common.pointer))
    var lines: [LineString] = []
    for part in try context.parts(of: merged.pointer) {
      guard GEOSGeomTypes(UInt32(bitPattern: GEOSGeomTypeId_r(context.handle, part))) == GEOS_LINESTRING,
        let line = LineString(try context.coordinates(of: part))
      else { continue }
      lines.append(line)
    }
    return lines
  }
}
