import SimpleFeatures
import Testing

@testable import GeoJSON

@Suite("JSON as the places where its parts lie")
struct JSONRecordsTests {
  private func describe(_ text: String, _ layout: JSONRecords.Layout) -> [String] {
    let bytes = Array(text.utf8)
    let records = JSONRecords(bytes, layout: layout)
    func part(_ span: JSONRecords.Span) -> String { String(decoding: bytes[span.range], as: UTF8.self) }
    return records.records.map { record in
      let list = { (range: Range<Int>) in
        records.members[range].map { "\(part($0.name))=\(part($0.value))" }.joined(separator: ",")
      }
      let place =
        switch record.geometry {
        case .none: "-"
        case .point(let x, let y): "\(part(x)) \(part(y))"
        case .other(let kind): part(kind)
        }
      return "\(list(record.members))|\(list(record.foreign))|\(place)|\(record.isFeature)"
    } + records.faults.map { "\($0.start) \($0.message)" }
  }

  @Test("features and plain objects, in lines, behind separators and as elements")
  func objects() {
    let feature =
      #"{"type": "Feature", "id": 7, "properties": {"a": 1, "b": [{"c": "}"}]}, "geometry": {"coordinates": [66.5, -27e0, 3], "type": "Point"}}"#
    let expected = #"a=1,b=[{"c": "}"}]|id=7|66.5 -27e0|true"#
    #expect(describe("\(feature)\n\n\(feature)\r\n", .lines) == [expected, expected])
    #expect(describe("\u{1E}\(feature)\n\u{1E}\(feature.replacing(", ", with: ",\n"))", .sequence).count == 2)
    #expect(describe("\n\(feature),\n\(feature)\n", .elements) == [expected, expected])
    #expect(describe(#"{"properties": {"a": 1}, "x": null}"#, .lines) == [#"properties={"a": 1},x=null||-|false"#])
    #expect(describe(#"{"type": "Feature", "properties": null, "geometry": null}"#, .lines) == ["||-|true"])
    let line =
      #"{"type": "Feature", "properties": {}, "geometry": {"type": "LineString", "coordinates": [[1, 2], [3, 4]]}}"#
    #expect(describe(line, .lines) == [#"|||"LineString"|true"#.replacing("|||", with: "||")])
  }

  @Test(
    "what is damaged is refused, and what follows it is read",
    arguments: [
      "{", "[1]", "{\"a\": 01}", "{\"a\": 1,}", "{\"a\" 1}", "{\"a\": nul}", "{\"a\": \"\u{1}\"}", #"{"a": "\x"}"#,
      #"{"a": "\ud800"}"#, #"{"a": 1, "a": 2}"#, "{\"a\": 1} x", "{\"a\": -}", "{\"a\": 1.}", "{\"a\": 1e}", "{'a': 1}",
      "{\"a\": \(String(repeating: "[", count: 600))\(String(repeating: "]", count: 600))}",
    ])
  func damaged(text: String) {
    #expect(describe("\(text)\n{\"b\": 1}", .lines).first == "b=1||-|false")
    #expect(describe("\(text)\n{\"b\": 1}", .lines).count == 2)
  }

  @Test("what the strict reader takes is taken, and nothing else")
  func differential() {
    let parts = [
      "{", "}", "[", "]", ",", ":", "\"a\"", "\"b\"", "1", "-0.5e3", "01", "true", "nul", "\"\\u00e9\"", " ",
    ]
    var state: UInt64 = 11
    var taken = 0
    for number in 0..<40_000 {
      let text =
        "{\"z\":"
        + (0..<(2 + number % 5)).map { _ in
          state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          return parts[Int(state >> 33) % parts.count]
        }.joined()
      // Names that occur twice deeper inside are for whoever reads the value.
      let strict = (try? JSONText.decode(Array(text.utf8))) != nil
      let isTaken = JSONRecords(Array(text.utf8), layout: .lines).faults.isEmpty
      if strict { #expect(isTaken, "\(text)") }
      // Numbers beyond what a double holds are, too.
      if isTaken, !strict { #expect(["\"a\"", "\"b\"", "e30", "e31"].contains(where: text.contains), "\(text)") }
      taken += isTaken ? 1 : 0
    }
    #expect(taken > 50)
  }

  @Test("a collection is cut between its features, whatever stands in their strings")
  func cutting() throws {
    let text =
      #"{"type": "FeatureCollection", "crs": null, "features": [{"a": "],}{\"\\"}, {"b": [1, {"c": 2}]}], "x": 1}"#
    let bytes = Array(text.utf8)
    let frame = try #require(JSONFrame(bytes))
    #expect(frame.referenceSystem.map { String(decoding: $0, as: UTF8.self) } == "null")
    let rest = Array(bytes[frame.length...])
    let (end, isEnd) = rest.withUnsafeBufferPointer(JSONCutter(.elements).end)
    #expect(isEnd && frame.fault(behind: Array(rest[end...])) == nil)
    #expect(describe(String(decoding: rest[..<end], as: UTF8.self), .elements).count == 2)
    let first = Array(#"{"a": "],}{\"\\"},"#.utf8).count
    for length in 0..<end {
      let cut = Array(rest[..<length]).withUnsafeBufferPointer(JSONCutter(.elements).end)
      #expect(!cut.isEnd && (cut.offset == 0 || cut.offset == first), "\(length): \(cut)")
    }
    #expect(frame.fault(behind: Array("]".utf8)) != nil && frame.fault(behind: Array("]}{".utf8)) != nil)
    #expect(JSONFrame(Array(#"{"a": 1}"#.utf8)) == nil)
  }
}

@Suite("JSON that is written from bytes")
struct JSONBytesTests {
  @Test("strings have the escapes that all JSON of the program has")
  func strings() {
    let texts = [
      "", "plain text of more than eight letters", "\"\\\n\r\t\u{0}\u{7F}", "ü\u{85}\u{2028}ٹ😀\u{A0}é", "1234567\"",
      "12345678\u{1F}",
    ]
    for text in texts + (0..<300).map({ String(UnicodeScalar($0)!) + "x" }) {
      var output = JSONBytes()
      output.string(text)
      var expected = JSONOutput()
      expected.string(text)
      #expect(output.takeBytes() == expected.bytes, "\(text)")
    }
    var output = JSONBytes()
    Array("a\"\"b\"\"".utf8).withUnsafeBufferPointer { output.string($0, hasDoubledQuotes: true) }
    #expect(String(decoding: output.takeBytes(), as: UTF8.self) == #""a\"b\"""#)
  }

  @Test("numbers are read to the nearest double, and only plain ones are copied")
  func numbers() {
    func double(_ text: String) -> Double? { Array(text.utf8).withUnsafeBufferPointer { JSONNumber.double($0) } }
    for text in ["0", "-66.35", "27.123456789012345678", "1e-5", "0.1", "123456789012345", "+3.5", "9007199254740993"] {
      #expect(double(text) == Double(text), "\(text)")
    }
    for text in ["", "-", ".", "1.", "nan", "inf", "0x10", "1,5", "1e999", "--1", " 1"] {
      #expect(double(text) == nil, "\(text)")
    }
    func isPlain(_ text: String) -> Bool { Array(text.utf8).withUnsafeBufferPointer { JSONNumber.isPlain($0) } }
    for text in ["0", "-0", "10", "0.50", "-12.5", "123456789012345678901234567890"] {
      #expect(isPlain(text), "\(text)")
    }
    for text in ["", "-", "007", "1.", ".5", "1e5", "+1", "1 ", "0x1"] { #expect(!isPlain(text), "\(text)") }
  }

  @Test("room that was handed on is used again")
  func room() {
    var output = JSONBytes()
    output.raw(Array(repeating: 7, count: 5000))
    var again = JSONBytes(reusing: output.takeBytes())
    again.integer(-12)
    #expect(again.count == 3 && again.takeBytes() == Array("-12".utf8) && output.count == 0)
  }
}
