import JSONSchema
import SimpleFeatures
import Testing

/// Each keyword both ways.
@Suite struct KeywordTests {
  /// A schema with values that fit and values that do not.
  struct Example: Sendable, CustomTestStringConvertible {
    let schema: String
    let fitting: [String]
    let failing: [String]

    init(_ schema: String, fits fitting: [String], fails failing: [String]) {
      (self.schema, self.fitting, self.failing) = (schema, fitting, failing)
    }

    var testDescription: String { schema }
  }

  static let scalars = [
    Example("true", fits: ["1", "null", "{}"], fails: []),
    Example("false", fits: [], fails: ["1", "null"]),
    Example("{}", fits: ["1", "[]"], fails: []),
    Example(#"{"type": "null"}"#, fits: ["null"], fails: ["0", "false", "\"\""]),
    Example(#"{"type": "boolean"}"#, fits: ["true", "false"], fails: ["0", "\"true\"", "null"]),
    Example(
      #"{"type": "integer"}"#, fits: ["1", "-1", "1.0", "1e3", "1e300"], fails: ["1.5", "1e-3", "\"1\"", "true"]),
    Example(#"{"type": "number"}"#, fits: ["1", "1.5", "-1e-3"], fails: ["\"1\"", "null", "[1]"]),
    Example(#"{"type": "string"}"#, fits: ["\"\"", "\"a\""], fails: ["1", "null", "[]"]),
    Example(#"{"type": "array"}"#, fits: ["[]", "[1]"], fails: ["{}", "\"[]\""]),
    Example(#"{"type": "object"}"#, fits: ["{}", "{\"a\": 1}"], fails: ["[]", "null"]),
    Example(#"{"type": ["integer", "null"]}"#, fits: ["1", "null"], fails: ["1.5", "\"\""]),
    Example(#"{"enum": ["a", 1, null]}"#, fits: ["\"a\"", "1", "1.0", "null"], fails: ["\"b\"", "0", "false"]),
    Example(#"{"const": {"a": 1, "b": [2]}}"#, fits: [#"{"b": [2.0], "a": 1}"#], fails: [#"{"a": 1}"#, "1"]),
    Example(#"{"const": false}"#, fits: ["false"], fails: ["0", "null", "true"]),
    Example(#"{"const": 0}"#, fits: ["0", "-0", "0.0", "-0.0", "0e5"], fails: ["false", "\"0\""]),
    Example(#"{"minimum": 2}"#, fits: ["2", "2.0", "3", "\"1\""], fails: ["1", "1.99", "-5"]),
    Example(#"{"maximum": 2.5}"#, fits: ["2.5", "2", "-9"], fails: ["3", "2.51"]),
    Example(#"{"exclusiveMinimum": 2}"#, fits: ["2.01", "3"], fails: ["2", "2.0", "1"]),
    Example(#"{"exclusiveMaximum": 2}"#, fits: ["1.99", "1"], fails: ["2", "2.0", "3"]),
    Example(
      #"{"minimum": 9223372036854775807}"#, fits: ["9223372036854775807", "9223372036854775808"],
      fails: ["9223372036854775806"]),
    Example(#"{"exclusiveMinimum": 9007199254740992}"#, fits: ["9007199254740993"], fails: ["9007199254740992"]),
    Example(#"{"maximum": 1e300}"#, fits: ["9223372036854775807", "-1e301"], fails: ["1e301"]),
    Example(#"{"minimum": -1e300}"#, fits: ["-9223372036854775808", "1e301"], fails: ["-1e301"]),
  ]

  static let texts = [
    Example(#"{"minLength": 2}"#, fits: ["\"ab\"", "\"قل\"", "1"], fails: ["\"a\"", "\"\"", "\"😀\""]),
    Example(#"{"maxLength": 1}"#, fits: ["\"😀\"", "\"\""], fails: ["\"ab\"", #""e\u0301""#, #""\r\n""#]),
    Example(#"{"const": "\u00e9"}"#, fits: [#""é""#], fails: [#""e\u0301""#]),
    Example(
      #"{"pattern": "^[a-z]+$"}"#, fits: ["\"abc\"", "1"], fails: ["\"\"", "\"aB\"", #""abc\n""#, #""a\u0301""#]),
    Example(
      #"{"format": "date"}"#, fits: ["\"2025-05-03\"", "\"2024-02-29\"", "\"2000-02-29\"", "1"],
      fails: [
        "\"2025-02-29\"", "\"1900-02-29\"", "\"2025-13-01\"", "\"2025-5-3\"", "\"2025-04-31\"", "\"2025-05-03 \"",
        "\"20250503\"", "\"٢٠٢٥-٠٥-٠٣\"",
      ]),
    Example(
      #"{"format": "date-time"}"#,
      fits: ["\"2025-05-03T14:40:00Z\"", "\"2025-05-03T14:40:00.25+05:00\"", "\"1990-12-31T15:59:60-08:00\""],
      fails: [
        "\"2025-05-03\"", "\"2025-05-03T14:40:00\"", "\"2025-05-03T24:00:00Z\"", "\"2025-05-03T14:40:60Z\"",
        "\"2025-05-03T14:40:00.Z\"", "\"2025-05-03T14:40:00+5:00\"", "\"2025-05-03 14:40:00Z\"",
        "\"2025-05-03T14:40:00Zx\"",
      ]),
    Example(
      #"{"format": "uri"}"#,
      fits: ["\"https://example.org/a?b=%20#c\"", "\"urn:x:y\"", "\"mailto:a@b.c\"", "\"http://[::1]/\""],
      fails: [
        "\"example.org\"", "\"//a\"", "\"http://a b\"", "\"http://é\"", "\"http://a/%2\"", "\"a:#b#c\"", "\"1a:b\"",
        "\":a\"", "\"\"",
      ]),
  ]

  static let containers = [
    Example(#"{"required": ["a", "b"]}"#, fits: [#"{"a": null, "b": 1, "c": 2}"#, "1"], fails: ["{}", #"{"a": 1}"#]),
    Example(#"{"required": ["\u00e9"]}"#, fits: [#"{"é": 1}"#], fails: [#"{"e\u0301": 1}"#]),
    Example(
      #"{"properties": {"a": {"type": "integer"}}}"#, fits: ["{}", #"{"a": 1}"#, #"{"b": "x"}"#, "[]"],
      fails: [#"{"a": "x"}"#]),
    Example(
      #"{"properties": {"a": true}, "additionalProperties": false}"#, fits: ["{}", #"{"a": 1}"#],
      fails: [#"{"b": 1}"#, #"{"a": 1, "b": 1}"#]),
    Example(
      #"{"additionalProperties": {"type": "null"}}"#, fits: ["{}", #"{"a": null}"#, "3"], fails: [#"{"a": 1}"#]),
    Example(#"{"minItems": 1}"#, fits: ["[1]", "[1, 2]", "{}"], fails: ["[]"]),
    Example(#"{"maxItems": 1}"#, fits: ["[]", "[1]", "\"ab\""], fails: ["[1, 2]"]),
    Example(
      #"{"uniqueItems": true}"#, fits: ["[]", "[1, 2]", "[1, true]", #"["\u00e9", "e\u0301"]"#, "[[1], [2]]"],
      fails: ["[1, 1.0]", #"["a", "b", "a"]"#, #"[{"a": 1, "b": 2}, {"b": 2, "a": 1}]"#, "[null, null]"]),
    Example(#"{"uniqueItems": false}"#, fits: ["[1, 1]"], fails: []),
    Example(#"{"items": {"type": "integer"}}"#, fits: ["[]", "[1, 2]", "{}"], fails: [#"[1, "x"]"#]),
    Example(
      #"{"prefixItems": [{"type": "integer"}, {"type": "string"}]}"#,
      fits: ["[]", "[1]", #"[1, "x"]"#, #"[1, "x", null]"#], fails: [#"["x"]"#, "[1, 2]"]),
    Example(
      #"{"prefixItems": [true], "items": {"type": "null"}}"#, fits: ["[1, null]", "[1]"], fails: ["[1, 2]"]),
    Example(#"{"prefixItems": [true], "items": false}"#, fits: ["[]", "[1]"], fails: ["[1, 2]"]),
  ]

  static let combinations = [
    Example(#"{"allOf": [{"minimum": 1}, {"maximum": 3}]}"#, fits: ["1", "2", "3"], fails: ["0", "4"]),
    Example(#"{"anyOf": [{"type": "null"}, {"minimum": 3}]}"#, fits: ["null", "3"], fails: ["1"]),
    Example(#"{"oneOf": [{"minimum": 1}, {"maximum": 3}]}"#, fits: ["0", "4"], fails: ["1", "2", "\"both\""]),
    Example(#"{"not": {"type": "null"}}"#, fits: ["1"], fails: ["null"]),
    Example(
      #"{"if": {"type": "string"}, "then": {"minLength": 2}, "else": {"type": "null"}}"#, fits: ["\"ab\"", "null"],
      fails: ["\"a\"", "1"]),
    Example(#"{"if": {"type": "string"}, "then": {"minLength": 2}}"#, fits: ["1", "\"ab\""], fails: ["\"a\""]),
    Example(#"{"if": {"type": "string"}}"#, fits: ["1", "\"ab\""], fails: []),
    Example(
      ##"{"$ref": "#/$defs/n", "maximum": 3, "$defs": {"n": {"type": "integer"}}}"##, fits: ["1"],
      fails: ["4", "\"\""]),
    Example(
      ##"{"properties": {"next": {"$ref": "#"}}, "additionalProperties": false}"##, fits: [#"{"next": {"next": {}}}"#],
      fails: [#"{"next": {"nxt": {}}}"#]),
    Example(
      ##"{"$id": "https://example.org/tree", "type": "array", "items": {"$ref": "https://example.org/tree#"}}"##,
      fits: ["[[], [[]]]"], fails: ["[[], [1]]"]),
    Example(
      #"{"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "t", "description": "d", "examples": [1]}"#,
      fits: ["null"], fails: []),
  ]

  @Test(arguments: scalars + texts + containers + combinations)
  func acceptsWhatFitsAndNothingElse(example: Example) throws {
    for value in example.fitting { #expect(try faults(example.schema, value) == [], "\(value)") }
    for value in example.failing { #expect(try faults(example.schema, value).isEmpty == false, "\(value)") }
  }
}
