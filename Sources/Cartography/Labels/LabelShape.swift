import SVG

/// A label's lines in a type size, not yet placed.
struct LabelShape: Sendable, Hashable {
  /// Some words in one weight.
  struct Run: Sendable, Hashable {
    let text: String
    let isBold: Bool
  }

  /// The lines, each of runs.
  let lines: [[Run]]
  /// The type size in millimetres.
  let size: Double
  /// The extra space after each letter in millimetres.
  let letterSpacing: Double
  /// The width of the longest line.
  let width: Double
  /// From the top of the first line to the bottom of the last.
  let height: Double

  init(_ lines: [[Run]], size: Double, letterSpacing: Double = 0) {
    self.lines = lines
    self.size = size
    self.letterSpacing = letterSpacing
    width =
      lines.map { line in
        line.reduce(0) {
          $0 + Typeface.width(of: $1.text, size: size, isBold: $1.isBold, letterSpacing: letterSpacing)
        }
      }.max() ?? 0
    let below = Double(max(0, lines.count - 1)) * Typeface.lineHeight
    height = size * (Typeface.ascent + Typeface.descent + below)
  }

  /// The box of the label around a point.
  func box(around center: PlanePoint) -> PlaneBox { PlaneBox(center: center, width: width, height: height) }

  /// The ways to set a name and a number, the best first: the name in one line or two, the number below or beside.
  static func shapes(name: String, number: String?, size: Double) -> [LabelShape] {
    let name = shown(name)
    var names = [[name]]
    if let halves = balancedHalves(of: name) { names.append(halves) }
    var shapes: [LabelShape] = []
    for lines in names {
      let runs = lines.map { [Run(text: $0, isBold: false)] }
      guard let number else {
        shapes.append(LabelShape(runs, size: size))
        continue
      }
      shapes.append(LabelShape(runs + [[Run(text: number, isBold: true)]], size: size))
    }
    if let number {
      shapes.append(
        LabelShape([[Run(text: name + " ", isBold: false), Run(text: number, isBold: true)]], size: size))
    }
    return shapes
  }

  /// A name as a label can show it: one that no map has room for is cut short, so that no time is lost on it.
  static func shown(_ name: String) -> String {
    let letters = name.unicodeScalars
    guard letters.count > longestName else { return name }
    return String(String.UnicodeScalarView(letters.prefix(longestName - 1))) + "…"
  }

  /// The most letters of a name.
  private static let longestName = 80

  /// A name in two lines that are as equally wide as its spaces allow.
  private static func balancedHalves(of name: String) -> [String]? {
    let words = name.split(separator: " ")
    guard words.count >= 2 else { return nil }
    return (1..<words.count)
      .map { [words[..<$0].joined(separator: " "), words[$0...].joined(separator: " ")] }
      .min { LabelShape.width($0) < LabelShape.width($1) }
  }

  private static func width(_ lines: [String]) -> Double {
    lines.map { Typeface.width(of: $0, size: 1) }.max() ?? 0
  }
}
