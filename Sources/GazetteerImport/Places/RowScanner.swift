/// Gives the bytes of a source piece by piece; an empty piece is its end.
package typealias ByteSource = () throws -> [UInt8]

/// Walks over the lines of a text without quotes, whose fields are separated by tabs, in memory that does not grow.
struct RowScanner {
  /// The longest line that is read, in bytes; a longer one is passed over.
  static let limit = 1 << 20

  private let read: ByteSource
  private var buffer: [UInt8] = []
  private var isAtEnd = false
  private var next = 0
  private var start = 0
  /// The ends of the fields in the buffer.
  private var ends: [Int] = []
  /// The number of the line, counted from 1.
  private(set) var line = 0
  /// What keeps the whole line from being read.
  private(set) var fault: String?

  init(_ read: @escaping ByteSource) { self.read = read }

  /// The number of fields in the line.
  var count: Int { ends.count }

  /// The bytes of a field, counted from 0.
  func field(_ index: Int) -> ArraySlice<UInt8> { buffer[(index == 0 ? start : ends[index - 1] + 1)..<ends[index]] }

  /// Goes to the next line that is not empty; false at the end.
  mutating func advance() throws -> Bool {
    repeat {
      guard try advanceLine() else { return false }
    } while count == 1 && field(0).isEmpty && fault == nil
    return true
  }

  private mutating func advanceLine() throws -> Bool {
    fault = nil
    while true {
      start = next
      if let end = scan() {
        next = end + 1
        line += 1
        if line == 1 { passOverMark() }
        return true
      }
      if buffer.count - start > Self.limit { return try passOverLine() }
      guard !isAtEnd else { return try lastLine() }
      try fill()
    }
  }

  /// Finds the fields up to the line end; nothing where it is not in the buffer.
  private mutating func scan() -> Int? {
    ends.removeAll(keepingCapacity: true)
    var hasNul = false
    let end = buffer.withUnsafeBufferPointer { bytes -> Int? in
      for index in start..<bytes.count {
        let byte = bytes[index]
        guard byte <= 0x0A else { continue }
        if byte == 0x0A { return index }
        if byte == 0x09 { ends.append(index) }
        if byte == 0 { hasNul = true }
      }
      return nil
    }
    if hasNul { fault = "a NUL byte; the file is damaged or no text" }
    guard let end else { return nil }
    ends.append(end > start && buffer[end - 1] == 0x0D ? end - 1 : end)
    return end
  }

  /// Reads on; what has been walked over is given up.
  private mutating func fill() throws {
    let piece = try read()
    isAtEnd = piece.isEmpty
    if start == buffer.count { buffer = piece } else { buffer = Array(buffer[start...]) + piece }
    (start, next) = (0, 0)
  }

  /// The last line where no line end stands behind it.
  private mutating func lastLine() throws -> Bool {
    guard start < buffer.count else { return false }
    buffer.append(0x0A)
    return try advanceLine()
  }

  /// Reads on to the end of a line that is too long.
  private mutating func passOverLine() throws -> Bool {
    var length = buffer.count - start
    line += 1
    while true {
      let piece = try read()
      isAtEnd = piece.isEmpty
      let end = piece.firstIndex(of: 0x0A)
      length += end ?? piece.count
      guard end != nil || isAtEnd else { continue }
      buffer = piece
      start = 0
      next = end.map { $0 + 1 } ?? 0
      ends = [end ?? 0]
      fault = "\(length) bytes; check for a missing line end"
      return true
    }
  }

  /// Passes over a byte order mark at the beginning.
  private mutating func passOverMark() {
    if buffer[start...].starts(with: [0xEF, 0xBB, 0xBF]), ends[0] - start >= 3 { start += 3 }
  }
}
