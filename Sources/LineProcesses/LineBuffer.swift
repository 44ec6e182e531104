/// Cuts what a program writes into lines, and passes over what is longer than a line may be.
struct LineBuffer {
  /// A line; nothing in it where it is longer than allowed.
  typealias Line = [UInt8]?

  private let limit: Int
  private var rest: [UInt8] = []
  private var isTooLong = false
  private var lines: [Line] = []
  private var position = 0

  init(limit: Int) { self.limit = limit }

  /// Takes the next bytes.
  mutating func take(_ bytes: [UInt8]) {
    var start = bytes.startIndex
    for index in bytes.indices where bytes[index] == 0x0A {
      keep(bytes[start..<index])
      endLine()
      start = index + 1
    }
    keep(bytes[start...])
  }

  /// Ends the last line, where it has no line feed.
  mutating func end() { if !rest.isEmpty || isTooLong { endLine() } }

  /// The next line that is whole; nothing where there is none.
  mutating func next() -> Line? {
    guard position < lines.count else { return nil }
    defer {
      position += 1
      if position == lines.count { (lines, position) = ([], 0) }
    }
    return lines[position]
  }

  private mutating func keep(_ bytes: ArraySlice<UInt8>) {
    isTooLong = isTooLong || rest.count + bytes.count > limit
    if isTooLong { rest = [] } else { rest += bytes }
  }

  private mutating func endLine() {
    if rest.last == 0x0D { rest.removeLast() }
    lines.append(isTooLong ? nil : rest)
    (rest, isTooLong) = ([], false)
  }
}
