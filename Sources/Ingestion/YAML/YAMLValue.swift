import IncidentModel
import Yams

/// A value of a YAML file that knows its file, its line and the keys that lead to it.
///
/// Every access says what is wrong, where, what stands there and what to write; a key that nobody asks for is an error,
/// so that a misspelt one does not go unnoticed.
struct YAMLValue {
  let node: Node
  let file: String
  /// The keys and the numbers of entries that lead to it.
  var path = YAMLPath.top

  /// Where it stands.
  var location: SourceLocation { SourceLocation(file: file, line: node.mark?.line) }

  func error(_ message: String) -> IngestionError {
    IngestionError(.badConfiguration, file: file, line: node.mark?.line, path.prefix + message)
  }

  /// What to say where something else stands than is asked for.
  private func mismatch(_ expected: String, remedy: String) -> IngestionError {
    error("expected \(expected), found \(found); \(remedy)")
  }

  /// What stands here, in a few words.
  private var found: String {
    if isNull { return "nothing" }
    if let text = node.scalar?.string { return "\"\(text.prefix(40))\"" }
    return node.sequence == nil ? "keys with values" : "a list"
  }

  /// The key behind which the value stands, for examples.
  private var key: String? { path.key }

  /// How the key begins a line of an example.
  private var lead: String { key.map { "\($0): " } ?? "" }

  /// The members of a mapping; any key beside the allowed ones is an error.
  func mapping(keys: Set<String>) throws -> [String: YAMLValue] {
    let known = keys.sorted().joined(separator: ", ")
    guard let mapping = node.mapping else {
      throw mismatch(
        "keys with values", remedy: "write a line such as \"\(keys.sorted()[0]): ...\"; known keys: \(known)")
    }
    var members: [String: YAMLValue] = [:]
    for (key, value) in mapping {
      guard let name = key.string, keys.contains(name) else {
        let similar = Spelling(key.string ?? "").nearest(of: keys).map { "; did you mean \"\($0)\"?" }
        throw YAMLValue(node: key, file: file, path: path).error(
          "unknown key \"\(key.string ?? "")\"; known keys: \(known)\(similar ?? "; correct or remove it")")
      }
      members[name] = YAMLValue(node: value, file: file, path: .key(name, below: path))
    }
    return members
  }

  /// The members of a mapping with free keys, in the order of the file.
  func pairs() throws -> [(key: String, value: YAMLValue)] {
    guard let mapping = node.mapping else {
      throw mismatch("names with values", remedy: "write \(lead){name: value} or a line \"name: value\" for each")
    }
    return try mapping.map { key, value in
      guard let name = key.string else {
        throw YAMLValue(node: key, file: file, path: path).mismatch(
          "a name before the colon", remedy: "write one word there")
      }
      return (name, YAMLValue(node: value, file: file, path: .key(name, below: path)))
    }
  }

  /// The entries of a list.
  ///
  /// - Parameter example: How an entry may look, for the message where there is no list.
  func list(of example: String? = nil) throws -> [YAMLValue] {
    guard let sequence = node.sequence else {
      let entry = example ?? (isNull ? nil : node.scalar.map { String($0.string.prefix(40)) }) ?? "..."
      throw mismatch(
        "a list",
        remedy: key == nil
          ? "begin each entry with a dash, such as \"- \(entry)\""
          : "write \(lead)[\(entry)], or a line \"- \(entry)\" for each entry")
    }
    return sequence.enumerated().map { index, node in
      YAMLValue(node: node, file: file, path: .entry(index + 1, below: path))
    }
  }

  func string() throws -> String {
    guard let scalar = node.scalar else {
      throw mismatch("a text", remedy: "write \(lead)\"...\" with one text in quotation marks")
    }
    return scalar.string
  }

  func filledString() throws -> String {
    let text = try string()
    guard !text.isEmpty else {
      throw mismatch(
        "a text that is not empty",
        remedy: key.map { "write one behind \"\($0):\" or remove the line" } ?? "write or remove it")
    }
    return text
  }

  func integer() throws -> Int {
    guard let value = node.scalar.flatMap({ Int($0.string) }) else {
      throw mismatch("a whole number", remedy: "write digits, such as \(lead)5")
    }
    return value
  }

  /// A whole number in a range.
  func integer(in range: ClosedRange<Int>) throws -> Int {
    let value = try integer()
    guard range.contains(value) else {
      throw error("\(value) is not between \(range.lowerBound) and \(range.upperBound); correct it")
    }
    return value
  }

  func bool() throws -> Bool {
    switch node.scalar?.string {
    case "true": return true
    case "false": return false
    default: throw mismatch("true or false", remedy: "write \(lead)true or \(lead)false")
    }
  }

  /// How many entries a list or a mapping has.
  var count: Int { node.sequence?.count ?? node.mapping?.count ?? 1 }

  var isScalar: Bool { node.scalar != nil }

  var isNull: Bool { node.scalar.map { $0.string == "null" || $0.string == "~" || $0.string.isEmpty } ?? false }

  /// Refuses a list of which two elements have one name.
  func requireEachOnce(_ names: [String]) throws {
    var seen: Set<String> = []
    for (name, element) in zip(names, try list()) where !seen.insert(name).inserted {
      throw element.error("\"\(name)\" stands twice; keep one")
    }
  }

  func strings() throws -> [String] { try list().map { try $0.string() } }

  /// One of an enumeration's raw values.
  func value<Value: RawRepresentable & CaseIterable>(of type: Value.Type) throws -> Value
  where Value.RawValue == String {
    let text = try string()
    guard let value = Value(rawValue: text) else {
      let values = Value.allCases.map(\.rawValue)
      let similar = Spelling(text).nearest(of: values).map { "did you mean \"\($0)\"?" }
      throw error(
        "\"\(text.prefix(40))\" is none of \(values.joined(separator: ", ")); \(similar ?? "write one of them")")
    }
    return value
  }
}

extension [String: YAMLValue] {
  /// The member of a key that must be there.
  func required(_ key: String, in parent: YAMLValue) throws -> YAMLValue {
    guard let value = self[key] else {
      throw parent.error("the key \"\(key)\" is missing; add it: \(key): ...")
    }
    return value
  }

  func strings(_ key: String) throws -> [String] { try self[key]?.strings() ?? [] }
}
