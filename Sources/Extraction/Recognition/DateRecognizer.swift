import IncidentModel

/// A date in a sentence.
struct DateMatch: Sendable {
  let extent: DateExtent
  let range: Range<Int>
}

/// Reads dates: stated ones, and those that are reckoned from the publication date or from a day named before.
///
/// Without a publication date `on Friday` and `on 6 May` give nothing: today's date is never used.
struct DateRecognizer {
  let lexicon: CompiledLexicon
  let published: CalendarDate?
  /// The day that the text named last, from which `the next day` is counted.
  var anchor: DateExtent?

  var words: CompiledCalendar { lexicon.calendar }

  /// The dates of a sentence, from left to right.
  func dates(in tokens: ArraySlice<Token>) -> [DateMatch] {
    var reader = self
    var found: [DateMatch] = []
    var position = tokens.startIndex
    while position < tokens.endIndex {
      if let match = reader.date(in: tokens, at: position) {
        found.append(match)
        position = match.range.upperBound
        if match.extent.precision.rawValue <= DatePrecision.days.rawValue { reader.anchor = match.extent }
      } else {
        position += 1
      }
    }
    return found
  }

  /// The days that several readings give, of which the first that holds is taken.
  private func date(in tokens: ArraySlice<Token>, at start: Int) -> DateMatch? {
    // A mark begins no date, and a word one only where it names a month or a day.
    let isDay =
      tokens[start].kind == .word
      ? tokens[start].isCapitalized
        && (words.months.keys.contains(tokens[start].lower) || words.weekdays.keys.contains(tokens[start].lower))
      : tokens[start].kind != .punctuation
    guard isDay else { return mayCount(tokens, start) ? counted(tokens, start) : nil }
    if isToCome(tokens, start) { return nil }
    return span(tokens, start) ?? single(tokens, start).map { hedged($0, tokens) } ?? month(tokens, start)
      ?? weekday(tokens, start) ?? counted(tokens, start)
  }

  /// Whether a day that is counted from another can begin at a token; at nearly none one can.
  @inline(__always)
  private func mayCount(_ tokens: ArraySlice<Token>, _ start: Int) -> Bool {
    words.countedStarts.contains(tokens[start].lower) || tokens[start].value != nil
      || lexicon.quantities.numbers.keys.contains(tokens[start].lower)
  }

  /// One day that a number or a month names.
  func single(_ tokens: ArraySlice<Token>, _ start: Int) -> DateMatch? {
    iso(tokens, start) ?? numeric(tokens, start)?.match ?? dotted(tokens, start) ?? dayMonth(tokens, start)
      ?? monthDay(tokens, start) ?? ordinal(tokens, start)
  }

  func token(_ tokens: ArraySlice<Token>, _ index: Int) -> Token? {
    tokens.indices.contains(index) ? tokens[index] : nil
  }

  /// The month that a token names.
  func monthNumber(_ tokens: ArraySlice<Token>, _ index: Int) -> Int? {
    guard tokens.indices.contains(index), tokens[index].isCapitalized else { return nil }
    return words.months[tokens[index].lower]
  }

  /// The day of `6`, `6th` or `06`, and the token behind it.
  func day(_ tokens: ArraySlice<Token>, _ index: Int) -> (Int, Int)? {
    guard tokens.indices.contains(index), tokens[index].kind == .number, let value = tokens[index].value,
      (1...31).contains(value)
    else { return nil }
    return (value, hasEnding(tokens, index) ? index + 2 : index + 1)
  }

  func hasEnding(_ tokens: ArraySlice<Token>, _ index: Int) -> Bool {
    guard tokens.indices.contains(index), index + 1 < tokens.endIndex else { return false }
    return lexicon.calendar.ordinalEndings.contains(tokens[index + 1].lower)
      && tokens[index + 1].range.lowerBound == tokens[index].range.upperBound
  }

  /// The year at a token, with an optional comma before it.
  func year(_ tokens: ArraySlice<Token>, _ index: Int) -> (Int, Int)? {
    let start = tokens.indices.contains(index) && tokens[index].isMark(",") ? index + 1 : index
    guard tokens.indices.contains(start), tokens[start].kind == .number, let value = tokens[start].value,
      (1900...2100).contains(value), tokens[start].text.utf8.count == 4
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
    guard let month = monthNumber(tokens, monthIndex) else { return nil }
    return match(day: day, month: month, tokens, start, monthIndex + 1)
  }

  /// `May 6, 2025`, `May 6`.
  private func monthDay(_ tokens: ArraySlice<Token>, _ start: Int) -> DateMatch? {
    guard let month = monthNumber(tokens, start), let (day, next) = day(tokens, start + 1) else { return nil }
    return match(day: day, month: month, tokens, start, next)
  }

  func match(day: Int, month: Int, _ tokens: ArraySlice<Token>, _ start: Int, _ end: Int) -> DateMatch? {
    if let (year, last) = year(tokens, end), let date = CalendarDate(year: year, month: month, day: day) {
      return DateMatch(extent: exactly(date, .stated), range: start..<last)
    }
    guard let date = date(day: day, month: month) else { return nil }
    return DateMatch(extent: exactly(date, .relative), range: start..<end)
  }

  /// The last such day up to the publication; without one, that of the year in which the text is.
  private func date(day: Int, month: Int) -> CalendarDate? {
    guard let published else {
      return anchor.flatMap { CalendarDate(year: $0.start.year, month: month, day: day) }
    }
    return [published.year, published.year - 1].lazy.compactMap { year in
      CalendarDate(year: year, month: month, day: day).flatMap { $0 <= published ? $0 : nil }
    }.first
  }

  /// `on the 14th`: the last such day up to the publication.
  private func ordinal(_ tokens: ArraySlice<Token>, _ start: Int) -> DateMatch? {
    guard let published, let (day, next) = day(tokens, start), hasEnding(tokens, start),
      let article = token(tokens, start - 1), lexicon.grammar.articles.contains(article.lower),
      let lead = token(tokens, start - 2),
      lexicon.calendar.sayingLeads.contains(lead.lower) || lexicon.grammar.of.contains(lead.lower),
      !isNamed(tokens, next)
    else { return nil }
    let months = [
      (published.year, published.month),
      published.month == 1 ? (published.year - 1, 12) : (published.year, published.month - 1),
    ]
    let dates = months.compactMap { CalendarDate(year: $0.0, month: $0.1, day: day) }
    guard let date = dates.first(where: { $0 <= published }) else { return nil }
    return DateMatch(extent: exactly(date, .relative), range: start..<next)
  }

  /// Whether a noun stands behind an ordinal number, which then numbers that: `on the 14th floor`.
  private func isNamed(_ tokens: ArraySlice<Token>, _ index: Int) -> Bool {
    guard let next = token(tokens, index) else { return false }
    return next.kind != .punctuation && lexicon.prepositions.match(in: tokens, at: index) == nil
      && !lexicon.grammarWords.contains(next.lower)
  }

  func exactly(_ date: CalendarDate, _ basis: DateBasis) -> DateExtent {
    DateExtent(start: date, end: date, precision: .day, basis: basis)
  }

  /// A day that is said to be only about right.
  private func hedged(_ match: DateMatch, _ tokens: ArraySlice<Token>) -> DateMatch {
    guard match.extent.precision == .day, let lead = token(tokens, match.range.lowerBound - 1),
      words.hedges.contains(lead.lower)
    else { return match }
    return DateMatch(
      extent: DateExtent(
        start: match.extent.start, end: match.extent.end, precision: .days, basis: match.extent.basis),
      range: match.range)
  }

  /// `next Wednesday` is no day of the news.
  private func isToCome(_ tokens: ArraySlice<Token>, _ start: Int) -> Bool {
    token(tokens, start - 1).map { words.nextLeads.contains($0.lower) } ?? false
  }
}
