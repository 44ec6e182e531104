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

  /// A day or a stretch of days that is counted from another day.
  func counted(_ tokens: ArraySlice<Token>, _ start: Int) -> DateMatch? {
    relative(tokens, start) ?? anchored(tokens, start) ?? stretch(tokens, start) ?? numbered(tokens, start)
  }

  /// `yesterday`, `last night`.
  private func relative(_ tokens: ArraySlice<Token>, _ start: Int) -> DateMatch? {
    guard let published, let match = words.relative.match(in: tokens, at: start) else { return nil }
    return published.adding(days: match.value).map { DateMatch(extent: exactly($0, .relative), range: match.range) }
  }

  /// `the next day`, `a day earlier`; nothing where it is tied to another happening.
  private func anchored(_ tokens: ArraySlice<Token>, _ start: Int) -> DateMatch? {
    guard let anchor, let match = words.anchored.match(in: tokens, at: start),
      !isTied(tokens, match.range.upperBound)
    else { return nil }
    let from = match.value < 0 ? anchor.start : anchor.end
    return from.adding(days: match.value).map { DateMatch(extent: exactly($0, .relative), range: match.range) }
  }

  /// `three days ago`, `two days earlier`, `two days later`.
  private func numbered(_ tokens: ArraySlice<Token>, _ start: Int) -> DateMatch? {
    guard tokens[start].value != nil || lexicon.quantities.numbers[tokens[start].lower] != nil,
      let (number, next) = QuantityRecognizer(lexicon: lexicon).value(in: tokens, at: start), number < 31,
      let unit = token(tokens, next), words.dayWords.contains(unit.lower), let end = token(tokens, next + 1),
      let (from, sign) = direction(end.lower), !isTied(tokens, next + 2), !isLeast(tokens, start)
    else { return nil }
    return from.adding(days: sign * number).map {
      DateMatch(extent: exactly($0, .relative), range: start..<next + 2)
    }
  }

  /// From which day and in which direction a word lets a number of days be counted.
  private func direction(_ word: Word) -> (CalendarDate, Int)? {
    if words.ago.contains(word) { return published.map { ($0, -1) } }
    if words.earlier.contains(word) { return anchor.map { ($0.start, -1) } }
    if words.later.contains(word) { return anchor.map { ($0.end, 1) } }
    return nil
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
  private func stretch(_ tokens: ArraySlice<Token>, _ start: Int) -> DateMatch? {
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
