/// The habits of a region in writing its names: which spellings are one name, and which names sound alike.
///
/// The rules are data of a region; here they are only applied. All functions take a normalised name, give an answer for
/// any text, and take time in proportion to its length.
public struct SpellingRules: Sendable {
  /// The most letters of a name that has keys.
  public static let longestName = 255
  /// The fewest letters of a sound by which names are found: two consonants are those of a dozen names.
  public static let shortestSound = 3
  /// Rules may lengthen a name; one that they lengthen beyond this has no key.
  private static let longestKey = 1024

  private let words: [[UInt32]: [UInt32]]
  private let doubled: Set<UInt32>
  private let spelling: [CompiledRule]
  private let sound: [CompiledRule]

  /// Makes rules.
  ///
  /// - Parameters:
  ///   - vowels: The letters that are `V` in the contexts of rules.
  ///   - words: Words that stand for one another; the first of each group is written for all.
  ///   - doubled: Letters that are one where they stand twice, before any rule.
  ///   - spelling: What makes spellings one, in the order in which the rules are applied.
  ///   - sound: What is left of the spelling as its sound, over all scripts, words put together.
  public init(
    vowels: String, words: [[String]], doubled: String, spelling: [RewritingRule], sound: [RewritingRule]
  ) {
    let letters = Set(vowels.unicodeScalars.map(\.value))
    var table: [[UInt32]: [UInt32]] = [:]
    for group in words {
      guard let first = group.first?.unicodeScalars.map(\.value) else { continue }
      for word in group.dropFirst() { table[word.unicodeScalars.map(\.value)] = first }
    }
    self.words = table
    self.doubled = Set(doubled.unicodeScalars.map(\.value))
    self.spelling = spelling.map { CompiledRule($0, vowels: letters) }
    self.sound = sound.map { CompiledRule($0, vowels: letters) }
  }

  /// What all spellings of a name have in common; empty where the name is empty or too long.
  public func spellingKey(of name: String) -> [UInt8] { spelled(name).map(Self.encoded) ?? [] }

  /// The consonants of a name, which its spellings in all scripts have in common; empty where it has none.
  ///
  /// A letter that no rule makes one of the Latin alphabet is transliterated.
  public func soundKey(of name: String) -> [UInt8] {
    guard let sound = sounded(name) else { return [] }
    guard sound.contains(where: { $0 >= 0x80 }) else { return Self.encoded(sound) }
    let latin = Transliteration.latin(name).map(NameNormalizer.normalized).flatMap(sounded) ?? sound
    return Self.encoded(latin.filter { $0 < 0x80 })
  }

  private func sounded(_ name: String) -> [UInt32]? {
    guard var letters = spelled(name) else { return nil }
    return apply(sound, to: &letters) ? Self.single(letters, of: nil) : nil
  }

  /// The spelling without its gaps: many names are written as one word or two.
  private func spelled(_ name: String) -> [UInt32]? {
    guard name.utf8.count <= 4 * Self.longestName else { return nil }
    let scalars = name.unicodeScalars.map(\.value)
    guard !scalars.isEmpty, scalars.count <= Self.longestName else { return nil }
    let parts = scalars.split(separator: 0x20).map { words[Array($0)] ?? Array($0) }
    var letters = Self.single(Array(parts.joined(separator: [0x20])), of: doubled)
    guard apply(spelling, to: &letters) else { return nil }
    return Self.single(letters.filter { $0 != 0x20 }, of: nil)
  }

  private func apply(_ rules: [CompiledRule], to letters: inout [UInt32]) -> Bool {
    for rule in rules {
      rule.rewrite(&letters)
      if letters.count > Self.longestKey { return false }
    }
    return true
  }

  /// Letters of a set, or all letters, once where they stand several times in a row; digits stay.
  private static func single(_ letters: [UInt32], of set: Set<UInt32>?) -> [UInt32] {
    var kept: [UInt32] = []
    for letter in letters {
      if letter == kept.last, !(0x30...0x39).contains(letter), set?.contains(letter) ?? true { continue }
      kept.append(letter)
    }
    return kept
  }

  private static func encoded(_ letters: [UInt32]) -> [UInt8] {
    letters.flatMap { letter in Unicode.Scalar(letter).flatMap(UTF8.encode).map(Array.init) ?? [] }
  }
}
