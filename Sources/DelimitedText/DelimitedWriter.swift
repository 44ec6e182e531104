/// Writes delimited text: quotes only where they are needed, lines that end with LF or, after RFC 4180, with CRLF.
package struct DelimitedWriter {
  /// What has been written so far, in UTF-8.
  package private(set) var bytes: [UInt8] = []
  private var hasBegun = false
  private let separator: UInt8
  private let guardsFormulas: Bool
  private let lineEnd: [UInt8]

  /// Makes a writer.
  ///
  /// - Parameters:
  ///   - separator: The byte between fields.
  ///   - guardsFormulas: Whether a field that a spreadsheet would take for a formula gets a leading apostrophe.
  ///   - endsLinesWithCRLF: Whether lines end as RFC 4180 has it.
  package init(separator: UInt8 = UInt8(ascii: ","), guardsFormulas: Bool = false, endsLinesWithCRLF: Bool = false) {
    lineEnd = endsLinesWithCRLF ? [0x0D, 0x0A] : [0x0A]
    self.separator = separator
    self.guardsFormulas = guardsFormulas
  }

  /// Writes one row.
  package mutating func append(_ fields: [String]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(separator) }
      // A line of one empty field would look like an empty line.
      append(field, isAlone: fields.count == 1)
    }
    bytes.append(contentsOf: lineEnd)
  }

  /// Gives what has been written since the last time, so that a long table need not be held in memory.
  package mutating func takeBytes() -> [UInt8] {
    let taken = bytes
    // What is appended next does not stand at the beginning.
    hasBegun = hasBegun || !taken.isEmpty
    bytes.removeAll(keepingCapacity: true)
    return taken
  }

  private mutating func append(_ field: String, isAlone: Bool) {
    let text = guardsFormulas && Self.isFormula(field) ? "'" + field : field
    // At the beginning U+FEFF would be taken for a byte order mark.
    let isMark = bytes.isEmpty && !hasBegun && text.utf8.starts(with: [0xEF, 0xBB, 0xBF])
    guard text.utf8.contains(where: needsQuotes) || (isAlone && text.isEmpty) || isMark else {
      bytes.append(contentsOf: text.utf8)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private func needsQuotes(_ byte: UInt8) -> Bool {
    byte == separator || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
  }

  /// Whether a field begins like a formula and is not just a signed number.
  private static func isFormula(_ field: String) -> Bool {
    guard let first = field.utf8.first, "=+-@\t\r".utf8.contains(first) else { return false }
    guard first == UInt8(ascii: "-") || first == UInt8(ascii: "+") else { return true }
    return !field.utf8.dropFirst().allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
      || field.utf8.count == 1
  }
}
