/// What PROJ could not do.
package struct PROJError: Error, Equatable, CustomStringConvertible {
  /// The kinds of failure.
  package enum Code: Sendable, Equatable {
    /// PROJ has no memory for a context.
    case noContext
    /// The pipeline is not one that PROJ understands.
    case invalidPipeline
    /// A position lies where the projection is not defined.
    case outsideDomain
    /// A reference system is not in PROJ's database, or there is no way from it to WGS 84.
    case unknownReferenceSystem
  }

  /// What kind of failure it is.
  package let code: Code
  /// What is wrong, in a sentence a user can read.
  package let description: String

  init(_ code: Code, _ description: String) {
    self.code = code
    self.description = description
  }

  /// Errors are equal where their codes are: the words come from the installed PROJ.
  package static func == (left: PROJError, right: PROJError) -> Bool { left.code == right.code }
}
