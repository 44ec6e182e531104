import Digests
import GeoJSON
import HTML
package import IncidentModel
import SimpleFeatures
import TextEncodings

extension ReportReader {
  /// Reads a report that is a JSON object: `text`, and where known `id`, `title`, `publisher`, `published`, `url` and
  /// `language`, or what the options call them.
  ///
  /// Its spans are bytes of the text in UTF-8, and its digest is the text's. A text that is a page of HTML is read as one.
  /// Other members are left alone.
  ///
  /// - Parameters:
  ///   - line: The bytes of the object.
  ///   - name: How the file or the stream is called in messages.
  ///   - number: The line on which the object begins, which also names a report without an id.
  ///   - stem: What stands in front of the number in such a name.
  ///   - ordinal: Which of the articles it is, where that and not the line names a report without an id.
  ///   - fileSHA256: The digest of the file, where it is known.
  ///   - diagnostics: Takes what is odd about the object and no reason to refuse it.
  /// - Throws: `IngestionError` with the line and the column, as a byte counted from 1, where the object is no report.
  package func report(
    jsonLine line: [UInt8], of name: String, number: Int, stem: String = "line", ordinal: Int? = nil,
    fileSHA256: String? = nil, diagnostics: (any DiagnosticCollector)? = nil
  ) throws -> Report {
    let article = try JSONArticle(line, file: name, line: number, fields: options.articleFields)
    var warnings: [Diagnostic] = []
    var origin = try article.origin(&warnings)
    let fileName = ReportReader.fileName(of: name)
    origin = sources.completing(origin, of: ["\(fileName):\(number)", fileName], diagnostics)
    let id = try article.identifier(&warnings) ?? "\(stem)-\(ordinal ?? number)"
    var utf8 = try article.text()
    if JSONArticle.isMarkup(utf8) {
      let page = try article.page(utf8)
      utf8 = page.text
      origin = origin.filled(from: PageOrigin.origin(of: page))
    }
    if let diagnostics { warnings.forEach(diagnostics.emit) }
    let report = Report(
      id: id, path: "\(name):\(number)", sha256: SHA256Digest.hexadecimal(of: utf8), fileSHA256: fileSHA256,
      byteCount: utf8.count, origin: origin, text: sourceText(TextCleaning(DecodedText(utf8: utf8), from: 0)))
    return report.dated(by: options.publicationWords, at: report.path, diagnostics)
  }
}
