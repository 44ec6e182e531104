/// What a file is by its first bytes, whatever its name says.
package enum FileSignature {
  private static let signatures: [(name: String, start: [UInt8])] = [
    ("gzip", [0x1F, 0x8B]), ("PNG", [0x89, 0x50, 0x4E, 0x47]), ("PDF", Array("%PDF-".utf8)),
    ("ZIP (or a Word or OpenDocument file)", [0x50, 0x4B, 0x03, 0x04]), ("JPEG", [0xFF, 0xD8, 0xFF]),
    ("GIF", Array("GIF8".utf8)), ("RTF", Array("{\\rtf".utf8)), ("bzip2", Array("BZh".utf8)),
    ("xz", [0xFD, 0x37, 0x7A, 0x58, 0x5A]), ("zstd", [0x28, 0xB5, 0x2F, 0xFD]),
    ("an old Word file", [0xD0, 0xCF, 0x11, 0xE0]), ("SQLite", Array("SQLite format 3\0".utf8)),
    ("a program", [0x7F, 0x45, 0x4C, 0x46]), ("7-Zip", [0x37, 0x7A, 0xBC, 0xAF]),
    // Only its escapes tell it from ASCII.
    ("PostScript", Array("%!PS".utf8)),
  ]

  private static let markup = ["<!doctype html", "<html", "<head", "<body", "<script"]

  /// Why a file is no text of a report and what to do, or nothing where it may be one.
  static func refusal(of bytes: ArraySlice<UInt8>) -> String? {
    if let binary = binaryRefusal(of: bytes) { return binary }
    guard let kind = markup(of: bytes), kind != "HTML" else { return nil }
    return
      "not a report: looks like \(kind), whose tags would be read as words; save the page as plain text, or copy the "
      + "words of the report into a file of text"
  }

  /// Why a file is not even a text, or nothing.
  static func binaryRefusal(of bytes: ArraySlice<UInt8>) -> String? {
    signatures.first { bytes.starts(with: $0.start) }.map {
      "not a report: looks like \($0.name); give the text of the report as a .txt or .md file"
    }
  }

  /// Whether a text is a page of HTML by its beginning.
  static func isPage(_ bytes: ArraySlice<UInt8>) -> Bool { markup(of: bytes) == "HTML" }

  /// The kind of file that is no plain text, or nothing.
  static func kind(of bytes: ArraySlice<UInt8>) -> String? {
    signatures.first { bytes.starts(with: $0.start) }?.name ?? markup(of: bytes)
  }

  private static func markup(of bytes: ArraySlice<UInt8>) -> String? {
    let blank: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D]
    let start = String(decoding: bytes.drop { blank.contains($0) }.prefix(16), as: UTF8.self).lowercased()
    if markup.contains(where: start.hasPrefix) { return "HTML" }
    guard start.hasPrefix("<?xml") else { return nil }
    let head = String(decoding: bytes.prefix(1024), as: UTF8.self).lowercased()
    return head.contains("<html") || head.contains("<!doctype html") ? "HTML" : "XML"
  }
}
