import IncidentModel

/// Reports on standard input: a text, JSON lines, a JSON object, or an array of them.
extension ReportInputs {
  func readStandardInput(
    _ input: Input, _ count: inout InputCount, _ diagnostics: any DiagnosticCollector, _ body: (Report) throws -> Void
  ) throws {
    guard format != .text else { return try readWhole(input, &count, diagnostics, body) }
    let beginning: InputBeginning
    do { beginning = try InputBeginning() } catch { return count.refuse(error, diagnostics) }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let json = beginning.bytes.starts(with: mark) ? Array(beginning.bytes.dropFirst(mark.count)) : beginning.bytes
    switch beginning.form {
    case .array: try readArray(json, &count, diagnostics, body)
    case .lines: try readLines(input, beginning: json, &count, diagnostics, body)
    case .article where format == .auto: try readArticle(json, &count, diagnostics, body)
    case .text where format == .auto:
      try readWhole(input, beginning: beginning.bytes, &count, diagnostics, body)
    case .article, .text: try readLines(input, beginning: json, &count, diagnostics, body)
    }
  }

  /// Reads the elements of an array, one after another, in memory that does not grow with their number.
  private func readArray(
    _ beginning: [UInt8], _ count: inout InputCount, _ diagnostics: any DiagnosticCollector,
    _ body: (Report) throws -> Void
  ) throws {
    var cutter = ArticleCutter(limit: options.maximumBytes)
    var (ordinal, refused) = (0, count.refused)
    func read(_ piece: ArticleCutter.Piece) throws {
      ordinal += 1
      try count.read(diagnostics) {
        guard let bytes = piece.bytes else { throw tooLong("an article", at: piece.line) }
        try body(
          ReportReader(options).report(
            jsonLine: bytes, of: "stdin", number: piece.line, stem: "article", ordinal: ordinal,
            diagnostics: diagnostics))
      }
    }
    do {
      var bytes = beginning
      while !bytes.isEmpty {
        try cutter.take(bytes, read)
        bytes = try FileBytes.standardInputChunk()
      }
      try cutter.end(read)
    } catch let error as IngestionError { return count.refuse(error, diagnostics) }
    refused = count.refused - refused
    if let line = cutter.faultLine, refused == 0 { count.refuse(ArticleFile.brokenArray("stdin", line), diagnostics) }
    if ordinal == 0 { count.refuse(ArticleFile.noArticles("stdin"), diagnostics) }
  }

  /// Reads one object that is spread over lines.
  private func readArticle(
    _ beginning: [UInt8], _ count: inout InputCount, _ diagnostics: any DiagnosticCollector,
    _ body: (Report) throws -> Void
  ) throws {
    try count.read(diagnostics) {
      let bytes = try FileBytes.read(
        "-", atMost: options.maximumBytes, hint: "raise --max-report or split it", beginning: beginning)
      try body(
        ReportReader(options).report(jsonLine: bytes, of: "stdin", number: 1, diagnostics: diagnostics))
    }
  }

  /// What is said of a report that is larger than allowed.
  func tooLong(_ what: String, in name: String = "stdin", at line: Int) -> IngestionError {
    IngestionError(
      .broken, file: name, line: line,
      "\(what) larger than \(ByteSize(options.maximumBytes)); raise --max-report or split it")
  }
}
