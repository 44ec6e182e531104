/// Why a schema cannot be used.
package struct JSONSchemaError: Error, Equatable, CustomStringConvertible {
  /// What is wrong.
  package enum Code: Sendable, Equatable {
    /// A schema, or the value of a keyword, is of the wrong kind.
    case notASchema
    /// A keyword that this validator does not know; it would be passed over in silence otherwise.
    case unknownKeyword
    /// A pattern that the linear matcher does not read.
    case unknownPattern
    /// A format that this validator does not know.
    case unknownFormat
    /// A reference to a schema that is not there.
    case unknownReference
    /// A schema that refers to itself before it looks at a smaller part of the value.
    case endlessReference
    /// Schemas lie in one another too deeply.
    case tooDeep
    /// Two schemas have the same `$id`.
    case repeatedName
  }

  /// What is wrong.
  package let code: Code
  /// Where it stands in the schema, as a JSON pointer; empty for the whole schema.
  package let path: String
  /// What is wrong and what to do, in one sentence.
  package let message: String

  init(_ code: Code, at path: String, _ message: String) {
    self.code = code
    self.path = path
    self.message = message
  }

  /// The place in the schema and what is wrong.
  package var description: String { "schema\(path.isEmpty ? "" : " at \(path)"): \(message)" }
}
