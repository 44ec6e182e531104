import SimpleFeatures

/// Reads one schema with its definitions.
struct SchemaLoader {
  /// How deep schemas may lie in one another.
  static let depthLimit = 64
  private static let draft = "https://json-schema.org/draft/2020-12/schema"

  /// The `$id` of the schema that is being read.
  let id: String
  var definitions: [ExactText: SchemaNode] = [:]
  /// The references that were read, with their places.
  var references: [(key: ExactText, path: String)] = []

  init(id: String) { self.id = id }

  static func id(of value: PropertyValue) throws(JSONSchemaError) -> String {
    switch value["$id"] {
    case .null: return ""
    case .string(let text) where SchemaFormat.uri.fits(text) && !text.utf8.contains(UInt8(ascii: "#")): return text
    default: throw JSONSchemaError(.notASchema, at: "/$id", "$id must be an absolute address without #")
    }
  }

  /// Reads the whole schema and sees to it that each reference leads somewhere, and none round in a circle.
  mutating func load(_ value: PropertyValue) throws(JSONSchemaError) -> SchemaNode {
    let key = ExactText(id.isEmpty ? "#" : id)
    guard definitions[key] == nil else {
      throw JSONSchemaError(.repeatedName, at: "/$id", "another schema has the same $id \(Wording.quoted(id))")
    }
    if case .string(let draft) = value["$schema"], draft != Self.draft {
      throw JSONSchemaError(.notASchema, at: "/$schema", "only the draft \(Self.draft) is known")
    }
    let root = try node(value, at: "")
    definitions[key] = root
    for definition in try members(value["$defs"], at: "/$defs") {
      let name = "#/$defs/\(definition.name)"
      guard definition.name.utf8.allSatisfy(Self.isNameByte), !definition.name.isEmpty else {
        throw JSONSchemaError(
          .notASchema, at: "/$defs",
          "name definitions with A-Z, a-z, 0-9, _ and -, not \(Wording.quoted(definition.name))")
      }
      definitions[ExactText(id + name)] = try node(definition.value, at: "/$defs/\(definition.name)")
    }
    try checkReferences()
    return root
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  /// Any schema, also `true` and `false`.
  mutating func node(_ value: PropertyValue, at path: String, depth: Int = 0) throws(JSONSchemaError) -> SchemaNode {
    guard depth < Self.depthLimit else {
      throw JSONSchemaError(.tooDeep, at: path, "schemas lie more than \(Self.depthLimit) levels deep in one another")
    }
    switch value {
    case .bool(let fits): return SchemaNode(rules: fits ? [] : [.never])
    case .object(let keywords):
      var node = SchemaNode()
      for keyword in keywords {
        let place = SchemaPlace(
          schema: value, keyword: keyword.name, value: keyword.value, path: path + "/" + keyword.name, depth: depth)
        if let rule = try rule(for: place) { node.rules.append(rule) }
      }
      return node
    default: throw JSONSchemaError(.notASchema, at: path, "a schema is an object, true or false")
    }
  }

  func members(_ value: PropertyValue, at path: String) throws(JSONSchemaError) -> [Property] {
    switch value {
    case .null: return []
    case .object(let members): return members
    default: throw JSONSchemaError(.notASchema, at: path, "must be an object")
    }
  }
}

/// One keyword of a schema, where it stands.
struct SchemaPlace {
  /// The schema around it.
  let schema: PropertyValue
  let keyword: String
  let value: PropertyValue
  let path: String
  let depth: Int

  func error(_ message: String) -> JSONSchemaError { error(.notASchema, message) }

  func error(_ code: JSONSchemaError.Code, _ message: String) -> JSONSchemaError {
    JSONSchemaError(code, at: path, message)
  }
}
