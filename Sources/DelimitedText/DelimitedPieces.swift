/// A long table of delimited text that is read piece by piece.
///
/// Rows and faults are those that reading the whole text at once gives, with the same lines. What makes a text no table
/// at all may be found after rows before it were given.
package struct DelimitedPieces {
  private let separator: UInt8
  private let longestRecord: Int
  private var header: [String]?
  /// What belongs to a record whose end has not come yet.
  private var rest: [UInt8] = []
  /// Where the rest begins in the text, and in which line.
  private var (offset, line) = (0, 1)

  /// Begins a table.
  ///
  /// - Parameters:
  ///   - separator: The byte between fields.
  ///   - longestRecord: How long the end of a record is waited for, in bytes.
  package init(separator: UInt8 = UInt8(ascii: ","), longestRecord: Int = 64 << 20) {
    self.separator = separator
    self.longestRecord = longestRecord
  }

  /// The table of the records that are complete with the next bytes of the text; nothing where that is none.
  ///
  /// - Parameters:
  ///   - bytes: The bytes that follow the ones that were given before.
  ///   - isLast: Whether the text ends with them.
  /// - Throws: Where the text is no table at all, as `DelimitedReader` does.
  package mutating func read(_ bytes: [UInt8], isLast: Bool) throws(DelimitedTextError) -> DelimitedReader? {
    let text = rest.isEmpty ? bytes : rest + bytes
    var scanner = RecordScanner(
      bytes: text, separator: separator, line: line, isLast: isLast,
      longestQuoted: min(longestRecord, RecordScanner.limits.bytes))
    if offset == 0 { scanner.passOverMark() }
    var end = (offset: scanner.offset, line: line)
    let isFirst = header == nil
    if isFirst { header = try readHeader(&scanner, &end, isLast: isLast) }
    var records = DelimitedReader.Records(width: header?.count ?? 0, capacity: text.count / 6)
    if header != nil {
      while try takeNext(&records, &scanner, &end, isLast: isLast) {}
    }
    let piece = end.offset == text.count ? text : Array(text[..<end.offset])
    try UTF8Check.requireText(piece, at: offset, line: line)
    rest = Array(text[end.offset...])
    guard rest.count <= longestRecord else {
      throw DelimitedTextError(
        .endlessRecord, line: end.line,
        "a record is longer than \(longestRecord) bytes; check for a missing line end or quote")
    }
    (offset, line) = (offset + end.offset, end.line)
    guard let header, isFirst || !records.isEmpty else { return nil }
    return DelimitedReader(header: header, rows: records.rows(piece), faults: records.faults)
  }

  /// Reads the names of the columns, where the line of them is complete.
  private func readHeader(
    _ scanner: inout RecordScanner, _ end: inout (offset: Int, line: Int), isLast: Bool
  ) throws(DelimitedTextError) -> [String]? {
    let start = scanner
    do {
      guard let first = try scanner.next() else { return isLast ? [] : nil }
      if isLast || scanner.isAfterLineEnd {
        end = (scanner.offset, scanner.line)
        return try DelimitedReader.header(first.fields, first.fault, of: scanner.bytes)
      }
    } catch {
      guard error.code == .openQuote else { throw error }
    }
    scanner = start
    return nil
  }

  /// Takes one record; what may go on in the next piece is left for it.
  private func takeNext(
    _ records: inout DelimitedReader.Records, _ scanner: inout RecordScanner, _ end: inout (offset: Int, line: Int),
    isLast: Bool
  ) throws(DelimitedTextError) -> Bool {
    let (before, mark) = (scanner, records.mark)
    do {
      guard try records.takeNext(&scanner) else { return false }
      if isLast || scanner.isAfterLineEnd {
        end = (scanner.offset, scanner.line)
        return true
      }
    } catch {
      guard error.code == .openQuote else { throw error }
    }
    scanner = before
    records.rewind(to: mark)
    return false
  }
}
