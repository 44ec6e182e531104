import IncidentModel

/// Reads a distance at the beginning of words: `about 12.5 km`, `5-10km`, `twelve kilometres`, `a few miles`.
struct PhraseDistance {
  let vocabulary: PlaceVocabulary

  /// A distance with the number of its words; one in vague words has no number.
  typealias Reading = (distance: StatedDistance?, words: Int)

  /// The distance at the beginning; nothing where none is understood.
  func reading(_ words: ArraySlice<PhraseWord>) -> Reading? {
    var rest = words
    let isMost = dropQualifiers(&rest)
    if let (low, high, count) = numbers(rest) {
      guard let (unit, unitWords) = unit(rest.dropFirst(count), glued: count > 0 ? rest[rest.startIndex] : nil),
        let distance = StatedDistance(from: isMost ? 0 : low, to: high, unit: unit)
      else { return nil }
      return (distance, rest.startIndex - words.startIndex + count + unitWords)
    }
    return vague(words)
  }

  /// `a few km`, `a kilometre`, `several miles`: a distance without a number; many tens of them are none.
  private func vague(_ words: ArraySlice<PhraseWord>) -> Reading? {
    let quantities = vocabulary.quantities
    var rest = words.drop { quantities.articles.contains($0.normalized) }
    if let word = rest.first, let least = quantities.vague[word.normalized], least < 10 { rest = rest.dropFirst() }
    let count = rest.startIndex - words.startIndex
    guard count > 0, let (_, unitWords) = unit(rest, glued: nil) else { return nil }
    return (nil, count + unitWords)
  }

  /// Takes `about`, `at least` and the like away; whether one of them makes a number the most.
  private func dropQualifiers(_ words: inout ArraySlice<PhraseWord>) -> Bool {
    var isMost = false
    while true {
      if let count = PlacePhraseReader.count(of: vocabulary.atMost, words) {
        isMost = true
        words = words.dropFirst(count)
      } else if let count = PlacePhraseReader.count(of: vocabulary.roughly, words) {
        words = words.dropFirst(count)
      } else {
        return isMost
      }
    }
  }

  /// One number, or two that are the ends of a range: `5-10`, `5 to 10`, `between 5 and 10`.
  private func numbers(_ words: ArraySlice<PhraseWord>) -> (low: Double, high: Double, words: Int)? {
    guard let word = words.first else { return nil }
    if vocabulary.rangeStarts.contains(word.normalized) {
      return ends(words.dropFirst(), joinedBy: vocabulary.and).map { ($0.low, $0.high, $0.words + 1) }
    }
    if let ends = ends(words, joinedBy: vocabulary.rangeMiddles) { return ends }
    let parts = digits(of: word).split(omittingEmptySubsequences: false, whereSeparator: vocabulary.dashes.contains)
    if parts.count == 2, let low = PhraseDistance.value(parts[0]), let high = PhraseDistance.value(parts[1]), low < high
    {
      return (low, high, 1)
    }
    return number(words).map { ($0.value, $0.value, $0.words) }
  }

  private func ends(
    _ words: ArraySlice<PhraseWord>, joinedBy joiners: Set<String>
  ) -> (low: Double, high: Double, words: Int)? {
    guard let (low, count) = number(words), let joiner = words.dropFirst(count).first,
      joiners.contains(joiner.normalized), let (high, more) = number(words.dropFirst(count + 1)), low < high
    else { return nil }
    return (low, high, count + 1 + more)
  }

  /// A number in digits or in words.
  private func number(_ words: ArraySlice<PhraseWord>) -> (value: Double, words: Int)? {
    guard let word = words.first else { return nil }
    if let value = PhraseDistance.value(digits(of: word)[...]) { return (value, 1) }
    let articles = words.prefix { vocabulary.quantities.articles.contains($0.normalized) }.count
    var (value, count) = (Int?.none, articles)
    for word in words.dropFirst(articles) {
      guard let next = adding(word, to: value) else { break }
      (value, count) = (next, count + 1)
    }
    return value.map { (Double($0), count) }
  }

  /// A number with another word of it: `twenty` with `five`, `two` with `hundred`, and `twenty-five` at once.
  private func adding(_ word: PhraseWord, to value: Int?) -> Int? {
    let quantities = vocabulary.quantities
    return word.normalized.split(separator: " ").reduce(Optional(value ?? 0)) { sum, part in
      guard let sum, sum < 100_000 else { return nil }
      if let factor = quantities.multipliers[String(part)] { return max(1, sum) * factor }
      return (quantities.numbers[String(part)] ?? quantities.groups[String(part)]).map { sum + $0 }
    }
  }

  /// The beginning of a word up to its first letter, where it begins with a digit: `5-10` of `5-10km`.
  private func digits(of word: PhraseWord) -> String { String(word.text.prefix { !$0.isLetter }.filter { $0 != " " }) }

  /// The metres of a unit, with the number of its words; 0 where it stands in the word of the number.
  private func unit(_ words: ArraySlice<PhraseWord>, glued number: PhraseWord?) -> (metres: Int, words: Int)? {
    if let number {
      let rest = number.text.drop { !$0.isLetter }.lowercased()
      if !rest.isEmpty, number.text.first?.isNumber == true { return vocabulary.lengths[rest].map { ($0, 0) } }
    }
    for count in [2, 1] where words.count >= count {
      let name = words.prefix(count).map(\.normalized).joined(separator: " ")
      if let metres = vocabulary.lengths[name] { return (metres, count) }
    }
    return nil
  }

  /// The value of digits with a stop for a fraction and commas between thousands.
  private static func value(_ text: Substring) -> Double? {
    let groups = text.split(separator: ",", omittingEmptySubsequences: false)
    guard groups.dropFirst().allSatisfy({ $0.prefix { $0 != "." }.count == 3 }) else { return nil }
    return StatedDistance.number(groups.joined())
  }

  /// Whether words end with a distance that was not understood: a unit, or a number in front of a direction.
  func isUnread(_ words: ArraySlice<PhraseWord>) -> Bool {
    guard let last = words.indices.first(where: isUnit) else {
      return words.count > 1 && words.first.map { digits(of: $0).contains { $0.isNumber } } ?? false
        && vocabulary.point(words.suffix(1)) != nil
    }
    guard last + 1 < words.endIndex else { return true }
    let behind = words[(last + 1)...]
    return vocabulary.point(behind) != nil || behind.first.map { vocabulary.idle.contains($0.normalized) } ?? false
      || PlacePhraseReader.count(of: vocabulary.near, behind) != nil

    func isUnit(_ position: Int) -> Bool {
      let word = words[position]
      if vocabulary.lengths[word.normalized] != nil { return position > words.startIndex }
      let letters = word.text.drop { !$0.isLetter }
      return letters.count < word.text.count && vocabulary.lengths[letters.lowercased()] != nil
    }
  }
}
