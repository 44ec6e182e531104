import IncidentModel

/// Days that are counted from the publication date, or from a day named before.
extension DateRecognizer {
  /// The last day of that name up to the publication date; `last Friday` on a Friday is the one before.
  func weekday(_ tokens: ArraySlice<Token>, _ start: Int) -> DateMatch? {
    guard let published, let token = token(tokens, start), token.isCapitalized,
      let weekday = words.weekdays[token.lower]
    else { return nil }
    var back = (published.weekday - weekday + 7) % 7
    if back == 0, let lead = self.token(tokens, start - 1), words.lastLeads.contains(lead.lower) { back = 7 }
    var end = start + 1
    if end < tokens.endIndex, let week = words.stretches.match(in: tokens, at: end), week.value == .lastWeek {
      back = published.weekday - weekday + 7
      end = week.range.upperBound
    }
    return published.adding(days: -back).map { DateMatch(extent: exactly($0, .relative), range: start..<end) }
  }

  /// `yesterday`, `last night`, `three days ago`.
  func relative(_ tokens: ArraySlice<Token>, _ start: Int) -> DateMatch? {
    guard let published else { return nil }
    if let match = words.relative.match(in: tokens, at: start) {
      return published.adding(days: match.value).map {
        DateMatch(extent: exactly($0, .relative), range: match.range)
      }
    }
    return counted(tokens, start, words.ago, -1, from: published)
  }

  /// `the next day`, `a day earlier`, `two days later`; nothing where it is tied to another happening.
  func anchored(_ tokens: ArraySlice<Token>, _ start: Int) -> DateMatch? {
    guard let anchor else { return nil }
    if let match = words.anchored.match(in: tokens, at: start) {
      guard !isTied(tokens, match.range.upperBound) else { return nil }
      let from = match.value < 0 ? anchor.start : anchor.end
      return from.adding(days: match.value).map { DateMatch(extent: exactly($0, .relative), range: match.range) }
    }
    return counted(tokens, start, words.earlier, -1, from: anchor.start)
      ?? counted(tokens, start, words.later, 1, from: anchor.end)
  }

  /// A number of days with a word behind them for their direction.
  private func counted(
    _ tokens: ArraySlice<Token>, _ start: Int, _ ends: Set<String>, _ sign: Int, from date: CalendarDate
  ) -> DateMatch? {
    guard let (number, next) = QuantityRecognizer(lexicon: lexicon).value(in: tokens, at: start), number < 31,
      let unit = token(tokens, next), words.dayWords.contains(unit.lower), let end = token(tokens, next + 1),
      ends.contains(end.lower), !isTied(tokens, next + 2), !isLeast(tokens, start)
    else { return nil }
    return date.adding(days: sign * number).map {
      DateMatch(extent: exactly($0, .relative), range: start..<next + 2)
    }
  }

  /// Whether a number is only the least: `at least two days earlier`.
  private func isLeast(_ tokens: ArraySlice<Token>, _ end: Int) -> Bool {
    tokens[..<end].suffix(3).indices.contains { start in
      guard let match = lexicon.qualifiers.match(in: tokens, at: start) else { return false }
      return match.value != .plain && match.range.upperBound == end
    }
  }

  /// Whether words of a happening stand behind a day that is counted from it: `a day before the vote`.
  private func isTied(_ tokens: ArraySlice<Token>, _ end: Int) -> Bool {
    guard let before = token(tokens, end - 1), words.after.contains(before.lower), let next = token(tokens, end) else {
      return false
    }
    return next.kind != .punctuation
  }

  /// `this week`, `last week`, `over the weekend`, `overnight`, `last month`.
  func stretch(_ tokens: ArraySlice<Token>, _ start: Int) -> DateMatch? {
    guard let published, let match = words.stretches.match(in: tokens, at: start) else { return nil }
    func extent(_ first: Int, _ last: Int, _ precision: DatePrecision) -> DateMatch? {
      guard let start = published.adding(days: first), let end = published.adding(days: last) else { return nil }
      return DateMatch(
        extent: DateExtent(start: start, end: end, precision: precision, basis: .relative), range: match.range)
    }
    let weekday = published.weekday
    switch match.value {
    case .overnight:
      // `overnight into Sunday` names the day itself.
      let next = tokens[match.range.upperBound...].prefix(2)
      guard !next.contains(where: { $0.isCapitalized && words.weekdays[$0.lower] != nil }) else { return nil }
      return extent(-1, 0, .days)
    case .weekend: return weekday == 6 ? extent(0, 0, .day) : extent(-(weekday % 7) - 1, -(weekday % 7), .days)
    case .thisWeek: return extent(1 - weekday, 0, .week)
    case .lastWeek: return extent(-weekday - 6, -weekday, .week)
    case .thisMonth: return extent(1 - published.day, 0, .month)
    case .lastMonth:
      guard let last = published.adding(days: -published.day) else { return nil }
      return extent(-published.day - last.day + 1, -published.day, .month)
    }
  }
}
