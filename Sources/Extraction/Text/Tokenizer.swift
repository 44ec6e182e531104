import IncidentModel

/// Cuts a text into words, numbers and marks.
///
/// A hyphen inside a word parts it without leaving a mark, so that `check-post` reads as `check post`. A possessive
/// `'s` is a word of its own. The stops of an abbreviation such as `p.m.` belong to it.
struct Tokenizer {
  private let scalars: [Unicode.Scalar]
  private let offsets: [Int]
  private var position = 0
  /// Whether a hyphen stands directly in front of the next token.
  private var isJoined = false

  /// All tokens of a text, in order.
  static func tokens(of text: SourceText) -> [Token] {
    var tokenizer = Tokenizer(text)
    var tokens: [Token] = []
    tokens.reserveCapacity(text.utf8.count / 5)
    while let token = tokenizer.next() { tokens.append(token) }
    return tokens
  }

  private init(_ text: SourceText) {
    var scalars: [Unicode.Scalar] = []
    var offsets: [Int] = []
    scalars.reserveCapacity(text.utf8.count)
    offsets.reserveCapacity(text.utf8.count + 1)
    var offset = 0
    for scalar in String(decoding: text.utf8, as: UTF8.self).unicodeScalars {
      scalars.append(scalar)
      offsets.append(offset)
      offset += UTF8.width(scalar)
    }
    offsets.append(offset)
    self.scalars = scalars
    self.offsets = offsets
  }

  private mutating func next() -> Token? {
    while position < scalars.count {
      let scalar = scalars[position]
      if Tokenizer.isApostrophe(scalar), let token = possessive() { return token }
      if Tokenizer.isLetter(scalar) { return word() }
      if Tokenizer.isDigit(scalar) { return number() }
      let isHyphen = scalar == "-" && position > 0 && Tokenizer.isWordPart(scalars[position - 1])
      position += 1
      if isHyphen && position < scalars.count && Tokenizer.isWordPart(scalars[position]) {
        isJoined = true
        continue
      }
      if scalar == "#" || scalar.properties.isWhitespace || scalar.properties.generalCategory == .control { continue }
      return token(from: position - 1, kind: .punctuation)
    }
    return nil
  }

  private mutating func possessive() -> Token? {
    let start = position
    guard start > 0, Tokenizer.isWordPart(scalars[start - 1]) else { return nil }
    if start + 1 < scalars.count, scalars[start + 1] == "s",
      start + 2 == scalars.count || !Tokenizer.isWordPart(scalars[start + 2])
    {
      position = start + 2
      return genitive(from: start)
    }
    let isBareGenitive = scalars[start - 1] == "s" && (start + 1 == scalars.count || scalars[start + 1] == " ")
    guard isBareGenitive else { return nil }
    position = start + 1
    return genitive(from: start)
  }

  private func genitive(from start: Int) -> Token {
    Token(
      range: offsets[start]..<offsets[position], text: Token.genitive, lower: Token.genitive, kind: .word, value: nil,
      isHyphenated: false)
  }

  private mutating func word() -> Token {
    let start = position
    while position < scalars.count {
      let scalar = scalars[position]
      if Tokenizer.isLetter(scalar) || Tokenizer.isDigit(scalar) {
        position += 1
      } else if Tokenizer.isApostrophe(scalar), isInsideWord(position), !isPossessive(position) {
        position += 1
      } else if scalar == ".", isAbbreviationStop(at: position, since: start) {
        position += 1
      } else {
        break
      }
    }
    return token(from: start, kind: .word)
  }

  /// A stop after a single letter with another letter behind, or the last stop of such a row.
  private func isAbbreviationStop(at index: Int, since start: Int) -> Bool {
    let isAfterSingle = index - start == 1 || (index >= start + 2 && scalars[index - 2] == ".")
    guard isAfterSingle else { return false }
    let hasLetterBehind = index + 1 < scalars.count && Tokenizer.isLetter(scalars[index + 1])
    return hasLetterBehind || index - start > 1
  }

  private func isInsideWord(_ index: Int) -> Bool {
    index + 1 < scalars.count && Tokenizer.isLetter(scalars[index + 1])
  }

  private func isPossessive(_ index: Int) -> Bool {
    index + 1 < scalars.count && scalars[index + 1] == "s"
      && (index + 2 == scalars.count || !Tokenizer.isWordPart(scalars[index + 2]))
  }

  private mutating func number() -> Token {
    let start = position
    var value = 0
    func digit(_ index: Int) -> Int? {
      index < scalars.count && Tokenizer.isDigit(scalars[index]) ? Int(scalars[index].value) - 48 : nil
    }
    while position < scalars.count {
      if let next = digit(position) {
        value = value > 99_999_999 ? value : value * 10 + next
        position += 1
      } else if scalars[position] == ",", digit(position + 1) != nil, digit(position + 2) != nil,
        digit(position + 3) != nil, digit(position + 4) == nil
      {
        position += 1
      } else {
        break
      }
    }
    if position < scalars.count, scalars[position] == ":" || scalars[position] == ".", value < 24,
      let tens = digit(position + 1), let ones = digit(position + 2), digit(position + 3) == nil, tens < 6
    {
      let isClock = scalars[position] == ":"
      position += 3
      return token(from: start, kind: .clock, value: isClock || value > 0 ? value * 60 + tens * 10 + ones : nil)
    }
    if position + 1 < scalars.count, scalars[position] == ".", digit(position + 1) != nil {
      position += 1
      while digit(position) != nil { position += 1 }
      return token(from: start, kind: .number)
    }
    return token(from: start, kind: .number, value: value)
  }

  private mutating func token(from start: Int, kind: Token.Kind, value: Int? = nil) -> Token {
    defer { isJoined = false }
    let text = String(String.UnicodeScalarView(scalars[start..<position]))
    var lower = text.lowercased()
    if lower.utf8.contains(where: { $0 == UInt8(ascii: ".") || $0 >= 0x80 }) && kind == .word {
      lower = String(
        String.UnicodeScalarView(
          lower.unicodeScalars.filter { $0 != "." }.map { Tokenizer.isApostrophe($0) ? "'" : $0 }))
    }
    return Token(
      range: offsets[start]..<offsets[position], text: text, lower: lower, kind: kind, value: value,
      isHyphenated: isJoined)
  }

  static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool { scalar == "'" || scalar == "\u{2019}" }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80
      ? ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
      : scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool { isLetter(scalar) || isDigit(scalar) }
}
