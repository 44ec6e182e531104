import IncidentModel

/// Reads the local time of day: `2:40 pm`, `10am`, `14:40`.
struct TimeRecognizer {
  let lexicon: CompiledLexicon

  /// The first time of a sentence as `14:40`.
  func time(in tokens: ArraySlice<Token>) -> String? {
    for index in tokens.indices {
      guard tokens[index].kind == .clock || tokens[index].kind == .number else { continue }
      let token = tokens[index]
      guard let value = token.value else { continue }
      if let minutes = military(tokens, index) { return text(minutes) }
      let minutes = token.kind == .clock ? value : value * 60
      let mark = index + 1 < tokens.endIndex ? tokens[index + 1].lower : .unknown
      if lexicon.calendar.afternoon.contains(mark), minutes < 13 * 60 {
        return text(minutes % 720 + 720)
      }
      if lexicon.calendar.morning.contains(mark), minutes < 13 * 60 { return text(minutes % 720) }
      if token.kind == .clock, token.text.contains(":") { return text(minutes) }
    }
    return nil
  }

  /// The minutes of `2140 hrs`.
  private func military(_ tokens: ArraySlice<Token>, _ index: Int) -> Int? {
    let token = tokens[index]
    guard token.kind == .number, token.text.utf8.count == 4, let value = token.value, value < 2400, value % 100 < 60,
      index + 1 < tokens.endIndex, lexicon.calendar.clockWords.contains(tokens[index + 1].lower)
    else { return nil }
    return value / 100 * 60 + value % 100
  }

  private func text(_ minutes: Int) -> String {
    let (hour, minute) = (minutes / 60, minutes % 60)
    return (hour < 10 ? "0" : "") + String(hour) + ":" + (minute < 10 ? "0" : "") + String(minute)
  }
}
