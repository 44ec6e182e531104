/// A report's text after decoding, cleaning and repair, with a map back to the bytes of the file.
///
/// `utf8` is what every rule reads: every line ends with a line feed (U+2028 or U+2029 where the file has another mark
/// than a line end), a space is U+0020, and nothing is invisible. A range of it is turned into a range of the file's own
/// bytes by ``originalRange(of:)``; only those leave the program.
public struct SourceText: Sendable {
  /// The repaired text as UTF-8, without the front matter and without a byte order mark.
  public let utf8: [UInt8]
  /// What was repaired, in the order of the text.
  public let repairs: [TextRepair]
  private let offsets: OriginalOffsets

  /// Makes a text from its repaired bytes, the repairs, and where its characters stand in the file.
  public init(utf8: [UInt8], repairs: [TextRepair] = [], offsets: OriginalOffsets) {
    self.utf8 = utf8
    self.repairs = repairs
    self.offsets = offsets
  }

  /// Makes a text that is its own original.
  public init(_ text: String) {
    self.init(utf8: Array(text.utf8), offsets: OriginalOffsets(sameFrom: 0))
  }

  /// The part of the text in a range of its bytes.
  public subscript(range: Range<Int>) -> String { String(decoding: utf8[range], as: UTF8.self) }

  /// The range of the file's bytes that a range of the repaired bytes comes from.
  ///
  /// Both ends are ends of characters. What was left out behind a character counts as part of it.
  public func originalRange(of range: Range<Int>) -> Range<Int> {
    offsets.original(of: range.lowerBound, in: utf8)..<offsets.original(of: range.upperBound, in: utf8)
  }

  /// The byte of the repaired text at which the character begins that has a byte of the file; an end for one outside of it.
  public func offset(ofOriginalByte byte: Int) -> Int { offsets.offset(ofOriginal: byte, in: utf8) }
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
