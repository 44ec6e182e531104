/// Why a GeoPackage cannot be read.
package struct GeoPackageError: Error, Equatable, CustomStringConvertible {
  /// What is wrong.
  package enum Code: Sendable, Equatable {
    /// The file is missing or may not be read.
    case unreadable
    /// The file is no SQLite database, or a damaged or encrypted one.
    case notDatabase
    /// The tables that make a database a GeoPackage are missing or wrong.
    case notGeoPackage
    /// There is no such layer, or one has to be chosen.
    case noLayer
    /// A geometry is not what the format asks for.
    case badGeometry
  }

  /// What is wrong.
  package let code: Code
  /// What is wrong and what to do, in one sentence.
  package let message: String

  init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  /// What is wrong and what to do.
  package var description: String { message }
}
