/// Reads a pattern of the plain kind; any other gives nothing.
struct PatternParser {
  /// How deep groups may lie in one another.
  private static let depthLimit = 8
  /// How many steps a pattern may take for one place, repetitions written out.
  private static let sizeLimit = 10_000

  private var rest: ArraySlice<Unicode.Scalar>

  init(_ source: String) { rest = Array(source.unicodeScalars)[...] }

  mutating func parse() -> PatternPart? {
    guard take("^"), let part = sequence(depth: 0), take("$"), rest.isEmpty, part.size <= Self.sizeLimit else {
      return nil
    }
    return part
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard rest.first == scalar else { return false }
    rest.removeFirst()
    return true
  }

  /// Pieces up to a bar, a closing bracket or the end.
  private mutating func sequence(depth: Int) -> PatternPart? {
    var parts: [PatternPart] = []
    while let next = rest.first, !["$", "|", ")"].contains(next) {
      guard let single = single(depth: depth), let part = repetition(of: single) else { return nil }
      parts.append(part)
    }
    return .sequence(parts)
  }

  private mutating func single(depth: Int) -> PatternPart? {
    guard let scalar = rest.popFirst() else { return nil }
    switch scalar {
    case "(": return group(depth: depth + 1)
    case "[": return scalarClass()
    case ".": return .scalars(ranges: ["\n"..."\n", "\r"..."\r", "\u{2028}"..."\u{2029}"], isExcluded: true)
    case "\\": return escaped().map { .scalars(ranges: [$0], isExcluded: false) }
    case "^", "?", "*", "+", "{", "}", "]": return nil
    default: return .scalars(ranges: [scalar...scalar], isExcluded: false)
    }
  }

  private mutating func group(depth: Int) -> PatternPart? {
    if take("?"), !take(":") { return nil }
    guard depth <= Self.depthLimit else { return nil }
    var alternatives: [PatternPart] = []
    repeat {
      guard let part = sequence(depth: depth) else { return nil }
      alternatives.append(part)
    } while take("|")
    return take(")") ? .either(alternatives) : nil
  }

  /// What follows a backslash: `d` or a sign.
  private mutating func escaped() -> ClosedRange<Unicode.Scalar>? {
    guard let scalar = rest.popFirst() else { return nil }
    if scalar == "d" { return "0"..."9" }
    return #"\.^$*+?()[]{}|/-"#.unicodeScalars.contains(scalar) ? scalar...scalar : nil
  }

  private mutating func scalarClass() -> PatternPart? {
    let isExcluded = take("^")
    var ranges: [ClosedRange<Unicode.Scalar>] = []
    while !take("]") {
      guard let first = classMember() else { return nil }
      // A hyphen before the closing bracket is a hyphen.
      guard rest.first == "-", rest.dropFirst().first != "]" else {
        ranges.append(first)
        continue
      }
      rest.removeFirst()
      guard let last = classMember(), first.lowerBound == first.upperBound, last.lowerBound == last.upperBound,
        first.lowerBound <= last.lowerBound
      else { return nil }
      ranges.append(first.lowerBound...last.lowerBound)
    }
    return ranges.isEmpty ? nil : .scalars(ranges: ranges, isExcluded: isExcluded)
  }

  private mutating func classMember() -> ClosedRange<Unicode.Scalar>? {
    guard let scalar = rest.popFirst(), scalar != "[", scalar != "]" else { return nil }
    return scalar == "\\" ? escaped() : scalar...scalar
  }

  private mutating func repetition(of part: PatternPart) -> PatternPart? {
    let repeated: PatternPart
    if take("?") {
      repeated = .repeated(part, least: 0, most: 1)
    } else if take("*") {
      repeated = .repeated(part, least: 0, most: nil)
    } else if take("+") {
      repeated = .repeated(part, least: 1, most: nil)
    } else if take("{") {
      guard let counts = counts(of: part) else { return nil }
      repeated = counts
    } else {
      return part
    }
    // `a*?` and `a++` mean other things elsewhere.
    return rest.first.map { "?*+{".unicodeScalars.contains($0) } == true ? nil : repeated
  }

  /// `n}`, `n,}` or `n,m}`.
  private mutating func counts(of part: PatternPart) -> PatternPart? {
    guard let least = number() else { return nil }
    if take("}") { return .repeated(part, least: least, most: least) }
    guard take(",") else { return nil }
    if take("}") { return .repeated(part, least: least, most: nil) }
    guard let most = number(), least <= most, take("}") else { return nil }
    return .repeated(part, least: least, most: most)
  }

  private mutating func number() -> Int? {
    var digits = ""
    while let digit = rest.first, ("0"..."9").contains(digit) {
      digits.unicodeScalars.append(digit)
      rest.removeFirst()
    }
    return digits.count <= 4 ? Int(digits) : nil
  }
}
