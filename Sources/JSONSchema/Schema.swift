package import SimpleFeatures

/// A JSON Schema of the 2020-12 draft, as far as its keywords are known here.
///
/// Known are `type`, `enum`, `const`, `minimum`, `maximum`, `exclusiveMinimum`, `exclusiveMaximum`, `minLength`,
/// `maxLength`, `pattern`, `format`, `required`, `properties`, `additionalProperties`, `minItems`, `maxItems`,
/// `uniqueItems`, `prefixItems`, `items`, `allOf`, `anyOf`, `oneOf`, `not`, `if`, `then`, `else`, `$ref`, and at the
/// top `$schema`, `$id` and `$defs`. `title`, `description`, `examples` and `$comment` ask for nothing. Any other
/// keyword is refused, since a check that is passed over in silence is worse than none.
package struct Schema: Sendable {
  /// The `$id`; empty where there is none.
  package let id: String
  /// This schema, its `$defs`, and those of the schemas it may refer to, by what a `$ref` says in full.
  let definitions: [ExactText: SchemaNode]
  let root: SchemaNode

  /// Reads a schema.
  ///
  /// - Parameters:
  ///   - value: The schema, as JSON.
  ///   - others: Schemas that it may refer to by their `$id`, with or without `#/$defs/NAME`.
  /// - Throws: The first fault, with its place in the schema.
  package init(_ value: PropertyValue, others: [Schema] = []) throws(JSONSchemaError) {
    id = try SchemaLoader.id(of: value)
    var loader = SchemaLoader(id: id)
    for other in others {
      // The definitions of an unnamed schema cannot be referred to from here.
      for (name, node) in other.definitions where !name.text.hasPrefix("#") { loader.definitions[name] = node }
    }
    root = try loader.load(value)
    definitions = loader.definitions
  }

  /// All faults of the value in its own order; none where it is as the schema asks.
  ///
  /// Schemas that lie more than 1,000 levels deep in one another for one value are a fault too.
  package func faults(in value: PropertyValue) -> [SchemaFault] {
    var evaluation = SchemaEvaluation(definitions: definitions)
    evaluation.check(value, root)
    return evaluation.faults
  }
}
