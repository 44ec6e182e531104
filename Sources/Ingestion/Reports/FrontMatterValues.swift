import IncidentModel

/// The values of a report's front matter, each checked when it is asked for; a value of nothing counts as none.
struct FrontMatterValues {
  private let members: [String: YAMLValue]
  /// What was left out of the texts that were asked for, with the lines of the front matter.
  private(set) var omissions: [(message: String, line: Int?)] = []

  /// The keys, in the order in which messages list them.
  private static let keys = [
    "encoding", "id", "language", "licence", "published", "publisher", "retrieved", "scale", "title", "url",
  ]

  init(_ bytes: [UInt8], file: String) throws {
    members = try YAMLValue.document(bytes, file: file, example: "published: 2025-05-07").mapping(
      keys: Set(FrontMatterValues.keys))
  }

  /// A text in one line, without what cannot be shown.
  mutating func text(_ key: String) throws -> String? {
    guard let value = members[key], !value.isNull else { return nil }
    // Line ends and tabs only part words here and are nothing to tell of.
    let shown = ShownText(FrontMatterValues.oneLine(try value.string()))
    if let omission = shown.omission(from: key) { omissions.append((omission, value.location.line)) }
    let text = FrontMatterValues.oneLine(shown.text)
    return text.isEmpty ? nil : text
  }

  private static func oneLine(_ text: String) -> String {
    text.unicodeScalars.split { $0.properties.isWhitespace }.map { String($0) }.joined(separator: " ")
  }

  /// The id of a document, which goes into lists and paths.
  func identifier(_ key: String) throws -> String? {
    guard let value = members[key] else { return nil }
    let id = try value.string()
    guard !id.isEmpty, id.utf8.count <= 200, ShownText(id).first == nil,
      id.unicodeScalars.allSatisfy({
        !"/;".unicodeScalars.contains($0) && !$0.properties.isWhitespace && $0.properties.generalCategory != .control
          || $0 == " "
      })
    else {
      throw value.error(
        "the id \"\(id.prefix(40))\" is empty, too long, or has a slash, a semicolon or a control; "
          + "write one such as report-12, or leave it out")
    }
    return id
  }

  /// A day; a time behind it is of no account, and the day is the one that is written.
  mutating func date(_ key: String) throws -> CalendarDate? {
    guard let value = members[key], let text = try text(key) else { return nil }
    guard let date = CalendarDate(iso8601: text.prefix(10)), FrontMatterValues.isTime(text.dropFirst(10)) else {
      throw value.error("\"\(text)\" is not a date such as 2025-05-07; correct it or leave it out")
    }
    return date
  }

  /// Whether nothing or a time of ISO 8601 stands behind a day: `T10:00`, ` 10:00:30.5+05:00`, `T10:00Z`.
  private static func isTime(_ text: Substring) -> Bool {
    text.isEmpty
      || text.wholeMatch(of: /[T ][0-2][0-9]:[0-5][0-9](:[0-6][0-9](\.[0-9]+)?)? ?(Z|[+-][0-2][0-9](:?[0-5][0-9])?)?/)
        != nil
  }

  /// An address on the web; it is never opened.
  mutating func address(_ key: String) throws -> String? {
    guard let value = members[key], let text = try text(key) else { return nil }
    let lower = text.lowercased()
    guard lower.hasPrefix("https://") || lower.hasPrefix("http://"), !text.contains(" ") else {
      throw value.error("\"\(text)\" is not an address such as https://example.org/report; correct it or leave it out")
    }
    return text
  }

  /// How far a publisher reaches.
  mutating func scale(_ key: String) throws -> SourceScale? {
    guard let value = members[key], let text = try text(key) else { return nil }
    guard let scale = SourceScale(rawValue: text.lowercased().replacing("_", with: " ")) else {
      throw value.error(
        "\"\(text)\" is none of \(SourceScale.allCases.map(\.rawValue).joined(separator: ", ")); write one of them or leave it out"
      )
    }
    return scale
  }

  /// A tag of a language, such as `en` or `ur-PK`.
  mutating func language(_ key: String) throws -> String? {
    guard let value = members[key], let text = try text(key) else { return nil }
    guard text.wholeMatch(of: /[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*/) != nil else {
      throw value.error("\"\(text)\" is not a language such as en or ur; correct it or leave it out")
    }
    return text
  }
}
