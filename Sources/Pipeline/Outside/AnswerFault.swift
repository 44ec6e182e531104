/// What is wrong with an answer of an outside extractor.
struct AnswerFault: Error, CustomStringConvertible {
  /// Where in the answer, as a JSON pointer, and what.
  let description: String

  init(_ path: String, _ message: String) { description = path.isEmpty ? message : "\(path): \(message)" }
}
