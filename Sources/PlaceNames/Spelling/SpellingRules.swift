/// The habits of a region in writing its names: which spellings are one name, and which names sound alike.
///
/// The rules are data of a region; here they are only applied. All functions take a normalised name, give an answer for
/// any text, and take time in proportion to its length.
public struct SpellingRules: Sendable {
  /// The most letters of a name that has keys.
  public static let longestName = 255
  /// The fewest letters of a sound by which names of two scripts are one: two consonants are those of a dozen names.
  public static let shortestSound = 3
  /// The fewest letters of a sound by which names of one script are one.
  static let shortestSoundInScript = 4
  /// Rules may lengthen a name; one that they lengthen beyond this has no key.
  private static let longestKey = 1024

  private let vowels: Set<UInt32>
  private let weak: Set<UInt32>
  private let words: [[UInt32]: [UInt32]]
  private let doubled: Set<UInt32>
  private let spelling: RuleList
  private let sound: RuleList

  /// Makes rules.
  ///
  /// - Parameters:
  ///   - vowels: The letters that are `V` in the contexts of rules.
  ///   - weak: The vowels for which, in names that sound alike, any other may be written.
  ///   - words: Words that stand for one another; the first of each group is written for all.
  ///   - doubled: Letters that are one where they stand twice, before any rule.
  ///   - spelling: What makes spellings one, in the order in which the rules are applied.
  ///   - sound: What is left of the spelling as its sound, over all scripts, words put together.
  public init(
    vowels: String, weak: String = "", words: [[String]], doubled: String, spelling: [RewritingRule],
    sound: [RewritingRule]
  ) {
    let letters = Set(vowels.unicodeScalars.map(\.value))
    var table: [[UInt32]: [UInt32]] = [:]
    for group in words {
      guard let first = group.first?.unicodeScalars.map(\.value) else { continue }
      for word in group.dropFirst() { table[word.unicodeScalars.map(\.value)] = first }
    }
    self.vowels = letters
    self.weak = Set(weak.unicodeScalars.map(\.value))
    self.words = table
    self.doubled = Set(doubled.unicodeScalars.map(\.value))
    self.spelling = RuleList(spelling, vowels: letters)
    self.sound = RuleList(sound, vowels: letters)
  }

  /// What all spellings of a name have in common; empty where the name is empty or too long.
  public func spellingKey(of name: String) -> [UInt8] { spelled(name).map(Self.encoded) ?? [] }

  /// The consonants of a name, which its spellings in all scripts have in common; empty where it has none.
  ///
  /// A letter that no rule makes one of the Latin alphabet is transliterated.
  public func soundKey(of name: String) -> [UInt8] { spelled(name).map { soundKey(of: name, spelled: $0) } ?? [] }

  /// Both keys of a name.
  func keys(of name: String) -> (spelling: [UInt8], sound: [UInt8]) {
    guard let spelled = spelled(name) else { return ([], []) }
    return (Self.encoded(spelled), soundKey(of: name, spelled: spelled))
  }

  private func soundKey(of name: String, spelled: [UInt32]) -> [UInt8] {
    guard let sound = sounded(spelled) else { return [] }
    guard sound.contains(where: { $0 >= 0x80 }) else { return Self.encoded(sound) }
    let latin = Transliteration.latin(name).map(NameNormalizer.normalized).flatMap(self.spelled).flatMap(sounded)
    return Self.encoded((latin ?? sound).filter { $0 < 0x80 })
  }

  /// Whether two names that sound alike may be one name.
  ///
  /// Names of one script have to agree in more than their consonants: a single vowel within the name may be missing in
  /// one of them, or be a weak one in one and any in the other. A name in Latin letters is hardly ever known in others
  /// only, so it has to be as long then.
  /// - Parameter shortest: The fewest consonants of names in Latin letters.
  func agree(_ name: String, with other: String, shortest: Int = shortestSoundInScript) -> Bool {
    guard let (one, two) = spelled(name).flatMap({ one in spelled(other).map { (one, $0) } }) else { return false }
    let isLatin = one.allSatisfy { $0 < 0x80 }
    if isLatin != two.allSatisfy({ $0 < 0x80 }) {
      return !isLatin || soundKey(of: name).count >= Self.shortestSoundInScript
    }
    guard soundKey(of: name).count >= shortest, one.first == two.first else { return false }
    let start = zip(one, two).prefix { $0 == $1 }.count
    let end = zip(one[start...].reversed(), two[start...].reversed()).prefix { $0 == $1 }.count
    let (left, right) = (one[start..<(one.count - end)], two[start..<(two.count - end)])
    guard left.count <= 1, right.count <= 1, (left + right).allSatisfy(vowels.contains) else { return false }
    return left.isEmpty || right.isEmpty ? end > 0 : (left + right).contains(where: weak.contains)
  }

  private func sounded(_ spelled: [UInt32]) -> [UInt32]? {
    var letters = spelled
    return sound.apply(to: &letters, atMost: Self.longestKey) ? Self.single(letters, of: nil) : nil
  }

  /// The spelling without its gaps: many names are written as one word or two.
  private func spelled(_ name: String) -> [UInt32]? {
    guard name.utf8.count <= 4 * Self.longestName else { return nil }
    let scalars = name.unicodeScalars.map(\.value)
    guard !scalars.isEmpty, scalars.count <= Self.longestName else { return nil }
    let parts = scalars.split(separator: 0x20).map { words[Array($0)] ?? Array($0) }
    var letters = Self.single(Array(parts.joined(separator: [0x20])), of: doubled)
    guard spelling.apply(to: &letters, atMost: Self.longestKey) else { return nil }
    return Self.single(letters.filter { $0 != 0x20 }, of: nil)
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
