/// The look-up of normalised names in an index.
///
/// Names stand in the order of their hashes. The first bits of a hash tell the bucket; in it each name stands with its
/// length, the number of places that bear it, and for each of these its number, doubled, and one more where the name is
/// its main one.
struct NameTable: Sendable {
  let image: IndexImage

  /// A place's number, and whether the name is its main one.
  struct Hit {
    let entry: Int
    let isPrimary: Bool
  }

  /// The places that bear a normalised name.
  func hits(_ normalized: String) -> [Hit] {
    withBytes(of: normalized) { hash, name in find(hash, name) { Self.hits($0, $1) } } ?? []
  }

  /// The places that bear the name of some words.
  func hits(of words: NormalizedWords, in range: Range<Int>) -> [Hit] {
    guard !range.isEmpty else { return [] }
    let bytes = words.start(of: range.lowerBound)..<words.end(of: range.upperBound - 1)
    return words.bytes.withUnsafeBytes { text in
      var hash = NameHash()
      for offset in bytes { hash.combine(text[offset]) }
      return find(hash, text[bytes]) { Self.hits($0, $1) }
    } ?? []
  }

  /// Whether any place bears a normalised name.
  func contains(_ normalized: String) -> Bool {
    withBytes(of: normalized) { hash, name in
      // Most that are asked for are not there, which a bit tells.
      mayBegin(hash.value) && find(hash, name) { _, _ in true } != nil
    }
  }

  /// The number of words of the longest name that begins with a word, or nothing.
  func longestMatch(of words: NormalizedWords, startingAt first: Int, limit: Int) -> Int? {
    let count = min(limit, image.directory.maximumWordCount, words.count - first)
    return words.bytes.withUnsafeBytes { text in
      var (hash, longest) = (NameHash(), Int?.none)
      let start = words.start(of: first)
      var position = start
      for offset in 0..<max(0, count) {
        let end = words.end(of: first + offset)
        while position < end {
          hash.combine(text[position])
          position += 1
        }
        guard mayBegin(hash.value) else { break }
        if find(hash, text[start..<end], { _, _ in true }) != nil { longest = offset + 1 }
      }
      return longest
    }
  }

  /// Lends the bytes of a name with their hash.
  private func withBytes<Result>(of name: String, _ body: (NameHash, Slice<UnsafeRawBufferPointer>) -> Result) -> Result
  {
    var name = name
    return name.withUTF8 { bytes in
      var hash = NameHash()
      for byte in bytes { hash.combine(byte) }
      return body(hash, UnsafeRawBufferPointer(bytes)[...])
    }
  }

  /// What the words of a hash are.
  func step(_ hash: NameHash, _ words: [UInt8]) -> NameWalk.Step {
    guard mayBegin(hash.value) else { return .nothing }
    return words.withUnsafeBytes { find(hash, $0[...]) { _, _ in true } } == nil ? .beginning : .name
  }

  /// Whether a name may begin with the words of a hash; a rare yes is wrong, a no never.
  @inline(__always)
  private func mayBegin(_ hash: UInt64) -> Bool {
    let position = Beginnings.position(of: hash, in: image.beginnings.count / 8)
    guard let bits = image.integer(image.beginnings, at: position, as: UInt64.self) else { return false }
    return bits & (1 << (hash & 63)) != 0
  }

  /// What the body makes of what follows a name.
  @inline(__always)
  private func find<Result>(
    _ hash: NameHash, _ own: Slice<UnsafeRawBufferPointer>, _ body: (RawSpan, Int) -> Result?
  ) -> Result? {
    guard let bucket = Buckets.position(of: hash, in: image.buckets.count / 8),
      let range = image.range(image.buckets, at: bucket), !range.isEmpty
    else { return nil }
    let found = image.read(image.names, range) { bytes in
      var offset = 0
      while offset < bytes.byteCount {
        guard let count = bytes.variableSize(at: &offset), count <= bytes.byteCount - offset else {
          return Optional<Search<Result>>.none
        }
        let name = offset..<offset + count
        offset += count
        if Self.isName(bytes, name, own) { return body(bytes, offset).map(Search.found) }
        guard let hits = bytes.variableSize(at: &offset), hits <= (bytes.byteCount - offset) / 4 else { return nil }
        offset += hits * 4
      }
      return Search.absent
    }
    if case .found(let result) = found { return result }
    return nil
  }

  /// What was found in a bucket that is whole.
  private enum Search<Result> {
    case found(Result)
    case absent
  }

  /// The places whose numbers stand at an offset.
  private static func hits(_ bytes: RawSpan, _ start: Int) -> [Hit]? {
    var offset = start
    guard let count = bytes.variableSize(at: &offset), count <= (bytes.byteCount - offset) / 4 else { return nil }
    var hits: [Hit] = []
    hits.reserveCapacity(count)
    for index in 0..<count {
      guard let number = bytes.integer(at: offset + index * 4, as: UInt32.self) else { return nil }
      hits.append(Hit(entry: Int(number >> 1), isPrimary: number & 1 == 1))
    }
    return hits
  }

  /// Whether the name at a range has the same bytes as another.
  @inline(__always)
  private static func isName(_ bytes: RawSpan, _ range: Range<Int>, _ own: Slice<UnsafeRawBufferPointer>) -> Bool {
    guard range.count == own.count else { return false }
    for offset in 0..<range.count
    where bytes.integer(at: range.lowerBound + offset, as: UInt8.self) != own[own.startIndex + offset] { return false }
    return true
  }
}

// MARK: - All names

extension NameTable {
  /// Every name, once.
  var allNames: [String] {
    var names: [String] = []
    forEachName { name, _ in names.append(name) }
    return names
  }

  /// Gives every name with the places that bear it, in the order of the table.
  func forEachName(_ body: (String, [Hit]) -> Void) {
    for bucket in 0..<max(0, image.buckets.count / 8 - 1) {
      guard let range = image.range(image.buckets, at: bucket), !range.isEmpty else { continue }
      _ = image.read(image.names, range) { bytes in
        var offset = 0
        while offset < bytes.byteCount {
          guard let name = bytes.text(at: &offset), let hits = Self.hits(bytes, offset),
            bytes.variableSize(at: &offset) == hits.count
          else { return Bool?.none }
          offset += hits.count * 4
          body(name, hits)
        }
        return true
      }
    }
  }
}

/// Which names share a part of the section of names.
enum Buckets {
  /// The bucket of a hash in a section of so many offsets, which are one more than a power of two.
  @inline(__always)
  static func position(of hash: NameHash, in offsets: Int) -> Int? {
    let count = offsets - 1
    guard count >= 2, count & (count - 1) == 0 else { return nil }
    return Int(truncatingIfNeeded: hash.spread >> UInt64(64 - count.trailingZeroBitCount))
  }

  /// The number of buckets for so many names.
  static func count(for names: Int) -> Int {
    var count = 2
    while count < names / 2 { count *= 2 }
    return count
  }
}

/// The bits of the beginnings of names.
enum Beginnings {
  /// The word of 64 bits in which the bit of a hash is.
  @inline(__always)
  static func position(of hash: UInt64, in words: Int) -> Int { Int(truncatingIfNeeded: hash >> 6) & (words - 1) }

  /// The number of words of 64 bits for so many names.
  static func count(for names: Int) -> Int {
    var count = 2
    while count < names / 4 { count *= 2 }
    return count
  }
}
