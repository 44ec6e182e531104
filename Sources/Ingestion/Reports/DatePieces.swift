import IncidentModel

/// A line of a text as words, numbers and marks, in which a date can be found.
struct DatePieces {
  /// A word in lower case, a number with its digits, or a mark.
  enum Piece: Equatable {
    case word(String, isCapitalized: Bool)
    case number(Int, digits: Int)
    case mark(Character)
  }

  /// A day with or without its year, and the piece behind it.
  struct Day {
    let year: Int?
    let month: Int
    let day: Int
    let end: Int

    /// The date, in the stated year or another one.
    func date(in other: Int? = nil) -> CalendarDate? {
      (year ?? other).flatMap { CalendarDate(year: $0, month: month, day: day) }
    }
  }

  let pieces: [Piece]
  private let words: PublicationWords

  init(_ line: some StringProtocol, _ words: PublicationWords) {
    self.words = words
    pieces = DatePieces.pieces(of: line)
  }

  init(_ pieces: ArraySlice<Piece>, _ words: PublicationWords) {
    self.words = words
    self.pieces = Array(pieces)
  }

  private static func pieces(of line: some StringProtocol) -> [Piece] {
    var pieces: [Piece] = []
    var rest = line[...]
    while let first = rest.first {
      if first.isLetter {
        let word = rest.prefix { $0.isLetter || $0 == "'" || $0 == "\u{2019}" }
        pieces.append(.word(word.lowercased(), isCapitalized: first.isUppercase))
        rest = rest.dropFirst(word.count)
      } else if first.isASCII, first.isNumber {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        pieces.append(.number(digits.count > 9 ? 0 : Int(digits) ?? 0, digits: digits.count))
        rest = rest.dropFirst(digits.count)
      } else {
        if !first.isWhitespace { pieces.append(.mark(first)) }
        rest = rest.dropFirst()
      }
    }
    return pieces
  }

  /// The day that begins at a piece; a weekday in front of it belongs to it.
  func day(at start: Int) -> Day? {
    if case .word(let word, true) = piece(start), words.weekdays.contains(word) {
      return day(at: behind(",", behind(".", start + 1)))
    }
    return iso(start) ?? figures(start) ?? dayMonth(start) ?? monthDay(start)
  }

  /// Whether a piece is a word of the calendar: a month or a weekday.
  func isCalendarWord(_ index: Int) -> Bool {
    guard case .word(let word, true) = piece(index) else { return false }
    return words.weekdays.contains(word) || words.months[word] != nil
  }

  private func piece(_ index: Int) -> Piece? { pieces.indices.contains(index) ? pieces[index] : nil }

  private func behind(_ mark: Character, _ index: Int) -> Int { piece(index) == .mark(mark) ? index + 1 : index }

  private func number(_ index: Int, digits: ClosedRange<Int>) -> Int? {
    guard case .number(let value, let count) = piece(index), digits.contains(count) else { return nil }
    return value
  }

  /// `2025-05-03`.
  private func iso(_ start: Int) -> Day? {
    guard let year = year(start), piece(start + 1) == .mark("-"), let month = number(start + 2, digits: 2...2),
      piece(start + 3) == .mark("-"), let day = number(start + 4, digits: 2...2)
    else { return nil }
    return Day(year: year, month: month, day: day, end: start + 5)
  }

  /// `15/05/2025` where only one of both numbers can be the month; with stops the day comes first.
  private func figures(_ start: Int) -> Day? {
    guard let first = number(start, digits: 1...2), case .mark(let mark) = piece(start + 1), "/.-".contains(mark),
      let second = number(start + 2, digits: 1...2), piece(start + 3) == .mark(mark), let year = year(start + 4)
    else { return nil }
    if mark == "." || second <= 12 && (first > 12 || first == second) {
      return Day(year: year, month: second, day: first, end: start + 5)
    }
    return first <= 12 && second > 12 ? Day(year: year, month: first, day: second, end: start + 5) : nil
  }

  /// `3 May`, `3rd of May, 2025`.
  private func dayMonth(_ start: Int) -> Day? {
    guard let day = number(start, digits: 1...2) else { return nil }
    var next = behindEnding(start + 1)
    if case .word(let word, _) = piece(next), words.of.contains(word) { next += 1 }
    guard let month = month(next) else { return nil }
    return dated(month, day, behind(".", next + 1))
  }

  /// `May 3`, `Sept. 15th, 2025`.
  private func monthDay(_ start: Int) -> Day? {
    guard let month = month(start) else { return nil }
    let next = behind(".", start + 1)
    guard let day = number(next, digits: 1...2) else { return nil }
    return dated(month, day, behindEnding(next + 1))
  }

  private func dated(_ month: Int, _ day: Int, _ end: Int) -> Day? {
    guard (1...31).contains(day) else { return nil }
    let next = behind(",", end)
    if let year = year(next) { return Day(year: year, month: month, day: day, end: next + 1) }
    return Day(year: nil, month: month, day: day, end: end)
  }

  private func behindEnding(_ index: Int) -> Int {
    guard case .word(let word, _) = piece(index), words.ordinalEndings.contains(word) else { return index }
    return index + 1
  }

  private func month(_ index: Int) -> Int? {
    guard case .word(let word, true) = piece(index) else { return nil }
    return words.months[word]
  }

  private func year(_ index: Int) -> Int? {
    number(index, digits: 4...4).flatMap { (1900...2100).contains($0) ? $0 : nil }
  }
}
