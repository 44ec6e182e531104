import IncidentModel

/// Finds the day on which a report was published in its own words; today's date plays no part.
///
/// It is what a line says that begins with a word for publishing, the day in the address, the day of the dateline, the
/// day of a later version, or a byline's. A day without a year counts only where the address or another such line
/// gives the year.
struct PublicationDay {
  private let words: PublicationWords
  private let address: (year: Int, month: Int?, day: CalendarDate?)?
  private let head: [Substring]
  private let tail: [Substring]
  private let all: [Substring]

  /// The lines at the beginning and at the end that are looked at.
  private static let (headLength, tailLength) = (6, 3)

  init(of text: SourceText, url: String?, words: PublicationWords) {
    self.words = words
    address = url.flatMap(PublicationDay.days)
    // A date stands at the beginning of a line; of a text without line ends no more than this is looked at.
    let lines = text[0..<min(text.utf8.count, 100_000)].split(whereSeparator: \.isNewline).map { $0.prefix(400) }
    all = lines.filter { $0.contains { !$0.isWhitespace } }
    head = Array(all.prefix(PublicationDay.headLength))
    let end = text[max(0, text.utf8.count - 1000)..<text.utf8.count]
    tail = end.split(whereSeparator: \.isNewline).suffix(PublicationDay.tailLength).filter { $0.count <= 200 }
  }

  /// The day, and what says so in a few words.
  var day: (date: CalendarDate, source: String)? {
    let updated = led(by: words.updated).flatMap { $0.date() }
    let byline = self.byline
    let year = address?.year ?? updated?.year ?? byline?.year
    if let date = led(by: words.published)?.date(in: address?.year ?? updated?.year) {
      return (date, "the text says so")
    }
    if let date = address?.day { return (date, "its address says so") }
    if let dateline, isPossible(dateline), let date = dateline.date(in: year) { return (date, "its dateline says so") }
    if let updated { return (updated, "the text gives it as the day of this version") }
    return byline.map { ($0, "a line at its beginning says so") }
  }

  /// Whether the month of a day without a year is that of the address or the one before.
  private func isPossible(_ day: DatePieces.Day) -> Bool {
    guard day.year == nil, let month = address?.month else { return true }
    return day.month == month || day.month + 1 == month
  }

  /// The day behind one of some phrases, at the beginning of a line or of a part of one.
  private func led(by phrases: Set<[String]>) -> DatePieces.Day? {
    (head + tail).lazy.flatMap(parts).compactMap { day(in: $0, behind: phrases) }.first
  }

  private func day(in part: DatePieces, behind phrases: Set<[String]>) -> DatePieces.Day? {
    let lead = part.pieces.prefix(4).prefix { if case .word = $0 { true } else { false } }.map { piece -> String in
      if case .word(let word, _) = piece { word } else { "" }
    }
    guard let length = lead.indices.reversed().map({ $0 + 1 }).first(where: { phrases.contains(Array(lead[..<$0])) })
    else { return nil }
    // `Published in Morning Post, May 3rd, 2025`
    for start in length..<min(length + 8, part.pieces.count + 1) {
      guard let day = part.day(at: start) else { continue }
      return part.pieces.count - day.end <= 8 ? day : nil
    }
    return nil
  }

  /// The parts of a line between bars and dots.
  private func parts(_ line: Substring) -> [DatePieces] {
    line.split { "|•·".contains($0) }.map { DatePieces($0, words) }
  }

  /// The day of the line with which the text proper begins: `QUETTA, Sept 15:`, `KABUL, 3 May (Agency) —`.
  ///
  /// Where lines of several days begin so, it is a list and none of them a dateline.
  private var dateline: DatePieces.Day? {
    guard let first = head.lazy.compactMap(dateline).first else { return nil }
    let isList = all.prefix(500).contains { line in
      dateline(line).map { ($0.month, $0.day) != (first.month, first.day) } ?? false
    }
    return isList ? nil : first
  }

  private func dateline(_ line: Substring) -> DatePieces.Day? {
    let part = DatePieces(line.prefix(120), words)
    guard case .word(let first, true) = part.pieces.first, !part.isCalendarWord(0), !words.leads.contains(first) else {
      return nil
    }
    for start in part.pieces.indices.dropFirst().prefix(9) {
      if let day = part.day(at: start) { return endsDateline(part.pieces, from: day.end) ? day : nil }
      switch part.pieces[start - 1] {
      case .word(_, let isCapitalized): guard isCapitalized else { return nil }
      case .number: return nil
      case .mark(let mark): guard ",/.()-'’".contains(mark) else { return nil }
      }
    }
    return nil
  }

  /// Whether a colon or a dash stands behind the day, with at most an agency between.
  private func endsDateline(_ pieces: [DatePieces.Piece], from start: Int) -> Bool {
    for piece in pieces[min(start, pieces.count)...].prefix(8) {
      switch piece {
      case .mark(let mark) where ":–—-".contains(mark): return true
      case .mark(let mark): guard "(),/.".contains(mark) else { return false }
      case .word(_, let isCapitalized): guard isCapitalized else { return false }
      case .number: return false
      }
    }
    return false
  }

  /// The day of a line that is nothing else, or of a part of one beside a name: `Staff Reporter | 3 May 2025`.
  private var byline: CalendarDate? {
    let lone = all.prefix(500).filter { isDay(DatePieces($0, words)) }
    let isHeading = lone.count > 1 || lone.first.map { $0.startIndex == all.first?.startIndex } ?? false
    return head.prefix(4).lazy.compactMap { line -> CalendarDate? in
      let parts = parts(line)
      guard !(parts.count == 1 && isHeading) else { return nil }
      return parts.lazy.filter(isDay).compactMap { $0.day(at: 0)?.date() }.first
    }.first
  }

  /// Whether a line has a day with its year and no more than a time behind it.
  private func isDay(_ part: DatePieces) -> Bool {
    guard let day = part.day(at: 0), day.year != nil else { return false }
    return part.pieces.count - day.end <= 7
  }

  /// The year, and the month and the day where they are there, of an address: `/2025/09/15/`, `/2025/09/`.
  private static func days(of url: String) -> (year: Int, month: Int?, day: CalendarDate?)? {
    let parts = url.split { "/?#".contains($0) }.dropFirst(2)
    for index in parts.indices {
      if let date = CalendarDate(iso8601: parts[index].prefix(10)) { return (date.year, date.month, date) }
      guard parts[index].utf8.count == 4, let year = Int(parts[index]), (1990...2100).contains(year),
        index + 1 < parts.endIndex, let month = Int(parts[index + 1].prefix(2)), (1...12).contains(month),
        parts[index + 1].utf8.count <= 2
      else { continue }
      let day = index + 2 < parts.endIndex && parts[index + 2].utf8.count <= 2 ? Int(parts[index + 2]) : nil
      return (year, month, day.flatMap { CalendarDate(year: year, month: month, day: $0) })
    }
    return nil
  }
}

extension Report {
  /// The same report with the day of publication that its own words give, where nothing else states one.
  func dated(by words: PublicationWords?, at path: String, _ diagnostics: (any DiagnosticCollector)?) -> Report {
    guard published == nil, let words, let found = PublicationDay(of: text, url: origin.url, words: words).day else {
      return self
    }
    diagnostics?.emit(
      Diagnostic(
        "ingestion.dated-by-text", .note, "published on \(found.date), as \(found.source)",
        at: SourceLocation(file: path), remedy: "if that is wrong, give published: YYYY-MM-DD in its front matter"))
    return with(published: found.date)
  }
}
