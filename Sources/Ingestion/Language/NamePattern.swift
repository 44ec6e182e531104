/// A name of the registry with other words in places: `Malian army|troops`, `Islamic State (group)`.
struct NamePattern {
  /// Every name that it stands for, in order.
  let names: [String]

  /// More than any name needs; a slip in a pattern must not fill the memory.
  private static let most = 400

  /// Reads a pattern; words are parted by spaces, `a|b` is either, and `(a)` may be missing.
  init(_ pattern: String, in value: YAMLValue) throws {
    guard pattern.utf8.contains(where: { [UInt8(ascii: "|"), UInt8(ascii: "(")].contains($0) }) else {
      names = [pattern]
      return
    }
    var names = [""]
    for word in NamePattern.words(of: pattern) {
      names = names.flatMap { name in word.map { name.isEmpty || $0.isEmpty ? name + $0 : name + " " + $0 } }
      guard names.count <= NamePattern.most else {
        throw value.error("\"\(pattern)\" stands for more than \(NamePattern.most) names; make several of it")
      }
    }
    self.names = names.filter { !$0.isEmpty }
  }

  /// The alternatives of each word, an empty one where it may be missing.
  private static func words(of pattern: String) -> [[String]] {
    var words: [[String]] = []
    var rest = pattern[...]
    while let first = rest.first {
      let isOptional = first == "("
      let end = isOptional ? rest.firstIndex(of: ")") : rest.firstIndex(of: " ")
      let part = rest[..<(end ?? rest.endIndex)].drop { $0 == "(" }
      rest = end.map { rest[rest.index(after: $0)...] } ?? ""
      guard !part.isEmpty else { continue }
      words.append((isOptional ? [""] : []) + part.split(separator: "|").map(String.init))
    }
    return words
  }
}
