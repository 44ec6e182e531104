/// The fields of a piece of delimited text, for those who work on bytes and make no string of each.
package struct DelimitedFields: Sendable {
  /// Where a field lies in the bytes of its piece, quotes around it left out.
  package struct Place: Sendable {
    /// Where it begins.
    package let start: Int
    /// Where it ends.
    package let end: Int
    /// Whether each doubled quote in it stands for one.
    package let hasDoubledQuotes: Bool
  }

  /// The piece.
  package let bytes: [UInt8]
  /// How many fields a row has.
  package let width: Int
  /// The rows that cannot be used, in order.
  package let faults: [DelimitedReader.Fault]
  /// How many records were there, rows that cannot be used included.
  package let recordCount: Int
  private let fields: [DelimitedReader.Field]
  private let lines: [Int32]

  /// Reads a piece that begins with a record and ends with one.
  ///
  /// - Parameters:
  ///   - bytes: The piece, without a byte order mark.
  ///   - separator: The byte between fields.
  ///   - width: How many fields a row has.
  ///   - line: The line in which the piece begins, counted from 1.
  package init(_ bytes: [UInt8], separator: UInt8, width: Int, line: Int) throws(DelimitedTextError) {
    var scanner = RecordScanner(bytes: bytes, separator: separator, line: line, isLast: true)
    var records = DelimitedReader.Records(width: width, capacity: bytes.count / 12)
    while try records.takeNext(&scanner) {}
    (self.bytes, self.width) = (bytes, width)
    (fields, lines, faults) = (records.fields, records.lines, records.faults)
    recordCount = lines.count + faults.count
  }

  /// How many rows can be used.
  package var count: Int { lines.count }

  /// The line in which a row begins, counted from 1.
  package func line(of row: Int) -> Int { Int(lines[row]) }

  /// Where the field of a column lies.
  @inline(__always) package func place(row: Int, column: Int) -> Place {
    let field = fields[row * width + column]
    let range = field.range
    return Place(start: range.lowerBound, end: range.upperBound, hasDoubledQuotes: field.hasDoubledQuotes)
  }

  /// The text of a field; nothing where it is not UTF-8.
  package func text(row: Int, column: Int) -> String? {
    let place = place(row: row, column: column)
    let slice = bytes[place.start..<place.end]
    return String(validating: place.hasDoubledQuotes ? Self.withoutDoubledQuotes(slice)[...] : slice, as: UTF8.self)
  }

  /// Bytes in which each doubled quote has become one.
  package static func withoutDoubledQuotes(_ slice: ArraySlice<UInt8>) -> [UInt8] {
    var kept: [UInt8] = []
    var isSecond = false
    for byte in slice {
      isSecond = byte == UInt8(ascii: "\"") && !isSecond
      if byte != UInt8(ascii: "\"") || isSecond { kept.append(byte) }
    }
    return kept
  }
}

/// The first line of a table, with which the rest is read.
package struct DelimitedHeader: Sendable {
  /// The byte between fields: a comma, a semicolon or a tab, whichever stands oftenest in the line.
  package let separator: UInt8
  /// The names of the columns.
  package let names: [String]
  /// How many bytes the line takes, its end included.
  package let length: Int
  /// In how many lines of the text it stands.
  package let lineCount: Int

  /// Reads the first record of a text.
  ///
  /// - Parameters:
  ///   - bytes: The beginning of the text, without a byte order mark.
  ///   - isLast: Whether the text ends with them.
  /// - Throws: Where it is no line of names: not text, a column named twice, or never ending.
  package init(_ bytes: [UInt8], isLast: Bool) throws(DelimitedTextError) {
    separator = Self.separator(of: bytes)
    var scanner = RecordScanner(bytes: bytes, separator: separator, line: 1, isLast: true)
    guard let first = try scanner.next() else {
      (names, length, lineCount) = ([], bytes.count, 0)
      return
    }
    (length, lineCount) = (scanner.offset, scanner.line - 1)
    guard isLast || length < bytes.count else {
      throw DelimitedTextError(.noHeader, line: 1, "the first line, which should name the columns, does not end")
    }
    try UTF8Check.requireText(Array(bytes[..<length]))
    names = try DelimitedReader.header(first.fields, first.fault, of: bytes)
  }

  private static func separator(of bytes: [UInt8]) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 0x0A || byte == 0x0D { break }
      counts[byte, default: 0] += 1
    }
    let choices = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09]
    return choices.reduce(choices[0]) { counts[$1, default: 0] > counts[$0, default: 0] ? $1 : $0 }
  }
}
