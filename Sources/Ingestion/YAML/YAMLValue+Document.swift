import TextEncodings
import Yams

extension YAMLValue {
  /// Reads the only document of a file.
  ///
  /// - Parameter example: How the file may begin, for the message where it is empty.
  /// - Throws: Where there is none, with the line and what to do.
  static func document(_ bytes: [UInt8], file: String, example: String) throws -> YAMLValue {
    guard let value = try optionalDocument(bytes, file: file) else {
      throw IngestionError(
        .badConfiguration, file: file, "the file is empty; it should have lines such as \"\(example)\"")
    }
    return value
  }

  /// Reads the only document of a file; nothing where there is none, as in an empty file or one of remarks.
  static func optionalDocument(_ bytes: [UInt8], file: String) throws -> YAMLValue? {
    let text = try text(bytes, file: file)
    if let line = YAMLAlias.firstLine(in: bytes) {
      throw IngestionError(
        .badConfiguration, file: file, line: line, "an alias (*name) is not read here; write the value out")
    }
    do {
      // Nobody asks for the type of a scalar; finding it out takes a regular expression for each.
      return try Yams.compose(yaml: text, .basic).map { YAMLValue(node: $0, file: file) }
    } catch let error as YamlError {
      throw self.error(error, in: text, file: file)
    }
  }

  private static func text(_ bytes: [UInt8], file: String) throws -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    let isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    let offset = UTF8Validation.firstFault(in: bytes, from: 0)?.offset ?? 0
    let line = 1 + bytes[..<offset].count { $0 == UInt8(ascii: "\n") }
    let digits = String(bytes[offset], radix: 16, uppercase: true)
    throw IngestionError(
      .badConfiguration, file: file, line: line,
      (isUTF16 ? "this is UTF-16" : "byte \(offset) (0x\(digits)) is not UTF-8") + "; save the file as UTF-8")
  }

  private static func error(_ error: YamlError, in text: String, file: String) -> IngestionError {
    let (line, message) = place(of: error, in: text)
    return IngestionError(.badConfiguration, file: file, line: line, message)
  }

  private static func place(of error: YamlError, in text: String) -> (line: Int?, message: String) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      guard !problem.hasPrefix("Maximum nesting level") else {
        return (
          mark.line,
          "lists or keys are nested more than 1000 levels deep; take out the brackets or dashes that are too many here"
        )
      }
      return (mark.line, "not YAML: \(problem.replacing("))", with: ")"))\(hint(mark.line, in: text))")
    case .duplicatedKeysInMapping(let duplicates, let context):
      let keys = duplicates.map { "\($0)" }.sorted().joined(separator: "\", \"")
      return (context.mark.line, "the key \"\(keys)\" stands twice; keep one")
    case .reader(_, let offset, let value, _):
      let before = text.unicodeScalars.prefix(offset ?? 0)
      let line = 1 + before.count { $0 == "\n" }
      return (line, "the character U+\(String(value, radix: 16, uppercase: true)) cannot stand in YAML; remove it")
    default: return (nil, "not YAML; write lines such as \"key: value\"")
    }
  }

  /// What the line gives away, where the parser's words do not say it.
  private static func hint(_ line: Int, in text: String) -> String {
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard lines.indices.contains(line - 1), lines[line - 1].contains(UInt8(ascii: "\t")) else {
      return "; correct it here or just before, and put a text with : # [ { or quotes in quotation marks"
    }
    return "; indent with spaces, not with tabs"
  }
}
