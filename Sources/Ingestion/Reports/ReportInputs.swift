package import IncidentModel

/// Reports that are named on a command line: files, folders of files, or standard input as `-`.
package struct ReportInputs {
  /// How reports stand in an input.
  package enum Format: String, Sendable, CaseIterable {
    /// A file as its name says, standard input as its beginning says.
    case auto
    /// The whole input is one report, unless its name says otherwise.
    case text
    /// Each line is a report as a JSON object; standard input may be an array of them.
    case jsonl
  }

  private let paths: [String]
  let format: Format
  let options: ReadingOptions

  package init(_ paths: [String], format: Format = .auto, options: ReadingOptions = ReadingOptions()) {
    self.paths = paths
    self.format = format
    self.options = options
  }

  /// Hands over every report in the order of the inputs; one that cannot be used gives a refusal.
  ///
  /// - Throws: What the body throws.
  package func forEach(
    _ diagnostics: any DiagnosticCollector, _ body: (Report) throws -> Void
  ) throws -> InputCount {
    var count = InputCount()
    var identifiers = ReportIdentifiers()
    func use(_ report: Report) throws { try body(identifiers.claim(report, of: report.path, diagnostics)) }
    for path in paths {
      for input in files(path, diagnostics) {
        if let refusal = input.refusal {
          count.refuse(refusal, diagnostics)
        } else if path == "-" {
          try readStandardInput(input, &count, diagnostics, use)
        } else {
          switch format {
          case .jsonl: try readLines(input, &count, diagnostics, use)
          case _ where ArticleFile.isLines(input.path): try readLines(input, &count, diagnostics, use)
          case _ where ArticleFile.isArticles(input.path): try readArticles(input, &count, diagnostics, use)
          case .auto, .text: try readWhole(input, &count, diagnostics, use)
          }
        }
      }
    }
    return count
  }

  /// A file, and why it is not even opened.
  struct Input {
    let path: String
    var refusal: IngestionError?
    /// What its folder says of its source.
    var sources = SourceList()
  }

  /// The reports of a folder by their names, or the path itself where it is none.
  private func files(_ path: String, _ diagnostics: any DiagnosticCollector) -> [Input] {
    guard path != "-", EntryKind.folder == EntryKind(at: path) else { return [Input(path: path)] }
    let folder: Folder
    do { folder = try Folder(path, remedy: "check its permissions") } catch {
      return [Input(path: path, refusal: error)]
    }
    let trimmed = path.hasSuffix("/") ? String(path.dropLast()) : path
    let names = Set(SeedSet.reports(in: folder))
    for entry in folder.entries where !names.contains(entry.name) && entry.name != SourceList.fileName {
      diagnostics.emit(
        Diagnostic(
          "ingestion.not-a-report", .note, "left out: no .txt, .md, .html, .json or .jsonl file",
          at: SourceLocation(file: "\(trimmed)/\(entry.name)")))
    }
    if names.isEmpty {
      diagnostics.emit(
        Diagnostic(
          "ingestion.no-reports", .warning, "no reports in this folder", at: SourceLocation(file: path),
          remedy: format != .jsonl
            ? "put .txt, .md, .html, .json or .jsonl files there" : "name the files of JSON lines one by one"))
    }
    let sources = SourceList(of: trimmed, reports: SeedSet.reports(in: folder), diagnostics)
    return folder.entries.filter { names.contains($0.name) }.map { entry in
      let file = "\(trimmed)/\(entry.name)"
      let reason = SeedSet.reason(against: entry, in: folder, below: path, options)
      return Input(
        path: file, refusal: reason.map { IngestionError(.unreadable, file: file, $0) }, sources: sources)
    }
  }

  func readWhole(
    _ input: Input, beginning: [UInt8] = [], _ count: inout InputCount, _ diagnostics: any DiagnosticCollector,
    _ body: (Report) throws -> Void
  ) throws {
    let path = input.path
    try count.read(diagnostics) {
      let bytes = try FileBytes.read(
        path, atMost: options.maximumBytes, hint: "raise --max-report or split it", beginning: beginning)
      let name = path == "-" ? "stdin" : path
      try body(ReportReader(options, sources: input.sources).report(bytes, named: name, diagnostics: diagnostics))
    }
  }

  /// Reads a file of one article or an array of them.
  private func readArticles(
    _ input: Input, _ count: inout InputCount, _ diagnostics: any DiagnosticCollector, _ body: (Report) throws -> Void
  ) throws {
    let path = input.path
    let bytes: [UInt8]
    do { bytes = try FileBytes.read(path, atMost: options.maximumBytes, hint: "raise --max-report or split it") } catch
    {
      return count.refuse(error, diagnostics)
    }
    for article in ArticleFile(path, options: options, sources: input.sources).articles(bytes, diagnostics) {
      try count.read(diagnostics) { try body(article.result.get()) }
    }
  }

  func readLines(
    _ input: Input, beginning: [UInt8] = [], _ count: inout InputCount, _ diagnostics: any DiagnosticCollector,
    _ body: (Report) throws -> Void
  ) throws {
    let path = input.path
    do {
      var stream = try LineStream(path, limit: options.maximumBytes, beginning: beginning)
      while let line = try stream.next() {
        if line.bytes?.allSatisfy({ $0 == 32 || $0 == 9 }) == true { continue }
        try count.read(diagnostics) { try body(report(line, of: input, diagnostics)) }
      }
    } catch let error as IngestionError {
      count.refuse(error, diagnostics)
    }
  }

  private func report(
    _ line: LineStream.Line, of input: Input, _ diagnostics: any DiagnosticCollector
  ) throws -> Report {
    let name = input.path == "-" ? "stdin" : input.path
    guard let bytes = line.bytes else {
      throw tooLong("a line", in: name, at: line.number)
    }
    let stem = name == "stdin" ? "line" : ReportReader.stem(of: name)
    return try ReportReader(options, sources: input.sources).report(
      jsonLine: bytes, of: name, number: line.number, stem: stem, diagnostics: diagnostics)
  }
}
