import IncidentModel

/// Reads the local time of day: `2:40 pm`, `10am`, `14:40`.
struct TimeRecognizer {
  let lexicon: CompiledLexicon

  /// The first time of a sentence as `14:40`.
  func time(in tokens: ArraySlice<Token>) -> String? {
    for index in tokens.indices {
      let token = tokens[index]
      guard token.kind == .clock || token.kind == .number, let value = token.value else { continue }
      let minutes = token.kind == .clock ? value : value * 60
      let mark = index + 1 < tokens.endIndex ? tokens[index + 1].lower : ""
      if lexicon.calendar.afternoon.contains(mark), minutes < 13 * 60 {
        return text(minutes % 720 + 720)
      }
      if lexicon.calendar.morning.contains(mark), minutes < 13 * 60 { return text(minutes % 720) }
      if token.kind == .clock, token.text.contains(":") { return text(minutes) }
    }
    return nil
  }

  private func text(_ minutes: Int) -> String {
    let (hour, minute) = (minutes / 60, minutes % 60)
    return (hour < 10 ? "0" : "") + String(hour) + ":" + (minute < 10 ? "0" : "") + String(minute)
  }
}
