import SimpleFeatures

/// A regular expression of the plain kind, matched in time linear in the text.
///
/// It stands between `^` and `$` and is made of characters, `\` before a sign, `\d`, `.`, classes such as `[a-z0-9_-]`
/// and `[^"]`, groups `(...)` and `(?:...)` with `|`, and after each of them `?`, `*`, `+`, `{n}`, `{n,}` or `{n,m}`.
/// There is no engine that goes back, so no pattern and no text takes it long.
struct SchemaPattern: Sendable {
  /// The pattern as it was written.
  let source: String
  private let part: PatternPart

  init(_ place: SchemaPlace) throws(JSONSchemaError) {
    guard case .string(let source) = place.value else { throw place.error("must be a text") }
    var parser = PatternParser(source)
    guard let part = parser.parse() else {
      throw place.error(
        .unknownPattern,
        "the pattern \(Wording.quoted(source)) is not one of the plain kind: ^, characters, [classes], (groups|with|bars),"
          + " ? * + {n,m}, $")
    }
    self.source = source
    self.part = part
  }

  /// Whether the whole text is as the pattern says.
  func fits(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    return part.ends(from: [0], in: scalars).last == scalars.count
  }
}

/// A piece of a pattern.
enum PatternPart: Sendable {
  case scalars(ranges: [ClosedRange<Unicode.Scalar>], isExcluded: Bool)
  case sequence([PatternPart])
  case either([PatternPart])
  indirect case repeated(PatternPart, least: Int, most: Int?)

  /// How many steps the piece takes at the most for one place in the text, repetitions written out.
  var size: Int {
    switch self {
    case .scalars: 1
    case .sequence(let parts), .either(let parts): parts.reduce(1) { $0 + $1.size }
    case .repeated(let part, let least, let most): part.size * max(least, most ?? 1, 1)
    }
  }

  /// The places, in ascending order, at which the piece may end if it begins at one of these.
  func ends(from starts: [Int], in text: [Unicode.Scalar]) -> [Int] {
    switch self {
    case .scalars(let ranges, let isExcluded):
      return starts.compactMap { start in
        guard start < text.count else { return nil }
        return ranges.contains { $0.contains(text[start]) } != isExcluded ? start + 1 : nil
      }
    case .sequence(let parts):
      return parts.reduce(starts) { $0.isEmpty ? [] : $1.ends(from: $0, in: text) }
    case .either(let parts):
      return parts.reduce(into: []) { Self.add($1.ends(from: starts, in: text), to: &$0) }
    case .repeated(let part, let least, let most):
      var open = starts
      for _ in 0..<least where !open.isEmpty { open = part.ends(from: open, in: text) }
      var (all, count) = (open, least)
      while !open.isEmpty, count < most ?? .max {
        let next = part.ends(from: open, in: text)
        // Without a greatest number a place that was there before leads nowhere new.
        open = Self.difference(next, all)
        Self.add(open, to: &all)
        count += 1
      }
      return all
    }
  }

  private static func add(_ more: [Int], to places: inout [Int]) {
    guard let last = places.last, let first = more.first, last >= first else {
      places += more
      return
    }
    places = Set(places).union(more).sorted()
  }

  private static func difference(_ left: [Int], _ right: [Int]) -> [Int] {
    guard let last = right.last, let first = left.first, first <= last else { return left }
    let known = Set(right)
    return left.filter { !known.contains($0) }
  }
}
