/// Different names in the order of their letter codes, as flat bytes: what `NameImageBuilder` writes.
///
/// All numbers are little-endian, of 32 bits where nothing else is said. Behind the header come: where the codes of
/// each name begin, and where the last one ends; the codes; the ranks of the names by length and then by their letters
/// from the last to the first; where each length begins among these; the nodes of a tree of the first letters; and of the
/// names that are not ASCII the rank, where their letters begin, and their letters.
struct NameImage {
  static let headerLength = 24
  static let nodeLength = 12
  /// The most letters of a name in the image.
  static let longestName = 255

  let (count, codeLength, nodeCount, wideCount, wideLength): (Int, Int, Int, Int, Int)
  private let (codes, backwards, lengths, nodes, wideRanks, wideStarts, wideLetters):
    (Int, Int, Int, Int, Int, Int, Int)
  /// The number of bytes of the image.
  let length: Int

  /// Reads the header; nothing where the bytes cannot hold what it says.
  init?(_ bytes: RawSpan) {
    count = bytes.word(at: 0)
    codeLength = bytes.word(at: 4)
    nodeCount = bytes.word(at: 8)
    wideCount = bytes.word(at: 12)
    wideLength = bytes.word(at: 16)
    codes = Self.headerLength + 4 * (count + 1)
    backwards = codes + (codeLength + 3) / 4 * 4
    lengths = backwards + 4 * count
    nodes = lengths + 4 * (Self.longestName + 2)
    wideRanks = nodes + Self.nodeLength * nodeCount
    wideStarts = wideRanks + 4 * wideCount
    wideLetters = wideStarts + 4 * (wideCount + 1)
    length = wideLetters + 4 * wideLength
    guard length <= bytes.byteCount else { return nil }
  }

  /// Where the codes of a name lie.
  @inline(__always)
  func codes(of rank: Int, _ bytes: RawSpan) -> Range<Int> {
    let start = min(bytes.word(at: Self.headerLength + 4 * rank), codeLength)
    let end = min(bytes.word(at: Self.headerLength + 4 * rank + 4), codeLength)
    return codes + start..<codes + max(start, min(end, start + Self.longestName))
  }

  /// The positions in the order by length of the names of a length.
  @inline(__always)
  func positions(ofLength length: Int, _ bytes: RawSpan) -> Range<Int> {
    guard (0...Self.longestName).contains(length) else { return 0..<0 }
    let start = min(bytes.word(at: lengths + 4 * length), count)
    return start..<max(start, min(bytes.word(at: lengths + 4 * length + 4), count))
  }

  /// The rank of the name at a position in the order by length.
  @inline(__always)
  func rank(at position: Int, _ bytes: RawSpan) -> Int {
    min(bytes.word(at: backwards + 4 * position), max(0, count - 1))
  }

  /// A node: the first name below it, and the nodes below it.
  struct Node {
    let rank: Int
    let children: Range<Int>
  }

  /// The node of a number.
  @inline(__always)
  func node(_ number: Int, _ bytes: RawSpan) -> Node {
    let offset = nodes + Self.nodeLength * number
    let first = bytes.word(at: offset + 4)
    // Children stand behind their parent, so that no damage leads in a circle.
    let isSound = first > number && first <= nodeCount
    let count = isSound ? min(bytes.short(at: offset + 10), nodeCount - first) : 0
    return Node(rank: rank(ofNode: number, bytes), children: isSound ? first..<first + count : 0..<0)
  }

  /// The first name below a node.
  @inline(__always)
  func rank(ofNode number: Int, _ bytes: RawSpan) -> Int {
    min(bytes.word(at: nodes + Self.nodeLength * number), count)
  }

  /// The last letter of a node.
  @inline(__always)
  func letter(ofNode number: Int, _ bytes: RawSpan) -> UInt8 { bytes.byte(at: nodes + Self.nodeLength * number + 8) }

  /// The letters of a name; nothing where its codes are all ASCII.
  func wide(_ rank: Int, _ bytes: RawSpan) -> [UInt32]? {
    var (low, high) = (0, wideCount)
    while low < high {
      let middle = (low + high) / 2
      if bytes.word(at: wideRanks + 4 * middle) < rank { low = middle + 1 } else { high = middle }
    }
    guard low < wideCount, bytes.word(at: wideRanks + 4 * low) == rank else { return nil }
    let start = min(bytes.word(at: wideStarts + 4 * low), wideLength)
    let end = min(bytes.word(at: wideStarts + 4 * low + 4), wideLength, start + Self.longestName)
    return (start..<max(start, end)).map { UInt32(truncatingIfNeeded: bytes.word(at: wideLetters + 4 * $0)) }
  }

  /// A name.
  func name(_ rank: Int, _ bytes: RawSpan) -> String {
    if let letters = wide(rank, bytes) {
      var text = String.UnicodeScalarView()
      for letter in letters { Unicode.Scalar(letter).map { text.append($0) } }
      return String(text)
    }
    let codes = codes(of: rank, bytes)
    return bytes.extracting(codes.clamped(to: 0..<bytes.byteCount)).withUnsafeBytes {
      String(validating: $0, as: UTF8.self) ?? ""
    }
  }
}
