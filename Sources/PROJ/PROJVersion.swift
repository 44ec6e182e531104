import CPROJ

/// The version of the linked PROJ library.
package enum PROJVersion {
  /// The version as PROJ names it: `9.1.1`.
  package static let current = proj_info().version.map { String(cString: $0) } ?? "unknown"
}
