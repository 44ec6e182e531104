/// Which names have a key: pairs of a part of the key's hash and the rank of a name, as flat bytes.
///
/// All numbers are little-endian, of 32 bits: the number of pairs, the number of bits that tell the bucket, where each
/// bucket begins and where the last one ends, and the pairs. The keys themselves do not stand in it: whoever looks one
/// up compares it with those of the names that are found.
struct KeyTable {
  private static let headerLength = 8
  private let count: Int
  private let bits: Int
  private var pairs: Int { Self.headerLength + 4 * ((1 << bits) + 1) }

  /// Reads the header; nothing where the bytes cannot hold what it says.
  init?(_ bytes: RawSpan) {
    count = bytes.word(at: 0)
    bits = bytes.word(at: 4)
    guard bits <= 30, pairs + 8 * count <= bytes.byteCount else { return nil }
  }

  /// The ranks of the names that may have a key, in rising order; all that have it are among them.
  func ranks(of key: [UInt8], _ bytes: RawSpan) -> [Int] {
    let hash = Self.hash(key)
    let bucket = Self.headerLength + 4 * Int(hash >> UInt64(64 - bits))
    let start = min(bytes.word(at: bucket), count)
    return (start..<max(start, min(bytes.word(at: bucket + 4), count))).compactMap { pair in
      let offset = pairs + 8 * pair
      return bytes.word(at: offset) == Int(hash & 0xFFFF_FFFF) ? bytes.word(at: offset + 4) : nil
    }
  }

  /// The table of the keys of names by their ranks; an empty key is left out.
  static func build(_ keys: some Sequence<[UInt8]>) -> [UInt8] {
    var pairs: [(hash: UInt64, rank: UInt32)] = []
    for (rank, key) in keys.enumerated() where !key.isEmpty { pairs.append((hash(key), UInt32(rank))) }
    pairs.sort { ($0.hash, $0.rank) < ($1.hash, $1.rank) }
    var bits = 1
    while bits < 30, 1 << bits < pairs.count / 2 { bits += 1 }
    var table: [UInt8] = []
    table.reserveCapacity(headerLength + 4 << bits + 8 * pairs.count)
    table.append(words: [UInt32(pairs.count), UInt32(bits)])
    var next = 0
    for bucket in UInt64(0)...1 << UInt64(bits) {
      while next < pairs.count, pairs[next].hash >> UInt64(64 - bits) < bucket { next += 1 }
      table.append(words: [UInt32(next)])
    }
    for pair in pairs { table.append(words: [UInt32(truncatingIfNeeded: pair.hash), pair.rank]) }
    return table
  }

  /// The hash of a key, all bits of which depend on all of its bytes.
  private static func hash(_ key: [UInt8]) -> UInt64 {
    var hash = NameHash()
    for byte in key { hash.combine(byte) }
    let mixed = (hash.value ^ (hash.value >> 32)) &* 0x9E37_79B9_7F4A_7C15
    return mixed ^ (mixed >> 29)
  }
}
