/// A table of delimited text as in RFC 4180, read once and kept as bytes.
///
/// A byte order mark is passed over; lines end with CR LF, LF or CR; a quoted field may hold line ends, separators and
/// doubled quotes. The first line names the columns. Fields become strings only when they are asked for.
package struct DelimitedReader: Sendable {
  /// A row that has another number of fields than the header, text after a closing quote, or a quote that is never
  /// closed.
  package struct Fault: Sendable, Equatable {
    /// The line where the row begins, counted from 1.
    package let line: Int
    /// What is wrong with it.
    package let message: String

    /// Makes a fault.
    package init(line: Int, message: String) {
      (self.line, self.message) = (line, message)
    }
  }

  /// The names of the columns.
  package let header: [String]
  /// The rows that can be used, in order.
  package let rows: Rows
  /// The rows that cannot be used, in order.
  package let faults: [Fault]

  /// Reads a whole text.
  ///
  /// A text without anything in it gives no columns and no rows.
  ///
  /// - Throws: Where the text is no table at all: not UTF-8, other separators or a column named twice.
  package init(_ bytes: [UInt8], separator: UInt8 = UInt8(ascii: ",")) throws(DelimitedTextError) {
    try UTF8Check.requireText(bytes)
    var scanner = RecordScanner(bytes: bytes, separator: separator)
    guard let first = try scanner.next() else {
      (header, faults) = ([], [])
      rows = Rows(source: Source(bytes: [], fields: []), width: 0, lines: [])
      return
    }
    header = try Self.header(first.fields, first.fault, of: bytes)
    var records = Records(width: header.count, capacity: bytes.count / 6)
    while try records.takeNext(&scanner) {}
    rows = records.rows(bytes)
    faults = records.faults
  }

  init(header: [String], rows: Rows, faults: [Fault]) {
    (self.header, self.rows, self.faults) = (header, rows, faults)
  }

  /// The names of the columns in the first record.
  static func header(
    _ fields: [Field], _ fault: String?, of bytes: [UInt8]
  ) throws(DelimitedTextError) -> [String] {
    guard fault == nil else {
      throw DelimitedTextError(.noHeader, line: 1, "the first line should name the columns")
    }
    let source = Source(bytes: bytes, fields: fields)
    let header = fields.map { source.text($0) }
    try check(header)
    return header
  }

  /// The records of a text as far as they have been read.
  struct Records {
    private let width: Int
    private(set) var fields: [Field] = []
    private(set) var lines: [Int32] = []
    private(set) var faults: [Fault] = []

    init(width: Int, capacity: Int) {
      self.width = width
      fields.reserveCapacity(capacity)
    }

    /// Takes one record, or tells that there is none.
    mutating func takeNext(_ scanner: inout RecordScanner) throws(DelimitedTextError) -> Bool {
      guard let record = try scanner.next(appendingTo: &fields) else { return false }
      let count = fields.count - lines.count * width
      if let message = record.fault ?? DelimitedReader.fault(count: count, expected: width) {
        faults.append(Fault(line: record.line, message: message))
        fields.removeLast(count)
      } else {
        lines.append(Int32(truncatingIfNeeded: record.line))
      }
      return true
    }

    var isEmpty: Bool { lines.isEmpty && faults.isEmpty }

    /// How many fields, rows and faults there are.
    var mark: (fields: Int, rows: Int, faults: Int) { (fields.count, lines.count, faults.count) }

    /// Forgets what was read since a mark was taken.
    mutating func rewind(to mark: (fields: Int, rows: Int, faults: Int)) {
      fields.removeSubrange(mark.fields...)
      lines.removeSubrange(mark.rows...)
      faults.removeSubrange(mark.faults...)
    }

    func rows(_ bytes: [UInt8]) -> Rows {
      Rows(source: Source(bytes: bytes, fields: fields), width: width, lines: lines)
    }
  }

  /// The index of the column of this name, or nothing where there is none.
  package func column(_ name: String) -> Int? { header.firstIndex(of: name) }

  /// The index of a column that has to be there.
  package func requiredColumn(_ name: String) throws(DelimitedTextError) -> Int {
    guard let index = column(name) else {
      throw DelimitedTextError(
        .missingColumn, line: 1, "there is no column \"\(name)\"; the columns are \(Self.list(header))")
    }
    return index
  }

  /// Refuses names of columns that tell of another format.
  private static func check(_ header: [String]) throws(DelimitedTextError) {
    var seen: Set<String> = []
    for name in header where !seen.insert(name).inserted {
      throw DelimitedTextError(
        .repeatedColumn, line: 1, "the column \"\(name.prefix(60))\" occurs twice; rename one of them")
    }
    guard header.count == 1, let line = header.first else { return }
    for (mark, name) in [(";", "semicolons"), ("\t", "tabs")] where line.contains(mark) {
      throw DelimitedTextError(
        .wrongSeparator, line: 1, "the columns are separated by \(name); save the table with commas")
    }
    if line.hasPrefix("<") { throw DelimitedTextError(.noHeader, line: 1, "HTML or XML, and no table") }
  }

  /// Names with commas, as many as a reader may look at.
  private static func list(_ names: [String]) -> String {
    names.prefix(30).map { $0.prefix(60) }.joined(separator: ", ") + (names.count > 30 ? " and more" : "")
  }

  private static func fault(count: Int, expected: Int) -> String? {
    count == expected ? nil : "\(count) fields instead of \(expected); quote fields that hold a separator"
  }
}

extension DelimitedReader {
  /// Where a field lies in the bytes.
  struct Field: Sendable {
    let start: Int32
    /// The end; negative, as the complement, where doubled quotes have to be undone.
    private let markedEnd: Int32

    init(start: Int, end: Int, hasDoubledQuotes: Bool) {
      self.start = Int32(start)
      markedEnd = hasDoubledQuotes ? ~Int32(end) : Int32(end)
    }

    var hasDoubledQuotes: Bool { markedEnd < 0 }
    var range: Range<Int> { Int(start)..<Int(hasDoubledQuotes ? ~markedEnd : markedEnd) }
  }

  /// The bytes and the fields that all rows share.
  final class Source: Sendable {
    let bytes: [UInt8]
    let fields: [Field]

    init(bytes: [UInt8], fields: [Field]) {
      self.bytes = bytes
      self.fields = fields
    }

    func text(_ field: Field) -> String {
      let slice = bytes[field.range]
      guard field.hasDoubledQuotes else { return String(decoding: slice, as: UTF8.self) }
      var kept: [UInt8] = []
      var isSecond = false
      for byte in slice {
        isSecond = byte == UInt8(ascii: "\"") && !isSecond
        if byte != UInt8(ascii: "\"") || isSecond { kept.append(byte) }
      }
      return String(decoding: kept, as: UTF8.self)
    }
  }

  /// The rows of a table.
  package struct Rows: RandomAccessCollection, Sendable {
    private let source: Source
    private let width: Int
    private let lines: [Int32]

    init(source: Source, width: Int, lines: [Int32]) {
      self.source = source
      self.width = width
      self.lines = lines
    }

    /// The same rows as those of other lines.
    func renumbered(_ line: (Int) -> Int) -> Rows {
      Rows(source: source, width: width, lines: lines.map { Int32(clamping: line(Int($0))) })
    }

    package var startIndex: Int { 0 }
    package var endIndex: Int { lines.count }
    package subscript(index: Int) -> Row { Row(source: source, start: index * width, line: Int(lines[index])) }
  }

  /// One row of a table.
  package struct Row: Sendable {
    private let source: Source
    private let start: Int
    /// The line where the row begins, counted from 1.
    package let line: Int

    init(source: Source, start: Int, line: Int) {
      self.source = source
      self.start = start
      self.line = line
    }

    /// The text of the field of a column.
    package subscript(column: Int) -> String { source.text(source.fields[start + column]) }

    /// The text of the field of a column, or nothing where there is no such column or the field is empty.
    package subscript(column: Int?) -> String? {
      guard let column else { return nil }
      let field = source.fields[start + column]
      return field.range.isEmpty ? nil : source.text(field)
    }

    /// The bytes of a field, doubled quotes included.
    package func bytes(_ column: Int) -> ArraySlice<UInt8> { source.bytes[source.fields[start + column].range] }
  }
}
