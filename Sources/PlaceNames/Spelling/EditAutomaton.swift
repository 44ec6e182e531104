/// All ways to read a pattern with no, one or two edits, as bits (Wu and Manber's automaton).
///
/// Bit i of row e is set where the first i letters of the pattern were read with e edits. A step takes a dozen
/// instructions, whatever the length of the pattern.
struct EditAutomaton {
  /// The longest pattern: one bit for each letter, and one for the beginning.
  static let longestPattern = 62

  /// The positions that are reached.
  struct State {
    var none: UInt64
    var one: UInt64
    var two: UInt64

    /// Whether nothing can be reached any more.
    @inline(__always)
    var isDead: Bool { none | one | two == 0 }
  }

  /// For each letter code, the positions in front of it.
  private let masks: [UInt64]
  /// The positions that may be reached with one edit, and with two.
  private let (first, second): (UInt64, UInt64)
  private let end: UInt64

  /// Makes an automaton.
  ///
  /// - Parameters:
  ///   - pattern: At most `longestPattern` letters.
  ///   - limit: The most edits, 0 to 2.
  ///   - last: The number of letters that must be read before the last of the edits; 0 where it may be any.
  init(_ pattern: ArraySlice<UInt8>, limit: Int, lastEditBehind last: Int = 0) {
    precondition(pattern.count <= Self.longestPattern, "longer patterns are compared without an automaton")
    var masks = [UInt64](repeating: 0, count: 256)
    for (position, letter) in pattern.enumerated() { masks[Int(letter)] |= 1 << UInt64(position) }
    self.masks = masks
    let all = (UInt64(2) << UInt64(pattern.count)) - 1
    let behind = last == 0 ? all : all & ~((UInt64(2) << UInt64(last)) - 1)
    first = limit == 0 ? 0 : limit == 1 ? behind : all
    second = limit == 2 ? behind : 0
    end = 1 << UInt64(pattern.count)
  }

  /// The state before the first letter.
  var start: State { State(none: 1, one: 0b11 & first, two: 0b111 & second) }

  /// The state after one more letter.
  @inline(__always)
  func step(_ state: State, _ letter: UInt8) -> State {
    let mask = masks[Int(letter)]
    let none = (state.none & mask) << 1
    let one = (((state.one & mask) << 1) | state.none | (state.none << 1) | (none << 1)) & first
    let two = (((state.two & mask) << 1) | state.one | (state.one << 1) | (one << 1)) & second
    return State(none: none, one: one, two: two)
  }

  /// The number of edits with which the whole pattern was read, or nothing.
  @inline(__always)
  func distance(_ state: State) -> Int? {
    if state.none & end != 0 { return 0 }
    if state.one & end != 0 { return 1 }
    return state.two & end != 0 ? 2 : nil
  }

  /// The number of edits with which the whole pattern was read from a state on by the letters at some offsets.
  @inline(__always)
  func distance(_ state: State, _ bytes: RawSpan, _ letters: Range<Int>) -> Int? {
    var (state, offset) = (state, letters.lowerBound)
    while offset < letters.upperBound, !state.isDead {
      state = step(state, bytes.byte(at: offset))
      offset += 1
    }
    return distance(state)
  }
}
