import Yams

/// What the parser says of a text that is no YAML, in words for a reader.
struct YAMLFault {
  private let line: Int?
  private let message: String

  init(_ error: YamlError) {
    switch error {
    case .scanner(_, let problem, let mark, let text), .parser(_, let problem, let mark, let text),
      .composer(_, let problem, let mark, let text):
      line = mark.line
      message = "not YAML: \(problem); \(YAMLFault.remedy(line: mark.line, of: text))"
    case .duplicatedKeysInMapping(let duplicates, let context):
      line = context.mark.line
      message = "the key \"\(duplicates.joined(separator: "\", \""))\" stands twice; keep one"
    case .reader(let problem, let offset, let value, let text):
      let before = text.prefix(offset ?? 0)
      line = 1 + before.utf8.count { $0 == UInt8(ascii: "\n") }
      let code = value >= 0 ? " (U+\(String(value, radix: 16, uppercase: true)))" : ""
      message = "not YAML: \(problem)\(code) at byte \(before.utf8.count); remove it"
    default:
      line = nil
      message = "not YAML; check how the file was made"
    }
  }

  func error(in file: String) -> IngestionError { IngestionError(.badConfiguration, file: file, line: line, message) }

  /// Tabs are what goes wrong most, and the parser does not name them.
  private static func remedy(line: Int, of text: String) -> String {
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), maxSplits: line, omittingEmptySubsequences: false)
    guard line >= 1, line <= lines.count else { return "check what stands there" }
    let hasTab = lines[line - 1].prefix { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: "-") }.contains(0x09)
    return hasTab ? "indent with spaces, not with tabs" : "check the quotes, colons and indents there"
  }
}
