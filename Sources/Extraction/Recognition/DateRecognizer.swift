import IncidentModel

/// A date in a sentence.
struct DateMatch: Sendable {
  let extent: DateExtent
  let range: Range<Int>
}

/// Reads dates: stated ones, and those that are reckoned from the publication date.
///
/// Without a publication date `on Friday` and `on 6 May` give nothing: today's date is never used.
struct DateRecognizer {
  let lexicon: CompiledLexicon
  let published: CalendarDate?

  /// The dates of a sentence, from left to right.
  func dates(in tokens: ArraySlice<Token>) -> [DateMatch] {
    var found: [DateMatch] = []
    var position = tokens.startIndex
    while position < tokens.endIndex {
      if let match = date(in: tokens, at: position) {
        found.append(match)
        position = match.range.upperBound
      } else {
        position += 1
      }
    }
    return found
  }

  private func date(in tokens: ArraySlice<Token>, at start: Int) -> DateMatch? {
    iso(tokens, start) ?? numeric(tokens, start)?.match ?? dayMonth(tokens, start) ?? monthDay(tokens, start) ?? month(
      tokens, start)
      ?? weekday(tokens, start) ?? relative(tokens, start)
  }

  func token(_ tokens: ArraySlice<Token>, _ index: Int) -> Token? {
    tokens.indices.contains(index) ? tokens[index] : nil
  }

  func month(_ token: Token?) -> Int? {
    guard let token, token.isCapitalized else { return nil }
    return lexicon.calendar.months[token.lower]
  }

  /// The day of `6`, `6th` or `06`, and the token behind it.
  func day(_ tokens: ArraySlice<Token>, _ index: Int) -> (Int, Int)? {
    guard let first = token(tokens, index), first.kind == .number, let value = first.value, (1...31).contains(value)
    else { return nil }
    let hasEnding =
      token(tokens, index + 1).map { ending in
        lexicon.ordinalEndings.contains(ending.lower) && ending.range.lowerBound == first.range.upperBound
      } ?? false
    return (value, hasEnding ? index + 2 : index + 1)
  }

  /// The year at a token, with an optional comma before it.
  func year(_ tokens: ArraySlice<Token>, _ index: Int) -> (Int, Int)? {
    let start = token(tokens, index)?.isMark(",") == true ? index + 1 : index
    guard let token = token(tokens, start), token.kind == .number, let value = token.value,
      (1900...2100).contains(value), token.text.utf8.count == 4
    else { return nil }
    return (value, start + 1)
  }

  private func iso(_ tokens: ArraySlice<Token>, _ start: Int) -> DateMatch? {
    guard let (year, next) = year(tokens, start), next == start + 1, let month = token(tokens, next),
      let day = token(tokens, next + 1), month.kind == .number, day.kind == .number,
      month.range.lowerBound == tokens[start].range.upperBound + 1,
      day.range.lowerBound == month.range.upperBound + 1, month.text.utf8.count == 2, day.text.utf8.count == 2,
      let date = CalendarDate(year: year, month: month.value ?? 0, day: day.value ?? 0)
    else { return nil }
    return DateMatch(extent: exactly(date, .stated), range: start..<next + 2)
  }

  /// `6 May 2025`, `6th of May`.
  private func dayMonth(_ tokens: ArraySlice<Token>, _ start: Int) -> DateMatch? {
    guard let (day, next) = day(tokens, start) else { return nil }
    let monthIndex = token(tokens, next).map { lexicon.grammar.of.contains($0.lower) } == true ? next + 1 : next
    guard let month = month(token(tokens, monthIndex)) else { return nil }
    return match(day: day, month: month, tokens, start, monthIndex + 1)
  }

  /// `May 6, 2025`, `May 6`.
  private func monthDay(_ tokens: ArraySlice<Token>, _ start: Int) -> DateMatch? {
    guard let month = month(token(tokens, start)), let (day, next) = day(tokens, start + 1) else { return nil }
    return match(day: day, month: month, tokens, start, next)
  }

  private func match(day: Int, month: Int, _ tokens: ArraySlice<Token>, _ start: Int, _ end: Int) -> DateMatch? {
    if let (year, last) = year(tokens, end), let date = CalendarDate(year: year, month: month, day: day) {
      return DateMatch(extent: exactly(date, .stated), range: start..<last)
    }
    guard let published else { return nil }
    for year in [published.year, published.year - 1] {
      guard let date = CalendarDate(year: year, month: month, day: day) else { continue }
      if date <= published { return DateMatch(extent: exactly(date, .relative), range: start..<end) }
    }
    return nil
  }

  /// `March 2025`; `in March` is the last March that began by the publication date.
  private func month(_ tokens: ArraySlice<Token>, _ start: Int) -> DateMatch? {
    guard let month = month(token(tokens, start)), !isNoSuchDay(tokens, start) else { return nil }
    guard let (year, end) = year(tokens, start + 1) else { return lastMonth(month, tokens, start) }
    guard let first = CalendarDate(year: year, month: month, day: 1),
      let last = CalendarDate(year: year, month: month, day: CalendarDate.days(inMonth: month, of: year))
    else { return nil }
    return DateMatch(extent: DateExtent(start: first, end: last, precision: .month, basis: .stated), range: start..<end)
  }

  private func lastMonth(_ month: Int, _ tokens: ArraySlice<Token>, _ start: Int) -> DateMatch? {
    guard let published, let lead = token(tokens, start - 1), lexicon.calendar.monthLeads.contains(lead.lower) else {
      return nil
    }
    let year = month <= published.month ? published.year : published.year - 1
    guard let first = CalendarDate(year: year, month: month, day: 1),
      let last = CalendarDate(year: year, month: month, day: CalendarDate.days(inMonth: month, of: year))
    else { return nil }
    return DateMatch(
      extent: DateExtent(start: first, end: last, precision: .month, basis: .relative), range: start..<start + 1)
  }

  /// The last day of that name up to the publication date.
  private func weekday(_ tokens: ArraySlice<Token>, _ start: Int) -> DateMatch? {
    guard let published, let token = token(tokens, start), token.isCapitalized,
      let weekday = lexicon.calendar.weekdays[token.lower],
      let date = published.adding(days: -((published.weekday - weekday + 7) % 7))
    else { return nil }
    return DateMatch(extent: exactly(date, .relative), range: start..<start + 1)
  }

  private func relative(_ tokens: ArraySlice<Token>, _ start: Int) -> DateMatch? {
    guard let published else { return nil }
    if let days = lexicon.calendar.relativeDays[tokens[start].lower], let date = published.adding(days: days) {
      return DateMatch(extent: exactly(date, .relative), range: start..<start + 1)
    }
    guard let match = lexicon.lastWeek.match(in: tokens, at: start),
      let first = published.adding(days: -published.weekday - 6), let last = first.adding(days: 6)
    else { return nil }
    return DateMatch(
      extent: DateExtent(start: first, end: last, precision: .week, basis: .relative), range: match.range)
  }

  func exactly(_ date: CalendarDate, _ basis: DateBasis) -> DateExtent {
    DateExtent(start: date, end: date, precision: .day, basis: basis)
  }
}
