import SimpleFeatures

/// JSON that is written from bytes, without a string for each value.
///
/// The room of what was written and handed on can be used again, as fresh memory is dear.
package struct JSONBytes: Sendable {
  /// Room, of which the first bytes are written.
  private var storage: [UInt8] = []
  /// How many bytes are written.
  package private(set) var count = 0

  /// Makes one with nothing written, in the room of bytes that are not needed any more.
  package init(reusing room: consuming [UInt8] = []) {
    storage = room
    storage.append(contentsOf: repeatElement(0, count: storage.capacity - storage.count))
  }

  /// Gives what is written, and is empty then.
  package mutating func takeBytes() -> [UInt8] {
    storage.removeLast(storage.count - count)
    count = 0
    defer { storage = [] }
    return storage
  }

  /// Writes bytes as they are.
  @inline(__always) package mutating func raw(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    reserve(bytes.count)
    storage.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      (base + count).update(from: source, count: bytes.count)
    }
    count += bytes.count
  }

  /// Writes bytes as they are.
  package mutating func raw(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { raw($0) } }

  /// Writes a text that is written in the program as it is.
  package mutating func raw(_ text: StaticString) {
    raw(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Writes one byte.
  @inline(__always) package mutating func byte(_ byte: UInt8) {
    reserve(1)
    storage[count] = byte
    count += 1
  }

  /// Writes a whole number.
  package mutating func integer(_ value: Int) { raw(Array(String(value).utf8)) }

  /// Writes a string in quotes.
  package mutating func string(_ text: String) {
    var text = text
    text.withUTF8 { string($0, hasDoubledQuotes: false) }
  }

  /// Writes bytes of UTF-8 as a string in quotes, escaped as all JSON of the program is.
  ///
  /// - Parameters:
  ///   - text: The bytes.
  ///   - hasDoubledQuotes: Whether each doubled quote in them stands for one.
  package mutating func string(_ text: UnsafeBufferPointer<UInt8>, hasDoubledQuotes: Bool) {
    // No byte becomes more than the six of \u0000.
    reserve(text.count * 6 + 2)
    count = storage.withUnsafeMutableBufferPointer { buffer in
      var writer = StringWriter(output: buffer, count: count)
      writer.write(text, hasDoubledQuotes: hasDoubledQuotes)
      return writer.count
    }
  }

  @inline(__always) private mutating func reserve(_ more: Int) {
    if storage.count - count < more { grow(more) }
  }

  private mutating func grow(_ more: Int) {
    let size = max(storage.count * 2, count + more, 1 << 12)
    storage.append(contentsOf: repeatElement(0, count: size - storage.count))
  }
}

/// Writes strings into room that is known to be large enough.
private struct StringWriter {
  let output: UnsafeMutableBufferPointer<UInt8>
  var count: Int

  mutating func write(_ text: UnsafeBufferPointer<UInt8>, hasDoubledQuotes: Bool) {
    put(UInt8(ascii: "\""))
    var offset = 0
    while offset < text.count {
      offset = copyPlain(text, from: offset)
      guard offset < text.count else { break }
      let byte = text[offset]
      if byte < 0x80 {
        escape(ascii: byte)
        // The second of two quotes says no more than the first.
        if byte == UInt8(ascii: "\""), hasDoubledQuotes { offset += 1 }
        offset += 1
      } else {
        offset += character(text, at: offset)
      }
    }
    put(UInt8(ascii: "\""))
  }

  /// Copies bytes that stand for themselves, eight at a time as far as that goes; gives the offset behind them.
  private mutating func copyPlain(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let (source, target) = (UnsafeRawBufferPointer(text), UnsafeMutableRawBufferPointer(output))
    var offset = start
    while offset + 8 <= text.count {
      let eight = source.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      guard Self.isPlain(eight) else { break }
      target.storeBytes(of: eight, toByteOffset: count, as: UInt64.self)
      (offset, count) = (offset + 8, count + 8)
    }
    while offset < text.count, Self.isPlain(text[offset]) {
      put(text[offset])
      offset += 1
    }
    return offset
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  /// Whether all eight bytes are of ASCII, and none a control, a quote or a backslash.
  ///
  /// Subtracting from each byte sets its high bit where it is too small; a borrow into the next byte can only make a
  /// plain one look as if it were none.
  @inline(__always) private static func isPlain(_ eight: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let controls = eight &- ones &* 0x20
    let deletes = eight &+ ones
    let quotes = (eight ^ ones &* 0x22) &- ones
    let backslashes = (eight ^ ones &* 0x5C) &- ones
    return (eight | controls | deletes | quotes | backslashes) & 0x8080_8080_8080_8080 == 0
  }

  @inline(__always) private mutating func put(_ byte: UInt8) {
    output[count] = byte
    count += 1
  }

  private mutating func escape(ascii byte: UInt8) {
    put(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): put(byte)
    case 0x0A: put(UInt8(ascii: "n"))
    case 0x0D: put(UInt8(ascii: "r"))
    case 0x09: put(UInt8(ascii: "t"))
    default: unicode(UInt32(byte))
    }
  }

  private mutating func unicode(_ scalar: UInt32) {
    put(UInt8(ascii: "u"))
    for shift in [12, 8, 4, 0] as [UInt32] {
      let digit = UInt8(truncatingIfNeeded: scalar >> shift & 0xF)
      put(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }

  /// Writes a character of more than one byte; gives how many it has.
  ///
  /// Further controls and the two separators that JavaScript takes for line ends are escaped.
  private mutating func character(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
    let lead = text[offset]
    let length = min(lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4, text.count - offset)
    if length == 2, lead == 0xC2, text[offset + 1] < 0xA0 {
      put(UInt8(ascii: "\\"))
      unicode(UInt32(text[offset + 1]))
    } else if length == 3, lead == 0xE2, text[offset + 1] == 0x80, text[offset + 2] & 0xFE == 0xA8 {
      put(UInt8(ascii: "\\"))
      unicode(0x2000 | UInt32(text[offset + 2] & 0x3F))
    } else {
      for index in offset..<offset + length { put(text[index]) }
    }
    return length
  }
}
