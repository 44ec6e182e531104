import IncidentModel

/// Dates in figures alone, and dates that are left unread.
extension DateRecognizer {
  /// The dates of a sentence that cannot be, or may be two days.
  func doubts(in tokens: ArraySlice<Token>) -> [(reason: DateDoubt.Reason, range: Range<Int>)] {
    tokens.indices.compactMap { index in
      if let date = numeric(tokens, index), date.match == nil { return (date.doubt, date.range) }
      if monthNumber(tokens, index) != nil, let range = impossible(tokens, index) { return (.noSuchDay, range) }
      return nil
    }
  }

  /// Whether a date only says when a report was sent: `QUETTA, May 15: Two soldiers …`.
  func isDateline(_ match: DateMatch, in tokens: ArraySlice<Token>) -> Bool {
    let front = tokens[..<match.range.lowerBound]
    guard !front.isEmpty, front.count <= 8, let mark = token(tokens, match.range.upperBound),
      mark.isMark(of: [":", "–", "—", "-", ")"]) || isAgency(behind: match.range.upperBound, tokens)
    else { return false }
    return front.allSatisfy { $0.kind == .punctuation || $0.isCapitalized } && front.contains { $0.kind == .word }
  }

  /// Whether a name in brackets and a dash stand behind a date: `BEIRUT, Oct 9 (Reuters) -`.
  private func isAgency(behind start: Int, _ tokens: ArraySlice<Token>) -> Bool {
    guard start < tokens.endIndex, tokens[start].isMark("("),
      let end = tokens[start...].prefix(8).indices.first(where: { tokens[$0].isMark(")") }), end + 1 < tokens.endIndex
    else { return false }
    return tokens[end + 1].isMark(of: [":", "–", "—", "-"])
  }

  /// Whether a month stands beside a day that it does not have.
  func isNoSuchDay(_ tokens: ArraySlice<Token>, _ start: Int) -> Bool { impossible(tokens, start) != nil }

  /// A date in figures with its reading, where it has only one.
  struct NumericDate {
    let match: DateMatch?
    let doubt: DateDoubt.Reason
    let range: Range<Int>
  }

  /// `15/05/2025`, `15-05-2025`: a number above 12 is the day; where neither is, nobody can tell.
  func numeric(_ tokens: ArraySlice<Token>, _ start: Int) -> NumericDate? {
    guard tokens.indices.contains(start), tokens[start].kind == .number, let parts = parts(tokens, start),
      let (first, _) = day(tokens, start),
      let (second, _) = day(tokens, parts.second), let (year, end) = year(tokens, parts.year), end == parts.year + 1
    else { return nil }
    let range = start..<end
    let dates = Set(
      [(first, second), (second, first)].compactMap { day, month in CalendarDate(year: year, month: month, day: day) })
    guard dates.count == 1, let date = dates.first else {
      return NumericDate(match: nil, doubt: dates.isEmpty ? .noSuchDay : .ambiguous, range: range)
    }
    return NumericDate(match: DateMatch(extent: exactly(date, .stated), range: range), doubt: .ambiguous, range: range)
  }

  /// Where the month and the year of a date in figures stand, parted by strokes or hyphens.
  private func parts(_ tokens: ArraySlice<Token>, _ start: Int) -> (second: Int, year: Int)? {
    if start + 4 < tokens.endIndex, tokens[start + 1].isMark("/"), tokens[start + 3].isMark("/"),
      tokens[start].range.upperBound + 1 == tokens[start + 2].range.lowerBound
    {
      return (start + 2, start + 4)
    }
    guard start + 2 < tokens.endIndex, !tokens[start].isHyphenated, tokens[start + 1].isHyphenated,
      tokens[start + 2].isHyphenated
    else { return nil }
    return (start + 1, start + 2)
  }

  /// `14.05.2025`: with stops the day always comes first.
  func dotted(_ tokens: ArraySlice<Token>, _ start: Int) -> DateMatch? {
    guard start + 2 < tokens.endIndex, tokens[start].kind == .number || tokens[start].kind == .clock,
      tokens[start + 1].isMark("."),
      tokens[start].range.upperBound == tokens[start + 1].range.lowerBound,
      tokens[start + 1].range.upperBound == tokens[start + 2].range.lowerBound,
      let (year, end) = year(tokens, start + 2), end == start + 3
    else { return nil }
    let numbers = tokens[start].text.split(separator: ".").compactMap { Int($0) }
    guard numbers.count == 2, let date = CalendarDate(year: year, month: numbers[1], day: numbers[0]) else {
      return nil
    }
    return DateMatch(extent: exactly(date, .stated), range: start..<end)
  }

  /// The day and the month where the month has no such day: `30 February`, `February 30`.
  private func impossible(_ tokens: ArraySlice<Token>, _ index: Int) -> Range<Int>? {
    guard let month = monthNumber(tokens, index) else { return nil }
    let before = [index - 1, index - 2].lazy.compactMap { start in
      day(tokens, start).flatMap { $0.1 == index ? (day: $0.0, range: start..<index + 1) : nil }
    }.first
    let behind = day(tokens, index + 1).map { (day: $0.0, range: index..<$0.1) }
    guard let (day, range) = before ?? behind else { return nil }
    let year = year(tokens, max(range.upperBound, index + 1))?.0 ?? published?.year ?? 2024
    return day > CalendarDate.days(inMonth: month, of: year) ? range : nil
  }
}
