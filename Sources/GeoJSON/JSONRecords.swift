/// The objects of a piece of JSON text, as the places where their parts lie.
///
/// An object is a feature of GeoJSON or any other; whether the text is UTF-8 is for the caller to find out.
package struct JSONRecords: Sendable {
  /// How objects follow one another.
  package enum Layout: Sendable, Hashable {
    /// Each ends with its line; record separators of RFC 8142 may stand between them.
    case lines
    /// Each begins with a record separator and may take several lines.
    case sequence
    /// A comma stands between them.
    case elements
  }

  /// A place in the bytes of the piece.
  package struct Span: Sendable {
    let low: Int32
    let high: Int32

    init(_ range: Range<Int>) { (low, high) = (Int32(range.lowerBound), Int32(range.upperBound)) }

    /// The place.
    package var range: Range<Int> { Int(low)..<Int(high) }
  }

  /// A member of an object.
  package struct Member: Sendable {
    /// Its name, without quotes and with the escapes that it is written with.
    package let name: Span
    /// Its value as it is written.
    package let value: Span
  }

  /// Where something is.
  package enum Geometry: Sendable {
    /// There is none, or null.
    case none
    /// Two numbers.
    case point(x: Span, y: Span)
    /// Anything else, and what GeoJSON calls it.
    case other(Span)
  }

  /// An object.
  package struct Record: Sendable {
    /// Where it lies.
    package let span: Span
    /// Whether it is a feature of GeoJSON.
    package let isFeature: Bool
    /// The properties of a feature, the members of any other object.
    package let members: Range<Int>
    /// The further members of a feature, its id among them.
    package let foreign: Range<Int>
    /// The geometry of a feature.
    package let geometry: Geometry
    /// The geometry of a feature as it is written.
    package let geometrySpan: Span?
    /// Whether its members have the names of those of the object before, in the same order.
    package let isAlike: Bool
  }

  /// What cannot be used.
  package struct Fault: Sendable {
    /// Where the object begins and where in it the fault lies.
    package let (start, offset): (Int, Int)
    /// What is wrong.
    package let message: String
  }

  /// The objects that can be used, in order.
  package private(set) var records: [Record] = []
  /// The members of all of them.
  package private(set) var members: [Member] = []
  /// The objects that cannot be used, in order.
  package private(set) var faults: [Fault] = []
  /// The names of the last object's members, of which it is known that none occurs twice.
  private var distinct = 0..<0

  /// Reads a piece that begins with an object and ends with one.
  package init(_ piece: [UInt8], layout: Layout) {
    members.reserveCapacity(piece.count / 24)
    records.reserveCapacity(piece.count / 256)
    piece.withUnsafeBufferPointer { bytes in
      var spans = JSONSpans(bytes, endsWithLine: layout == .lines)
      while next(&spans, layout) {}
    }
  }

  /// Reads the next object; false where there is none.
  private mutating func next(_ spans: inout JSONSpans, _ layout: Layout) -> Bool {
    while spans.offset < spans.bytes.count {
      spans.skipSpace()
      guard spans.current == 0x1E || spans.current == 0x0A, layout != .elements else { break }
      spans.offset += 1
    }
    guard spans.offset < spans.bytes.count else { return false }
    let (start, mark) = (spans.offset, members.count)
    do {
      let record = try record(&spans)
      try requireEnd(&spans, layout)
      records.append(record)
    } catch {
      members.removeSubrange(mark...)
      distinct = 0..<0
      faults.append(Fault(start: start, offset: error.offset, message: error.message))
      let end = Self.end(of: layout, in: spans.bytes, from: start)
      spans = JSONSpans(spans.bytes, from: max(end, start + 1), endsWithLine: layout == .lines)
    }
    return true
  }

  /// Passes over what has to stand behind an object.
  private func requireEnd(_ spans: inout JSONSpans, _ layout: Layout) throws(JSONSpans.Fault) {
    if layout == .elements {
      if spans.take(UInt8(ascii: ",")) || spans.offset == spans.bytes.count { return }
      throw spans.unexpected("','")
    }
    while spans.current == 0x20 || spans.current == 0x09 || spans.current == 0x0D { spans.offset += 1 }
    if spans.current == 0x0A || spans.current == 0x1E || spans.offset == spans.bytes.count { return }
    if layout == .sequence {
      spans.skipSpace()
      if spans.current == 0x1E || spans.offset == spans.bytes.count { return }
    }
    throw spans.unexpected("the end of the line")
  }

  /// Behind the object that begins at a place, where its inside is not to be trusted.
  private static func end(of layout: Layout, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    switch layout {
    case .lines: (bytes[start...].firstIndex(of: 0x0A) ?? bytes.count - 1) + 1
    case .sequence: bytes[start...].firstIndex(of: 0x1E) ?? bytes.count
    case .elements:
      start + JSONCutter.ends(in: UnsafeBufferPointer(rebasing: bytes[start...]), isFirst: true).offset
    }
  }

  // MARK: - One object

  /// What was found of a feature on the way through an object.
  private struct Feature {
    var isNamed = false
    var properties: Range<Int>?
    var geometry = Geometry.none
    var geometrySpan: Span?
  }

  private mutating func record(_ spans: inout JSONSpans) throws(JSONSpans.Fault) -> Record {
    guard spans.current == UInt8(ascii: "{") else {
      throw JSONSpans.Fault(offset: spans.offset, message: "it is no JSON object")
    }
    let start = spans.offset
    var feature = Feature()
    var outer: [Member] = []
    try object(&spans) { (records, spans, name) throws(JSONSpans.Fault) in
      let value = try records.part(&spans, name, &feature)
      outer.append(Member(name: Span(name), value: Span(value)))
    }
    let isFeature = feature.isNamed
    // The members stand behind the properties that were found among them.
    let first = members.count
    if isFeature {
      outer.removeAll { member in
        ["type", "geometry", "properties"].contains { Self.equals(spans.bytes, member.name.range, $0) }
      }
    } else if let properties = feature.properties {
      members.removeSubrange(properties)
    }
    members += outer
    let range = (isFeature ? first : members.count - outer.count)..<members.count
    let listed = isFeature ? feature.properties ?? first..<first : range
    let isAlike = try requireDistinct(listed, spans.bytes)
    return Record(
      span: Span(start..<spans.offset), isFeature: isFeature, members: listed, foreign: isFeature ? range : 0..<0,
      geometry: feature.geometry, geometrySpan: feature.geometrySpan, isAlike: isAlike)
  }

  /// Reads the value of a member of an object that may be a feature; gives where it lies.
  private mutating func part(
    _ spans: inout JSONSpans, _ name: Range<Int>, _ feature: inout Feature
  ) throws(JSONSpans.Fault) -> Range<Int> {
    spans.skipSpace()
    let start = spans.offset
    if Self.equals(spans.bytes, name, "type") {
      let value = try spans.value()
      feature.isNamed = Self.equals(spans.bytes, value, "\"Feature\"")
      return value
    }
    if Self.equals(spans.bytes, name, "geometry"), spans.current == UInt8(ascii: "{") {
      feature.geometry = try geometry(&spans)
      feature.geometrySpan = Span(start..<spans.offset)
      return start..<spans.offset
    }
    guard Self.equals(spans.bytes, name, "properties"), feature.properties == nil else { return try spans.value() }
    let first = members.count
    if spans.current == UInt8(ascii: "{") {
      try object(&spans) { (records, spans, name) throws(JSONSpans.Fault) in
        let value = try spans.value()
        records.members.append(Member(name: Span(name), value: Span(value)))
      }
    } else if try !Self.equals(spans.bytes, spans.value(), "null") {
      return start..<spans.offset
    }
    feature.properties = first..<members.count
    return start..<spans.offset
  }

  /// Reads an object; the body reads the value of each member.
  @inline(__always) private mutating func object(
    _ spans: inout JSONSpans,
    _ body: (inout JSONRecords, inout JSONSpans, Range<Int>) throws(JSONSpans.Fault) -> Void
  ) throws(JSONSpans.Fault) {
    try spans.expect(UInt8(ascii: "{"))
    if spans.take(UInt8(ascii: "}")) { return }
    repeat { try body(&self, &spans, spans.name()) } while spans.take(UInt8(ascii: ","))
    guard spans.take(UInt8(ascii: "}")) else { throw spans.unexpected("',' or '}'") }
  }

  private mutating func geometry(_ spans: inout JSONSpans) throws(JSONSpans.Fault) -> Geometry {
    var (kind, point) = (0..<0, Geometry.none)
    try object(&spans) { (records, spans, name) throws(JSONSpans.Fault) in
      if Self.equals(spans.bytes, name, "type") {
        kind = try spans.value()
      } else if Self.equals(spans.bytes, name, "coordinates") {
        point = try records.position(&spans)
      } else {
        _ = try spans.value()
      }
    }
    return Self.equals(spans.bytes, kind, "\"Point\"") ? point : .other(Span(kind))
  }

  /// Reads coordinates; they are a point where they begin with two numbers.
  private func position(_ spans: inout JSONSpans) throws(JSONSpans.Fault) -> Geometry {
    spans.skipSpace()
    let start = spans.offset
    var ranges: [Range<Int>] = []
    if spans.take(UInt8(ascii: "[")) {
      repeat {
        spans.skipSpace()
        let first = spans.offset
        guard spans.current == UInt8(ascii: "-") || spans.current &- 0x30 < 10 else { break }
        try spans.number()
        ranges.append(first..<spans.offset)
      } while spans.take(UInt8(ascii: ","))
      if ranges.count >= 2, spans.take(UInt8(ascii: "]")) { return .point(x: Span(ranges[0]), y: Span(ranges[1])) }
    }
    spans.offset = start
    return .other(Span(try spans.value()))
  }

  // MARK: - Names

  private static func equals(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ text: StaticString) -> Bool {
    guard range.count == text.utf8CodeUnitCount else { return false }
    for index in 0..<range.count where bytes[range.lowerBound + index] != text.utf8Start[index] { return false }
    return true
  }

  /// Refuses an object in which a name occurs twice; whether the names are those of the object before.
  private mutating func requireDistinct(
    _ list: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>
  ) throws(JSONSpans.Fault) -> Bool {
    defer { distinct = list }
    // Objects of one file mostly have the same names in the same order.
    if list.count == distinct.count, zip(list, distinct).allSatisfy({ isSameName($0, $1, bytes) }) {
      return !records.isEmpty
    }
    for index in list {
      for other in list.lowerBound..<index where isSameName(index, other, bytes) {
        let name = String(validating: bytes[members[index].name.range].prefix(60), as: UTF8.self) ?? "?"
        throw JSONSpans.Fault(
          offset: members[index].name.range.lowerBound, message: "the name \"\(name)\" occurs twice in one object")
      }
    }
    return false
  }

  private func isSameName(_ one: Int, _ other: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let (one, other) = (members[one].name.range, members[other].name.range)
    return one.count == other.count
      && (0..<one.count).allSatisfy { bytes[one.lowerBound + $0] == bytes[other.lowerBound + $0] }
  }
}
