import GeoJSON
import SimpleFeatures
import Testing

/// A name that somebody could take for something else than a name.
struct HostileName: Sendable, CustomTestStringConvertible {
  let text: String
  /// The name as it is shown: without what a terminal or a reader could be deceived by.
  let shown: String

  init(_ text: String) { self.init(text, shown: text) }

  init(_ text: String, shown: String) {
    self.text = text
    self.shown = shown
  }

  /// Its beginning, in which nothing is obeyed.
  var testDescription: String { json.prefix(60).description }

  /// The name as a text of JSON and of YAML: all but plain letters as escapes.
  var json: String {
    let escaped = text.unicodeScalars.map { scalar in
      // Both formats have four digits for these; the others stand as they are.
      guard !scalar.isASCII || !(scalar.properties.isAlphabetic || scalar == " "), scalar.value < 0x10000 else {
        return String(scalar)
      }
      let digits = String(scalar.value, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
    return "\"\(escaped.joined())\""
  }

  /// The name as a field of a table.
  var field: String { "\"\(text.replacing("\"", with: "\"\""))\"" }

  /// Whether the value is this name, byte for byte.
  func isSame(as value: PropertyValue) -> Bool { value.string?.utf8.elementsEqual(text.utf8) ?? false }

  /// Whether the value is this name as it is shown, byte for byte.
  func isShown(as value: PropertyValue) -> Bool { value.string?.utf8.elementsEqual(shown.utf8) ?? false }

  static let all = plain.map(HostileName.init) + unshown.map { HostileName($0.0, shown: $0.1) }

  /// Names with characters that are left out of what is shown.
  private static let unshown = [
    ("\u{1B}[31mRed\u{1B}[0m", "[31mRed[0m"), ("Bell\u{7}", "Bell"), ("One\u{1}Two", "OneTwo"),
    ("Two\nlines", "Two lines"), ("Two\r\nlines", "Two lines"), ("A\ttab", "A tab"), ("Next\u{85}line", "Next line"),
    ("\u{9B}31mRed", "31mRed"), ("Del\u{7F}ete", "Delete"), ("Non\u{FFFE}character", "Noncharacter"),
    ("Last\u{FFFF}character", "Lastcharacter"), ("Right\u{202E}tfel", "Righttfel"),
    ("Iso\u{2066}late\u{2069}", "Isolate"), ("Ze\u{200B}ro", "Zero"), ("Mark\u{FEFF}ed", "Marked"),
    ("Line\u{2028}Para\u{2029}graph", "Line Para graph"), ("Soft\u{AD}ly", "Softly"),
  ]

  private static let plain = [
    "<script>alert(1)</script>", "Town ]]> <![CDATA[", "A & B &amp; &#0;", "\"Two\" 'quotes'", "<!-- Town -->",
    "=HYPERLINK(\"http://example.org\")", "+1+1", "-1+1", "@SUM(A1)", "%s%n%d", "../../etc/passwd", "/etc/passwd",
    "C:\\Windows", "$(reboot)", "`reboot`", "{{7*7}}", "Robert'); DROP TABLE towns;--", "e\u{301}", "\u{E9}",
    String(repeating: "N", count: 10_000), String(repeating: "Word ", count: 2000),
    "A" + String(repeating: "\u{301}", count: 5000), "شہر", "می\u{200C}خواهم", "城市", "🏴‍☠️",
  ]
}
