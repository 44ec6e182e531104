import SimpleFeatures

/// Reads JSON bytes strictly as RFC 8259 describes them, from left to right.
struct JSONScanner {
  /// How deep objects and arrays may lie in one another.
  static let depthLimit = 512

  let bytes: [UInt8]
  private(set) var offset: Int
  private(set) var depth = 0
  /// The feature that is being read, for messages.
  var feature: Int?
  /// The bytes at which the features that were read begin.
  var featureStarts: [Int] = []
  /// Whether a value that is JSON, but not what it should be, is passed over and kept among the faults.
  var isTolerant = false
  /// Gives the place on WGS 84 of two numbers of another reference system; nothing where they are degrees of WGS 84.
  var place: ((_ x: Double, _ y: Double) -> Coordinate?)?
  /// What was passed over or mended.
  private(set) var faults: [GeoJSONFault] = []
  /// A place whose line is known.
  private var known = TextPlace()

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    // RFC 8259 lets a reader pass over a byte order mark.
    offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The byte at the offset, or 0 at the end; a NUL in the text is no part of JSON either.
  @inline(__always) var current: UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  @inline(__always) mutating func advance(by count: Int = 1) { offset += count }

  @inline(__always) mutating func skipSpace() {
    while offset < bytes.count {
      switch bytes[offset] {
      case 0x20, 0x0A, 0x0D, 0x09: offset += 1
      default: return
      }
    }
  }

  /// Passes over space and the byte, which has to come now.
  @inline(__always) mutating func expect(_ byte: UInt8) throws(GeoJSONError) {
    skipSpace()
    guard current == byte, offset < bytes.count else {
      throw unexpected("'\(Character(Unicode.Scalar(byte)))'")
    }
    offset += 1
  }

  /// Passes over space and the byte if it comes now.
  @inline(__always) mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard offset < bytes.count, bytes[offset] == byte else { return false }
    offset += 1
    return true
  }

  /// Calls the body for each member of an object with its name; the body reads the value.
  mutating func members(
    _ body: (inout JSONScanner, String) throws(GeoJSONError) -> Void
  ) throws(GeoJSONError) {
    try enter(UInt8(ascii: "{"))
    var names = SeenNames()
    if !take(UInt8(ascii: "}")) {
      repeat {
        skipSpace()
        let start = offset
        let name = try string()
        guard names.insert(name) else {
          throw error(.repeatedName, "the name \"\(name)\" occurs twice in one object", "keep one of them", at: start)
        }
        try expect(UInt8(ascii: ":"))
        try body(&self, name)
      } while take(UInt8(ascii: ","))
      try expect(UInt8(ascii: "}"))
    }
    depth -= 1
  }

  /// Calls the body for each element of an array; the body reads it.
  @inline(__always) mutating func elements(
    _ body: (inout JSONScanner) throws(GeoJSONError) -> Void
  ) throws(GeoJSONError) {
    try enter(UInt8(ascii: "["))
    if !take(UInt8(ascii: "]")) {
      repeat { try body(&self) } while take(UInt8(ascii: ","))
      try expect(UInt8(ascii: "]"))
    }
    depth -= 1
  }

  /// Requires that nothing but space is left.
  mutating func end() throws(GeoJSONError) {
    skipSpace()
    if offset < bytes.count { throw unexpected("the end of the text") }
  }

  /// What the body reads; where it finds a value that is JSON but not what it should be, and the scanner is tolerant,
  /// the whole value is passed over.
  ///
  /// The wrong reference system of one part is that of the whole text and is thrown.
  mutating func tolerating<Result>(
    _ body: (inout JSONScanner) throws(GeoJSONError) -> Result
  ) throws(GeoJSONError) -> Result? {
    guard isTolerant else { return try body(&self) }
    let (start, level) = (offset, depth)
    do throws(GeoJSONError) { return try body(&self) } catch {
      guard error.code != .wrongReferenceSystem else { throw error }
      (offset, depth) = (start, level)
      _ = try value()
      keep(GeoJSONFault(error: error, isMended: false))
      return nil
    }
  }

  /// Keeps a fault that does not keep the rest from being read.
  mutating func keep(_ fault: GeoJSONFault) {
    faults.append(fault)
    // Each line is counted once, however many faults there are.
    known = known.moved(to: offset, in: bytes)
  }

  private mutating func enter(_ byte: UInt8) throws(GeoJSONError) {
    try expect(byte)
    depth += 1
    if depth > Self.depthLimit {
      throw error(
        .tooDeep, "nested more than \(Self.depthLimit) levels at byte \(offset - 1)", "check how the file was made",
        at: offset - 1)
    }
  }
}

/// The names of one object: a list while they are few, for which that is faster than a set.
private struct SeenNames {
  private var few: [String] = []
  private var many: Set<String> = []

  /// Keeps the name, or says that it is there already.
  mutating func insert(_ name: String) -> Bool {
    if !many.isEmpty { return many.insert(name).inserted }
    if few.contains(name) { return false }
    few.append(name)
    if few.count > 16 { many = Set(few) }
    return true
  }
}

extension JSONScanner {
  func error(
    _ code: GeoJSONError.Code, _ message: String, _ remedy: String, at place: Int? = nil
  ) -> GeoJSONError {
    GeoJSONError(code, message, remedy: remedy, at: known.moved(to: place ?? offset, in: bytes), feature: feature)
  }

  func unexpected(_ wanted: String) -> GeoJSONError {
    let found: String
    if offset >= bytes.count {
      found = "the text ends"
    } else if (0x20..<0x7F).contains(current) {
      found = "'\(Character(Unicode.Scalar(current)))' stands"
    } else {
      found = "byte \(current) stands"
    }
    return error(
      .syntax, "\(found) where \(wanted) should be", "check how the file was made, or whether it was cut off")
  }
}
