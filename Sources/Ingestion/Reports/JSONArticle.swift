import GeoJSON
import HTML
import IncidentModel
import SimpleFeatures

/// An article that is a JSON object, with where it stands.
struct JSONArticle {
  private let bytes: [UInt8]
  private let file: String
  private let line: Int
  private let fields: ArticleFields
  private let members: [Property]

  init(_ bytes: [UInt8], file: String, line: Int, fields: ArticleFields) throws {
    let object: PropertyValue
    do { object = try JSONText.decode(bytes) } catch {
      throw IngestionError(
        .broken, file: file, line: line + error.line - 1, "column \(error.column): \(error.message); \(error.remedy)")
    }
    (self.bytes, self.file, self.line, self.fields) = (bytes, file, line, fields)
    guard case .object(let members) = object else {
      self.members = []
      throw refusal(of: "", "not a JSON object; give one object a line, or an array of objects in a .json file")
    }
    self.members = members
  }

  /// Whether a text begins with a tag.
  static func isMarkup(_ utf8: [UInt8]) -> Bool {
    let start = utf8.drop { $0 <= 0x20 }.prefix(2)
    guard start.first == UInt8(ascii: "<"), let next = start.last else { return false }
    return next | 0x20 &- 0x61 < 26 && next != UInt8(ascii: "<") || next == UInt8(ascii: "!")
  }

  /// The text as it stands there.
  func text() throws -> [UInt8] {
    guard let text = try text(.text) else {
      throw refusal(
        of: fields[.text],
        "there is no \"\(fields[.text])\"; give the report's text under it, or name its field with --article-fields text=NAME"
      )
    }
    return Array(text.utf8)
  }

  /// The article of a text that is a page.
  func page(_ utf8: [UInt8]) throws -> HTMLPage {
    let page: HTMLPage
    do throws(HTMLError) { page = try HTMLPage(utf8: utf8.filter { $0 != 0 }) } catch {
      throw refusal(of: fields[.text], error.description)
    }
    guard page.text.contains(where: { $0 > 0x20 }) else {
      throw refusal(of: fields[.text], "\"\(fields[.text])\" is a page without text; give the text of the report")
    }
    return page
  }

  func identifier(_ warnings: inout [Diagnostic]) throws -> String? {
    let name = fields[.id]
    if let number = members.first(where: { $0.name == name })?.value.integer { return String(number) }
    return try shown(.id, &warnings)
  }

  func origin(_ warnings: inout [Diagnostic]) throws -> ReportOrigin {
    var origin = ReportOrigin()
    origin.publisher = try shown(.publisher, &warnings)
    origin.title = try shown(.title, &warnings)
    origin.url = try shown(.url, &warnings)
    origin.language = try shown(.language, &warnings)
    if let published = try text(.published) {
      guard let date = CalendarDate(iso8601: published.prefix(10)) else {
        let name = fields[.published]
        throw refusal(of: name, "\(name): \"\(published)\" is not a date such as 2025-05-07")
      }
      origin.published = date
    }
    return origin
  }

  private func shown(_ field: ArticleFields.Field, _ warnings: inout [Diagnostic]) throws -> String? {
    guard let text = try text(field).map(ShownText.init) else { return nil }
    warnings +=
      text.warning(from: "\"\(fields[field])\"", at: SourceLocation(file: file, line: line)).map { [$0] } ?? []
    return text.text.isEmpty ? nil : text.text
  }

  private func text(_ field: ArticleFields.Field) throws -> String? {
    let name = fields[field]
    guard let value = members.first(where: { $0.name == name })?.value, value != .null else { return nil }
    guard let text = value.string else {
      throw refusal(of: name, "\"\(name)\" is not a text; put it in quotation marks")
    }
    return text
  }

  /// A refusal with the line and the column at which a member's value begins.
  private func refusal(of name: String, _ message: String) -> IngestionError {
    let column = JSONText.column(of: name, in: bytes)
    let before = bytes.prefix(max(0, column - 1))
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return IngestionError(
      .broken, file: file, line: line + before.count { $0 == 0x0A }, "column \(column - lineStart): \(message)")
  }
}
