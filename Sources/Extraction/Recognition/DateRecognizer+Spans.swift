import IncidentModel

/// Spans of days, of months and their parts.
extension DateRecognizer {
  /// `11 and 12 August 2024`, `24–29 July`, `31 October to 1 November`, `3/4 June`, `May 24-26`.
  func span(_ tokens: ArraySlice<Token>, _ start: Int) -> DateMatch? {
    bareStart(tokens, start) ?? fullStart(tokens, start) ?? bareEnd(tokens, start) ?? weekdays(tokens, start)
  }

  /// The first day has no month of its own: `11 and 12 August`.
  private func bareStart(_ tokens: ArraySlice<Token>, _ start: Int) -> DateMatch? {
    guard let (first, next) = day(tokens, start), let second = behindMiddle(tokens, next, allowsAnd: true),
      let end = single(tokens, second), day(tokens, second) != nil, end.range.lowerBound == second,
      first < end.extent.start.day,
      let begin = CalendarDate(year: end.extent.start.year, month: end.extent.start.month, day: first)
    else { return nil }
    return spanned(begin, end.extent.start, end.extent.basis, start..<end.range.upperBound)
  }

  /// Both days have a month: `between 31 October and 1 November 2025`.
  private func fullStart(_ tokens: ArraySlice<Token>, _ start: Int) -> DateMatch? {
    guard let first = single(tokens, start) else { return nil }
    let isBetween = tokens[..<start].suffix(3).contains { lexicon.grammar.rangeStarts.contains($0.lower) }
    guard let second = behindMiddle(tokens, first.range.upperBound, allowsAnd: isBetween),
      let end = single(tokens, second)
    else { return nil }
    let year = end.extent.start.year
    let begin =
      first.extent.basis == .stated
      ? first.extent.start
      : [year, year - 1].lazy.compactMap {
        CalendarDate(year: $0, month: first.extent.start.month, day: first.extent.start.day)
      }.first { $0 < end.extent.start }
    guard let begin, begin < end.extent.start else { return nil }
    return spanned(begin, end.extent.start, end.extent.basis, start..<end.range.upperBound)
  }

  /// The second day has no month of its own: `May 24-26, 2025`.
  private func bareEnd(_ tokens: ArraySlice<Token>, _ start: Int) -> DateMatch? {
    guard let month = monthNumber(tokens, start), let (first, next) = day(tokens, start + 1),
      let second = behindMiddle(tokens, next, allowsAnd: false), let (last, end) = day(tokens, second), first < last,
      let whole = match(day: last, month: month, tokens, start, end),
      let begin = CalendarDate(year: whole.extent.start.year, month: month, day: first)
    else { return nil }
    return spanned(begin, whole.extent.start, whole.extent.basis, whole.range)
  }

  /// `the night between Friday and Saturday`.
  private func weekdays(_ tokens: ArraySlice<Token>, _ start: Int) -> DateMatch? {
    guard let first = weekday(tokens, start), first.range.count == 1,
      let second = behindMiddle(tokens, start + 1, allowsAnd: true), let last = weekday(tokens, second),
      let begin = last.extent.start.adding(
        days: -((last.extent.start.weekday - first.extent.start.weekday + 7) % 7)),
      begin < last.extent.start
    else { return nil }
    return spanned(begin, last.extent.start, .relative, start..<last.range.upperBound)
  }

  /// The token behind what stands between two days of a span.
  private func behindMiddle(_ tokens: ArraySlice<Token>, _ index: Int, allowsAnd: Bool) -> Int? {
    guard let middle = token(tokens, index) else { return nil }
    if middle.isHyphenated { return index }
    let isMiddle = words.spanMiddles.contains(middle.lower) || allowsAnd && lexicon.grammar.and.contains(middle.lower)
    guard isMiddle, index + 1 < tokens.endIndex else { return nil }
    return lexicon.grammar.articles.contains(tokens[index + 1].lower) ? index + 2 : index + 1
  }

  /// A span in the precision of its length.
  private func spanned(
    _ start: CalendarDate, _ end: CalendarDate, _ basis: DateBasis, _ range: Range<Int>
  ) -> DateMatch? {
    let length = end.dayNumber - start.dayNumber + 1
    let precision: DatePrecision =
      switch length {
      case ...6: .days
      case ...7: .week
      case ...31: .month
      default: .year
      }
    guard length > 1, length <= 366 else { return nil }
    return DateMatch(extent: DateExtent(start: start, end: end, precision: precision, basis: basis), range: range)
  }

  /// `March 2025`, `mid-March`; `in March` is the last March that began by the publication date.
  func month(_ tokens: ArraySlice<Token>, _ start: Int) -> DateMatch? {
    guard let month = monthNumber(tokens, start), !isNoSuchDay(tokens, start) else { return nil }
    if let (year, end) = year(tokens, start + 1) { return self.month(month, of: year, .stated, tokens, start..<end) }
    guard let published, let lead = token(tokens, start - 1), lexicon.calendar.monthLeads.contains(lead.lower) else {
      return nil
    }
    if start + 1 < tokens.endIndex, let match = words.lastYear.match(in: tokens, at: start + 1) {
      return self.month(month, of: published.year - 1, .relative, tokens, start..<match.range.upperBound)
    }
    let year = month <= published.month ? published.year : published.year - 1
    return self.month(month, of: year, .relative, tokens, start..<start + 1)
  }

  /// A month or the part of it that the word before it means.
  private func month(
    _ month: Int, of year: Int, _ basis: DateBasis, _ tokens: ArraySlice<Token>, _ range: Range<Int>
  ) -> DateMatch? {
    let length = CalendarDate.days(inMonth: month, of: year)
    let days = part(tokens, before: range.lowerBound, length) ?? 1...length
    guard let first = CalendarDate(year: year, month: month, day: days.lowerBound),
      let last = CalendarDate(year: year, month: month, day: days.upperBound)
    else { return nil }
    return DateMatch(
      extent: DateExtent(start: first, end: last, precision: days.count == 7 ? .week : .month, basis: basis),
      range: range)
  }

  /// The days that `early`, `mid` or `the first week of` in front of a month leave of it.
  private func part(_ tokens: ArraySlice<Token>, before end: Int, _ length: Int) -> ClosedRange<Int>? {
    for start in tokens[..<end].suffix(5).indices {
      if let week = words.weeksOf.match(in: tokens, at: start), week.range.upperBound == end {
        return (week.value * 7 - 6)...(week.value * 7)
      }
    }
    guard let lead = token(tokens, end - 1), let part = words.parts[lead.lower] else { return nil }
    return switch part {
    case .early: 1...10
    case .middle: 11...20
    case .late: 21...length
    }
  }
}
