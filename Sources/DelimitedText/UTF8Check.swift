/// Whether bytes are text in UTF-8.
package enum UTF8Check {
  /// Refuses bytes that are no text, with the offset of the first bad one.
  ///
  /// - Parameters:
  ///   - bytes: The text, or a piece of it.
  ///   - start: The offset of the piece in the text.
  ///   - line: The line in which the piece begins.
  static func requireText(_ bytes: [UInt8], at start: Int = 0, line first: Int = 1) throws(DelimitedTextError) {
    guard let offset = firstFault(in: bytes) else {
      guard bytes.count < Int(Int32.max) else {
        throw DelimitedTextError(.notText, line: 1, "larger than 2 GiB; split the file")
      }
      return
    }
    let line = bytes[..<offset].reduce(first) { $1 == 0x0A ? $0 + 1 : $0 }
    throw DelimitedTextError(.notText, line: line, what(bytes, offset, start + offset))
  }

  private static func what(_ bytes: [UInt8], _ index: Int, _ offset: Int) -> String {
    let byte = bytes[index]
    if offset == 0, bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return "this is UTF-16; save the file as UTF-8"
    }
    if byte == 0 { return "not text: a NUL byte at offset \(offset); save the file as a table in UTF-8" }
    let digits = String(byte, radix: 16, uppercase: true)
    return "byte \(offset) (0x\(byte < 16 ? "0" : "")\(digits)) is not UTF-8; save the file as UTF-8"
  }

  /// The offset of the first NUL or of the first byte that begins no character.
  package static func firstFault(in bytes: [UInt8]) -> Int? {
    var offset = 0
    while offset < bytes.count {
      offset = endOfPlainText(in: bytes, from: offset)
      guard offset < bytes.count else { return nil }
      let byte = bytes[offset]
      if byte < 0x80 {
        if byte == 0 { return offset }
        offset += 1
        continue
      }
      guard let length = length(of: byte), offset + length <= bytes.count else { return offset }
      guard String(validating: bytes[offset..<offset + length], as: UTF8.self) != nil else { return offset }
      offset += length
    }
    return nil
  }

  /// The first offset at or behind another from which on eight bytes are not all of ASCII without NUL.
  private static func endOfPlainText(in bytes: [UInt8], from start: Int) -> Int {
    bytes.withUnsafeBytes { buffer in
      var offset = start
      while offset + 8 <= buffer.count {
        let eight = buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        // Subtracting one from each byte sets the high bit of a NUL, as long as no byte has it already.
        guard (eight | (eight &- 0x0101_0101_0101_0101)) & 0x8080_8080_8080_8080 == 0 else { break }
        offset += 8
      }
      return offset
    }
  }

  private static func length(of lead: UInt8) -> Int? {
    switch lead {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: nil
    }
  }
}
