/// Writes the image of names in which near names are found.
struct NameImageBuilder {
  private(set) var codes: [UInt8] = []
  private(set) var starts: [UInt32] = [0]
  private var wideLetters: [UInt32] = []
  /// For each name where its letters begin among those that are not ASCII, or `none`.
  private(set) var wideStarts: [UInt32] = []
  static let none = UInt32.max
  /// A node with no more names than this has no nodes below it.
  private static let fewNames = 8

  /// Adds a normalised name; one that is empty or too long is left out, and one that comes again is kept once.
  mutating func append(_ name: String) {
    guard name.utf8.count <= 4 * NameImage.longestName, codes.count < Int(Self.none) - NameImage.longestName else {
      return
    }
    let start = codes.count
    var isWide = false
    for scalar in name.unicodeScalars {
      codes.append(LetterCode.of(scalar.value))
      isWide = isWide || scalar.value >= 0x80
    }
    guard codes.count > start, codes.count - start <= NameImage.longestName else {
      codes.removeSubrange(start...)
      return
    }
    wideStarts.append(isWide ? UInt32(wideLetters.count) : Self.none)
    if isWide { wideLetters += name.unicodeScalars.lazy.map(\.value) }
    starts.append(UInt32(codes.count))
  }

  /// The image of the names.
  func build() -> [UInt8] {
    let order = sorted(forward: true, Array(0..<UInt32(wideStarts.count)))
    var names: [UInt32] = []
    for number in order where names.last.map({ !isSame(Int($0), Int(number)) }) ?? true { names.append(number) }
    let nodes = tree(names)
    let wide = names.indices.filter { wideStarts[Int(names[$0])] != Self.none }
    let letters = wide.map { self.letters(Int(names[$0])) }
    var image: [UInt8] = []
    image.reserveCapacity(names.count * 24)
    let codeLength = names.reduce(0) { $0 + length(Int($1)) }
    image.append(
      words: [names.count, codeLength, nodes.count / 3, wide.count, letters.reduce(0) { $0 + $1.count }, 0].map(
        UInt32.init))
    image.append(words: sums(names.map { length(Int($0)) }))
    for name in names { image += codes[range(Int(name))] }
    image.align()
    append(backwards: names, to: &image)
    image.append(words: nodes)
    image.append(words: wide.map(UInt32.init))
    image.append(words: sums(letters.map(\.count)))
    for scalars in letters { image.append(words: scalars) }
    return image
  }

  /// Appends the ranks by length and last letters, and where each length begins.
  private func append(backwards names: [UInt32], to image: inout [UInt8]) {
    var ranks = [UInt32](repeating: 0, count: wideStarts.count)
    for (rank, name) in names.enumerated() { ranks[Int(name)] = UInt32(rank) }
    image.append(words: sorted(forward: false, names).map { ranks[Int($0)] })
    var counts = [Int](repeating: 0, count: NameImage.longestName + 1)
    for name in names { counts[length(Int(name))] += 1 }
    image.append(words: sums(counts))
  }

  /// The sums of the numbers before each one, and of all.
  private func sums(_ numbers: [Int]) -> [UInt32] {
    var sum = 0
    return [0]
      + numbers.map { number in
        sum += number
        return UInt32(sum)
      }
  }

  func range(_ name: Int) -> Range<Int> { Int(starts[name])..<Int(starts[name + 1]) }

  func length(_ name: Int) -> Int { Int(starts[name + 1] - starts[name]) }

  func letters(_ name: Int) -> ArraySlice<UInt32> {
    let start = Int(wideStarts[name])
    return wideLetters[start..<start + length(name)]
  }

  private func isSame(_ one: Int, _ other: Int) -> Bool {
    guard codes[range(one)].elementsEqual(codes[range(other)]) else { return false }
    guard wideStarts[one] != Self.none, wideStarts[other] != Self.none else { return true }
    return letters(one).elementsEqual(letters(other))
  }

  /// The nodes, each as three numbers, level by level: first name; first node below; letter and number of nodes below.
  private func tree(_ names: [UInt32]) -> [UInt32] {
    guard !names.isEmpty else { return [] }
    var nodes: [UInt32] = [0, 0, 0]
    var waiting: [(ranks: Range<Int>, depth: Int)] = [(0..<names.count, 0)]
    var number = 0
    while number < waiting.count {
      let (ranks, depth) = waiting[number]
      defer { number += 1 }
      guard ranks.count > Self.fewNames else { continue }
      var rank = ranks.lowerBound
      while rank < ranks.upperBound, length(Int(names[rank])) == depth { rank += 1 }
      let first = waiting.count
      while rank < ranks.upperBound {
        let letter = codes[Int(starts[Int(names[rank])]) + depth]
        let start = rank
        while rank < ranks.upperBound, codes[Int(starts[Int(names[rank])]) + depth] == letter { rank += 1 }
        nodes += [UInt32(start), 0, UInt32(letter)]
        waiting.append((start..<rank, depth + 1))
      }
      nodes[number * 3 + 1] = UInt32(first)
      nodes[number * 3 + 2] |= UInt32(waiting.count - first) << 16
    }
    return nodes
  }
}
