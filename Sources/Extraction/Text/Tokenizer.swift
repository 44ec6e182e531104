import IncidentModel

/// Cuts a text into words, numbers and marks.
///
/// A hyphen inside a word parts it without leaving a mark, so that `check-post` reads as `check post`. A possessive
/// `'s` is a word of its own. The stops of an abbreviation such as `p.m.` belong to it.
struct Tokenizer {
  private let text: TextScanner
  private let vocabulary: Vocabulary
  private var position = 0
  /// Whether a hyphen stands directly in front of the next token.
  private var isJoined = false

  /// All tokens of a text, in order.
  static func tokens(of text: SourceText, _ vocabulary: Vocabulary) -> [Token] {
    var tokenizer = Tokenizer(TextScanner(text), vocabulary)
    var tokens: [Token] = []
    // Words of news have four letters and a half; an array that grows would hold a long text twice.
    tokens.reserveCapacity(text.utf8.count / 5 + 16)
    while let token = tokenizer.next() { tokens.append(token) }
    return tokens
  }

  private init(_ text: TextScanner, _ vocabulary: Vocabulary) {
    self.text = text
    self.vocabulary = vocabulary
  }

  private mutating func next() -> Token? {
    while let scalar = text.scalar(at: position) {
      if scalar == " " {
        position += 1
        continue
      }
      if scalar.isASCII, Tokenizer.isAlphabetic(scalar) { return plainWord() ?? word() }
      if Tokenizer.isApostrophe(scalar), let token = possessive() { return token }
      if Tokenizer.isLetter(scalar) { return word() }
      if Tokenizer.isDigit(scalar) { return number() }
      let start = position
      position = text.next(position)
      if scalar == "-", isWordPart(text.scalar(before: start)), isWordPart(text.scalar(at: position)) {
        isJoined = true
        continue
      }
      if scalar == "#" || Tokenizer.isBlank(scalar) { continue }
      return token(from: start, kind: .punctuation)
    }
    return nil
  }

  private mutating func possessive() -> Token? {
    let start = position
    let behind = text.next(start)
    let before = text.scalar(before: start)
    guard isWordPart(before) else { return nil }
    if text.scalar(at: behind) == "s", !isWordPart(text.scalar(at: behind + 1)) {
      position = behind + 1
      return genitive(from: start)
    }
    guard before == "s", behind == text.end || text.scalar(at: behind) == " " else { return nil }
    position = behind
    return genitive(from: start)
  }

  private func genitive(from start: Int) -> Token {
    Token(
      range: start..<position, text: Token.genitive, capitals: Capitals(of: Token.genitive),
      lower: vocabulary.genitive, value: nil, kind: .word, isHyphenated: false)
  }

  /// The word of nothing but letters of ASCII that begins here, as nearly every word is; nothing where it is another.
  private mutating func plainWord() -> Token? {
    var key = WordKey()
    var hasSmall = false
    var end = position
    while let byte = text.byte(at: end), (byte | 0x20) &- UInt8(ascii: "a") < 26 {
      hasSmall = hasSmall || byte >= UInt8(ascii: "a")
      key.append(byte | 0x20)
      end += 1
    }
    guard key.count <= WordKey.capacity, !goesOn(at: end) else { return nil }
    let range = position..<end
    let initial = Unicode.Scalar(text[range.lowerBound])
    position = end
    defer { isJoined = false }
    return Token(
      range: range, text: text.text(range),
      capitals: Capitals(
        initial: initial, isFirst: initial.value < UInt8(ascii: "a"), areAll: range.count > 1 && !hasSmall),
      lower: vocabulary.word(key), value: nil, kind: .word, isHyphenated: isJoined)
  }

  /// Whether a byte behind letters may belong to their word: a digit, a stop, an apostrophe, or one beyond ASCII.
  private func goesOn(at offset: Int) -> Bool {
    guard let byte = text.byte(at: offset) else { return false }
    return byte >= 0x80 || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "'")
      || byte &- UInt8(ascii: "0") < 10
  }

  private mutating func word() -> Token {
    let start = position
    position = text.endOfPlainLetters(from: start)
    // How many characters there are so far, and whether the one before the last is a stop.
    var (count, hasStop) = (position - start, false)
    while let scalar = text.scalar(at: position) {
      let behind = text.next(position)
      if Tokenizer.isLetter(scalar) || Tokenizer.isDigit(scalar) {
        hasStop = count > 0 && text.scalar(before: position) == "."
      } else if Tokenizer.isApostrophe(scalar), isLetter(text.scalar(at: behind)), !isPossessive(behind) {
        hasStop = false
      } else if scalar == ".", count == 1 || (count > 1 && hasStop), count > 1 || isLetter(text.scalar(at: behind)) {
        // A stop after a single letter with another letter behind, or the last stop of such a row.
        hasStop = false
      } else {
        break
      }
      position = behind
      count += 1
    }
    return token(from: start, kind: .word)
  }

  /// Whether the `s` of a possessive stands at a byte, behind an apostrophe.
  private func isPossessive(_ offset: Int) -> Bool {
    text.scalar(at: offset) == "s" && !isWordPart(text.scalar(at: offset + 1))
  }

  private mutating func number() -> Token {
    let start = position
    var value = 0
    // No report counts billions of anybody; such a number is none.
    var isGreat = false
    while position < text.end {
      if let next = digit(position) {
        isGreat = isGreat || value > 99_999_999
        value = isGreat ? value : value * 10 + next
        position += 1
      } else if text.byte(at: position) == UInt8(ascii: ","), digit(position + 1) != nil, digit(position + 2) != nil,
        digit(position + 3) != nil, digit(position + 4) == nil
      {
        position += 1
      } else {
        break
      }
    }
    let isClock = text.byte(at: position) == UInt8(ascii: ":")
    let isStop = text.byte(at: position) == UInt8(ascii: ".")
    if isClock || isStop, value < 24, let tens = digit(position + 1), let ones = digit(position + 2),
      digit(position + 3) == nil, tens < 6
    {
      position += 3
      return token(from: start, kind: .clock, value: isClock || value > 0 ? value * 60 + tens * 10 + ones : nil)
    }
    if isStop, digit(position + 1) != nil {
      position += 1
      while digit(position) != nil { position += 1 }
      return token(from: start, kind: .number)
    }
    return token(from: start, kind: .number, value: isGreat ? nil : value)
  }

  private func digit(_ offset: Int) -> Int? {
    text.byte(at: offset).flatMap { (48...57).contains($0) ? Int($0) - 48 : nil }
  }

  private mutating func token(from start: Int, kind: Token.Kind, value: Int? = nil) -> Token {
    defer { isJoined = false }
    let own = text.text(start..<position)
    var (known, capitals) = (Word.unknown, Capitals(initial: " ", isFirst: false, areAll: false))
    if let plain = lookUp(start..<position, kind) {
      (known, capitals) = plain
    } else {
      (known, capitals) = (vocabulary.word(Token.spelling(of: own, kind)), Capitals(of: own))
    }
    let isYear = kind == .number && known == .unknown && (1900...2100).contains(value ?? 0)
    return Token(
      range: start..<position, text: own, capitals: capitals, lower: isYear ? vocabulary.year : known, value: value,
      kind: kind, isHyphenated: isJoined)
  }

  /// The word of some bytes, and its capitals, where they are few enough and all ASCII.
  private func lookUp(_ range: Range<Int>, _ kind: Token.Kind) -> (Word, Capitals)? {
    guard range.count <= WordKey.capacity else { return nil }
    var key = WordKey()
    var hasSmall = false
    for offset in range {
      let byte = text[offset]
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"):
        hasSmall = true
        key.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): key.append(byte | 0x20)
      case UInt8(ascii: ".") where kind == .word: continue
      case 0x80...: return nil
      default: key.append(byte)
      }
    }
    let initial = Unicode.Scalar(text[range.lowerBound])
    let capitals = Capitals(
      initial: initial, isFirst: ("A"..."Z").contains(initial), areAll: range.count > 1 && !hasSmall)
    return (vocabulary.word(key), capitals)
  }

  static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool { scalar == "'" || scalar == "\u{2019}" }

  /// Whether a character parts words and leaves no mark.
  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80
      ? scalar.value <= 0x20 || scalar.value == 0x7F
      : scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    isAlphabetic(scalar) || scalar.value >= 0x80 && scalar.properties.generalCategory == .nonspacingMark
  }

  static func isAlphabetic(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80
      ? ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) : scalar.properties.isAlphabetic
  }

  private func isLetter(_ scalar: Unicode.Scalar?) -> Bool { scalar.map(Tokenizer.isLetter) ?? false }

  private func isWordPart(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { Tokenizer.isLetter($0) || Tokenizer.isDigit($0) } ?? false
  }
}
