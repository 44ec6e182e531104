import Digests
import HTML
import IncidentModel
import TextEncodings

extension ReportReader {
  /// Reads a page of HTML.
  ///
  /// Its spans are bytes of the text of its article in UTF-8, and its digest is that text's. What front matter says goes
  /// before what the page says of itself.
  ///
  /// - Throws: `IngestionError` where the page has no text.
  func page(
    _ decoding: ReportDecoding, of file: ReportFile, behind matter: FrontMatter? = nil, in cleaned: [UInt8]? = nil,
    diagnostics: (any DiagnosticCollector)?
  ) throws -> Report {
    let front = try matter ?? FrontMatter([], file: file.name)
    let page = try parsed(cleaned.map { Array($0[front.length...]) } ?? decoding.text.utf8, file)
    let offset = front.firstLine - 1
    guard page.text.contains(where: { $0 > 0x20 }) else {
      throw IngestionError(.broken, file: file.name, ReportReader.refusal(ofEmpty: page))
    }
    let cleaning = TextCleaning(DecodedText(utf8: page.text), from: 0)
    let stated = sources.completing(front.origin, of: [ReportReader.fileName(of: file.name)], diagnostics)
    let plain = Report(
      id: front.id ?? ReportReader.stem(of: file.name), path: file.name,
      sha256: SHA256Digest.hexadecimal(of: page.text), fileSHA256: SHA256Digest.hexadecimal(of: file.bytes),
      byteCount: file.bytes.count, encoding: decoding.encoding,
      origin: stated.filled(from: PageOrigin.origin(of: page)), text: sourceText(cleaning),
      lines: page.lines.map { $0 + offset })
    let report = plain.dated(by: options.publicationWords, at: file.path, diagnostics)
    if let diagnostics {
      let notes = ReportNotes(report, front, decoding, cleaning, option: options.encoding, file: file.path)
      (notes.diagnostics + ReportReader.limits(of: page, file.path, offset)).forEach(diagnostics.emit)
    }
    return report
  }

  private func parsed(_ utf8: [UInt8], _ file: ReportFile) throws(IngestionError) -> HTMLPage {
    do throws(HTMLError) { return try HTMLPage(utf8: utf8) } catch {
      throw IngestionError(.broken, file: file.name, error.description)
    }
  }

  private static func refusal(ofEmpty page: HTMLPage) -> String {
    if let line = page.stoppedLine {
      return "no text in this page before line \(line), where it is nested too deeply to be read; save it as plain text"
    }
    return "no text in this page: it is empty, or its text would be written by a script; open it in a browser and save "
      + "what it shows as text"
  }

  /// What of a page could not be read as its author meant it.
  private static func limits(of page: HTMLPage, _ file: String, _ offset: Int) -> [Diagnostic] {
    let deep = page.deepLine.map { line in
      Diagnostic(
        "ingestion.deep-page", .warning,
        "elements are nested more than \(HTMLPage.depthLimit) deep or too many; from there on text is read, and furniture in it is not told apart",
        at: SourceLocation(file: file, line: line + offset), remedy: "compare the text with the page")
    }
    let stopped = page.stoppedLine.map { line in
      Diagnostic(
        "ingestion.unfinished-page", .refusal,
        "the rest of the page is left out: it is nested too deeply and too broken to be read",
        at: SourceLocation(file: file, line: line + offset), remedy: "save the page as plain text")
    }
    return [deep, stopped].compactMap { $0 }
  }
}
