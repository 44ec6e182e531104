package import IncidentModel

/// A text as UTF-8, with the number of bytes that each of its characters had in the file.
package struct DecodedText: Sendable {
  /// The text.
  package internal(set) var utf8: [UInt8]
  /// The bytes of each Unicode scalar in the file, or nothing where the text is its own original.
  package internal(set) var widths: CharacterWidths?

  /// Makes a text of UTF-8; without widths it is its own original.
  package init(utf8: [UInt8], widths: CharacterWidths? = nil) {
    self.utf8 = utf8
    self.widths = widths
  }
}

/// Why bytes are no text of an encoding.
package struct DecodingFault: Error, Equatable {
  /// What is wrong with the bytes.
  package enum Kind: Sendable, Equatable {
    /// A NUL, which no report has.
    case nul
    /// UTF-8 that takes more bytes than the character needs.
    case overlong
    /// Half of a surrogate pair.
    case surrogate
    /// A number greater than U+10FFFF.
    case tooGreat
    /// A character of which the last bytes are missing.
    case cut
    /// Bytes that begin no character of the encoding.
    case invalid
  }

  /// What is wrong.
  package let kind: Kind
  /// The byte at which the bad character begins, counted from 0.
  package let offset: Int

  init(_ kind: Kind, at offset: Int) {
    self.kind = kind
    self.offset = offset
  }
}

extension TextEncoding {
  /// The text that stands in a file from a byte on.
  ///
  /// - Throws: The first fault, with its offset in the file.
  package func decoded(_ bytes: [UInt8], from start: Int) throws(DecodingFault) -> DecodedText {
    switch form {
    case .utf8:
      if let fault = UTF8Validation.firstFault(in: bytes, from: start) { throw fault }
      return DecodedText(utf8: start == 0 ? bytes : Array(bytes[start...]))
    case .utf16(let isBigEndian): return try UnicodeDecoding(bytes, isBigEndian: isBigEndian).utf16(from: start)
    case .utf32(let isBigEndian): return try UnicodeDecoding(bytes, isBigEndian: isBigEndian).utf32(from: start)
    case .system:
      if let table = ByteTable(self) { return try table.decoded(bytes, from: start) }
      return try MultibyteDecoding(self).decoded(bytes, from: start)
    }
  }

  /// Whether one byte is one character.
  package var isSingleByte: Bool { form == .system && ByteTable(self) != nil }
}
