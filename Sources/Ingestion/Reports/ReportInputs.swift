package import IncidentModel

/// Reports that are named one by one: files, or standard input as `-`.
package struct ReportInputs {
  /// How reports stand in an input.
  package enum Format: String, Sendable, CaseIterable {
    /// The whole input is one report.
    case text
    /// Each line is a report as a JSON object.
    case jsonl
  }

  /// How many reports there were, and why the first was refused.
  package struct Count: Sendable {
    package fileprivate(set) var read = 0
    package fileprivate(set) var used = 0
    package fileprivate(set) var firstRefusal: IngestionError?
  }

  private let paths: [String]
  private let format: Format
  private let options: ReadingOptions

  package init(_ paths: [String], format: Format, options: ReadingOptions = ReadingOptions()) {
    self.paths = paths
    self.format = format
    self.options = options
  }

  /// Hands over every report in the order of the inputs; one that cannot be used gives a refusal.
  ///
  /// - Throws: What the body throws.
  package func forEach(
    _ diagnostics: any DiagnosticCollector, _ body: (Report) throws -> Void
  ) throws -> Count {
    var count = Count()
    for path in paths {
      switch format {
      case .text: try readWhole(path, &count, diagnostics, body)
      case .jsonl: try readLines(path, &count, diagnostics, body)
      }
    }
    return count
  }

  private func readWhole(
    _ path: String, _ count: inout Count, _ diagnostics: any DiagnosticCollector, _ body: (Report) throws -> Void
  ) throws {
    count.read += 1
    let report: Report
    do {
      let bytes = try FileBytes.read(path, atMost: options.maximumBytes, hint: "raise --max-report or split it")
      report = try ReportReader(options).report(bytes, named: path == "-" ? "stdin" : path, diagnostics: diagnostics)
    } catch let error as IngestionError {
      refuse(error, &count, diagnostics)
      return
    }
    try body(report)
    count.used += 1
  }

  private func readLines(
    _ path: String, _ count: inout Count, _ diagnostics: any DiagnosticCollector, _ body: (Report) throws -> Void
  ) throws {
    let name = path == "-" ? "stdin" : path
    do {
      var stream = try LineStream(path, limit: options.maximumBytes)
      while let line = try stream.next() {
        if line.bytes?.allSatisfy({ $0 == 32 || $0 == 9 }) == true { continue }
        count.read += 1
        guard let report = report(line, of: name, &count, diagnostics) else { continue }
        try body(report)
        count.used += 1
      }
    } catch let error as IngestionError {
      count.read += 1
      refuse(error, &count, diagnostics)
    }
  }

  private func report(
    _ line: LineStream.Line, of name: String, _ count: inout Count, _ diagnostics: any DiagnosticCollector
  ) -> Report? {
    do {
      guard let bytes = line.bytes else {
        throw IngestionError(
          .broken, file: name, line: line.number,
          "a line larger than \(ByteSize(options.maximumBytes)); raise --max-report or split it")
      }
      return try ReportReader(options).report(jsonLine: bytes, of: name, number: line.number)
    } catch {
      let refusal = error as? IngestionError
      refuse(
        refusal ?? IngestionError(.broken, file: name, line: line.number, "\(error)"), &count, diagnostics)
      return nil
    }
  }

  private func refuse(_ error: IngestionError, _ count: inout Count, _ diagnostics: any DiagnosticCollector) {
    count.firstRefusal = count.firstRefusal ?? error
    diagnostics.emit(
      Diagnostic(
        "ingestion.unusable-report", .refusal, error.message, at: SourceLocation(file: error.file, line: error.line)))
  }
}
