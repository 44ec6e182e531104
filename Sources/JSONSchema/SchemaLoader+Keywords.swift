import SimpleFeatures

extension SchemaLoader {
  /// What a keyword asks for; none for one that says nothing or is read with another.
  mutating func rule(for place: SchemaPlace) throws(JSONSchemaError) -> SchemaRule? {
    switch place.keyword {
    case "title", "description", "$comment", "examples": return nil
    case "$schema", "$id", "$defs":
      guard place.depth == 0, place.path == "/\(place.keyword)" else {
        throw place.error("\(place.keyword) stands at the top of a schema only")
      }
      return nil
    case "type": return .types(try types(place))
    case "enum": return try values(place, list(place))
    case "const": return try values(place, [place.value])
    case "$ref": return .reference(try reference(place))
    case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum": return try bound(place)
    case "minLength": return .shortest(try count(place))
    case "maxLength": return .longest(try count(place))
    case "pattern": return .pattern(try SchemaPattern(place))
    case "format": return .format(try SchemaFormat(place))
    case "minItems": return .fewest(try count(place))
    case "maxItems": return .most(try count(place))
    default: return try ruleOfSchemas(for: place)
    }
  }

  /// The keywords whose values hold schemas or belong together.
  private mutating func ruleOfSchemas(for place: SchemaPlace) throws(JSONSchemaError) -> SchemaRule? {
    switch place.keyword {
    case "required": return .required(try names(place))
    case "properties": return try properties(place)
    case "additionalProperties": return place.has("properties") ? nil : try properties(place)
    case "uniqueItems":
      guard case .bool(let isUnique) = place.value else { throw place.error("must be true or false") }
      return isUnique ? .unique : nil
    case "prefixItems": return try elements(place)
    case "items": return place.has("prefixItems") ? nil : try elements(place)
    case "allOf": return .all(try schemas(place))
    case "anyOf": return .any(try schemas(place))
    case "oneOf": return .one(try schemas(place))
    case "not": return .not(try node(place.value, at: place.path, depth: place.depth + 1))
    case "if": return try condition(place)
    case "then", "else":
      guard place.has("if") else { throw place.error("\(place.keyword) needs if") }
      return nil
    default:
      throw place.error(.unknownKeyword, "the keyword \(Wording.quoted(place.keyword)) is not known here; leave it out")
    }
  }

  private mutating func sibling(_ name: String, of place: SchemaPlace) throws(JSONSchemaError) -> SchemaNode? {
    guard place.has(name) else { return nil }
    return try node(place.schema[name], at: "\(place.parent)/\(name)", depth: place.depth + 1)
  }

  private mutating func properties(_ place: SchemaPlace) throws(JSONSchemaError) -> SchemaRule {
    var known: [ExactText: SchemaNode] = [:]
    let path = "\(place.parent)/properties"
    if place.has("properties") {
      guard case .object(let members) = place.schema["properties"] else { throw place.error("must be an object") }
      for member in members {
        known[ExactText(member.name)] = try node(member.value, at: "\(path)/\(member.name)", depth: place.depth + 1)
      }
    }
    return .members(known: known, others: try sibling("additionalProperties", of: place))
  }

  private mutating func elements(_ place: SchemaPlace) throws(JSONSchemaError) -> SchemaRule {
    let first = place.keyword == "prefixItems" ? try schemas(place) : []
    return .elements(first: first, others: try sibling("items", of: place))
  }

  private mutating func condition(_ place: SchemaPlace) throws(JSONSchemaError) -> SchemaRule {
    .condition(
      try node(place.value, at: place.path, depth: place.depth + 1),
      then: try sibling("then", of: place) ?? SchemaNode(), otherwise: try sibling("else", of: place) ?? SchemaNode())
  }

  private mutating func schemas(_ place: SchemaPlace) throws(JSONSchemaError) -> [SchemaNode] {
    var nodes: [SchemaNode] = []
    for (index, value) in try list(place).enumerated() {
      nodes.append(try node(value, at: "\(place.path)/\(index)", depth: place.depth + 1))
    }
    return nodes
  }
}

extension SchemaPlace {
  /// Whether the schema has this keyword too; its value may be null.
  func has(_ name: String) -> Bool {
    guard case .object(let members) = schema else { return false }
    return members.contains { $0.name == name }
  }

  /// The place of the schema around the keyword.
  var parent: Substring { path.dropLast(keyword.count + 1) }
}
