import IncidentModel

/// A sentence as a range of tokens, with its place in the text.
struct Sentence: Sendable {
  /// Its tokens in the report's list.
  let tokens: Range<Int>
  /// Its bytes in the repaired text.
  let range: Range<Int>
  /// The number of its paragraph, from 0.
  let paragraph: Int
  /// Whether it is a line without a full stop that stands alone: a headline or a heading.
  let isHeading: Bool
  /// Whether it is a row of a table.
  var isRow = false

  /// The same sentence as an item of a list, which is no heading.
  func asItem() -> Sentence { Sentence(tokens: tokens, range: range, paragraph: paragraph, isHeading: false) }
}

/// Cuts a text into sentences: at full stops, semicolons, and line ends that end a paragraph.
///
/// What goes on for four hundred words without any of these is a table or damaged, and is cut at the next comma.
struct SentenceSplitter {
  let text: SourceText
  let abbreviations: WordSet

  func sentences(of tokens: [Token]) -> [Sentence] {
    let isWrapped = hasHardLineBreaks
    let table = TableLines(of: tokens, in: text)
    var sentences: [Sentence] = []
    var start = 0
    var paragraph = 0
    // Closing marks belong to the sentence before them and are passed over.
    for index in tokens.indices where index >= start {
      let isRow = table.contains(index)
      let lineBreak = breakAfter(index, in: tokens, isWrapped: isWrapped && !isRow)
      guard lineBreak != .none || (!isRow && endsSentence(index, in: tokens)) || isOverlong(start..<index + 1, tokens)
      else {
        continue
      }
      var end = index + 1
      while end < tokens.count, lineBreak == .none, isClosing(tokens[end]),
        tokens[end].range.lowerBound == tokens[end - 1].range.upperBound
      {
        end += 1
      }
      var next = sentence(start..<end, of: tokens, paragraph: paragraph, endsLine: lineBreak != .none && !isRow)
      next.isRow = isRow
      sentences.append(next)
      start = end
      if lineBreak != .none || breakAfter(end - 1, in: tokens, isWrapped: isWrapped) != .none { paragraph += 1 }
    }
    if start < tokens.count {
      // A sentence that is the whole text stands above nothing.
      sentences.append(sentence(start..<tokens.count, of: tokens, paragraph: paragraph, endsLine: start > 0))
    }
    return sentences
  }

  private func isOverlong(_ range: Range<Int>, _ tokens: [Token]) -> Bool {
    range.count >= 500 || (range.count >= 400 && tokens[range.upperBound - 1].isMark(","))
  }

  private func sentence(_ range: Range<Int>, of tokens: [Token], paragraph: Int, endsLine: Bool) -> Sentence {
    let bytes = tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound
    let last = tokens[range].last { !isClosing($0) }
    let isStopped = last.map { $0.isMark(of: [".", "!", "?", ";", ":"]) } ?? false
    let startsLine = range.lowerBound == 0 || hasLineBreak(before: range.lowerBound, in: tokens)
    let isHeading = endsLine && startsLine && !isStopped && range.count <= 25 && !isBullet(tokens[range.lowerBound])
    return Sentence(tokens: range, range: bytes, paragraph: paragraph, isHeading: isHeading)
  }

  private func isBullet(_ token: Token) -> Bool { token.isMark(of: ["-", "*", "\u{2022}", "\u{2013}"]) }

  private func isClosing(_ token: Token) -> Bool {
    token.isMark(of: ["\"", "\u{201D}", "\u{2019}", ")", "]", "'"])
  }

  private func hasLineBreak(before index: Int, in tokens: [Token]) -> Bool {
    index == 0 || LineEnds.count(in: text.utf8[tokens[index - 1].range.upperBound..<tokens[index].range.lowerBound]) > 0
  }

  private enum LineBreak { case none, paragraph }

  private func breakAfter(_ index: Int, in tokens: [Token], isWrapped: Bool) -> LineBreak {
    guard index + 1 < tokens.count else { return .none }
    let gap = tokens[index].range.upperBound..<tokens[index + 1].range.lowerBound
    // Nearly always nothing or one space.
    if gap.isEmpty || gap.count == 1 && text.utf8[gap.lowerBound] == UInt8(ascii: " ") { return .none }
    let lines = LineEnds.count(in: text.utf8[gap])
    if lines > 1 || (lines == 1 && (!isWrapped || isBullet(tokens[index + 1]))) { return .paragraph }
    return .none
  }

  private func endsSentence(_ index: Int, in tokens: [Token]) -> Bool {
    guard tokens[index].kind == .punctuation else {
      return tokens[index].kind == .word && text.utf8[tokens[index].range.upperBound - 1] == UInt8(ascii: ".")
        && startsSentence(index + 1, in: tokens)
    }
    switch tokens[index].initial {
    case "!", "?", ";", "\u{2026}", "\u{061F}", "\u{06D4}", "\u{3002}": return true
    case ".":
      guard index > 0, tokens[index - 1].range.upperBound == tokens[index].range.lowerBound else { return true }
      // `1. Kalat: Gunmen`
      if tokens[index - 1].kind == .number, hasLineBreak(before: index - 1, in: tokens) { return false }
      let isInitial = tokens[index - 1].isCapitalized && tokens[index - 1].text.unicodeScalars.count == 1
      if isInitial || abbreviations.contains(tokens[index - 1].lower) { return false }
      return startsSentence(index + 1, in: tokens)
    default: return false
    }
  }

  /// Whether a sentence can begin here: with anything but a small letter that follows at once.
  private func startsSentence(_ index: Int, in tokens: [Token]) -> Bool {
    guard index < tokens.count else { return true }
    guard tokens[index].range.lowerBound > tokens[index - 1].range.upperBound || isClosing(tokens[index]) else {
      return false
    }
    return tokens[index].kind != .word || tokens[index].isCapitalized
      || !tokens[index].initial.properties.isLowercase
  }

  /// Whether lines are cut at a width and paragraphs are parted by empty lines.
  private var hasHardLineBreaks: Bool {
    var (lines, empty, filled, long) = (0, 0, 0, 0)
    var rest = text.utf8[...]
    while let line = LineEnds.nextLine(of: &rest) {
      lines += 1
      if line.isEmpty {
        empty += 1
      } else {
        if line.count > 130 { return false }
        filled += 1
        if line.count >= 50 { long += 1 }
      }
    }
    return lines > 3 && empty > 0 && long * 2 >= filled
  }
}
