extension NameImageBuilder {
  /// Names in the order of their codes, or of their lengths and then of their codes from the last one.
  func sorted(forward: Bool, _ names: [UInt32]) -> [UInt32] {
    // Nearly all pairs of names differ within eight bytes, which are one number.
    var keys = names.map { (key: forward ? firstLetters(Int($0)) : lastLetters(Int($0)), name: $0) }
    keys.sort { left, right in
      if left.key != right.key { return left.key < right.key }
      return forward ? precedes(Int(left.name), Int(right.name)) : precedesBackwards(Int(left.name), Int(right.name))
    }
    return keys.map(\.name)
  }

  private func firstLetters(_ name: Int) -> UInt64 {
    let range = range(name)
    return (0..<8).reduce(0) { key, index in
      key << 8 | (index < range.count ? UInt64(codes[range.lowerBound + index]) : 0)
    }
  }

  private func lastLetters(_ name: Int) -> UInt64 {
    let range = range(name)
    return (0..<7).reduce(UInt64(range.count)) { key, index in
      key << 8 | (index < range.count ? UInt64(codes[range.upperBound - 1 - index]) : 0)
    }
  }

  private func precedes(_ one: Int, _ other: Int) -> Bool {
    let (left, right) = (codes[range(one)], codes[range(other)])
    if !left.elementsEqual(right) { return left.lexicographicallyPrecedes(right) }
    guard wideStarts[one] != Self.none, wideStarts[other] != Self.none else { return false }
    return letters(one).lexicographicallyPrecedes(letters(other))
  }

  private func precedesBackwards(_ one: Int, _ other: Int) -> Bool {
    let (left, right) = (codes[range(one)].reversed(), codes[range(other)].reversed())
    return left.elementsEqual(right) ? one < other : left.lexicographicallyPrecedes(right)
  }
}
