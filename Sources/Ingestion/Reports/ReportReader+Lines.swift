import Digests
import GeoJSON
package import IncidentModel
import SimpleFeatures
import TextEncodings

extension ReportReader {
  /// Reads a report that is a JSON object on a line: `text`, and where known `id`, `title`,
  /// `publisher`, `published` and `url`.
  ///
  /// Its spans are bytes of the text in UTF-8, and its digest is the text's. Other members are left alone.
  ///
  /// - Parameters:
  ///   - line: The bytes of the line.
  ///   - name: How the stream is called in messages.
  ///   - number: The number of the line, which also names a report without an id: `line-3`.
  ///   - diagnostics: Takes what is odd about the line and no reason to refuse it.
  /// - Throws: `IngestionError` with the line and the column, as a byte counted from 1, where the line is no report.
  package func report(
    jsonLine line: [UInt8], of name: String, number: Int, diagnostics: (any DiagnosticCollector)? = nil
  ) throws -> Report {
    func refusal(_ column: Int, _ message: String) -> IngestionError {
      IngestionError(.broken, file: name, line: number, "column \(column): \(message)")
    }
    func refusal(of key: String, _ message: String) -> IngestionError {
      refusal(JSONText.column(of: key, in: line), message)
    }
    let object: PropertyValue
    do { object = try JSONText.decode(line) } catch {
      throw refusal(error.column, "\(error.message); \(error.remedy)")
    }
    guard case .object(let members) = object else {
      throw refusal(of: "", "not a JSON object; give one object a line")
    }
    func text(_ key: String) throws -> String? {
      guard let value = members.first(where: { $0.name == key })?.value, value != .null else { return nil }
      guard let text = value.string else {
        throw refusal(of: key, "\"\(key)\" is not a text; put it in quotation marks")
      }
      return text
    }
    func shown(_ key: String) throws -> String? {
      guard let text = try text(key).map(ShownText.init) else { return nil }
      text.warning(from: "\"\(key)\"", at: SourceLocation(file: name, line: number)).map { diagnostics?.emit($0) }
      return text.text.isEmpty ? nil : text.text
    }
    guard let body = try text("text") else {
      throw refusal(of: "text", "there is no \"text\"; give the report's text under it")
    }
    let published = try text("published")
    let date = published.flatMap { CalendarDate(iso8601: $0.prefix(10)) }
    if let published, date == nil {
      throw refusal(of: "published", "published: \"\(published)\" is not a date such as 2025-05-07")
    }
    var origin = ReportOrigin()
    origin.publisher = try shown("publisher")
    origin.title = try shown("title")
    origin.url = try shown("url")
    origin.published = date
    let utf8 = Array(body.utf8)
    return Report(
      id: try shown("id") ?? "line-\(number)", path: "\(name):\(number)",
      sha256: SHA256Digest.hexadecimal(of: utf8), byteCount: utf8.count, origin: origin,
      text: sourceText(TextCleaning(DecodedText(utf8: utf8), from: 0)))
  }
}
