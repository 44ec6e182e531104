import TextEncodings

/// The encoding that a page of HTML names near its beginning: `<meta charset="...">`, the older `http-equiv`, or the
/// declaration of XML.
enum PageCharset {
  /// How far a page is searched, in bytes; some put long comments in front.
  private static let limit = 1 << 12

  /// Looks for the name; nothing where there is none.
  ///
  /// The names are meant as browsers mean them: Latin-1 and ASCII are Windows-1252, and UTF-16 that one can read as ASCII
  /// is UTF-8.
  ///
  /// - Throws: `IngestionError` where the name is not known.
  static func stated(in bytes: ArraySlice<UInt8>, file: String) throws(IngestionError) -> TextEncoding? {
    let head = bytes.prefix(limit).map { $0 < 0x80 ? $0 | ($0 &- 0x41 < 26 ? 0x20 : 0) : 0x3F }
    var rest = head[...]
    while let tag = nextTag(in: &rest) {
      guard let name = name(in: tag) else { continue }
      let wide = ["utf-16", "utf-16le", "utf-16be", "utf16", "unicode"].contains(name)
      let latin = ["iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii", "iso8859-1"].contains(name)
      if let encoding = TextEncoding(named: wide ? "utf-8" : latin ? "windows-1252" : name) { return encoding }
      let line = 1 + head[..<tag.startIndex].count { $0 == 0x0A }
      throw IngestionError(
        .broken, file: file, line: line, "its meta charset: \(StatedEncoding.refusal(of: String(name.prefix(40))))")
    }
    return nil
  }

  /// The next `meta` tag or declaration of XML.
  private static func nextTag(in rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    while let start = rest.firstIndex(of: 0x3C) {
      let end = rest[(start + 1)...].firstIndex { $0 == 0x3E || $0 == 0x3C } ?? rest.endIndex
      let tag = rest[start..<end]
      rest = rest[tag.endIndex...]
      if tag.starts(with: "<meta".utf8) || tag.starts(with: "<?xml".utf8) { return tag }
    }
    return nil
  }

  /// What stands behind `charset=` or `encoding=`.
  private static func name(in tag: ArraySlice<UInt8>) -> String? {
    let text = String(decoding: tag, as: UTF8.self)
    guard let match = text.firstMatch(of: /(?:charset|encoding)\s*=\s*["']?\s*([a-z0-9_.:+-]+)/) else { return nil }
    return String(match.1)
  }
}
