import Testing

/// A sentence in which `⟦Mach⟧` marks a toponym and `⟨two soldiers⟩` a figure that must be found; nothing else may be.
struct MarkedText: CustomTestStringConvertible {
  let plain: String
  let toponyms: [String]
  let figures: [String]
  private let marked: String

  init(_ marked: String) {
    self.marked = marked
    var plain: [UInt8] = []
    var open: [Int] = []
    var found: [Character: [(Int, String)]] = ["⟧": [], "⟩": []]
    for character in marked {
      switch character {
      case "⟦", "⟨": open.append(plain.count)
      case "⟧", "⟩":
        let start = open.popLast() ?? 0
        found[character, default: []].append((start, MarkedText.span(start, plain)))
      default: plain += Array(String(character).utf8)
      }
    }
    self.plain = String(decoding: plain, as: UTF8.self)
    toponyms = (found["⟧"] ?? []).sorted { $0.0 < $1.0 }.map(\.1)
    figures = (found["⟩"] ?? []).sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// The words from a byte on, with the byte in front, so that two equal words stay two.
  private static func span(_ start: Int, _ bytes: [UInt8]) -> String {
    "\(start) \(String(decoding: bytes[start...], as: UTF8.self))"
  }

  /// The words of byte ranges of the plain text in the form of the marks.
  func spans(_ ranges: [Range<Int>]) -> [String] {
    let bytes = Array(plain.utf8)
    return Set(ranges).sorted { $0.lowerBound < $1.lowerBound }.map {
      MarkedText.span($0.lowerBound, Array(bytes[..<$0.upperBound]))
    }
  }

  var testDescription: String { marked }
}
