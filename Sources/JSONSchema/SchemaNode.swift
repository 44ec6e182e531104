/// One schema, read and checked: what it asks of one value.
struct SchemaNode: Sendable {
  /// All of them have to hold.
  var rules: [SchemaRule] = []
}

/// What one keyword, or a few that belong together, ask for.
enum SchemaRule: Sendable {
  /// The schema `false`: nothing fits.
  case never
  case types([ValueType])
  /// `enum` and `const`, with the words for a message.
  case oneOfValues(Set<ExactValue>, shown: String)

  case least(ExactNumber, shown: String)
  case greatest(ExactNumber, shown: String)
  case above(ExactNumber, shown: String)
  case below(ExactNumber, shown: String)

  case shortest(Int)
  case longest(Int)
  case pattern(SchemaPattern)
  case format(SchemaFormat)

  case required([ExactText])
  case members(known: [ExactText: SchemaNode], others: SchemaNode?)

  case fewest(Int)
  case most(Int)
  case unique
  /// `prefixItems` and `items`.
  case elements(first: [SchemaNode], others: SchemaNode?)

  case all([SchemaNode])
  case any([SchemaNode])
  case one([SchemaNode])
  case not(SchemaNode)
  case condition(SchemaNode, then: SchemaNode, otherwise: SchemaNode)
  /// The key of another schema in the table of definitions.
  case reference(ExactText)
}

/// The kinds of values in JSON, with whole numbers apart.
enum ValueType: String, Sendable, CaseIterable {
  case null, boolean, integer, number, string, array, object

  /// The kind in plain words.
  var words: String {
    switch self {
    case .null: "null"
    case .boolean: "true or false"
    case .integer: "a whole number"
    case .number: "a number"
    case .string: "a text"
    case .array: "a list"
    case .object: "an object"
    }
  }
}
