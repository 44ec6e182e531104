/// A few numbers of a text, of which texts that are alike share at least one.
///
/// A text that was edited lightly shares a band of its MinHash signature with the original; one of which only a passage
/// was taken over shares the least run of that passage.
struct Fingerprint {
  /// The numbers, each once.
  let keys: Set<UInt64>

  /// How many rows a band has, and how many bands: two texts that share three of ten runs meet with 95 %.
  private static let rows = 2
  private static let bands = 32
  /// A passage of this many runs in common always meets.
  private static let window = 12
  /// Odd factors, fixed for all time.
  private static let factors: [UInt64] = (1...UInt64(rows * bands)).map { Mixing.spread($0) | 1 }

  init(_ shingles: Shingles) {
    keys = Set(Fingerprint.signature(of: shingles) + Fingerprint.least(of: shingles))
  }

  /// The bands of the least values under each of the hash functions.
  private static func signature(of shingles: Shingles) -> [UInt64] {
    guard shingles.count > 0 else { return [] }
    let spread = shingles.distinct.map { Mixing.spread(UInt64($0)) }
    let minima = factors.map { factor in spread.reduce(UInt64.max) { min($0, $1 &* factor) } }
    return (0..<bands).map { band in
      minima[band * rows..<(band + 1) * rows].reduce(Mixing.spread(UInt64(band))) { Mixing.spread($0 ^ $1) }
    }
  }

  /// The least run of every stretch of the text, as in winnowing (Schleimer, Wilkerson and Aiken 2003).
  private static func least(of shingles: Shingles) -> [UInt64] {
    let values = shingles.sequence.map { Mixing.spread(UInt64($0)) }
    // Positions whose values rise, the first of them the least of the window that ends here.
    var rising: [Int] = []
    var first = 0
    var found: [UInt64] = []
    for index in values.indices {
      while rising.count > first, let last = rising.last, values[last] >= values[index] { rising.removeLast() }
      rising.append(index)
      if rising[first] + window <= index { first += 1 }
      if index + 1 >= window { found.append(values[rising[first]]) }
    }
    return found
  }
}
