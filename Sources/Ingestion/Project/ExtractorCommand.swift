/// A program of the user's that reads reports in the place of the rules.
package struct ExtractorCommand: Sendable, Hashable {
  /// A line of shell that starts it.
  package let line: String
  /// How long it may take for an answer, in seconds.
  package let timeout: Int

  /// A minute.
  package static let defaultTimeout = 60
  /// A day.
  package static let greatestTimeout = 86_400

  /// Makes a command; nothing where the line is empty or has a NUL, or the time is not one from a second to a day.
  package init?(_ line: String, timeout: Int?) {
    let timeout = timeout ?? ExtractorCommand.defaultTimeout
    guard line.contains(where: { !$0.isWhitespace }), !line.utf8.contains(0),
      (1...ExtractorCommand.greatestTimeout).contains(timeout)
    else { return nil }
    (self.line, self.timeout) = (line, timeout)
  }

  /// Reads a command line, or `command` and `timeout`.
  init(_ value: YAMLValue) throws {
    let members = value.isScalar ? nil : try value.mapping(keys: ["command", "timeout"])
    let line = try members?.required("command", in: value).filledString() ?? value.filledString()
    let timeout = try members?["timeout"]?.integer()
    guard let command = ExtractorCommand(line, timeout: timeout) else {
      throw value.error(
        "the extractor is a command, and its timeout a whole number of seconds from 1 to \(Self.greatestTimeout)")
    }
    self = command
  }
}
