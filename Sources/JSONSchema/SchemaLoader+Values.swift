import SimpleFeatures

extension SchemaLoader {
  func list(_ place: SchemaPlace) throws(JSONSchemaError) -> [PropertyValue] {
    guard case .array(let elements) = place.value, !elements.isEmpty else {
      throw place.error("must be a list that is not empty")
    }
    return elements
  }

  func names(_ place: SchemaPlace) throws(JSONSchemaError) -> [ExactText] {
    guard case .array(let elements) = place.value else { throw place.error("must be a list of names") }
    var names: [ExactText] = []
    for element in elements {
      guard case .string(let name) = element, !names.contains(ExactText(name)) else {
        throw place.error("must be a list of names, each once")
      }
      names.append(ExactText(name))
    }
    return names
  }

  func types(_ place: SchemaPlace) throws(JSONSchemaError) -> [ValueType] {
    let elements: [PropertyValue]
    if case .string = place.value { elements = [place.value] } else { elements = try list(place) }
    var types: [ValueType] = []
    for element in elements {
      guard let type = element.string.flatMap(ValueType.init), !types.contains(type) else {
        throw place.error("must be of \(ValueType.allCases.map(\.rawValue).joined(separator: ", ")), each once")
      }
      types.append(type)
    }
    return types
  }

  func values(_ place: SchemaPlace, _ values: [PropertyValue]) throws(JSONSchemaError) -> SchemaRule {
    let exact = Set(values.map(ExactValue.init))
    guard exact.count == values.count else { throw place.error("has a value twice") }
    return .oneOfValues(exact, shown: Wording.alternatives(values.map(Wording.shown)))
  }

  func count(_ place: SchemaPlace) throws(JSONSchemaError) -> Int {
    guard let count = place.value.integer, count >= 0 else { throw place.error("must be a whole number from 0") }
    return count
  }

  func bound(_ place: SchemaPlace) throws(JSONSchemaError) -> SchemaRule {
    guard let number = ExactNumber(place.value) else { throw place.error("must be a number") }
    let shown = Wording.shown(place.value)
    switch place.keyword {
    case "minimum": return .least(number, shown: shown)
    case "maximum": return .greatest(number, shown: shown)
    case "exclusiveMinimum": return .above(number, shown: shown)
    default: return .below(number, shown: shown)
    }
  }

  /// The key of what a `$ref` means: `#`, `#/$defs/NAME`, an `$id`, or an `$id` with `#/$defs/NAME`.
  mutating func reference(_ place: SchemaPlace) throws(JSONSchemaError) -> ExactText {
    guard case .string(let text) = place.value, !text.isEmpty else { throw place.error("must be a text") }
    let inFull = text.hasPrefix("#") ? id + text : text
    // The whole of a named schema is kept under its name alone.
    let key = ExactText(inFull.hasSuffix("#") && inFull != "#" ? String(inFull.dropLast()) : inFull)
    references.append((key, place.path))
    return key
  }

  /// Sees to it that each reference leads somewhere and that none comes back to where it began for the same value.
  func checkReferences() throws(JSONSchemaError) {
    for (key, path) in references {
      guard definitions[key] != nil else {
        throw JSONSchemaError(
          .unknownReference, at: path,
          "nothing is defined as \(Wording.quoted(key.text)); refer to #/$defs/NAME or to the $id of a loaded schema")
      }
      var seen: Set<ExactText> = []
      var open = [key]
      while let next = open.popLast() {
        for target in definitions[next]?.sameValueReferences ?? [] where target == key || seen.insert(target).inserted {
          guard target != key else {
            throw JSONSchemaError(
              .endlessReference, at: path,
              "\(Wording.quoted(key.text)) refers to itself for the same value; refer to it from a property or item")
          }
          open.append(target)
        }
      }
    }
  }
}

extension SchemaNode {
  /// The schemas that are asked about the same value.
  fileprivate var sameValueReferences: [ExactText] {
    rules.flatMap { rule -> [ExactText] in
      switch rule {
      case .reference(let key): [key]
      case .all(let nodes), .any(let nodes), .one(let nodes): nodes.flatMap(\.sameValueReferences)
      case .not(let node): node.sameValueReferences
      case .condition(let node, let then, let otherwise): [node, then, otherwise].flatMap(\.sameValueReferences)
      default: []
      }
    }
  }
}
