import IncidentModel

/// The normalised names of places, in the order in which they come.
struct NameList {
  /// A name's hash, and where it stands in `bytes`.
  struct Key {
    let hash: UInt64
    let offset: Int
  }

  private(set) var keys: [Key] = []
  /// For each name the number of its place, doubled, and one more where it is the main one; its length; and the name.
  private(set) var bytes: [UInt8] = []

  /// The longest normalised name that can be found, in bytes.
  static let longest = Int(UInt16.max)

  /// Adds the names of a place; one that it bears twice is written once.
  mutating func append(_ entry: GazetteerEntry, number: UInt32) {
    append(entry.name, number << 1 | 1)
    for name in entry.names { append(name, number << 1) }
  }

  private mutating func append(_ name: String, _ number: UInt32) {
    let offset = bytes.count
    bytes.append(integer: number)
    bytes.append(integer: UInt16(0))
    NameNormalizer.append(name, to: &bytes)
    let count = bytes.count - offset - 6
    guard count > 0, count <= Self.longest else {
      bytes.removeSubrange(offset...)
      return
    }
    (bytes[offset + 4], bytes[offset + 5]) = (UInt8(truncatingIfNeeded: count), UInt8(truncatingIfNeeded: count >> 8))
    var hash = NameHash()
    for index in offset + 6..<bytes.count { hash.combine(bytes[index]) }
    keys.append(Key(hash: hash.spread, offset: offset))
  }

  /// Where the name of a key stands.
  func name(at offset: Int) -> Range<Int> {
    let count = Int(bytes[offset + 4]) | Int(bytes[offset + 5]) << 8
    return offset + 6..<offset + 6 + count
  }

  /// The number of the place of a key, doubled, and one more for its main name.
  func number(at offset: Int) -> UInt32 {
    (0..<4).reduce(0) { $0 | UInt32(bytes[offset + $1]) << UInt32($1 * 8) }
  }

  /// Puts the names in the order of their hashes, those of one hash in the order of their bytes.
  mutating func sort() {
    keys.sort { ($0.hash, $0.offset) < ($1.hash, $1.offset) }
    var start = 0
    while start < keys.count {
      let end = keys[start...].firstIndex { $0.hash != keys[start].hash } ?? keys.count
      let first = name(at: keys[start].offset)
      // Two names of one hash will hardly ever be met.
      if keys[start..<end].contains(where: { !bytes[name(at: $0.offset)].elementsEqual(bytes[first]) }) {
        let list = self
        keys[start..<end].sort { left, right in
          let (one, other) = (list.bytes[list.name(at: left.offset)], list.bytes[list.name(at: right.offset)])
          return one.elementsEqual(other) ? left.offset < right.offset : one.lexicographicallyPrecedes(other)
        }
      }
      start = end
    }
  }
}

/// Names as they go into an index, each once with all its places.
struct SortedNames {
  private var list: NameList
  /// The offset of the names of each range of hashes, and of the end of the last.
  private(set) var buckets: [UInt64] = []
  /// One bit for the hash of each beginning of a name that ends with a word.
  private(set) var beginnings: [UInt64]
  /// The number of words of the longest name.
  private(set) var maximumWordCount = 0
  /// The number of different names.
  private(set) var count = 0

  init(_ list: NameList) {
    self.list = list
    self.list.sort()
    beginnings = [UInt64](repeating: 0, count: Beginnings.count(for: list.keys.count))
  }

  /// Writes the names, and notes where each bucket begins.
  mutating func write<Sink: IndexSink>(into writer: inout BodyWriter<Sink>) throws(Sink.Failure) {
    let bucketCount = Buckets.count(for: list.keys.count)
    let shift = UInt64(64 - bucketCount.trailingZeroBitCount)
    let begin = writer.offset
    buckets.reserveCapacity(bucketCount + 1)
    var start = 0
    while start < list.keys.count {
      let key = list.keys[start]
      let name = list.name(at: key.offset)
      var end = start + 1
      while end < list.keys.count, list.keys[end].hash == key.hash, isSame(end, name) { end += 1 }
      while buckets.count <= Int(key.hash >> shift) { buckets.append(UInt64(writer.offset - begin)) }
      markBeginnings(of: name)
      let numbers = numbers(start..<end)
      try writer.write { bytes in
        bytes.append(variableSize: name.count)
        bytes += list.bytes[name]
        bytes.append(variableSize: numbers.count)
        for number in numbers { bytes.append(integer: number) }
      }
      count += 1
      start = end
    }
    while buckets.count <= bucketCount { buckets.append(UInt64(writer.offset - begin)) }
  }

  /// The numbers of the places of one name; each place once, its main name before its others.
  private func numbers(_ range: Range<Int>) -> [UInt32] {
    var numbers: [UInt32] = []
    for index in range {
      let number = list.number(at: list.keys[index].offset)
      if numbers.last.map({ $0 >> 1 }) != number >> 1 { numbers.append(number) }
    }
    return numbers
  }

  private func isSame(_ index: Int, _ name: Range<Int>) -> Bool {
    let other = list.name(at: list.keys[index].offset)
    return other.count == name.count && list.bytes[other].elementsEqual(list.bytes[name])
  }

  /// Marks where each word of a name ends.
  private mutating func markBeginnings(of name: Range<Int>) {
    var (hash, words) = (NameHash(), 1)
    for index in name {
      if list.bytes[index] == UInt8(ascii: " ") {
        mark(hash.value)
        words += 1
      }
      hash.combine(list.bytes[index])
    }
    mark(hash.value)
    maximumWordCount = max(maximumWordCount, words)
  }

  private mutating func mark(_ hash: UInt64) {
    beginnings[Beginnings.position(of: hash, in: beginnings.count)] |= 1 << (hash & 63)
  }
}
