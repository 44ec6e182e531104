/// An offset in a text with its line.
struct TextPlace: Sendable {
  private(set) var offset = 0
  /// The line, counted from 1.
  private(set) var line = 1
  /// The offset at which the line begins.
  private(set) var lineStart = 0

  /// The place of an offset; the lines before this place are not counted again.
  func moved(to offset: Int, in bytes: [UInt8]) -> TextPlace {
    let end = min(offset, bytes.count)
    var place = end < self.offset ? TextPlace() : self
    for index in place.offset..<end where bytes[index] == UInt8(ascii: "\n") {
      place.line += 1
      place.lineStart = index + 1
    }
    place.offset = end
    return place
  }
}
