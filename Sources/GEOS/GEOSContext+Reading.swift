import CGEOS
import SimpleFeatures

/// GEOS geometries back into values of SimpleFeatures.
extension GEOSContext {
  /// The polygons of any geometry; points and lines in it are left out.
  func polygons(of geometry: OpaquePointer) throws(GEOSError) -> [Polygon] {
    switch GEOSGeomTypes(UInt32(bitPattern: GEOSGeomTypeId_r(handle, geometry))) {
    case GEOS_POLYGON:
      return GEOSisEmpty_r(handle, geometry) == 0 ? [try polygon(geometry)] : []
    case GEOS_MULTIPOLYGON, GEOS_GEOMETRYCOLLECTION:
      var polygons: [Polygon] = []
      for part in try parts(of: geometry) { polygons += try self.polygons(of: part) }
      return polygons
    default:
      return []
    }
  }

  /// The members of a collection, or the geometry itself where it is none.
  ///
  /// The collection still owns them.
  func parts(of geometry: OpaquePointer) throws(GEOSError) -> [OpaquePointer] {
    let count = try value("count parts", GEOSGetNumGeometries_r(handle, geometry))
    var parts: [OpaquePointer] = []
    for index in 0..<count {
      parts.append(try borrowed("read a part", GEOSGetGeometryN_r(handle, geometry, Int32(index))))
    }
    return parts
  }

  /// The corners of a point, line or ring.
  func coordinates(of geometry: OpaquePointer) throws(GEOSError) -> [Coordinate] {
    let sequence = try borrowed("read coordinates", GEOSGeom_getCoordSeq_r(handle, geometry))
    var size: UInt32 = 0
    _ = try value("count coordinates", GEOSCoordSeq_getSize_r(handle, sequence, &size), atLeast: 1)
    var numbers = [Double](repeating: 0, count: Int(size) * 2)
    _ = try value("copy coordinates", GEOSCoordSeq_copyToBuffer_r(handle, sequence, &numbers, 0, 0), atLeast: 1)
    var coordinates: [Coordinate] = []
    coordinates.reserveCapacity(Int(size))
    for index in stride(from: 0, to: numbers.count, by: 2) {
      guard let coordinate = Coordinate(longitude: numbers[index], latitude: numbers[index + 1]) else {
        throw GEOSError(.unusableResult, operation: "read coordinates", reason: "a position outside the world")
      }
      coordinates.append(coordinate)
    }
    return coordinates
  }

  private func polygon(_ geometry: OpaquePointer) throws(GEOSError) -> Polygon {
    let exterior = try ring(try borrowed("read a border", GEOSGetExteriorRing_r(handle, geometry)))
    let count = try value("count holes", GEOSGetNumInteriorRings_r(handle, geometry))
    var holes: [LinearRing] = []
    for index in 0..<count {
      holes.append(try ring(try borrowed("read a hole", GEOSGetInteriorRingN_r(handle, geometry, Int32(index)))))
    }
    return Polygon(exterior: exterior, holes: holes)
  }

  private func ring(_ geometry: OpaquePointer) throws(GEOSError) -> LinearRing {
    guard let ring = LinearRing(try coordinates(of: geometry)) else {
      throw GEOSError(.unusableResult, operation: "read a ring", reason: "it is not closed")
    }
    return ring
  }
}
