/// Where in its file each character of a text begins.
///
/// A text that stands in the file byte for byte needs no more than a number. Any other keeps the width of each
/// character and a sum every five hundred bytes, so that a place is found without reading the text from its start.
public struct OriginalOffsets: Sendable {
  private let start: Int
  private let widths: CharacterWidths?
  private let checkpoints: [Checkpoint]

  /// The characters in front of a byte of the text, and where in the file they end.
  private struct Checkpoint: Sendable {
    let characters: Int
    let original: Int
  }

  private static let stride = 512

  /// The offsets of a text that stands in the file byte for byte, from a byte on.
  public init(sameFrom start: Int) {
    self.start = start
    widths = nil
    checkpoints = []
  }

  /// The offsets of a text of which each Unicode scalar has a width; the first begins at a byte of the file.
  public init(of utf8: [UInt8], widths: CharacterWidths, from start: Int) {
    self.start = start
    self.widths = widths
    var checkpoints: [Checkpoint] = []
    checkpoints.reserveCapacity(utf8.count / OriginalOffsets.stride + 1)
    var (characters, original) = (0, start)
    for (offset, byte) in utf8.enumerated() {
      if offset % OriginalOffsets.stride == 0 {
        checkpoints.append(Checkpoint(characters: characters, original: original))
      }
      if byte & 0xC0 != 0x80 {
        original += widths[characters]
        characters += 1
      }
    }
    self.checkpoints = checkpoints
  }

  /// The byte of the file at which the characters in front of a byte of the text end.
  func original(of offset: Int, in utf8: [UInt8]) -> Int {
    guard let widths, let checkpoint = checkpoints[safe: offset / OriginalOffsets.stride] ?? checkpoints.last else {
      return start + offset
    }
    var (characters, original) = (checkpoint.characters, checkpoint.original)
    let first = min(offset / OriginalOffsets.stride, checkpoints.count - 1) * OriginalOffsets.stride
    for byte in utf8[first..<offset] where byte & 0xC0 != 0x80 {
      original += widths[characters]
      characters += 1
    }
    return original
  }

  /// The last byte of the text of which the characters in front end at or before a byte of the file; 0 where there is none.
  func offset(ofOriginal byte: Int, in utf8: [UInt8]) -> Int {
    var (low, high) = (0, utf8.count + 1)
    while high - low > 1 {
      let middle = (low + high) / 2
      if original(of: middle, in: utf8) <= byte { low = middle } else { high = middle }
    }
    return low
  }
}

extension Array {
  fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
