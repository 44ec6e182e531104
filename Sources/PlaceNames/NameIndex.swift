import IncidentModel

/// A hash table from normalised names to the entries that bear them.
///
/// The names stand one after another in one array of bytes: building it for tens of thousands of names is part of
/// every start of the program, so it makes no string and no dictionary.
struct NameIndex: Sendable {
  private struct Record {
    let start: UInt32
    let count: UInt16
    let isPrimary: Bool
    let entry: UInt32
    /// The record before it with the same name, or `none`.
    let next: UInt32
  }

  /// An entry's number, and whether the name is its main one.
  struct Hit {
    let entry: Int
    let isPrimary: Bool
  }

  private static let none = UInt32.max
  private var bytes: [UInt8] = []
  private var records: [Record] = []
  private var slots: [UInt32]
  /// One bit for the hash of each beginning of a name that ends with a word.
  private var beginnings: [UInt64]
  private(set) var maximumWordCount = 0

  /// Indexes the entries' names under the entries' positions.
  init(_ entries: [GazetteerEntry]) {
    let nameCount = entries.reduce(0) { $0 + 1 + $1.names.count }
    var size = 16
    while size < nameCount * 2 { size *= 2 }
    slots = [UInt32](repeating: Self.none, count: size)
    beginnings = [UInt64](repeating: 0, count: size / 8)
    records.reserveCapacity(nameCount)
    bytes.reserveCapacity(nameCount * 14)
    // An entry that is copied out of the array is nine reference counts; its name alone is one.
    for number in entries.indices {
      insert(entries[number].name, entry: UInt32(number), isPrimary: true)
      for name in entries[number].names { insert(name, entry: UInt32(number), isPrimary: false) }
    }
  }

  private mutating func insert(_ name: String, entry: UInt32, isPrimary: Bool) {
    let start = bytes.count
    NameNormalizer.append(name, to: &bytes)
    let count = bytes.count - start
    guard count > 0, count <= UInt16.max else {
      bytes.removeSubrange(start...)
      return
    }
    let hash = hashMarkingBeginnings(from: start)
    let slot = slot(of: hash) { record in Self.equal(bytes, record, start, count) }
    let earlier = slots[slot]
    if earlier != Self.none, records[Int(earlier)].entry == entry {
      bytes.removeSubrange(start...)
      return
    }
    slots[slot] = UInt32(records.count)
    records.append(
      Record(start: UInt32(start), count: UInt16(count), isPrimary: isPrimary, entry: entry, next: earlier))
  }

  /// The hash of the last name in `bytes`; marks where each of its words ends.
  private mutating func hashMarkingBeginnings(from start: Int) -> NameHash {
    var (hash, words) = (NameHash(), 1)
    for index in start..<bytes.count {
      if bytes[index] == UInt8(ascii: " ") {
        mark(hash.value)
        words += 1
      }
      hash.combine(bytes[index])
    }
    mark(hash.value)
    maximumWordCount = max(maximumWordCount, words)
    return hash
  }

  private mutating func mark(_ hash: UInt64) {
    beginnings[Int(hash >> 6) & (beginnings.count - 1)] |= 1 << (hash & 63)
  }

  /// Whether a name may begin with the words of a hash; a rare yes is wrong, a no never.
  private func mayBegin(_ hash: UInt64) -> Bool {
    beginnings[Int(hash >> 6) & (beginnings.count - 1)] & (1 << (hash & 63)) != 0
  }

  /// The slot of the first record that satisfies a test, or the empty slot where it would go.
  @inline(__always)
  private func slot(of hash: NameHash, where isSame: (Record) -> Bool) -> Int {
    var slot = hash.slot(in: slots.count)
    while slots[slot] != Self.none, !isSame(records[Int(slots[slot])]) { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  @inline(__always)
  private static func equal(_ bytes: [UInt8], _ record: Record, _ start: Int, _ count: Int) -> Bool {
    guard record.count == count else { return false }
    let other = Int(record.start)
    for offset in 0..<count where bytes[start + offset] != bytes[other + offset] { return false }
    return true
  }
}

// MARK: - Looking up

extension NameIndex {
  /// The entries that bear a normalised name, the last one first.
  func hits(_ normalized: String) -> [Hit] {
    var hash = NameHash()
    for byte in normalized.utf8 { hash.combine(byte) }
    var number = slots[slot(of: hash) { matches($0, CollectionOfOne(normalized)[...]) }]
    var hits: [Hit] = []
    while number != Self.none {
      let record = records[Int(number)]
      hits.append(Hit(entry: Int(record.entry), isPrimary: record.isPrimary))
      number = record.next
    }
    return hits
  }

  /// The number of words of the longest name that begins with the first word, or nothing.
  func longestMatch(of words: ArraySlice<String>, limit: Int) -> Int? {
    var (hash, longest) = (NameHash(), Int?.none)
    for (offset, word) in words.prefix(min(limit, maximumWordCount)).enumerated() {
      if offset > 0 { hash.combine(UInt8(ascii: " ")) }
      for byte in word.utf8 { hash.combine(byte) }
      guard mayBegin(hash.value) else { break }
      let slot = slot(of: hash) { matches($0, words.prefix(offset + 1)) }
      if slots[slot] != Self.none { longest = offset + 1 }
    }
    return longest
  }

  /// Whether a record's name is the words with one space between them.
  private func matches(_ record: Record, _ words: some Collection<String>) -> Bool {
    var (position, end) = (Int(record.start), Int(record.start) + Int(record.count))
    var isFirst = true
    for word in words {
      if !isFirst {
        guard position < end, bytes[position] == UInt8(ascii: " ") else { return false }
        position += 1
      }
      isFirst = false
      for byte in word.utf8 {
        guard position < end, bytes[position] == byte else { return false }
        position += 1
      }
    }
    return position == end
  }
}
