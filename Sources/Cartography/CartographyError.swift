/// Why a map cannot be drawn.
package struct CartographyError: Error, Equatable, CustomStringConvertible {
  /// The kinds of failure.
  package enum Code: Sendable, Equatable {
    /// The atlas holds no district.
    case noDistricts
  }

  /// What kind of failure it is.
  package let code: Code
  /// What is wrong, in a sentence a user can read.
  package let description: String

  init(_ code: Code, _ description: String) {
    self.code = code
    self.description = description
  }
}
