#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The lines of a file or of standard input, one after another, in memory that does not grow with their number.
package struct LineStream: ~Copyable {
  /// A line with its number, counted from 1.
  package struct Line {
    package let number: Int
    /// Its bytes without the line feed and a carriage return before it; nothing where the line is longer than allowed.
    package let bytes: [UInt8]?
  }

  private let file: Int32
  private let path: String
  private let limit: Int
  private var buffer: [UInt8] = []
  private var position = 0
  private var number = 0
  private var isAtEnd = false

  /// Opens a file, or standard input for `-`.
  ///
  /// - Parameters:
  ///   - path: The file as the user named it.
  ///   - limit: The longest line that is read, in bytes; a longer one is passed over.
  ///   - beginning: What has been read of it.
  package init(_ path: String, limit: Int, beginning: [UInt8] = []) throws(IngestionError) {
    buffer = beginning
    self.path = path == "-" ? "standard input" : path
    self.limit = limit
    file = path == "-" ? STDIN_FILENO : try FileBytes.open(path)
  }

  deinit { if file != STDIN_FILENO { _ = close(file) } }

  /// The next line; nothing at the end.
  package mutating func next() throws(IngestionError) -> Line? {
    var line: [UInt8] = []
    var isTooLong = false
    while true {
      if position == buffer.count, try !fill() { break }
      let rest = buffer[position...]
      let end = rest.firstIndex(of: UInt8(ascii: "\n"))
      let part = rest[..<(end ?? rest.endIndex)]
      isTooLong = isTooLong || line.count + part.count > limit
      if !isTooLong { line += part }
      position = end.map { $0 + 1 } ?? rest.endIndex
      guard end == nil else { return result(line, isTooLong) }
    }
    return line.isEmpty && !isTooLong ? nil : result(line, isTooLong)
  }

  private mutating func result(_ line: [UInt8], _ isTooLong: Bool) -> Line {
    number += 1
    let hasReturn = line.last == UInt8(ascii: "\r")
    return Line(number: number, bytes: isTooLong ? nil : hasReturn ? line.dropLast() : line)
  }

  /// Reads on; false at the end.
  private mutating func fill() throws(IngestionError) -> Bool {
    guard !isAtEnd else { return false }
    buffer = try FileBytes.chunk(of: file, path: path, atMost: 1 << 16)
    position = 0
    isAtEnd = buffer.isEmpty
    return !isAtEnd
  }
}
