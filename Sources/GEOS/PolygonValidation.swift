import CGEOS
package import SimpleFeatures

/// Whether an area is valid in the sense of OGC Simple Features, and its repair.
package enum PolygonValidation {
  /// What is wrong with an area.
  package struct Fault: Sendable, Equatable {
    /// GEOS's words: `Self-intersection`.
    package let reason: String
    /// Where it is, where that can be told.
    package let place: Coordinate?
  }

  /// The first fault of an area, or nothing where it is valid.
  package static func fault(in area: MultiPolygon) throws(GEOSError) -> Fault? {
    let context = try GEOSContext()
    let geometry = try context.geometry(area)
    var reason: UnsafeMutablePointer<CChar>?
    var place: OpaquePointer?
    let code = GEOSisValidDetail_r(context.handle, geometry.pointer, 0, &reason, &place)
    defer { if let reason { GEOSFree_r(context.handle, reason) } }
    let location = place.map { GeometryHandle($0, in: context) }
    if try context.answer("validate", code) { return nil }
    return Fault(
      reason: reason.map { String(cString: $0) } ?? "not valid",
      place: try location.map { (handle) throws(GEOSError) in try context.coordinates(of: handle.pointer) }?.first)
  }

  /// The area made valid, of which only polygons are kept; nothing where no area is left.
  package static func repaired(_ area: MultiPolygon) throws(GEOSError) -> MultiPolygon? {
    let context = try GEOSContext()
    let geometry = try context.geometry(area)
    let valid = try context.own("make valid", GEOSMakeValid_r(context.handle, geometry.pointer))
    return MultiPolygon(try context.polygons(of: valid.pointer))
  }
}
