import IncidentModel
import SimpleFeatures

extension TableCoder {
  /// When it happened, as exactly as the codes say.
  func date(_ row: [String]) throws(IncidentFault) -> DateExtent? {
    if layout == .gtd { return try dateOfParts(row) }
    guard let start = try day(.date, row) else { return layout == .csv ? try dateOfParts(row) : nil }
    var precision = DatePrecision.day
    if let code = value(.datePrecision, row) {
      guard let known = layout.datePrecision(code) else {
        throw IncidentFault(column: name(.datePrecision), "\"\(code.prefix(20))\" is no code of how exact a date is")
      }
      precision = known
    }
    if layout == .acled { return DateExtent(acled: start, precision) }
    let end = try day(.dateEnd, row) ?? start
    guard end >= start else {
      throw IncidentFault(column: name(.dateEnd), "it ends on \(end), before it begins on \(start)")
    }
    if !has(.datePrecision), end > start { precision = DatePrecision(days: end.dayNumber - start.dayNumber + 1) }
    return DateExtent(start: start, end: end, precision: precision, basis: .stated)
  }

  private func day(_ field: TableField, _ row: [String]) throws(IncidentFault) -> CalendarDate? {
    guard let text = value(field, row) else { return nil }
    if let date = CalendarDate(iso8601: text) { return date }
    do { return try TableDate.day(text, order: options.order) } catch {
      throw IncidentFault(column: name(field), error.message)
    }
  }

  /// The extent of a year, a month and a day in columns of their own.
  private func dateOfParts(_ row: [String]) throws(IncidentFault) -> DateExtent? {
    guard let year = try number(.year, row) else { return nil }
    let month = try number(.month, row)
    let day = month == nil ? nil : try number(.day, row)
    guard let start = CalendarDate(year: year, month: month ?? 1, day: day ?? 1) else {
      throw IncidentFault(column: name(day == nil ? .year : .day), "\(year)-\(month ?? 1)-\(day ?? 1) is no day")
    }
    guard let month else {
      let end = CalendarDate(year: year, month: 12, day: 31) ?? start
      return DateExtent(start: start, end: end, precision: .year, basis: .stated)
    }
    guard day != nil else {
      let end = CalendarDate(year: year, month: month, day: CalendarDate.days(inMonth: month, of: year)) ?? start
      return DateExtent(start: start, end: end, precision: .month, basis: .stated)
    }
    // GTD says in words what it knows of a day that is only about right.
    let isApproximate = layout == .gtd && value(.datePrecision, row) != nil
    return DateExtent(start: start, end: start, precision: isApproximate ? .days : .day, basis: .stated)
  }

  /// The whole number of a field.
  func number(_ field: TableField, _ row: [String]) throws(IncidentFault) -> Int? {
    guard let text = value(field, row) else { return nil }
    // Spreadsheets and programs for statistics write whole numbers as 3.0.
    let digits = text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    guard let number = Int(digits), number >= 0, number <= 1_000_000_000 else {
      throw IncidentFault(column: name(field), "\"\(text.prefix(40))\" is no whole number")
    }
    return number
  }
}

extension DateExtent {
  /// The extent of ACLED's day and `time_precision`: the day, the week around it, or its month.
  init(acled day: CalendarDate, _ precision: DatePrecision) {
    var (start, end) = (day, day)
    switch precision {
    case .week: (start, end) = (day.adding(days: -3) ?? day, day.adding(days: 3) ?? day)
    case .month:
      start = CalendarDate(year: day.year, month: day.month, day: 1) ?? day
      end =
        CalendarDate(year: day.year, month: day.month, day: CalendarDate.days(inMonth: day.month, of: day.year)) ?? day
    case .day, .days, .year: break
    }
    self.init(start: start, end: end, precision: precision, basis: .stated)
  }

  /// The day in the middle.
  var midpoint: CalendarDate { start.adding(days: (end.dayNumber - start.dayNumber) / 2) ?? start }
}

extension DatePrecision {
  /// The precision of a span of days.
  init(days: Int) {
    switch days {
    case ...1: self = .day
    case 2...6: self = .days
    case 7...10: self = .week
    case 11...31: self = .month
    default: self = .year
    }
  }
}
