import DelimitedText
import IncidentTables

/// How a delimited text is written, as its beginning tells.
struct DelimitedForm {
  let separator: UInt8
  /// Whether the first line names the columns.
  let hasHeader: Bool
  /// The layout, where the beginning shows it without names of columns.
  let layout: IncidentLayout?
  /// Whether a text that is not UTF-8 is taken for Latin-1: GTD is published so.
  let mayBeLatin1: Bool

  init(_ beginning: [UInt8], layout asked: IncidentLayout?) {
    let text = beginning.starts(with: [0xEF, 0xBB, 0xBF]) ? beginning[3...] : beginning[...]
    let line = text.prefix { $0 != 0x0A && $0 != 0x0D }
    func count(_ byte: UInt8) -> Int { line.count { $0 == byte } }
    let tabs = count(0x09)
    let isGDELT =
      (asked == .gdelt || asked == nil) && tabs == 60 && line.first.map { (0x30...0x39).contains($0) } == true
    hasHeader = !isGDELT
    let (commas, semicolons) = (count(0x2C), count(0x3B))
    separator = tabs > max(commas, semicolons) ? 0x09 : semicolons > commas ? 0x3B : 0x2C
    let names = (String(validating: line, as: UTF8.self) ?? "").lowercased()
    mayBeLatin1 = asked == .gtd || asked == nil && names.contains("eventid") && names.contains("attacktype1")
    layout = isGDELT ? .gdelt : nil
  }

  /// The names of the columns that a table without them gets.
  var addedHeader: [UInt8] { Array((IncidentLayout.gdeltHeader.joined(separator: "\t") + "\n").utf8) }
}

/// Turns Latin-1 into UTF-8, from the first byte on that is not UTF-8.
struct Latin1Reading {
  private let isOn: Bool
  /// Whether such a byte was found.
  private(set) var isUsed = false
  /// The beginning of a character whose end has not come yet.
  private var rest: [UInt8] = []

  init(isOn: Bool) { self.isOn = isOn }

  /// The piece as UTF-8.
  mutating func utf8(_ piece: [UInt8], isLast: Bool) -> [UInt8] {
    guard isOn else { return piece }
    if isUsed { return Self.converted(piece) }
    let bytes = rest + piece
    rest = []
    guard let fault = UTF8Check.firstFault(in: bytes), bytes[fault] != 0 else { return bytes }
    if !isLast, bytes.count - fault < 4, bytes[fault] >= 0xC2 {
      rest = Array(bytes[fault...])
      return Array(bytes[..<fault])
    }
    isUsed = true
    return Array(bytes[..<fault]) + Self.converted(Array(bytes[fault...]))
  }

  private static func converted(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 {
        text.append(byte)
      } else if let scalar = Unicode.Scalar(byte < 0xA0 ? windows[Int(byte) - 0x80] : UInt32(byte)) {
        text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    return text
  }

  /// What Windows-1252 has in the place of the controls of Latin-1.
  private static let windows: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
    0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,
    0x017E, 0x0178,
  ]
}

/// Finds out which number of `3/4/2025` is the day.
struct DateOrderFinding {
  private let columns: [Int]
  private var (allowsDay, allowsMonth, count) = (true, true, 0)

  init(columns: [Int]) { self.columns = columns }

  /// Whether there are such days at all.
  var isOpen: Bool { count > 0 }

  mutating func add(_ table: DelimitedReader) {
    for row in table.rows {
      for column in columns {
        // Days of the common form are told without making a text of each.
        let bytes = row.bytes(column)
        if bytes.count >= 10, bytes[bytes.startIndex + 4] == UInt8(ascii: "-") { continue }
        guard let orders = TableDate.orders(row[column]) else { continue }
        count += 1
        // What is no day in either order says nothing.
        guard orders.day || orders.month else { continue }
        (allowsDay, allowsMonth) = (allowsDay && orders.day, allowsMonth && orders.month)
      }
    }
  }

  var order: DateOrder {
    switch (allowsDay, allowsMonth) {
    case (true, false): .dayFirst
    case (false, true): .monthFirst
    default: .unknown
    }
  }
}
