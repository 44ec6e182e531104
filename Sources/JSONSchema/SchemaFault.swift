/// One way in which a value is not what its schema asks for.
package struct SchemaFault: Sendable, Hashable, CustomStringConvertible {
  /// Where in the value, as a JSON pointer (RFC 6901); empty for the whole value.
  package let path: String
  /// What is wrong, in plain words; controls in names and texts are escaped.
  package let message: String

  /// The place and what is wrong, with no control character: `/figures/0/low: must be at least 0, is -1`.
  package var description: String { path.isEmpty ? message : "\(Wording.visible(path)): \(message)" }
}
