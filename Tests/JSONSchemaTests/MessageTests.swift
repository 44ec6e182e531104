import JSONSchema
import SimpleFeatures
import Testing

/// Messages name the place and say what to do in plain words.
@Suite struct MessageTests {
  @Test(arguments: [
    (
      #"{"properties": {"figures": {"items": {"properties": {"low": {"minimum": 0}}}}}}"#,
      #"{"figures": [{"low": -1}]}"#, "/figures/0/low: must be at least 0, is -1"
    ),
    (#"{"type": ["integer", "null"]}"#, "\"x\"", "must be a whole number or null, is \"x\""),
    (#"{"enum": ["a", "b", null]}"#, "1.50", "must be \"a\", \"b\" or null, is 1.5"),
    (#"{"required": ["id"]}"#, "{}", "must have \"id\""),
    (#"{"additionalProperties": false}"#, #"{"a/b~c": 1}"#, "/a~1b~0c: is not allowed here"),
    (#"{"additionalProperties": false}"#, #"{"a\u001b[31m\u202e": 1}"#, #"/a\u{1B}[31m\u{202E}: is not allowed here"#),
    (#"{"format": "date"}"#, "\"3 May\"", "must be a day as in 2025-05-03, is \"3 May\""),
    (#"{"pattern": "^[a-z]{2}$"}"#, "\"abc\"", "must match ^[a-z]{2}$, is \"abc\""),
    (#"{"uniqueItems": true}"#, "[1, 2, 1]", "elements 0 and 2 are the same"),
    (#"{"not": {"const": 1}}"#, "1", "is what the schema excludes: 1"),
    (#"{"oneOf": [{"minimum": 1}, {"minimum": 2}]}"#, "3", "fits 2 of 2 forms of which exactly one is meant"),
    (#"{"anyOf": [{"const": 1}, {"const": 2}]}"#, "3", "fits none of the 2 forms allowed here: 3"),
  ])
  func saysWhatIsWrong(schema: String, value: String, message: String) throws {
    #expect(try faults(schema, value) == [message])
  }

  /// "null or this object" should not end in "fits none of 2".
  @Test func tellsTheFaultsOfTheOnlyFormOfTheRightKind() throws {
    let schema = ##"""
      {"anyOf": [{"type": "null"}, {"$ref": "#/$defs/place"}],
       "$defs": {"place": {"type": "object", "required": ["lon"], "properties": {"lat": {"maximum": 90}}}}}
      """##
    #expect(try faults(schema, #"{"lat": 91}"#).sorted() == ["/lat: must be at most 90, is 91", "must have \"lon\""])
    #expect(try faults(schema, "1") == ["fits none of the 2 forms allowed here: 1"])
  }

  @Test func findsAllFaultsInTheOrderOfTheValue() throws {
    let schema = #"{"items": {"type": "integer"}}"#
    #expect(try faults(schema, "[1, \"a\", 2, null]").map { $0.prefix(2) } == ["/1", "/3"])
  }

  @Test func cutsALongText() throws {
    let fault = try #require(faults(#"{"type": "null"}"#, "\"\(String(repeating: "x", count: 5000))\"").first)
    #expect(fault.count < 120)
  }
}
