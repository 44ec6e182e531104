import DelimitedText
import Yams

/// A value of a YAML file that knows its file and line.
///
/// Every access says what is wrong with file and line; a key that nobody asks for is an error, so that a misspelt one
/// does not go unnoticed.
struct YAMLValue {
  let node: Node
  let file: String

  /// Reads the only document of a file.
  static func document(_ bytes: [UInt8], file: String) throws -> YAMLValue {
    guard let value = try document(ifAny: bytes, file: file) else {
      throw IngestionError(
        .badConfiguration, file: file, "the file is empty; see the one that comes with the program")
    }
    return value
  }

  /// Reads the only document of a file; nothing where there is nothing but comments.
  static func document(ifAny bytes: [UInt8], file: String) throws -> YAMLValue? {
    if let offset = UTF8Check.firstFault(in: bytes) {
      let line = 1 + bytes[..<offset].count { $0 == UInt8(ascii: "\n") }
      let value = String(bytes[offset], radix: 16, uppercase: true)
      let fault = bytes[offset] == 0 ? "is NUL" : "(0x\(value)) is not UTF-8"
      throw IngestionError(
        .badConfiguration, file: file, line: line, "byte \(offset) \(fault); save the file as UTF-8")
    }
    try YAMLGuard(file: file).check(bytes)
    do {
      // Nobody asks for the type of a scalar; finding it out takes a regular expression for each.
      let node = try Yams.compose(yaml: String(decoding: bytes, as: UTF8.self), .basic)
      return node.map { YAMLValue(node: $0, file: file) }
    } catch let error as YamlError {
      throw YAMLFault(error).error(in: file)
    }
  }

  func error(_ message: String) -> IngestionError {
    IngestionError(.badConfiguration, file: file, line: node.mark?.line, message)
  }

  /// The members of a mapping; any key beside the allowed ones is an error.
  func mapping(keys: Set<String>) throws -> [String: YAMLValue] {
    guard let mapping = node.mapping else {
      throw error("expected keys: \(keys.sorted().joined(separator: ", ")); write them as key: value")
    }
    var members: [String: YAMLValue] = [:]
    for (key, value) in mapping {
      guard let name = key.string, keys.contains(name) else {
        let known = "known keys: \(keys.sorted().joined(separator: ", "))"
        let similar = Spelling(key.string ?? "").nearest(of: keys).map { "; did you mean \"\($0)\"?" }
        throw YAMLValue(node: key, file: file).error(
          "unknown key \"\((key.string ?? "").prefix(80))\"; \(known)\(similar ?? "")")
      }
      members[name] = YAMLValue(node: value, file: file)
    }
    return members
  }

  /// The members of a mapping with free keys, in the order of the file.
  func pairs() throws -> [(key: String, value: YAMLValue)] {
    guard let mapping = node.mapping else {
      throw error("expected a mapping of names to values; write them as name: value")
    }
    return try mapping.map { key, value in
      guard let name = key.string else { throw YAMLValue(node: key, file: file).error("expected a name") }
      return (name, YAMLValue(node: value, file: file))
    }
  }

  func list() throws -> [YAMLValue] {
    guard let sequence = node.sequence else { throw error("expected a list; write - before each of its elements") }
    return sequence.map { YAMLValue(node: $0, file: file) }
  }

  func string() throws -> String {
    guard let scalar = node.scalar else { throw error("expected a text; write it in quotes") }
    return scalar.string
  }

  func filledString() throws -> String {
    let text = try string()
    guard !text.isEmpty else { throw error("expected a text that is not empty; write one, or remove the key") }
    return text
  }

  func integer() throws -> Int {
    guard let value = node.scalar.flatMap({ Int($0.string) }) else {
      throw error("expected a whole number; write one such as 3")
    }
    return value
  }

  func bool() throws -> Bool {
    switch node.scalar?.string {
    case "true": return true
    case "false": return false
    default: throw error("expected true or false; write one of them")
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

  /// Phrases of words: none is empty, and none takes more tries to match than a report is worth.
  func phrases() throws -> [String] {
    try list().map { value in
      let phrase = try value.filledString()
      let parts = phrase.utf8.split(separator: UInt8(ascii: " "))
      let open = parts.count { $0.elementsEqual("..".utf8) || $0.first == UInt8(ascii: "(") }
      guard !parts.isEmpty, parts.count <= 60, open <= 10 else {
        throw value.error(
          "the phrase \"\(phrase.prefix(40))\" should have 1 to 60 words, of which at most 10 are .. or in brackets; "
            + "make two of it")
      }
      return phrase
    }
  }

  /// One of an enumeration's raw values.
  func value<Value: RawRepresentable & CaseIterable>(of type: Value.Type) throws -> Value
  where Value.RawValue == String {
    let text = try string()
    guard let value = Value(rawValue: text) else {
      let words = Value.allCases.map(\.rawValue)
      let remedy = Spelling(text).nearest(of: words).map { "did you mean \"\($0)\"?" } ?? "correct it"
      throw error("\"\(text.prefix(80))\" is none of \(words.joined(separator: ", ")); \(remedy)")
    }
    return value
  }
}

extension [String: YAMLValue] {
  /// The member of a key that must be there.
  func required(_ key: String, in parent: YAMLValue) throws -> YAMLValue {
    guard let value = self[key] else { throw parent.error("the key \"\(key)\" is missing; add it") }
    return value
  }

  func strings(_ key: String) throws -> [String] { try self[key]?.strings() ?? [] }

  func phrases(_ key: String) throws -> [String] { try self[key]?.phrases() ?? [] }
}
