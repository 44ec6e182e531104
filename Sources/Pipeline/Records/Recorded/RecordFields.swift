import DelimitedText
import IncidentModel
import SimpleFeatures

/// What is wrong with a record, row or feature, and in which of its fields.
struct RecordFault: Error, Equatable {
  /// The field's name; nothing where the whole is meant.
  let field: String?
  /// What is wrong and what to do.
  let message: String

  init(_ field: String?, _ message: String) { (self.field, self.message) = (field, message) }
}

/// Takes typed values out of a record; one that is there and cannot be used is a fault and never taken as not stated.
struct RecordFields {
  private let source: Source

  private enum Source {
    case members([Property])
    case row(DelimitedReader.Row, columns: [String: Int])
  }

  /// Takes the members of an object.
  init(_ members: [Property]) { source = .members(members) }

  /// Takes an object; nothing is stated in what is none.
  init(_ value: PropertyValue) {
    if case .object(let members) = value { self.init(members) } else { self.init([]) }
  }

  /// Takes a row by the numbers of its columns; what is not asked for costs nothing.
  init(_ row: DelimitedReader.Row, columns: [String: Int]) { source = .row(row, columns: columns) }

  /// Whether every value is the text of a cell, in which an empty one is not stated.
  private var isTable: Bool {
    if case .row = source { true } else { false }
  }

  subscript(name: String) -> PropertyValue {
    switch source {
    case .members(let members): return members.first { $0.name == name }?.value ?? .null
    case .row(let row, let columns):
      guard let column = columns[name] else { return .null }
      let cell = row[column]
      return cell.isEmpty ? .null : .string(Self.plain(cell))
    }
  }

  /// A cell without the quote that keeps a spreadsheet from taking it for a formula.
  private static func plain(_ cell: String) -> String {
    guard cell.utf8.first == UInt8(ascii: "'"), let second = cell.utf8.dropFirst().first,
      "=+-@\t\r".utf8.contains(second)
    else { return cell }
    return String(cell.dropFirst())
  }

  /// A text that is not empty.
  func text(_ name: String) throws(RecordFault) -> String? {
    switch self[name] {
    case .null: return nil
    case .string(let text): return text.isEmpty ? nil : text
    default: throw RecordFault(name, "\(name) is no text")
    }
  }

  /// A text that has to be there.
  func requiredText(_ name: String) throws(RecordFault) -> String {
    guard let text = try text(name) else { throw RecordFault(name, "there is no \(name); every record needs one") }
    return text
  }

  /// A word of a fixed list.
  func word<Word: RawRepresentable & CaseIterable>(
    _ name: String, _ type: Word.Type
  ) throws(RecordFault) -> Word? where Word.RawValue == String {
    guard let text = try text(name) else { return nil }
    guard let word = Word(rawValue: text) else {
      let words = Word.allCases.map(\.rawValue).joined(separator: ", ")
      throw RecordFault(name, "\(name) is \"\(text.prefix(60))\"; it is one of \(words)")
    }
    return word
  }

  /// A whole number that is not negative.
  func count(_ name: String) throws(RecordFault) -> Int? {
    guard let value = present(name) else { return nil }
    guard let number = value.integer ?? cell(value).flatMap({ DelimitedReader.Row.integer(Array($0.utf8)[...]) }),
      (0...Self.greatestCount).contains(number)
    else {
      throw RecordFault(name, "\(name) is \(shown(value)) and not a whole number from 0 to \(Self.greatestCount)")
    }
    return number
  }

  /// More people than there are, so that no sum of numbers runs over.
  private static let greatestCount = 10_000_000_000

  /// A number of a fixed list.
  func code<Code: RawRepresentable>(
    _ name: String, _ type: Code.Type, _ range: ClosedRange<Int>
  ) throws(RecordFault) -> Code? where Code.RawValue == Int {
    guard let number = try count(name) else { return nil }
    guard let code = Code(rawValue: number) else {
      throw RecordFault(name, "\(name) is \(number); it is a number from \(range.lowerBound) to \(range.upperBound)")
    }
    return code
  }

  /// A number of degrees.
  func degrees(_ name: String, upTo limit: Double) throws(RecordFault) -> Double? {
    guard let value = present(name) else { return nil }
    guard let number = value.number ?? cell(value).flatMap({ DelimitedReader.Row.number(Array($0.utf8)[...]) }),
      number.isFinite
    else {
      throw RecordFault(name, "\(name) is \(shown(value)) and no number of degrees")
    }
    guard abs(number) <= limit else {
      let hint = abs(number) > 360 ? " (metres? give WGS 84 degrees)" : ""
      throw RecordFault(name, "\(name) \(number) is not between \(Int(-limit)) and \(Int(limit))\(hint)")
    }
    return number
  }

  /// A longitude and a latitude; both or none have to be there.
  func position(_ longitude: String, _ latitude: String) throws(RecordFault) -> Coordinate? {
    switch (try degrees(longitude, upTo: 180), try degrees(latitude, upTo: 90)) {
    case (nil, nil): return nil
    case (let east?, let north?): return Coordinate(longitude: east, latitude: north)
    case (nil, _?): throw RecordFault(longitude, "there is a \(latitude) and no \(longitude)")
    case (_?, nil): throw RecordFault(latitude, "there is a \(longitude) and no \(latitude)")
    }
  }

  /// A day.
  func day(_ name: String) throws(RecordFault) -> CalendarDate? {
    guard let text = try text(name) else { return nil }
    guard let day = CalendarDate(iso8601: text) else {
      throw RecordFault(name, "\(name) is \"\(text.prefix(40))\" and no day such as 2025-03-11")
    }
    return day
  }

  /// The days from one field to another; without the last the first alone.
  ///
  /// Where the precision is not stated it is that of the number of days.
  func days(
    from first: String, to last: String, precision: String, basis: DateBasis
  ) throws(RecordFault) -> DateExtent? {
    let stated = try code(precision, DatePrecision.self, 1...5)
    guard let start = try day(first) else {
      guard try day(last) == nil else { throw RecordFault(first, "there is a \(last) and no \(first)") }
      return nil
    }
    let end = try day(last) ?? start
    guard start <= end else { throw RecordFault(last, "\(last) \(end) lies before \(first) \(start)") }
    return DateExtent(start: start, end: end, precision: stated ?? DatePrecision(from: start, to: end), basis: basis)
  }

  /// A truth value.
  func flag(_ name: String) throws(RecordFault) -> Bool? {
    guard let value = present(name) else { return nil }
    switch value {
    case .bool(let flag): return flag
    case .string("true") where isTable: return true
    case .string("false") where isTable: return false
    default: throw RecordFault(name, "\(name) is \(shown(value)) and neither true nor false")
    }
  }

  /// A quantity of three fields: `killed_low`, `killed_best`, `killed_high`.
  func quantity(_ prefix: String) throws(RecordFault) -> Quantity {
    let (low, best, high) = (try count("\(prefix)low"), try count("\(prefix)best"), try count("\(prefix)high"))
    let stated = [low, best, high].compactMap(\.self)
    guard stated == stated.sorted() else {
      throw RecordFault("\(prefix)low", "\(prefix)low, \(prefix)best and \(prefix)high are not in ascending order")
    }
    return Quantity(low: low, best: best, high: high)
  }

  private func present(_ name: String) -> PropertyValue? {
    let value = self[name]
    return value == .null ? nil : value
  }

  private func cell(_ value: PropertyValue) -> String? { isTable ? value.string : nil }

  private func shown(_ value: PropertyValue) -> String {
    switch value {
    case .string(let text): "\"\(text.prefix(40))\""
    case .integer(let number): "\(number)"
    case .number(let number, _): "\(number)"
    case .bool(let flag): "\(flag)"
    case .null: "null"
    case .array: "a list"
    case .object: "an object"
    }
  }
}

extension DatePrecision {
  /// The precision that a number of days has by itself.
  fileprivate init(from start: CalendarDate, to end: CalendarDate) {
    self =
      switch end.dayNumber - start.dayNumber {
      case 0: .day
      case 1...5: .days
      case 6: .week
      case ...30: .month
      default: .year
      }
  }
}
