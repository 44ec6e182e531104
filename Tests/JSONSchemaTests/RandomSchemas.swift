import SimpleFeatures

/// Schemas and values that often nearly fit each other, the same ones for the same seed.
struct RandomSchemas {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

  private static let texts = ["", "a", "b", "ab", "aab", "é", "e\u{301}", "😀", "2025-02-29", "2024-02-29", "2025-1-1"]
  private static let names = ["a", "b", "é"]
  private static let patterns = [
    "^a*$", "^(a|b)+$", "^[^a]?$", "^a{1,2}b?$", "^.$", "^\\d{4}-\\d{2}-\\d{2}$", "^[a-c]{0,3}$", "^(?:aa|b|)*$",
  ]

  mutating func value(depth: Int = 0) -> PropertyValue {
    switch below(depth > 2 ? 6 : 8) {
    case 0: .null
    case 1: .bool(below(2) == 0)
    case 2: .integer(below(7) - 3)
    case 3: .number(Double(below(13) - 6) / 2, decimals: 1)
    case 4, 5: .string(pick(Self.texts))
    case 6: .array((0..<below(4)).map { _ in value(depth: depth + 1) })
    default: object { $0.value(depth: depth + 1) }
    }
  }

  private mutating func object(_ member: (inout RandomSchemas) -> PropertyValue) -> PropertyValue {
    var members: [Property] = []
    for name in Self.names where below(2) == 0 { members.append(Property(name, member(&self))) }
    return .object(members)
  }

  /// A schema whose references lead to `#/$defs/a` and `#/$defs/b`, but only from parts of a value.
  mutating func root() -> PropertyValue {
    guard case .object(let members) = schema(depth: 0, isPart: false) else { return .bool(true) }
    let definitions = ["a", "b"].map { Property($0, schema(depth: 1, isPart: false)) }
    return .object(members + [Property("$defs", .object(definitions))])
  }

  private mutating func schema(depth: Int, isPart: Bool) -> PropertyValue {
    if isPart, below(5) == 0 { return .object([Property("$ref", .string("#/$defs/" + pick(["a", "b"])))]) }
    if depth > 0, below(8) == 0 { return .bool(below(3) > 0) }
    var members: [Property] = []
    for _ in 0...below(3) {
      let keyword = keyword(depth: depth)
      if !members.contains(where: { $0.name == keyword.name }) { members.append(keyword) }
    }
    return .object(members)
  }

  private mutating func keyword(depth: Int) -> Property {
    depth < 3 && below(2) == 0 ? applicator(depth: depth + 1) : assertion()
  }

  private mutating func assertion() -> Property {
    switch below(11) {
    case 0:
      let types = ["null", "boolean", "integer", "number", "string", "array", "object"]
      let (first, second) = (below(7), below(6))
      let pair: [PropertyValue] = [.string(types[first]), .string(types[(first + 1 + second) % 7])]
      return Property("type", below(2) == 0 ? pair[0] : .array(pair))
    case 1: return Property("const", value())
    case 2: return Property("enum", .array([value()]))
    case 3: return Property(pick(["minimum", "exclusiveMinimum"]), .integer(below(5) - 3))
    case 4: return Property(pick(["maximum", "exclusiveMaximum"]), .number(Double(below(9) - 2) / 2, decimals: 1))
    case 5: return Property(pick(["minLength", "minItems"]), .integer(below(3)))
    case 6: return Property(pick(["maxLength", "maxItems"]), .integer(below(3)))
    case 7: return Property("pattern", .string(pick(Self.patterns)))
    case 8: return Property("required", .array([.string(pick(Self.names))]))
    case 9: return Property("uniqueItems", .bool(below(4) > 0))
    default: return Property("format", .string("date"))
    }
  }

  private mutating func applicator(depth: Int) -> Property {
    func several(_ random: inout RandomSchemas, isPart: Bool) -> PropertyValue {
      .array((0...random.below(2)).map { _ in random.schema(depth: depth, isPart: isPart) })
    }
    switch below(10) {
    case 0, 1: return Property("properties", object { $0.schema(depth: depth, isPart: true) })
    case 2: return Property("additionalProperties", schema(depth: depth, isPart: true))
    case 3: return Property("items", schema(depth: depth, isPart: true))
    case 4: return Property("prefixItems", several(&self, isPart: true))
    case 5: return Property("not", schema(depth: depth, isPart: false))
    case 6: return Property("allOf", several(&self, isPart: false))
    case 7: return Property("anyOf", several(&self, isPart: false))
    case 8: return Property("oneOf", several(&self, isPart: false))
    default: return Property("if", schema(depth: depth, isPart: false))
    }
  }
}
