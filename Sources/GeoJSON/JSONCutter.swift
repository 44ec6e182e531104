/// Tells where a stream of JSON objects can be cut, so that both sides can be read by themselves.
package struct JSONCutter: Sendable {
  private let layout: JSONRecords.Layout

  /// Makes a cutter.
  package init(_ layout: JSONRecords.Layout) { self.layout = layout }

  /// Where the last object ends whose end is certain, whatever follows, 0 where that is none; and whether what they are
  /// the elements of ends there.
  package func end(of bytes: UnsafeBufferPointer<UInt8>) -> (offset: Int, isEnd: Bool) {
    switch layout {
    case .lines: ((bytes.lastIndex(of: 0x0A) ?? -1) + 1, false)
    case .sequence: (bytes.lastIndex(of: 0x1E) ?? 0, false)
    case .elements: Self.ends(in: bytes, isFirst: false)
    }
  }

  /// Behind the comma after the last, or the first, complete element of an array; before its end where that comes.
  static func ends(in bytes: UnsafeBufferPointer<UInt8>, isFirst: Bool) -> (offset: Int, isEnd: Bool) {
    var (depth, cut, offset) = (0, 0, 0)
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\"") {
        offset += 1
        while offset < bytes.count, bytes[offset] != UInt8(ascii: "\"") {
          offset += bytes[offset] == UInt8(ascii: "\\") ? 2 : 1
        }
      } else if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") {
        depth += 1
      } else if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") {
        if depth == 0 { return (offset, byte == UInt8(ascii: "]")) }
        depth -= 1
      } else if depth == 0, byte == UInt8(ascii: ",") {
        cut = offset + 1
        if isFirst { return (cut, false) }
      }
      offset += 1
    }
    return (isFirst ? bytes.count : cut, false)
  }
}

/// What stands in front of the first object of a text and behind the last.
package struct JSONFrame: Sendable {
  /// How many bytes stand in front of the first object.
  package let length: Int
  /// The byte that ends the list of objects' frame: that of a collection, or nothing for a plain array.
  private let isCollection: Bool
  /// What a collection says of its reference system, as it is written.
  package let referenceSystem: [UInt8]?

  /// The frame of a feature collection or of an array; nothing where the text is neither as far as it is known.
  package init?(_ beginning: [UInt8]) {
    let found = beginning.withUnsafeBufferPointer { bytes -> (Int, Bool, Range<Int>?)? in
      var spans = JSONSpans(bytes)
      if spans.take(UInt8(ascii: "[")) { return (spans.offset, false, nil) }
      guard spans.take(UInt8(ascii: "{")) else { return nil }
      var system: Range<Int>?
      repeat {
        guard let name = try? spans.name() else { return nil }
        let isList = bytes[name].elementsEqual("features".utf8)
        if isList, spans.take(UInt8(ascii: "[")) { return (spans.offset, true, system) }
        guard let value = try? spans.value() else { return nil }
        if bytes[name].elementsEqual("crs".utf8) { system = value }
      } while spans.take(UInt8(ascii: ","))
      return nil
    }
    guard let found else { return nil }
    (length, isCollection) = (found.0, found.1)
    referenceSystem = found.2.map { Array(beginning[$0]) }
  }

  /// What is wrong with what stands behind the last object; nothing where it is as it should be.
  package func fault(behind rest: [UInt8]) -> String? {
    rest.withUnsafeBufferPointer { bytes in
      var spans = JSONSpans(bytes)
      do throws(JSONSpans.Fault) {
        try spans.expect(UInt8(ascii: "]"))
        if isCollection {
          while spans.take(UInt8(ascii: ",")) {
            _ = try spans.name()
            _ = try spans.value()
          }
          try spans.expect(UInt8(ascii: "}"))
        }
        spans.skipSpace()
        return spans.offset == bytes.count ? nil : spans.unexpected("the end").message
      } catch { return error.message }
    }
  }
}
