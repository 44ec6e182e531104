/// Walks over the records of delimited text, byte by byte.
struct RecordScanner {
  let bytes: [UInt8]
  let separator: UInt8
  private(set) var offset: Int
  private(set) var line: Int
  private let isLast: Bool
  private let longestQuoted: Int

  /// The longest record and the greatest number of fields that can be used; beyond them a line end or a quote is missing.
  static let limits = (bytes: 1 << 20, fields: 4096)

  /// One record without its fields.
  struct Record {
    let line: Int
    let fault: String?
  }

  /// Begins at the beginning of a text.
  init(bytes: [UInt8], separator: UInt8) {
    self.init(bytes: bytes, separator: separator, line: 1, isLast: true)
    passOverMark()
  }

  /// Begins where a record begins.
  ///
  /// - Parameters:
  ///   - bytes: The text from there on, or a piece of it.
  ///   - separator: The byte between fields.
  ///   - line: The line that begins there.
  ///   - isLast: Whether the text ends with the bytes.
  ///   - longestQuoted: How far behind the beginning of its record a quote may be closed, in bytes.
  init(bytes: [UInt8], separator: UInt8, line: Int, isLast: Bool, longestQuoted: Int = limits.bytes) {
    (self.bytes, self.separator, self.line) = (bytes, separator, line)
    (self.isLast, self.longestQuoted) = (isLast, longestQuoted)
    offset = 0
  }

  /// Passes over a byte order mark.
  mutating func passOverMark() {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
  }

  /// Whether what was taken last ends with a line end to which no further byte can belong.
  var isAfterLineEnd: Bool {
    offset > 0 && (bytes[offset - 1] == 0x0A || bytes[offset - 1] == 0x0D && offset < bytes.count)
  }

  /// The next record with its fields.
  mutating func next() throws(DelimitedTextError) -> (line: Int, fields: [DelimitedReader.Field], fault: String?)? {
    var fields: [DelimitedReader.Field] = []
    guard let record = try next(appendingTo: &fields) else { return nil }
    return (record.line, fields, record.fault)
  }

  /// The next record, its fields at the end of the list; empty lines are passed over.
  ///
  /// A quote that is never closed makes its record one that cannot be used, which ends with the line in which the quote
  /// opens: the text ends first, or the longest record, or another line has a quote with text behind it, which closes
  /// none.
  ///
  /// - Throws: `openQuote` where the bytes end in a quote and more bytes follow.
  mutating func next(appendingTo fields: inout [DelimitedReader.Field]) throws(DelimitedTextError) -> Record? {
    while offset < bytes.count, takeLineEnd() {}
    guard offset < bytes.count else { return nil }
    let (start, begin, first) = (line, offset, fields.count)
    var fault: String?
    while true {
      // Fields without end must not fill the memory.
      if fields.count - first > Self.limits.fields {
        fault = "more than \(Self.limits.fields) fields; check the separators"
        fields.removeLast()
      }
      if offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") {
        let quote = (offset: offset, line: line)
        guard let field = try quotedField(upTo: begin + longestQuoted), line == quote.line || isAtFieldEnd else {
          passOverLine(from: quote)
          let place = quote.line == start ? "here" : "in line \(quote.line)"
          return Record(line: start, fault: "a quote opens \(place) and is never closed; close it")
        }
        fields.append(field)
        if !isAtFieldEnd {
          fault = "text after a closing quote in line \(line)"
          skipField()
        }
      } else {
        let start = offset
        skipField()
        fields.append(.init(start: start, end: offset, hasDoubledQuotes: false))
      }
      if offset < bytes.count, bytes[offset] == separator {
        offset += 1
        continue
      }
      if offset - begin > Self.limits.bytes {
        fault = "longer than \(Self.limits.bytes >> 20) MiB; check for a missing line end or quote"
      }
      _ = takeLineEnd()
      return Record(line: start, fault: fault)
    }
  }

  @inline(__always) private var isAtFieldEnd: Bool {
    guard offset < bytes.count else { return true }
    let byte = bytes[offset]
    return byte == separator || byte == 0x0A || byte == 0x0D
  }

  @inline(__always) private mutating func skipField() {
    while !isAtFieldEnd { offset += 1 }
  }

  /// Passes over CR LF, LF or CR.
  private mutating func takeLineEnd() -> Bool {
    guard offset < bytes.count else { return false }
    switch bytes[offset] {
    case 0x0A: offset += 1
    case 0x0D: offset += offset + 1 < bytes.count && bytes[offset + 1] == 0x0A ? 2 : 1
    default: return false
    }
    line += 1
    return true
  }

  /// Goes to the beginning of the line behind a place.
  private mutating func passOverLine(from place: (offset: Int, line: Int)) {
    (offset, line) = place
    while offset < bytes.count, bytes[offset] != 0x0A, bytes[offset] != 0x0D { offset += 1 }
    _ = takeLineEnd()
  }

  /// The field that a quote opens; nothing where no quote closes it.
  private mutating func quotedField(upTo limit: Int) throws(DelimitedTextError) -> DelimitedReader.Field? {
    let opened = line
    offset += 1
    let start = offset
    var hasDoubledQuotes = false
    while offset < bytes.count, offset < limit {
      switch bytes[offset] {
      case UInt8(ascii: "\""):
        if offset + 1 < bytes.count, bytes[offset + 1] == UInt8(ascii: "\"") {
          hasDoubledQuotes = true
          offset += 2
        } else {
          defer { offset += 1 }
          return .init(start: start, end: offset, hasDoubledQuotes: hasDoubledQuotes)
        }
      case 0x0A, 0x0D: _ = takeLineEnd()
      default: offset += 1
      }
    }
    if isLast || offset >= limit { return nil }
    throw DelimitedTextError(.openQuote, line: opened, "a quote opens here and is not closed yet")
  }
}
