import IncidentModel
import Yams

/// A value of a YAML file that knows its file and line.
///
/// Every access says what is wrong with file and line; a key that nobody asks for is an error, so that a misspelt one
/// does not go unnoticed.
struct YAMLValue {
  let node: Node
  let file: String

  /// Where it stands.
  var location: SourceLocation { SourceLocation(file: file, line: node.mark?.line) }

  func error(_ message: String) -> IngestionError {
    IngestionError(.badConfiguration, file: file, line: node.mark?.line, message)
  }

  /// The members of a mapping; any key beside the allowed ones is an error.
  func mapping(keys: Set<String>) throws -> [String: YAMLValue] {
    guard let mapping = node.mapping else { throw error("expected keys: \(keys.sorted().joined(separator: ", "))") }
    var members: [String: YAMLValue] = [:]
    for (key, value) in mapping {
      guard let name = key.string, keys.contains(name) else {
        let known = "known keys: \(keys.sorted().joined(separator: ", "))"
        let similar = Spelling(key.string ?? "").nearest(of: keys).map { "; did you mean \"\($0)\"?" }
        throw YAMLValue(node: key, file: file).error("unknown key \"\(key.string ?? "")\"; \(known)\(similar ?? "")")
      }
      members[name] = YAMLValue(node: value, file: file)
    }
    return members
  }

  /// The members of a mapping with free keys, in the order of the file.
  func pairs() throws -> [(key: String, value: YAMLValue)] {
    guard let mapping = node.mapping else { throw error("expected a mapping of names to values") }
    return try mapping.map { key, value in
      guard let name = key.string else { throw YAMLValue(node: key, file: file).error("expected a name") }
      return (name, YAMLValue(node: value, file: file))
    }
  }

  func list() throws -> [YAMLValue] {
    guard let sequence = node.sequence else { throw error("expected a list") }
    return sequence.map { YAMLValue(node: $0, file: file) }
  }

  func string() throws -> String {
    guard let scalar = node.scalar else { throw error("expected a text") }
    return scalar.string
  }

  func filledString() throws -> String {
    let text = try string()
    guard !text.isEmpty else { throw error("expected a text that is not empty") }
    return text
  }

  func integer() throws -> Int {
    guard let value = node.scalar.flatMap({ Int($0.string) }) else { throw error("expected a whole number") }
    return value
  }

  /// A whole number in a range.
  func integer(in range: ClosedRange<Int>) throws -> Int {
    let value = try integer()
    guard range.contains(value) else {
      throw error("\(value) is not between \(range.lowerBound) and \(range.upperBound)")
    }
    return value
  }

  func bool() throws -> Bool {
    switch node.scalar?.string {
    case "true": return true
    case "false": return false
    default: throw error("expected true or false")
    }
  }

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
      throw error("\"\(text)\" is none of \(Value.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return value
  }
}

extension [String: YAMLValue] {
  /// The member of a key that must be there.
  func required(_ key: String, in parent: YAMLValue) throws -> YAMLValue {
    guard let value = self[key] else { throw parent.error("the key \"\(key)\" is missing") }
    return value
  }

  func strings(_ key: String) throws -> [String] { try self[key]?.strings() ?? [] }
}
