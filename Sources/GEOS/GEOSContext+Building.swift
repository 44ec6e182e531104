import CGEOS
import SimpleFeatures

/// Values of SimpleFeatures into GEOS; each ring crosses in one call.
extension GEOSContext {
  /// An area as a multipolygon.
  func geometry(_ area: MultiPolygon) throws(GEOSError) -> GeometryHandle {
    var parts: [GeometryHandle] = []
    for polygon in area.polygons { parts.append(try geometry(polygon)) }
    return try collection(GEOS_MULTIPOLYGON, of: parts)
  }

  /// A polygon with its holes.
  func geometry(_ polygon: Polygon) throws(GEOSError) -> GeometryHandle {
    let shell = try ring(polygon.exterior)
    var holes: [GeometryHandle] = []
    for hole in polygon.holes { holes.append(try ring(hole)) }
    var pointers: [OpaquePointer?] = holes.map { $0.handOver() }
    let made = GEOSGeom_createPolygon_r(handle, shell.handOver(), &pointers, UInt32(pointers.count))
    return try own("make a polygon", made)
  }

  /// A closed line that can be a polygon's border.
  func ring(_ ring: LinearRing) throws(GEOSError) -> GeometryHandle {
    try own("make a ring", GEOSGeom_createLinearRing_r(handle, try sequence(ring.coordinates)))
  }

  /// A line.
  func line(_ coordinates: [Coordinate]) throws(GEOSError) -> GeometryHandle {
    try own("make a line", GEOSGeom_createLineString_r(handle, try sequence(coordinates)))
  }

  /// A point.
  func point(_ coordinate: Coordinate) throws(GEOSError) -> GeometryHandle {
    try own("make a point", GEOSGeom_createPointFromXY_r(handle, coordinate.longitude, coordinate.latitude))
  }

  /// A collection of parts, which it takes over.
  func collection(_ type: GEOSGeomTypes, of parts: [GeometryHandle]) throws(GEOSError) -> GeometryHandle {
    var pointers: [OpaquePointer?] = parts.map { $0.handOver() }
    let made = GEOSGeom_createCollection_r(handle, Int32(type.rawValue), &pointers, UInt32(pointers.count))
    return try own("make a collection", made)
  }

  private func sequence(_ coordinates: [Coordinate]) throws(GEOSError) -> OpaquePointer {
    let numbers = [Double](unsafeUninitializedCapacity: coordinates.count * 2) { buffer, count in
      for coordinate in coordinates {
        buffer.initializeElement(at: count, to: coordinate.longitude)
        buffer.initializeElement(at: count + 1, to: coordinate.latitude)
        count += 2
      }
    }
    return try borrowed(
      "copy coordinates", GEOSCoordSeq_copyFromBuffer_r(handle, numbers, UInt32(coordinates.count), 0, 0))
  }
}
