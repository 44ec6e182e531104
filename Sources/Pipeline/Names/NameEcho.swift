import PlaceNames

/// A name that was asked for, as answers repeat it.
struct NameEcho {
  /// What is left of a name that is too long to be one, in Unicode scalars.
  static let shortened = 80

  /// The name; of one that is longer than is looked for its beginning and its length.
  let text: String

  init(_ name: String) {
    guard NameEcho.isTooLong(name) else {
      text = name
      return
    }
    text =
      String(String.UnicodeScalarView(name.unicodeScalars.prefix(NameEcho.shortened)))
      + "… (\(name.utf8.count) bytes)"
  }

  /// Why a text cannot be a name; nothing where it may be one.
  static func fault(of name: String) -> String? {
    if name.utf8.contains(0) { return "there is a NUL in it; names are text" }
    guard isTooLong(name) else { return nil }
    return "it has \(name.utf8.count) bytes, and names have at most \(Gazetteer.longestSearch)"
  }

  /// What is passed over in a name, as it has no shape of its own; nothing where all of it can be seen.
  static func omission(from name: String) -> String? {
    let omitted = name.unicodeScalars.filter { scalar in
      scalar.properties.isDefaultIgnorableCodePoint
        || [.control, .format].contains(scalar.properties.generalCategory) && !scalar.properties.isWhitespace
    }
    guard let first = omitted.first else { return nil }
    let digits = String(first.value, radix: 16, uppercase: true)
    let code = String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    return "\(omitted.count) character\(omitted.count == 1 ? "" : "s") that cannot be seen "
      + "\(omitted.count == 1 ? "is" : "are") passed over in it, the first U+\(code)"
  }

  private static func isTooLong(_ name: String) -> Bool { name.utf8.count > Gazetteer.longestSearch }
}
