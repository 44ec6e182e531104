import IncidentModel

extension YAMLValue {
  /// A text that is not empty, as outputs may show it; what is left out of it is kept as a warning.
  func shown(_ omissions: inout [Diagnostic]) throws -> String {
    let shown = ShownText(try filledString())
    if let warning = shown.warning(from: path.description, at: location) { omissions.append(warning) }
    guard !shown.text.isEmpty else {
      throw error("nothing is left of the text without its controls; write one that can be shown, or remove the key")
    }
    return shown.text
  }
}
