/// A name that begins with a dash, which the parser of arguments takes for several one-letter options: one with an h in it
/// asks for help.
struct DashedArgument {
  let text: String

  var message: String {
    "\"\(text)\" begins with a dash and is taken for an option; write -- before the names, as in: resolve -- \"\(text)\""
  }

  /// The first argument that can be no option, as it has a space or begins like a number, and that may have been misread.
  ///
  /// - Parameters:
  ///   - arguments: The arguments of the program.
  ///   - isHelp: Whether what ended the command was a request for help or the like.
  static func misread(in arguments: some Sequence<String>, isHelp: Bool) -> DashedArgument? {
    var previous = ""
    var found: DashedArgument?
    for argument in arguments {
      if argument == "--" { break }
      if isHelp, ["-h", "--help", "help", "--version", "--help-hidden"].contains(argument) { return nil }
      // What follows a long option may be its value.
      let mayBeValue = previous.hasPrefix("--") && !isHelp
      if found == nil, !mayBeValue, isNoOption(argument) { found = DashedArgument(text: argument) }
      previous = argument
    }
    return found
  }

  private static func isNoOption(_ argument: String) -> Bool {
    guard argument.hasPrefix("-"), !argument.hasPrefix("--"), let second = argument.dropFirst().first else {
      return false
    }
    return second.isNumber || argument.contains(where: \.isWhitespace)
  }
}
