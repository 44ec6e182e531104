import GeoJSON
import JSONSchema
import SimpleFeatures
import Testing

/// What cannot be checked is refused when the schema is read.
@Suite struct LoadingTests {
  @Test(arguments: [
    (#"{"minimun": 1}"#, JSONSchemaError.Code.unknownKeyword, "/minimun"),
    (#"{"properties": {"a": {"patternProperties": {}}}}"#, .unknownKeyword, "/properties/a/patternProperties"),
    (#"{"unevaluatedProperties": false}"#, .unknownKeyword, "/unevaluatedProperties"),
    (#"{"format": "email"}"#, .unknownFormat, "/format"),
    (#"{"pattern": "a"}"#, .unknownPattern, "/pattern"),
    (##"{"$ref": "#/$defs/a"}"##, .unknownReference, "/$ref"),
    (#"{"items": {"$ref": "https://example.org/other"}}"#, .unknownReference, "/items/$ref"),
    (##"{"$ref": "#"}"##, .endlessReference, "/$ref"),
    (
      ##"{"$defs": {"a": {"allOf": [{"$ref": "#/$defs/b"}]}, "b": {"not": {"$ref": "#/$defs/a"}}}}"##,
      .endlessReference, "/$defs/a/allOf/0/$ref"
    ),
    ("1", .notASchema, ""), ("null", .notASchema, ""), (#"{"type": "int"}"#, .notASchema, "/type"),
    (#"{"type": []}"#, .notASchema, "/type"), (#"{"type": ["null", "null"]}"#, .notASchema, "/type"),
    (#"{"enum": []}"#, .notASchema, "/enum"), (#"{"enum": [1, 1.0]}"#, .notASchema, "/enum"),
    (#"{"minimum": "1"}"#, .notASchema, "/minimum"), (#"{"minLength": -1}"#, .notASchema, "/minLength"),
    (#"{"maxItems": 1.5}"#, .notASchema, "/maxItems"), (#"{"required": "a"}"#, .notASchema, "/required"),
    (#"{"required": ["a", "a"]}"#, .notASchema, "/required"), (#"{"properties": []}"#, .notASchema, "/properties"),
    (#"{"properties": {"a": 1}}"#, .notASchema, "/properties/a"), (#"{"items": [true]}"#, .notASchema, "/items"),
    (#"{"uniqueItems": 1}"#, .notASchema, "/uniqueItems"), (#"{"anyOf": []}"#, .notASchema, "/anyOf"),
    (#"{"then": true}"#, .notASchema, "/then"), (#"{"items": {"$defs": {}}}"#, .notASchema, "/items/$defs"),
    (#"{"$defs": {"a b": true}}"#, .notASchema, "/$defs"), (#"{"$id": "relative"}"#, .notASchema, "/$id"),
    (#"{"$schema": "http://json-schema.org/draft-07/schema#"}"#, .notASchema, "/$schema"),
  ])
  func refusesWhatItCannotCheck(schema: String, code: JSONSchemaError.Code, path: String) throws {
    let value = try json(schema)
    let error = #expect(throws: JSONSchemaError.self) { try Schema(value) }
    #expect(error?.code == code)
    #expect(error?.path == path)
    #expect(error?.description.isEmpty == false)
  }

  @Test func refersToOtherSchemasByTheirName() throws {
    let place = try Schema(
      json(
        ##"""
        {"$id": "https://example.org/place", "required": ["lon"], "properties": {"lon": {"$ref": "#/$defs/degrees"}},
         "$defs": {"degrees": {"maximum": 180}}}
        """##))
    let text = ##"""
      {"$id": "https://example.org/incident", "properties": {"place": {"$ref": "https://example.org/place"},
       "lat": {"$ref": "https://example.org/place#/$defs/degrees"}}}
      """##
    let incident = try Schema(json(text), others: [place])
    #expect(incident.id == "https://example.org/incident")
    #expect(incident.faults(in: try json(#"{"place": {"lon": 1}, "lat": 2}"#)).isEmpty)
    #expect(
      incident.faults(in: try json(#"{"place": {"lon": 181}, "lat": 200}"#)).map(\.path) == ["/place/lon", "/lat"])
    let error = #expect(throws: JSONSchemaError.self) { try Schema(json(text), others: [place, incident]) }
    #expect(error?.code == .repeatedName)
  }

  @Test func refusesSchemasThatLieTooDeep() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "{\"not\": ", count: depth) + "true" + String(repeating: "}", count: depth)
    }
    #expect(throws: Never.self) { try Schema(json(nested(60))) }
    #expect(#expect(throws: JSONSchemaError.self) { try Schema(json(nested(200))) }?.code == .tooDeep)
  }

  @Test func aDeepValueIsCheckedOrRefusedButEndsNothing() throws {
    let tree = try Schema(json(##"{"items": {"$ref": "#/$defs/a"}, "$defs": {"a": {"anyOf": [{"$ref": "#"}]}}}"##))
    func nested(_ depth: Int) throws -> PropertyValue {
      try json(String(repeating: "[", count: depth) + String(repeating: "]", count: depth))
    }
    #expect(tree.faults(in: try nested(200)).isEmpty)
    #expect(tree.faults(in: try nested(512)).first?.message.contains("lies too deep") == true)
  }
}
