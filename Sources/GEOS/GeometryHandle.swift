import CGEOS

/// The one owner of a GEOS geometry; frees it unless it was handed on.
final class GeometryHandle {
  let context: GEOSContext
  private var owned: OpaquePointer?

  init(_ pointer: OpaquePointer, in context: GEOSContext) {
    self.context = context
    owned = pointer
  }

  deinit {
    if let owned { GEOSGeom_destroy_r(context.handle, owned) }
  }

  /// The geometry, for as long as this handle lives.
  var pointer: OpaquePointer {
    guard let owned else { preconditionFailure("the geometry was handed on") }
    return owned
  }

  /// Hands the geometry to a function of GEOS that takes it over.
  func handOver() -> OpaquePointer {
    defer { owned = nil }
    return pointer
  }
}

/// A geometry with the indexes that make many tests against it fast.
final class PreparedHandle {
  private let geometry: GeometryHandle
  /// The prepared geometry, for as long as this handle lives.
  let prepared: OpaquePointer

  init(_ geometry: GeometryHandle) throws(GEOSError) {
    let context = geometry.context
    prepared = try context.borrowed("prepare", GEOSPrepare_r(context.handle, geometry.pointer))
    self.geometry = geometry
  }

  deinit { GEOSPreparedGeom_destroy_r(geometry.context.handle, prepared) }

  /// Whether the point lies inside, not on the border.
  func contains(_ point: GeometryHandle) throws(GEOSError) -> Bool {
    let context = geometry.context
    return try context.answer("contains", GEOSPreparedContains_r(context.handle, prepared, point.pointer))
  }

  /// Whether the point lies inside or on the border.
  func covers(_ point: GeometryHandle) throws(GEOSError) -> Bool {
    let context = geometry.context
    return try context.answer("covers", GEOSPreparedCovers_r(context.handle, prepared, point.pointer))
  }
}
