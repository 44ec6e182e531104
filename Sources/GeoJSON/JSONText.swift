public import SimpleFeatures

/// Plain JSON: members in the given order, the same bytes for the same value.
public enum JSONText {
  /// The value as a file in UTF-8: each member and element on a line of its own, indented by two spaces a level.
  ///
  /// A number that is not finite becomes `null`.
  public static func encode(_ value: PropertyValue) -> [UInt8] {
    var output = JSONOutput()
    output.value(value, .lines(level: 0))
    output.raw("\n")
    return output.bytes
  }

  /// The value on one line and without a line feed: a number for a column, a record for a stream of lines.
  public static func line(_ value: PropertyValue) -> String {
    var output = JSONOutput()
    output.value(value)
    return String(decoding: output.bytes, as: UTF8.self)
  }

  /// The value of a JSON text; whole numbers become integers, other numbers keep their decimals.
  ///
  /// - Throws: The first fault: strictly as RFC 8259, at most 512 levels deep, no name twice in one object.
  public static func decode(_ bytes: [UInt8]) throws(GeoJSONError) -> PropertyValue {
    var scanner = JSONScanner(bytes)
    let value = try scanner.value()
    try scanner.end()
    return value
  }

  /// Where the value of a member begins in an object that stands on one line, as a byte counted from 1; where the text
  /// is no object or has no such member, where the text itself begins.
  public static func column(of name: String, in line: [UInt8]) -> Int {
    var scanner = JSONScanner(line)
    scanner.skipSpace()
    let start = scanner.offset
    var found: Int?
    // What is wrong behind the member is of no interest here.
    try? scanner.members { (scanner, member) throws(GeoJSONError) in
      scanner.skipSpace()
      if member == name { found = scanner.offset }
      _ = try scanner.value()
    }
    return (found ?? start) + 1
  }
}

extension JSONOutput {
  /// How a value is spread over lines.
  enum Layout {
    case oneLine
    case lines(level: Int)

    var inner: Layout {
      switch self {
      case .oneLine: .oneLine
      case .lines(let level): .lines(level: level + 1)
      }
    }
  }

  mutating func value(_ value: PropertyValue, _ layout: Layout = .oneLine) {
    switch value {
    case .null: raw("null")
    case .bool(let truth): truth ? raw("true") : raw("false")
    case .integer(let number): integer(number)
    case .number(let number, let decimals): self.number(number, decimals: decimals)
    case .string(let text): string(text)
    case .array(let values):
      list("[", "]", values, layout) { output, value in output.value(value, layout.inner) }
    case .object(let members):
      list("{", "}", members, layout) { output, member in
        output.string(member.name)
        output.raw(": ")
        output.value(member.value, layout.inner)
      }
    }
  }

  private mutating func list<Element>(
    _ open: StaticString, _ close: StaticString, _ elements: [Element], _ layout: Layout,
    _ write: (inout JSONOutput, Element) -> Void
  ) {
    raw(open)
    for (index, element) in elements.enumerated() {
      if index > 0 { raw(",") }
      lineBreak(layout.inner, isFirst: index == 0)
      write(&self, element)
    }
    if !elements.isEmpty { lineBreak(layout, isFirst: true) }
    raw(close)
  }

  /// A new line with its indent; on one line a space between elements.
  private mutating func lineBreak(_ layout: Layout, isFirst: Bool) {
    switch layout {
    case .oneLine: if !isFirst { raw(" ") }
    case .lines(let level):
      raw("\n")
      for _ in 0..<level { raw("  ") }
    }
  }
}
