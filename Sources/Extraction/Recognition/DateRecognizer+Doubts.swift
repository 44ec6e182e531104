import IncidentModel

/// Dates in figures alone, and dates that are left unread.
extension DateRecognizer {
  /// The dates of a sentence that cannot be, or may be two days.
  func doubts(in tokens: ArraySlice<Token>) -> [(reason: DateDoubt.Reason, range: Range<Int>)] {
    tokens.indices.compactMap { index in
      if let date = numeric(tokens, index), date.match == nil { return (date.doubt, date.range) }
      if month(token(tokens, index)) != nil, let range = impossible(tokens, index) { return (.noSuchDay, range) }
      return nil
    }
  }

  /// Whether a month stands beside a day that it does not have.
  func isNoSuchDay(_ tokens: ArraySlice<Token>, _ start: Int) -> Bool { impossible(tokens, start) != nil }

  /// A date in figures with its reading, where it has only one.
  struct NumericDate {
    let match: DateMatch?
    let doubt: DateDoubt.Reason
    let range: Range<Int>
  }

  /// `15/05/2025`: a number above 12 is the day; where neither is, nobody can tell.
  func numeric(_ tokens: ArraySlice<Token>, _ start: Int) -> NumericDate? {
    guard start + 4 < tokens.endIndex, tokens[start + 1].isMark("/"), tokens[start + 3].isMark("/"),
      let (first, _) = day(tokens, start), let (second, _) = day(tokens, start + 2),
      let (year, end) = year(tokens, start + 4), end == start + 5,
      tokens[start].range.upperBound + 1 == tokens[start + 2].range.lowerBound
    else { return nil }
    let range = start..<end
    let dates = Set(
      [(first, second), (second, first)].compactMap { day, month in CalendarDate(year: year, month: month, day: day) })
    guard dates.count == 1, let date = dates.first else {
      return NumericDate(match: nil, doubt: dates.isEmpty ? .noSuchDay : .ambiguous, range: range)
    }
    return NumericDate(match: DateMatch(extent: exactly(date, .stated), range: range), doubt: .ambiguous, range: range)
  }

  /// The day and the month where the month has no such day: `30 February`, `February 30`.
  private func impossible(_ tokens: ArraySlice<Token>, _ index: Int) -> Range<Int>? {
    guard let month = month(token(tokens, index)) else { return nil }
    let before = [index - 1, index - 2].lazy.compactMap { start in
      day(tokens, start).flatMap { $0.1 == index ? (day: $0.0, range: start..<index + 1) : nil }
    }.first
    let behind = day(tokens, index + 1).map { (day: $0.0, range: index..<$0.1) }
    guard let (day, range) = before ?? behind else { return nil }
    let year = year(tokens, max(range.upperBound, index + 1))?.0 ?? published?.year ?? 2024
    return day > CalendarDate.days(inMonth: month, of: year) ? range : nil
  }
}
