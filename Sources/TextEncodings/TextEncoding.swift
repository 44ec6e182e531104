/// How characters stand as bytes in a file.
package struct TextEncoding: Sendable, Hashable, CustomStringConvertible {
  /// The name as records show it, such as `UTF-8`, `UTF-16LE`, `windows-1252` or `KOI8-R`.
  package let name: String
  let form: Form

  /// Who decodes it: this module, or the system's iconv.
  enum Form: Sendable, Hashable {
    case utf8
    case utf16(isBigEndian: Bool)
    case utf32(isBigEndian: Bool)
    case system
  }

  private init(_ name: String, _ form: Form) {
    self.name = name
    self.form = form
  }

  package static let utf8 = TextEncoding("UTF-8", .utf8)
  package static let utf16LittleEndian = TextEncoding("UTF-16LE", .utf16(isBigEndian: false))
  package static let utf16BigEndian = TextEncoding("UTF-16BE", .utf16(isBigEndian: true))
  package static let utf32LittleEndian = TextEncoding("UTF-32LE", .utf32(isBigEndian: false))
  package static let utf32BigEndian = TextEncoding("UTF-32BE", .utf32(isBigEndian: true))

  /// The encoding of a name in any case, or nothing where neither this module nor iconv knows it.
  ///
  /// A name that leaves the order of the bytes open, such as `UTF-16`, is none: a byte order mark tells it, or `UTF-16LE`.
  package init?(named text: String) {
    let name = TextEncoding.canonicalName(text)
    if let known = TextEncoding.unicode.first(where: { $0.name == name }) {
      self = known
    } else if TextEncoding.isSpeltSafely(name), !TextEncoding.withoutByteOrder.contains(name),
      SystemConversion(from: name) != nil
    {
      self.init(TextEncoding.shownName(name), .system)
    } else {
      return nil
    }
  }

  /// The name in records.
  package var description: String { name }

  private static let unicode = [utf8, utf16LittleEndian, utf16BigEndian, utf32LittleEndian, utf32BigEndian]

  /// What depends on the machine or its locale is no encoding of a file.
  private static let withoutByteOrder: Set<String> = [
    "UTF-16", "UTF16", "UTF-32", "UTF32", "UCS-2", "UCS2", "UNICODE", "WCHAR_T", "INTERNAL", "CHAR", "LOCALE",
  ]

  private static let otherNames = [
    "UTF8": "UTF-8", "UTF16LE": "UTF-16LE", "UTF16BE": "UTF-16BE", "UTF32LE": "UTF-32LE", "UTF32BE": "UTF-32BE",
    "ASCII": "US-ASCII", "LATIN1": "ISO-8859-1", "LATIN-1": "ISO-8859-1", "SJIS": "SHIFT_JIS", "MACROMAN": "MACINTOSH",
    "MAC": "MACINTOSH", "X-MAC-ROMAN": "MACINTOSH",
  ]

  private static func canonicalName(_ text: String) -> String {
    let name = text.uppercased()
    return otherNames[name] ?? name
  }

  /// iconv takes what follows a slash for an instruction, and an empty name for the locale's.
  private static func isSpeltSafely(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count <= 40
      && name.utf8.allSatisfy { byte in
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || "-_.:+".utf8.contains(byte)
      }
  }

  private static func shownName(_ name: String) -> String {
    for start in ["CP125", "WINDOWS-125", "WINDOWS125"]
    where name.hasPrefix(start) && name.utf8.count == start.utf8.count + 1 {
      return "windows-125\(name.suffix(1))"
    }
    return name == "SHIFT_JIS" ? "Shift_JIS" : name == "MACINTOSH" ? "macintosh" : name
  }
}

extension TextEncoding {
  /// The encoding that a byte order mark at the start of a file announces, with the length of the mark.
  package static func marked(at bytes: [UInt8]) -> (encoding: TextEncoding, length: Int)? {
    let marks: [([UInt8], TextEncoding)] = [
      ([0xEF, 0xBB, 0xBF], utf8), ([0xFF, 0xFE, 0x00, 0x00], utf32LittleEndian),
      ([0x00, 0x00, 0xFE, 0xFF], utf32BigEndian), ([0xFF, 0xFE], utf16LittleEndian), ([0xFE, 0xFF], utf16BigEndian),
    ]
    return marks.first { bytes.starts(with: $0.0) }.map { ($0.1, $0.0.count) }
  }
}
