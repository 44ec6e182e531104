/// Breaks texts into lines of a given width.
enum LineBreaking {
  /// The lines of a text; a word that is wider than a line is broken where the line ends.
  static func lines(of text: String, width: Double, size: Double, isBold: Bool = false) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
      let longer = line.isEmpty ? String(word) : line + " " + word
      if Typeface.width(of: longer, size: size, isBold: isBold) <= width {
        line = longer
        continue
      }
      if !line.isEmpty { lines.append(line) }
      line = String(word)
      while Typeface.width(of: line, size: size, isBold: isBold) > width, line.count > 1 {
        let head = longestStart(of: line, width: width, size: size, isBold: isBold)
        lines.append(head)
        line = String(line.dropFirst(head.count))
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  /// The first lines of a text; the last ends in an ellipsis where something is left out.
  static func lines(
    of text: String, width: Double, size: Double, isBold: Bool = false, atMost limit: Int
  ) -> [String] {
    let all = lines(of: text, width: width, size: size, isBold: isBold)
    guard all.count > limit, limit > 0 else { return all }
    var last = all[limit - 1]
    while !last.isEmpty, Typeface.width(of: last + "…", size: size, isBold: isBold) > width { last.removeLast() }
    return all.prefix(limit - 1) + [last + "…"]
  }

  private static func longestStart(of word: String, width: Double, size: Double, isBold: Bool) -> String {
    var start = ""
    for character in word {
      let longer = start + String(character)
      if !start.isEmpty, Typeface.width(of: longer, size: size, isBold: isBold) > width { break }
      start = longer
    }
    return start
  }
}
