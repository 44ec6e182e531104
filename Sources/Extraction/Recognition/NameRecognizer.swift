import IncidentModel
import PlaceNames

/// Finds where a place name begins and ends in a sentence.
final class NameRecognizer {
  let tokens: ArraySlice<Token>
  let lexicon: CompiledLexicon
  let gazetteer: Gazetteer
  /// Tokens that belong to a named actor.
  let taken: PositionSet
  /// All words of the report.
  private let words: NormalizedWords
  /// The side of a pair that was asked for last, as each is asked for in turn by several readings of its words.
  private var lastSide: (start: Int, name: NameMatch?)?
  private let isTitleCase: Bool

  init(
    tokens: ArraySlice<Token>, words: NormalizedWords, lexicon: CompiledLexicon, gazetteer: Gazetteer,
    taken: PositionSet
  ) {
    self.tokens = tokens
    self.lexicon = lexicon
    self.gazetteer = gazetteer
    self.taken = taken
    self.words = words
    isTitleCase = NameRecognizer.isTitleCase(tokens)
  }

  /// The name at a token: a row of capitalised words, known or not, with the generic word behind it.
  func name(at start: Int) -> NameMatch? {
    guard start < tokens.endIndex, isNameWord(start) || isPrefix(start), !isTitled(start), !isHead(start) else {
      return nil
    }
    let run = runEnd(from: start)
    let known = knownEnd(from: start)
    if known == nil, let called = behindPrefix(start, run) { return called }
    if let known, known >= run || isPlainGeneric(known, run: run) { return match(start, known, isKnown: true) }
    if isPart(start, ofUnitUpTo: run) { return match(start + 1, run, isKnown: true) }
    let isInstitution = tokens[start..<run].contains { lexicon.institutions.contains($0.lower) }
    if isInstitution { return nil }
    if run > start + 1, let sense = lexicon.places.generics[tokens[run - 1].lower] {
      let stem = run - 1
      let isStemKnown = known.map { $0 >= stem } ?? false
      if sense.isUnit || sense == .area || sense == .tehsil || (sense == .settlement && isStemKnown) {
        return NameMatch(
          range: start..<stem, end: run, tokens: tokens, isKnown: isStemKnown, sense: sense, knownPrefix: nil)
      }
      return NameMatch(
        range: start..<run, end: run, tokens: tokens, isKnown: false, sense: sense,
        knownPrefix: isStemKnown ? start..<stem : nil)
    }
    return isAdjective(start..<run) || isPersonal(start..<run) ? nil : match(start, run, isKnown: false)
  }

  /// Whether a capitalised word only says what the name behind it is: `Police Post Sheikhan`, `PS Kulachi`.
  func isHead(_ index: Int) -> Bool {
    guard index + 1 < tokens.endIndex, lexicon.places.genericsBefore[tokens[index].lower] == .facility,
      tokens[index].isCapitalized, tokens[index + 1].isCapitalized
    else { return false }
    return tokens[index].isAcronym
      || index > tokens.startIndex && lexicon.notPlaces.contains(tokens[index - 1].lower)
  }

  /// The name behind a word with a capital that says what it is: the Tuka of `Barangay Tuka`.
  private func behindPrefix(_ start: Int, _ run: Int) -> NameMatch? {
    guard run > start + 1, lexicon.places.prefixes.contains(tokens[start].lower),
      let sense = lexicon.places.genericsBefore[tokens[start].lower], let name = name(at: start + 1)
    else { return nil }
    return name.hasGeneric ? name : name.called(sense)
  }

  /// Whether a small word is joined to the capital behind it: `al-Shuhayl`.
  private func isPrefix(_ index: Int) -> Bool {
    isParticle(index) && index + 1 < tokens.endIndex && tokens[index + 1].isHyphenated
      && isNameWord(index + 1)
  }

  /// The name on one side of a pair such as `Quetta-Karachi`, without a generic word: a known one, or capitals.
  func side(at start: Int) -> NameMatch? {
    if let last = lastSide, last.start == start { return last.name }
    let name = newSide(at: start)
    lastSide = (start, name)
    return name
  }

  private func newSide(at start: Int) -> NameMatch? {
    guard start < tokens.endIndex, isNameWord(start), !isTitled(start) else { return nil }
    let known = knownEnd(from: start)
    var end = start + 1
    while known == nil, end < tokens.endIndex, isNameWord(end), !tokens[end].isHyphenated,
      !isPairHead(tokens[end].lower), end - start < NameRecognizer.longest
    {
      end += 1
    }
    let range = start..<(known ?? end)
    return NameMatch(
      range: range, end: range.upperBound, tokens: tokens, isKnown: known != nil, sense: nil, knownPrefix: nil)
  }

  /// What the places are that bear a name.
  func traits(of name: NameMatch) -> [PlaceTraits] { gazetteer.traits(of: words, in: name.range) }

  /// Whether a word says what two joined names are.
  private func isPairHead(_ word: Word) -> Bool { lexicon.roads.contains(word) || lexicon.borders.contains(word) }

  /// Whether a point of the compass stands in front of a country or unit: `NW Pakistan`.
  private func isPart(_ start: Int, ofUnitUpTo end: Int) -> Bool {
    lexicon.directions.contains(tokens[start].lower) && start + 1 < end && knownEnd(from: start + 1) == end
      && gazetteer.traits(of: words, in: start + 1..<end).contains { $0.kind.isUnit }
  }

  /// Whether a plural noun behind an unknown name makes it an adjective: `European nations`.
  private func isAdjective(_ name: Range<Int>) -> Bool {
    let end = name.upperBound
    guard end < tokens.endIndex, tokens[end].kind == .word, !tokens[end].isCapitalized else { return false }
    let word = tokens[end]
    // `a Rangers vehicle`
    let lead = name.lowerBound > tokens.startIndex ? tokens[name.lowerBound - 1].lower : .unknown
    let isLed = lexicon.grammar.indefinite.contains(lead) || lexicon.grammar.articles.contains(lead)
    if isLed, lexicon.places.generics[word.lower] == nil, lexicon.generics.match(in: tokens, at: end) == nil,
      lexicon.targets.match(in: tokens, at: end) != nil || lexicon.people.match(in: tokens, at: end) != nil
    {
      return true
    }
    return !word.isGenitive && !lexicon.auxiliaries.contains(word.lower)
      && lexicon.places.generics[word.lower] == nil && lexicon.grammar.isPlural(word) && word.spelling.utf8.count > 3
  }

  /// Whether everything between a known name and the end of its row is one generic word, as in `Kech District`.
  private func isPlainGeneric(_ known: Int, run: Int) -> Bool {
    run == known + 1 && (lexicon.places.generics[tokens[known].lower].map { $0.isUnit || $0 == .area } ?? false)
  }

  private func match(_ start: Int, _ end: Int, isKnown: Bool) -> NameMatch {
    var nameEnd = end
    var sense: PlaceKind?
    var last = end
    if isKnown, end > start + 1, let kind = lexicon.places.generics[tokens[end - 1].lower],
      kind.isUnit || !tokens[end - 1].isCapitalized, knownEnd(from: start, limit: end - 1 - start) == end - 1
    {
      nameEnd = end - 1
      sense = kind
    } else if end < tokens.endIndex, let generic = lexicon.generics.match(in: tokens, at: end),
      !tokens[end].isCapitalized || generic.value.isUnit || generic.value == .area
    {
      sense = generic.value
      last = generic.range.upperBound
    }
    return NameMatch(
      range: start..<nameEnd, end: last, tokens: tokens, isKnown: isKnown, sense: sense, knownPrefix: nil)
  }

  private func isNameWord(_ index: Int) -> Bool {
    guard tokens[index].isCapitalized else { return false }
    let token = tokens[index]
    if lexicon.directions.contains(token.lower), index + 1 < tokens.endIndex,
      tokens[index + 1].isCapitalized, !lexicon.notPlaces.contains(tokens[index + 1].lower), !taken.contains(index + 1)
    {
      return true
    }
    // `in An Nuhud`: an article has no capital within a sentence.
    if lexicon.grammar.indefinite.contains(token.lower), index > tokens.startIndex, !isTitleCase,
      index + 1 < tokens.endIndex, tokens[index + 1].isCapitalized
    {
      return !taken.contains(index)
    }
    // `As Suwayda`, `At Tiri`
    if token.range.count == 2, lexicon.notPlaces.contains(token.lower), index > tokens.startIndex, !isTitleCase,
      tokens[index - 1].kind != .punctuation || tokens[index - 1].isMark(of: ["(", ","]),
      index + 1 < tokens.endIndex, tokens[index + 1].isCapitalized, tokens[index + 1].kind == .word
    {
      return !taken.contains(index)
    }
    return token.kind == .word && !taken.contains(index) && !isLabel(index)
      && !lexicon.notPlaces.contains(token.lower) && !token.isGenitive && token.range.count > 1
      && !(isTitleCase && isCommon(index))
  }

  /// Whether a word only says what the number behind it counts: `Rs 84,000`.
  private func isLabel(_ index: Int) -> Bool {
    if let last = tokens[index].text.utf8.last, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(last),
      lexicon.labels.contains(lexicon.vocabulary.word(tokens[index].spelling.filter(\.isLetter)))
    {
      return true
    }
    return lexicon.labels.contains(tokens[index].lower) && index + 1 < tokens.endIndex
      && tokens[index + 1].kind == .number
  }

  /// Whether a word is one of the language's where capitals tell nothing: the shooting of `Officer Killed In Shooting`.
  private func isCommon(_ index: Int) -> Bool {
    lexicon.events.match(in: tokens, at: index) != nil || lexicon.outcomesBehind.match(in: tokens, at: index) != nil
      || lexicon.people.match(in: tokens, at: index) != nil || lexicon.targets.match(in: tokens, at: index) != nil
      || lexicon.auxiliaries.contains(tokens[index].lower)
  }

  /// Whether nearly all words of a sentence begin with a capital letter, as in headlines.
  private static func isTitleCase(_ tokens: ArraySlice<Token>) -> Bool {
    var (words, capitalized) = (0, 0)
    for index in tokens.indices where tokens[index].kind == .word && tokens[index].range.count > 3 {
      if tokens[index].isGenitive { continue }
      words += 1
      if tokens[index].isCapitalized { capitalized += 1 }
    }
    return words >= 3 && capitalized * 5 >= words * 4
  }

  /// Whether a name that is no known place is a person's: `Haji Nawaz Mengal`, `the house of Nawaz Mengal`.
  private func isPersonal(_ name: Range<Int>) -> Bool {
    let isPlace = name.upperBound < tokens.endIndex && lexicon.places.generics[tokens[name.upperBound].lower] != nil
    if isOwner(name.upperBound) || isRestOfName(name.lowerBound) { return true }
    if name.count > 1, lexicon.titles.contains(tokens[name.lowerBound].lower) { return !isPlace }
    guard name.lowerBound - 2 >= tokens.startIndex else { return false }
    return lexicon.grammar.of.contains(tokens[name.lowerBound - 1].lower)
      && lexicon.places.owned.contains(tokens[name.lowerBound - 2].lower)
  }

  /// Whether what belongs to somebody stands behind a name, as in `Nawaz's shop`; a place has places.
  private func isOwner(_ end: Int) -> Bool {
    guard end + 1 < tokens.endIndex, tokens[end].isGenitive else { return false }
    return !tokens[(end + 1)...].prefix(2).contains {
      $0.isCapitalized || lexicon.places.generics[$0.lower] != nil || lexicon.directions.contains($0.lower)
    }
  }

  /// Whether a hyphen joins a name to a word in front that is no known place: the second half of `Anselm-Orsel`.
  private func isRestOfName(_ start: Int) -> Bool {
    start > tokens.startIndex && tokens[start].isHyphenated && isNameWord(start - 1) && knownEnd(from: start - 1) == nil
  }

  /// Whether a title or a first name in front makes it a person's.
  private func isTitled(_ index: Int) -> Bool {
    guard index > tokens.startIndex else { return false }
    let before = tokens[index - 1]
    if before.isMark("."), index - 1 > tokens.startIndex { return lexicon.titles.contains(tokens[index - 2].lower) }
    return lexicon.titles.contains(before.lower) && before.isCapitalized
  }

  /// The most words of a name; a longer row of capitals is a headline or a table.
  private static let longest = 16

  private func runEnd(from start: Int) -> Int {
    var end = start + 1
    while end < tokens.endIndex, end - start < NameRecognizer.longest {
      // `Bakori Local Government Area`
      if let generic = lexicon.generics.match(in: tokens, at: end), generic.range.count > 1 { break }
      if let next = nameWord(behindParticles: end) {
        end = next + 1
      } else if isNameWord(end) && (!tokens[end].isHyphenated || isCompound(end)) {
        end += 1
      } else if tokens[end].isHyphenated, tokens[end].range.count == 1, tokens[end].isCapitalized {
        // `Mrauk-U`
        end += 1
      } else if tokens[end].isHyphenated, tokens[end].range.count <= 2, end + 1 < tokens.endIndex,
        tokens[end + 1].isHyphenated, tokens[end + 1].isCapitalized
      {
        end += 2
      } else {
        break
      }
    }
    return isNumbered(end) ? end + 1 : end
  }

  /// Whether a number belongs to what stands in front: `Camp 10`, `Barangay Poblacion 5,`.
  private func isNumbered(_ index: Int) -> Bool {
    guard index < tokens.endIndex, tokens[index].kind == .number, tokens[index].range.count <= 2 else { return false }
    let isCalled =
      lexicon.places.genericsBefore[tokens[index - 1].lower] != nil
      || index - 2 >= tokens.startIndex && lexicon.places.prefixes.contains(tokens[index - 2].lower)
    guard isCalled, index + 1 < tokens.endIndex else { return isCalled }
    let next = tokens[index + 1]
    return next.kind == .punctuation || lexicon.places.generics[next.lower] != nil
      || lexicon.prepositions.match(in: tokens, at: index + 1) != nil || lexicon.grammar.of.contains(next.lower)
  }

  /// The word of a name behind one or two small words: `de Santander`, `de la Cruz`.
  private func nameWord(behindParticles start: Int) -> Int? {
    var position = start
    while position < min(start + 2, tokens.endIndex), isParticle(position) { position += 1 }
    return position > start && position < tokens.endIndex && isNameWord(position) ? position : nil
  }

  /// Whether a token is a small word within names.
  private func isParticle(_ index: Int) -> Bool {
    lexicon.particles.contains(tokens[index].lower) && !tokens[index].isCapitalized
  }

  /// Whether a hyphen makes one name of two words; between the ends of a road it does not.
  private func isCompound(_ index: Int) -> Bool {
    let words = tokens[(index + 1)...].prefix(2)
    return !words.contains { isPairHead($0.lower) }
      && !(knownEnd(from: index) != nil && knownEnd(from: index - 1) != nil)
  }

  private func knownEnd(from start: Int, limit: Int = 6) -> Int? {
    let most = min(limit, tokens.endIndex - start)
    guard most > 0, let count = gazetteer.longestMatch(of: words, startingAt: start, limit: most) else { return nil }
    let range = start..<start + count
    let isWhole = range.dropFirst().allSatisfy {
      tokens[$0].kind != .punctuation && !taken.contains($0)
        && (tokens[$0].isCapitalized || tokens[$0].range.count <= 2 || lexicon.places.generics[tokens[$0].lower] != nil)
    }
    return isWhole ? range.upperBound : knownEnd(from: start, limit: count - 1)
  }
}
