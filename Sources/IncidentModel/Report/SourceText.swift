/// A report's text after the repair of damaged punctuation, with a map back to the bytes of the file.
///
/// `utf8` is what every rule reads. A range of it is turned into a range of the file's own bytes by
/// ``originalRange(of:)``; only those leave the program.
public struct SourceText: Sendable {
  /// The repaired text as UTF-8, without the front matter and without a byte order mark.
  public let utf8: [UInt8]
  /// What was repaired, in the order of the text.
  public let repairs: [TextRepair]
  private let segments: [Segment]

  /// A stretch of the text that stands unchanged in the file.
  public struct Segment: Sendable, Hashable {
    /// Where it begins in the repaired text.
    public let repairedStart: Int
    /// Where it begins in the file.
    public let originalStart: Int

    /// Makes a segment.
    public init(repairedStart: Int, originalStart: Int) {
      self.repairedStart = repairedStart
      self.originalStart = originalStart
    }
  }

  /// Makes a text from its repaired bytes, the repairs and the segments, which are sorted and begin at 0.
  public init(utf8: [UInt8], repairs: [TextRepair] = [], segments: [Segment]) {
    precondition(segments.first?.repairedStart == 0, "the first segment begins the text")
    self.utf8 = utf8
    self.repairs = repairs
    self.segments = segments
  }

  /// Makes a text that is its own original.
  public init(_ text: String) {
    self.init(utf8: Array(text.utf8), segments: [Segment(repairedStart: 0, originalStart: 0)])
  }

  /// The part of the text in a range of its bytes.
  public subscript(range: Range<Int>) -> String { String(decoding: utf8[range], as: UTF8.self) }

  /// The range of the file's bytes that a range of the repaired bytes comes from.
  public func originalRange(of range: Range<Int>) -> Range<Int> {
    original(range.lowerBound)..<original(range.upperBound)
  }

  private func original(_ offset: Int) -> Int {
    var (low, high) = (0, segments.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if segments[middle].repairedStart <= offset { low = middle } else { high = middle }
    }
    return segments[low].originalStart + offset - segments[low].repairedStart
  }
}

/// One character that was put in the place of a damaged one.
public struct TextRepair: Sendable, Hashable {
  /// The byte of the file at which the damaged character begins.
  public let byte: Int
  /// The damaged character.
  public let found: String
  /// The character that the context calls for.
  public let replacement: String

  /// Makes a repair.
  public init(byte: Int, found: String, replacement: String) {
    self.byte = byte
    self.found = found
    self.replacement = replacement
  }
}
