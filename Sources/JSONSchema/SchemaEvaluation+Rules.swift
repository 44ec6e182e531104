import SimpleFeatures

extension SchemaEvaluation {
  mutating func checkAny(_ value: PropertyValue, _ nodes: [SchemaNode]) {
    var trials: [[SchemaFault]] = []
    for node in nodes {
      let faults = trial(value, node)
      if faults.isEmpty { return }
      trials.append(faults)
    }
    noneFits(value, nodes, trials)
  }

  mutating func checkOne(_ value: PropertyValue, _ nodes: [SchemaNode]) {
    var trials: [[SchemaFault]] = []
    for node in nodes { trials.append(trial(value, node)) }
    let fitting = trials.count(where: \.isEmpty)
    if fitting == 0 { return noneFits(value, nodes, trials) }
    if fitting > 1 { fault("fits \(fitting) of \(nodes.count) forms of which exactly one is meant") }
  }

  /// Tells what is wrong with the one form that is of the right kind, or else that no form fits.
  private mutating func noneFits(_ value: PropertyValue, _ nodes: [SchemaNode], _ trials: [[SchemaFault]]) {
    let near = nodes.indices.filter { index in mayBe(value, nodes[index]) }
    if near.count == 1, let only = near.first {
      faults += trials[only]
    } else {
      fault("fits none of the \(nodes.count) forms allowed here: \(Wording.shown(value))")
    }
  }

  /// Whether the schema's kinds, its values, and those of what it refers to, leave room for the value.
  private func mayBe(_ value: PropertyValue, _ node: SchemaNode) -> Bool {
    node.rules.allSatisfy { rule in
      switch rule {
      case .never: false
      case .types(let types): types.contains { $0.fits(value) }
      case .oneOfValues(let values, _): values.contains(ExactValue(value))
      case .reference(let key): definitions[key].map { mayBe(value, $0) } ?? false
      default: true
      }
    }
  }

  mutating func checkNumber(_ value: PropertyValue, _ rule: SchemaRule) {
    guard let number = ExactNumber(value) else { return }
    let wanted: String
    switch rule {
    case .least(let bound, let shown) where !(number >= bound): wanted = "at least \(shown)"
    case .greatest(let bound, let shown) where !(number <= bound): wanted = "at most \(shown)"
    case .above(let bound, let shown) where !(number > bound): wanted = "more than \(shown)"
    case .below(let bound, let shown) where !(number < bound): wanted = "less than \(shown)"
    default: return
    }
    fault("must be \(wanted), is \(Wording.shown(value))")
  }

  mutating func checkText(_ value: PropertyValue, _ rule: SchemaRule) {
    guard case .string(let text) = value else { return }
    switch rule {
    case .shortest(let count) where text.unicodeScalars.count < count:
      fault("must have \(count) characters or more, has \(text.unicodeScalars.count)")
    case .longest(let count) where text.unicodeScalars.count > count:
      fault("must have \(count) characters or fewer, has \(text.unicodeScalars.count)")
    case .pattern(let pattern) where !pattern.fits(text):
      fault("must match \(Wording.visible(pattern.source)), is \(Wording.quoted(text))")
    case .format(let format) where !format.fits(text): fault("must be \(format.words), is \(Wording.quoted(text))")
    default: return
    }
  }

  mutating func checkRequired(_ value: PropertyValue, _ names: [ExactText]) {
    guard case .object(let members) = value else { return }
    let present = Set(members.map { ExactText($0.name) })
    for name in names where !present.contains(name) { fault("must have \(Wording.quoted(name.text))") }
  }

  mutating func checkMembers(_ value: PropertyValue, _ known: [ExactText: SchemaNode], _ others: SchemaNode?) {
    guard case .object(let members) = value else { return }
    for member in members {
      guard let node = known[ExactText(member.name)] ?? others else { continue }
      check(member.value, at: member.name, node)
    }
  }

  mutating func checkList(_ value: PropertyValue, _ rule: SchemaRule) {
    guard case .array(let elements) = value else { return }
    switch rule {
    case .fewest(let count) where elements.count < count:
      fault("must have \(count) elements or more, has \(elements.count)")
    case .most(let count) where elements.count > count:
      fault("must have \(count) elements or fewer, has \(elements.count)")
    case .unique:
      var seen: [ExactValue: Int] = [:]
      for (index, element) in elements.enumerated() {
        let first = seen.updateValue(index, forKey: ExactValue(element))
        if let first { fault("elements \(first) and \(index) are the same") }
      }
    default: return
    }
  }
}

extension ValueType {
  func fits(_ value: PropertyValue) -> Bool {
    switch (self, value) {
    case (.null, .null), (.boolean, .bool), (.string, .string), (.array, .array), (.object, .object),
      (.integer, .integer), (.number, .integer):
      true
    case (.number, .number(let number, _)): number.isFinite
    case (.integer, .number(let number, _)): ExactNumber(number).isWhole
    default: false
    }
  }
}
