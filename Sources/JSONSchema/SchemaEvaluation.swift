import SimpleFeatures

/// One walk through a value beside its schema.
struct SchemaEvaluation {
  /// How many schemas may be open at once.
  static let depthLimit = 1000

  let definitions: [ExactText: SchemaNode]
  var faults: [SchemaFault] = []
  /// The names and indexes that lead to the value that is looked at.
  private var path: [String] = []
  private var depth = 0

  init(definitions: [ExactText: SchemaNode]) { self.definitions = definitions }

  mutating func check(_ value: PropertyValue, _ node: SchemaNode) {
    guard depth < Self.depthLimit else { return fault("lies too deep: more than \(Self.depthLimit) schemas are open") }
    depth += 1
    for rule in node.rules { check(value, rule) }
    depth -= 1
  }

  mutating func fault(_ message: String) {
    faults.append(SchemaFault(path: path.reduce(into: "") { $0 += "/" + Self.pointerStep($1) }, message: message))
  }

  /// A name as a JSON pointer writes it.
  private static func pointerStep(_ name: String) -> String {
    name.unicodeScalars.reduce(into: "") { step, scalar in
      switch scalar {
      case "~": step += "~0"
      case "/": step += "~1"
      default: step.unicodeScalars.append(scalar)
      }
    }
  }

  /// Checks a part of the value.
  mutating func check(_ value: PropertyValue, at step: String, _ node: SchemaNode) {
    path.append(step)
    check(value, node)
    path.removeLast()
  }

  /// The faults the value would have, without noting them.
  mutating func trial(_ value: PropertyValue, _ node: SchemaNode) -> [SchemaFault] {
    let before = faults.count
    check(value, node)
    defer { faults.removeSubrange(before...) }
    return Array(faults[before...])
  }

  private mutating func check(_ value: PropertyValue, _ rule: SchemaRule) {
    switch rule {
    case .never: fault("is not allowed here")
    case .types(let types):
      if !types.contains(where: { $0.fits(value) }) {
        fault("must be \(Wording.alternatives(types.map(\.words))), is \(Wording.shown(value))")
      }
    case .oneOfValues(let values, let shown):
      if !values.contains(ExactValue(value)) { fault("must be \(shown), is \(Wording.shown(value))") }
    case .reference(let key): if let node = definitions[key] { check(value, node) }
    case .all(let nodes): for node in nodes { check(value, node) }
    case .any(let nodes): checkAny(value, nodes)
    case .one(let nodes): checkOne(value, nodes)
    case .not(let node): if trial(value, node).isEmpty { fault("is what the schema excludes: \(Wording.shown(value))") }
    case .condition(let node, let then, let otherwise):
      check(value, trial(value, node).isEmpty ? then : otherwise)
    case .least, .greatest, .above, .below: checkNumber(value, rule)
    case .shortest, .longest, .pattern, .format: checkText(value, rule)
    case .required(let names): checkRequired(value, names)
    case .members(let known, let others): checkMembers(value, known, others)
    case .fewest, .most, .unique: checkList(value, rule)
    case .elements(let first, let others):
      for (index, element) in value.elements.enumerated() {
        guard let node = index < first.count ? first[index] : others else { break }
        check(element, at: String(index), node)
      }
    }
  }
}
