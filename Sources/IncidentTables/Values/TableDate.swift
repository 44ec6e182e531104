package import IncidentModel

/// Which of two numbers with a slash between them is the day.
package enum DateOrder: Sendable, Equatable {
  case dayFirst
  case monthFirst
  /// Either may be.
  case unknown

  /// What comes first.
  fileprivate var first: String { self == .dayFirst ? "the day" : "the month" }
}

/// Reads the days that tables write.
package enum TableDate {
  /// Why a text is no day.
  package struct Fault: Error, Equatable {
    /// What is wrong and what to do.
    package let message: String
  }

  /// The day that a text writes: `2025-03-11`, also with a time behind it, `20250311`, `11 March 2025`, `11-Mar-25`,
  /// `March 11, 2025`, and `11/03/2025` where the order is known or there is only one.
  package static func day(_ text: String, order: DateOrder) throws(Fault) -> CalendarDate {
    let words = parts(of: text)
    if let date = iso(words) { return date }
    if let date = named(words) { return date }
    if words.count >= 3, let numbers = slashed(words) { return try ordered(numbers, text, order) }
    if words.count == 1, let serial = Int(words[0]) {
      if words[0].utf8.count == 8,
        let date = CalendarDate(year: serial / 10_000, month: serial / 100 % 100, day: serial % 100)
      {
        return date
      }
      throw Fault(message: serialMessage(serial, text))
    }
    throw Fault(message: "\"\(text.prefix(40))\" is no day such as 2025-03-11 or 11 March 2025")
  }

  /// Whether a text is a day of three numbers of which the first two may be day and month, and which orders it allows.
  package static func orders(_ text: String) -> (day: Bool, month: Bool)? {
    let words = parts(of: text)
    guard iso(words) == nil, let (first, second, _) = slashed(words) else { return nil }
    return (second <= 12 && first <= 31, first <= 12 && second <= 31)
  }

  /// The runs of letters and of digits; a time of day ends the text.
  private static func parts(of text: String) -> [Substring] {
    let day = text.prefix { $0 != "T" || !(text.first?.isNumber ?? false) }
    var words = day.split { " -/.,".contains($0) }
    if let time = words.firstIndex(where: { $0.contains(":") }) { words.removeSubrange(time...) }
    return words
  }

  private static func iso(_ words: [Substring]) -> CalendarDate? {
    guard words.count >= 3, words[0].utf8.count == 4, let year = Int(words[0]), let month = Int(words[1]),
      let day = Int(words[2])
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  private static func named(_ words: [Substring]) -> CalendarDate? {
    guard words.count == 3 else { return nil }
    if let month = month(words[1]), let day = Int(words[0]), let year = year(words[2]) {
      return CalendarDate(year: year, month: month, day: day)
    }
    if let month = month(words[0]), let day = Int(words[1]), let year = year(words[2]) {
      return CalendarDate(year: year, month: month, day: day)
    }
    return nil
  }

  private static func slashed(_ words: [Substring]) -> (Int, Int, Int)? {
    guard words.count == 3, words[0].utf8.count <= 2, words[1].utf8.count <= 2, let first = Int(words[0]),
      let second = Int(words[1]), let year = year(words[2])
    else { return nil }
    return (first, second, year)
  }

  private static func ordered(
    _ numbers: (Int, Int, Int), _ text: String, _ order: DateOrder
  ) throws(Fault) -> CalendarDate {
    let dayFirst = CalendarDate(year: numbers.2, month: numbers.1, day: numbers.0)
    let monthFirst = CalendarDate(year: numbers.2, month: numbers.0, day: numbers.1)
    switch (dayFirst, monthFirst, order) {
    case (let day?, nil, .dayFirst), (let day?, nil, .unknown), (let day?, _, .dayFirst): return day
    case (nil, let day?, .monthFirst), (nil, let day?, .unknown), (_, let day?, .monthFirst): return day
    case (let first?, let second?, .unknown):
      if first == second { return first }
      throw Fault(message: "\"\(text)\" may be \(first) or \(second); write it as one of them")
    case (nil, nil, _): throw Fault(message: "\"\(text)\" is no day: there is none of that number in the month")
    default:
      throw Fault(
        message:
          "\"\(text)\" does not fit the other days of the column, of which \(order.first) comes first; write it as YYYY-MM-DD"
      )
    }
  }

  private static func serialMessage(_ serial: Int, _ text: String) -> String {
    let day = (1...80_000).contains(serial) ? CalendarDate(year: 1899, month: 12, day: 30)?.adding(days: serial) : nil
    guard let day else { return "\"\(text.prefix(40))\" is a number and no day" }
    return
      "\"\(text)\" is a spreadsheet's number for a day (\(day), or four years later); save the column as YYYY-MM-DD"
  }

  private static func year(_ text: Substring) -> Int? {
    guard let number = Int(text), number >= 0 else { return nil }
    switch text.utf8.count {
    case 4: return number
    // Two digits: no collection begins before 1970.
    case 2: return number < 70 ? 2000 + number : 1900 + number
    default: return nil
    }
  }

  private static func month(_ text: Substring) -> Int? {
    let word = text.lowercased()
    guard word.utf8.count >= 3 else { return nil }
    return months.firstIndex { $0.hasPrefix(word) || (word == "sept" && $0 == "september") }.map { $0 + 1 }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]
}
