import CPROJ
package import SimpleFeatures

/// A way from positions in any reference system to degrees of WGS 84, longitude first.
///
/// Unlike `CoordinateTransformation` it needs PROJ's database, and is therefore only for imports. An object owns its
/// PROJ context and is not `Sendable`: make, use and drop it inside one function.
package final class ReferenceTransformation {
  /// How messages name the system: `WGS 84 / UTM zone 42N (EPSG:32642)`.
  package let name: String
  private let context: PROJContext
  private let operation: OpaquePointer
  /// Whether positions are degrees of WGS 84 already, whatever the order of the axes that the system is defined with.
  package let isIdentity: Bool

  /// Reads the name of a reference system: a code such as `EPSG:32642` or well-known text.
  ///
  /// Positions are taken with the easting or longitude first, as files hold them, also where the system is defined the
  /// other way round.
  ///
  /// - Throws: `unknownReferenceSystem` where PROJ does not know it, or knows no way from it to WGS 84.
  package init(from system: String) throws(PROJError) {
    let context = try PROJContext(opensDatabase: true)
    let short = system.prefix(80)
    guard let crs = proj_create(context.pointer, system) else {
      throw PROJError(
        .unknownReferenceSystem, "PROJ does not know the reference system \"\(short)\"; write a code such as EPSG:32642"
      )
    }
    defer { proj_destroy(crs) }
    guard
      let raw = proj_create_crs_to_crs(context.pointer, system, "OGC:CRS84", nil),
      let operation = proj_normalize_for_visualization(context.pointer, raw).map({ normal in
        proj_destroy(raw)
        return normal
      })
    else {
      throw PROJError(.unknownReferenceSystem, "PROJ knows no way from \"\(short)\" to WGS 84")
    }
    self.context = context
    self.operation = operation
    let id = proj_get_id_auth_name(crs, 0).flatMap { authority in
      proj_get_id_code(crs, 0).map { "\(String(cString: authority)):\(String(cString: $0))" }
    }
    let words = proj_get_name(crs).map { String(cString: $0) } ?? "a reference system without a name"
    name = id.map { "\(words) (\($0))" } ?? words
    isIdentity = id == "EPSG:4326" || id == "OGC:CRS84"
  }

  deinit { proj_destroy(operation) }

  /// The position in degrees of WGS 84; nothing where the system is not defined there.
  package func coordinate(x: Double, y: Double) -> Coordinate? {
    guard x.isFinite, y.isFinite else { return nil }
    proj_errno_reset(operation)
    let moved = proj_trans(operation, PJ_FWD, proj_coord(x, y, 0, 0))
    guard proj_errno(operation) == 0 else { return nil }
    return Coordinate(longitude: moved.xy.x, latitude: moved.xy.y)
  }

  /// What is to be known of the shift between the datums, after positions were transformed; nothing where there is none
  /// to speak of.
  package var shiftNote: String? {
    guard !isIdentity, let last = proj_trans_get_last_used_operation(operation) else { return nil }
    defer { proj_destroy(last) }
    if proj_coordoperation_has_ballpark_transformation(context.pointer, last) != 0 {
      return "PROJ knows no shift between its datum and WGS 84: positions may be off by some hundred metres"
    }
    let accuracy = proj_coordoperation_get_accuracy(context.pointer, last)
    guard accuracy > 0 else { return nil }
    return "the shift from its datum to WGS 84 is known to \(Int(accuracy.rounded(.up))) m"
  }
}
