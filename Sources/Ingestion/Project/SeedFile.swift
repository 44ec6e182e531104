import Digests
package import IncidentModel

/// A report file of a seed set and what became of it.
package struct SeedFile: Sendable {
  /// Its name in the folder.
  package let name: String
  /// Its size; nothing where it cannot be read.
  package let byteCount: Int?
  /// Its bytes as SHA-256, in lower-case hexadecimal digits; nothing where it cannot be read.
  package let sha256: String?
  /// The report; nothing where it is refused.
  package let report: Report?

  /// The same file with its report refused.
  package var refused: SeedFile { SeedFile(name: name, byteCount: byteCount, sha256: sha256, report: nil) }
}

extension SeedSet {
  /// Reads all report files; each that cannot be used gives a refusal, and each that is no report a note.
  ///
  /// A report whose document's id occurs before is told of and gets another.
  package func read(_ diagnostics: any DiagnosticCollector) -> [SeedFile] {
    let sources = SourceList(of: path, reports: files, diagnostics)
    for name in others where name != SourceList.fileName {
      diagnostics.emit(
        Diagnostic(
          "ingestion.not-a-report", .note, "left out: no .txt, .md, .html, .json or .jsonl file",
          at: SourceLocation(file: "\(path)/\(name)")))
    }
    var identifiers = ReportIdentifiers()
    return files.flatMap { name in
      ArticleFile.isArticles(name)
        ? readArticles(name, sources, &identifiers, diagnostics) : [read(name, sources, &identifiers, diagnostics)]
    }
  }

  /// Reads a file of articles; each is a report of its own, called by the file and its line.
  private func readArticles(
    _ name: String, _ sources: SourceList, _ identifiers: inout ReportIdentifiers,
    _ diagnostics: any DiagnosticCollector
  ) -> [SeedFile] {
    let file = "\(path)/\(name)"
    let bytes: [UInt8]
    do {
      bytes = try content(of: name)
    } catch {
      refuse(file, error, diagnostics)
      return [SeedFile(name: name, byteCount: nil, sha256: nil, report: nil)]
    }
    return ArticleFile(name, options: options, sources: sources).articles(bytes, diagnostics).map { article in
      switch article.result {
      case .success(let read):
        let report = identifiers.claim(read, of: article.name, at: "\(path)/\(article.name)", diagnostics)
        return SeedFile(name: article.name, byteCount: report.byteCount, sha256: report.sha256, report: report)
      case .failure(let error):
        refuse(file, error, diagnostics)
        return SeedFile(name: article.name, byteCount: nil, sha256: nil, report: nil)
      }
    }
  }

  private func read(
    _ name: String, _ sources: SourceList, _ identifiers: inout ReportIdentifiers,
    _ diagnostics: any DiagnosticCollector
  ) -> SeedFile {
    let file = "\(path)/\(name)"
    var bytes: [UInt8]?
    do {
      let content = try self.content(of: name)
      bytes = content
      let read = try ReportReader(options, sources: sources).report(
        content, named: name, at: file, diagnostics: diagnostics)
      let report = identifiers.claim(read, of: name, at: file, diagnostics)
      return SeedFile(
        name: name, byteCount: report.byteCount, sha256: report.fileSHA256 ?? report.sha256, report: report)
    } catch {
      refuse(file, error, diagnostics)
      let digest = bytes.map(SHA256Digest.hexadecimal)
      return SeedFile(name: name, byteCount: bytes?.count, sha256: digest, report: nil)
    }
  }

  /// The bytes of a file of the set, of no more than the largest size that is read.
  private func content(of name: String) throws -> [UInt8] {
    if let reason = unreadable[name] { throw IngestionError(.unreadable, file: name, reason) }
    return try FileBytes.read(
      "\(path)/\(name)", remedy: "check the file and its permissions", atMost: options.maximumBytes,
      hint: "raise --max-report or split it")
  }

  /// Tells of a report that cannot be used, and of the line where its reading failed.
  private func refuse(_ file: String, _ error: any Error, _ diagnostics: any DiagnosticCollector) {
    let refusal = error as? IngestionError
    diagnostics.emit(
      Diagnostic(
        "ingestion.unusable-report", .refusal, refusal?.message ?? String(describing: error),
        at: SourceLocation(file: file, line: refusal?.line)))
  }
}
