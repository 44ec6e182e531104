/// The names that are spelt otherwise, sound alike or are nearly the same as a name, over flat bytes.
///
/// The bytes are a header of three lengths, in units of four bytes, the names (`NameImage`), and the keys of spelling and
/// sound (`KeyTable`). They are made once and can be kept in a file; damage to them may hide names, but nothing else.
public struct SimilarNames: Sendable {
  /// A name that is like another.
  public struct Match: Sendable, Hashable {
    /// The normalised name.
    public let name: String
    /// The number of letters that were put in, left out or replaced; 0 where another rule led to the name.
    public let distance: Int
  }

  private static let headerLength = 12
  private let source: any ByteSource
  private let rules: SpellingRules?
  private let editGuard: EditGuard
  private let parts: [Range<Int>]

  /// The bytes for normalised names.
  ///
  /// A name of more than `SpellingRules.longestName` letters is found by itself only.
  ///
  /// - Parameters:
  ///   - names: The names, in any order; one that comes again counts once.
  ///   - rules: The rules that will be used with the bytes; without them only `NameStep.edits` finds something.
  public static func build(_ names: some Sequence<String>, rules: SpellingRules?) -> [UInt8] {
    var builder = NameImageBuilder()
    for name in names { builder.append(name) }
    let image = builder.build()
    var keys: (spelling: [[UInt8]], sound: [[UInt8]]) = ([], [])
    if let rules, let names = NameImage(image.span.bytes) {
      for rank in 0..<names.count {
        let (spelling, sound) = rules.keys(of: names.name(rank, image.span.bytes))
        keys.spelling.append(spelling)
        keys.sound.append(sound.count < SpellingRules.shortestSound ? [] : sound)
      }
    }
    let tables = [image, KeyTable.build(keys.spelling), KeyTable.build(keys.sound)]
    var bytes: [UInt8] = []
    bytes.reserveCapacity(headerLength + tables.reduce(0) { $0 + $1.count })
    bytes.append(words: tables.map { UInt32($0.count / 4) })
    for table in tables { bytes += table }
    return bytes
  }

  /// Takes the bytes that `build` made; nothing where they are shorter than they say.
  public init?(_ source: any ByteSource, rules: SpellingRules?, commonWords: CommonWords) {
    self.source = source
    self.rules = rules
    editGuard = EditGuard(commonWords: commonWords)
    let parts: [Range<Int>]? = source.withBytes { bytes in
      var (parts, start) = ([Range<Int>](), Self.headerLength)
      for part in 0..<3 {
        let end = start + 4 * bytes.word(at: 4 * part)
        guard end <= bytes.byteCount else { return nil }
        parts.append(start..<end)
        start = end
      }
      return parts
    }
    guard let parts else { return nil }
    self.parts = parts
  }

  /// The names that a step finds for a normalised name, beside itself.
  ///
  /// A common word of the language is no misspelt name. With `.edits` only the nearest names are given.
  public func matches(_ name: String, by step: NameStep) -> [Match] {
    guard name.utf8.count <= 4 * SpellingRules.longestName, !editGuard.commonWords.contains(Array(name.utf8)) else {
      return []
    }
    switch step {
    case .exact: return []
    case .spelling:
      return keyMatches(name, table: 1) { rules, name in
        let key = rules.spellingKey(of: name)
        // Of two letters nearly everything short is another spelling.
        return key.count < SpellingRules.shortestSound ? [] : key
      }
    case .sound: return soundMatches(name)
    case .edits:
      let near = names(within: 2, of: name).filter { $0.distance > 0 && editGuard.allows($0.name, for: name) }
      let least = near.map(\.distance).min()
      return near.filter { $0.distance == least }
    }
  }

  /// All names within a Levenshtein distance of a normalised name, in the order of their letters.
  ///
  /// - Parameter limit: The greatest distance, at most 2.
  public func names(within limit: Int, of name: String) -> [Match] {
    let coded = CodedName(name)
    return read(0) { bytes in
      guard let names = NameImage(bytes) else { return [] }
      return names.near(coded, atMost: min(max(limit, 0), 2), bytes).map {
        Match(name: names.name($0.rank, bytes), distance: $0.distance)
      }
    }
  }

  /// The number of names.
  public var count: Int { read(0) { NameImage($0)?.count ?? 0 } }
}

extension SimilarNames {
  /// The names that sound like a normalised name, of which either is too short to be taken for the other.
  func resembling(_ name: String) -> [Match] {
    guard name.utf8.count <= 4 * SpellingRules.longestName, !editGuard.commonWords.contains(Array(name.utf8)) else {
      return []
    }
    return soundMatches(name, shortest: SpellingRules.shortestSound)
  }

  private func soundMatches(_ name: String, shortest: Int = SpellingRules.shortestSoundInScript) -> [Match] {
    guard let rules else { return [] }
    return keyMatches(name, table: 2) { rules, name in
      let sound = rules.soundKey(of: name)
      return sound.count < SpellingRules.shortestSound ? [] : sound
    }.filter { rules.agree(name, with: $0.name, shortest: shortest) }
  }

  private func keyMatches(_ name: String, table: Int, key: (SpellingRules, String) -> [UInt8]) -> [Match] {
    guard let rules else { return [] }
    let wanted = key(rules, name)
    guard !wanted.isEmpty else { return [] }
    let ranks = read(table) { bytes in KeyTable(bytes)?.ranks(of: wanted, bytes) ?? [] }
    let names: [String] = read(0) { bytes in
      guard let names = NameImage(bytes) else { return [] }
      return ranks.filter { $0 < names.count }.map { names.name($0, bytes) }
    }
    return names.filter {
      $0 != name && key(rules, $0) == wanted && !editGuard.commonWords.contains(Array($0.utf8))
    }.map { Match(name: $0, distance: 0) }
  }

  private func read<Result>(_ part: Int, _ body: (RawSpan) -> Result) -> Result {
    source.withBytes { body($0.extracting(parts[part])) }
  }
}
