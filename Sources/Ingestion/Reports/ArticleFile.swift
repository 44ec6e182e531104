import Digests
package import IncidentModel

/// A file of articles in JSON (one object or an array of them) or in JSON lines.
package struct ArticleFile {
  /// An article that is read, or why it is not.
  package struct Article {
    /// The file and the line on which it begins: `articles.jsonl:3`.
    package let name: String
    package let result: Result<Report, IngestionError>
  }

  private let name: String
  private let reader: ReportReader

  /// Makes a reader of a file that messages call by a name.
  package init(_ name: String, options: ReadingOptions, sources: SourceList = SourceList()) {
    self.name = name
    reader = ReportReader(options, sources: sources)
  }

  /// Whether a name is that of a file of articles.
  package static func isArticles(_ name: String) -> Bool { isLines(name) || ending(of: name) == "json" }

  /// Whether a name is that of a file of JSON lines.
  package static func isLines(_ name: String) -> Bool { ["jsonl", "ndjson"].contains(ending(of: name)) }

  private static func ending(of name: String) -> String {
    name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
  }

  /// Reads all articles of a file, in their order; empty lines are none.
  package func articles(_ bytes: [UInt8], _ diagnostics: any DiagnosticCollector) -> [Article] {
    let digest = SHA256Digest.hexadecimal(of: bytes)
    let text = bytes[(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)...]
    var faultLine: Int?
    let slices: [ArticleSlices.Slice]
    if ArticleFile.isLines(name) {
      slices = text.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated().map {
        ArticleSlices.Slice(bytes: $1, line: $0 + 1)
      }
    } else {
      let cut = ArticleSlices(text)
      (slices, faultLine) = (cut.slices, cut.faultLine)
    }
    let filled = slices.filter { slice in slice.bytes.contains { $0 > 0x20 } || faultLine != nil }
    var articles = filled.map { article($0, digest, diagnostics) }
    if articles.isEmpty || faultLine != nil, !articles.contains(where: { $0.isRefused }) {
      let error = faultLine.map { ArticleFile.brokenArray(name, $0) } ?? ArticleFile.noArticles(name)
      articles.append(Article(name: "\(name):\(faultLine ?? 1)", result: .failure(error)))
    }
    return articles
  }

  static func noArticles(_ name: String) -> IngestionError {
    IngestionError(.broken, file: name, "no articles in this file; give objects with a \"text\"")
  }

  static func brokenArray(_ name: String, _ line: Int) -> IngestionError {
    IngestionError(
      .broken, file: name, line: line,
      "the array of articles does not go on or end here with a comma or a bracket; get the file anew")
  }

  private func article(
    _ slice: ArticleSlices.Slice, _ digest: String, _ diagnostics: any DiagnosticCollector
  ) -> Article {
    let name = "\(name):\(slice.line)"
    do {
      let report = try reader.report(
        jsonLine: Array(slice.bytes), of: self.name, number: slice.line, stem: ReportReader.stem(of: self.name),
        fileSHA256: digest, diagnostics: diagnostics)
      return Article(name: name, result: .success(report))
    } catch {
      let refusal = error as? IngestionError
      return Article(
        name: name,
        result: .failure(
          refusal ?? IngestionError(.broken, file: self.name, line: slice.line, String(describing: error))))
    }
  }
}

extension ArticleFile.Article {
  fileprivate var isRefused: Bool { if case .failure = result { true } else { false } }
}
