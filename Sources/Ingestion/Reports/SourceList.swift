import DelimitedText
package import IncidentModel

/// What `sources.csv` in a folder of reports says of their sources, where they do not say it themselves.
package struct SourceList: Sendable {
  /// The name of the table.
  package static let fileName = "sources.csv"

  private struct Row: Sendable {
    let origin: ReportOrigin
    let line: Int
  }

  private var rows: [String: Row] = [:]
  private let path: String

  private static let columns = [
    "file", "publisher", "title", "url", "published", "retrieved", "scale", "language", "licence",
  ]

  /// A list that says nothing.
  package init() { path = "" }

  /// Reads the table of a folder, if it has one; what is wrong with it is told, and the rest of it is used.
  ///
  /// - Parameters:
  ///   - folder: The folder of the reports.
  ///   - reports: The names of the report files in it.
  ///   - diagnostics: Takes rows of files that are not there, unknown columns and values that cannot be.
  package init(of folder: String, reports: [String], _ diagnostics: any DiagnosticCollector) {
    path = "\(folder)/\(SourceList.fileName)"
    guard Folder.isNamed(path) else { return }
    do {
      try read(Set(reports), diagnostics)
    } catch let error as DelimitedTextError {
      emit("ingestion.unusable-sources", .refusal, error.message, error.line, diagnostics)
    } catch {
      let message = (error as? IngestionError)?.message ?? String(describing: error)
      emit("ingestion.unusable-sources", .refusal, message, nil, diagnostics)
    }
  }

  private mutating func read(_ reports: Set<String>, _ diagnostics: any DiagnosticCollector) throws {
    let table = try DelimitedReader(FileBytes.read(path, atMost: 64 << 20))
    let file = try table.requiredColumn("file")
    for fault in table.faults { emit("ingestion.unusable-source", .refusal, fault.message, fault.line, diagnostics) }
    for column in table.header where !SourceList.columns.contains(column) {
      let known = SourceList.columns.joined(separator: ", ")
      emit(
        "ingestion.unknown-column", .warning, "the column \"\(column)\" is left alone; known are \(known)", 1,
        diagnostics)
    }
    for row in table.rows {
      let name = row[file]
      let base = reports.contains(name) ? name : String(name.split(separator: ":").dropLast().joined(separator: ":"))
      guard reports.contains(base) else {
        emit("ingestion.source-without-file", .warning, "no report \"\(name)\" in this folder", row.line, diagnostics)
        continue
      }
      guard rows[name] == nil else {
        emit(
          "ingestion.repeated-source", .refusal, "a second row of \"\(name)\" is left out; join the two", row.line,
          diagnostics)
        continue
      }
      rows[name] = Row(origin: origin(row, table, diagnostics), line: row.line)
    }
  }

  /// The rows with their lines, in the order of the table: the file, and what is said of it.
  var records: [(line: Int, text: String)] {
    rows.sorted { $0.value.line < $1.value.line }.map { name, row in
      let said: [(String, String?)] = [
        ("publisher", row.origin.publisher), ("title", row.origin.title), ("url", row.origin.url),
        ("published", row.origin.published?.description), ("retrieved", row.origin.retrieved?.description),
        ("scale", row.origin.scale?.rawValue), ("language", row.origin.language), ("licence", row.origin.licence),
      ]
      let words = said.compactMap { field, value in value.map { "\(field) \($0)" } }
      return (row.line, "\(name): \(words.isEmpty ? "nothing" : words.joined(separator: ", "))")
    }
  }

  private func origin(
    _ row: DelimitedReader.Row, _ table: DelimitedReader, _ diagnostics: any DiagnosticCollector
  ) -> ReportOrigin {
    func text(_ name: String) -> String? {
      let words = row[table.column(name)].map { ShownText($0).text.split(whereSeparator: \.isWhitespace) }
      return words.flatMap { $0.isEmpty ? nil : $0.joined(separator: " ") }
    }
    func value<Value>(_ name: String, _ example: String, _ make: (String) -> Value?) -> Value? {
      guard let text = text(name) else { return nil }
      let made = make(text)
      if made == nil {
        emit(
          "ingestion.unusable-source", .refusal, "\(name): \"\(text)\" is left out; write one such as \(example)",
          row.line,
          diagnostics)
      }
      return made
    }
    func address(_ text: String) -> String? {
      let lower = text.lowercased()
      return (lower.hasPrefix("https://") || lower.hasPrefix("http://")) && !text.contains(" ") ? text : nil
    }
    var origin = ReportOrigin()
    origin.publisher = text("publisher")
    origin.title = text("title")
    origin.licence = text("licence")
    origin.url = value("url", "https://example.org/report", address)
    origin.published = value("published", "2025-05-07") { CalendarDate(iso8601: $0.prefix(10)) }
    origin.retrieved = value("retrieved", "2025-05-07") { CalendarDate(iso8601: $0.prefix(10)) }
    origin.scale = value("scale", "national") { SourceScale(rawValue: $0.lowercased().replacing("_", with: " ")) }
    origin.language = value("language", "en") {
      $0.wholeMatch(of: /[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*/) == nil ? nil : $0
    }
    return origin
  }

  /// The source that a report states, with what it does not state from the table; where they differ the report counts.
  ///
  /// - Parameters:
  ///   - origin: What the report states.
  ///   - names: What the table may call it, the closest first: `articles.jsonl:3`, `articles.jsonl`.
  ///   - diagnostics: Takes what the two say differently.
  func completing(
    _ origin: ReportOrigin, of names: [String], _ diagnostics: (any DiagnosticCollector)?
  ) -> ReportOrigin {
    var whole = origin
    for name in names {
      guard let row = rows[name] else { continue }
      for field in origin.differences(from: row.origin) {
        emit(
          "ingestion.sources-differ", .warning, "\(field) of \(name) is not what the report states, which is used",
          row.line,
          diagnostics)
      }
      whole = whole.filled(from: row.origin)
    }
    return whole
  }

  private func emit(
    _ identifier: String, _ severity: Severity, _ message: String, _ line: Int?, _ log: (any DiagnosticCollector)?
  ) {
    log?.emit(Diagnostic(identifier, severity, message, at: SourceLocation(file: path, line: line)))
  }
}

extension ReportOrigin {
  /// The names of what both say, and not the same.
  fileprivate func differences(from other: ReportOrigin) -> [String] {
    func differ<Value: Equatable>(_ first: Value?, _ second: Value?) -> Bool {
      first != nil && second != nil && first != second
    }
    let fields = [
      ("publisher", differ(publisher, other.publisher)), ("title", differ(title, other.title)),
      ("url", differ(url, other.url)), ("published", differ(published, other.published)),
      ("retrieved", differ(retrieved, other.retrieved)), ("scale", differ(scale, other.scale)),
      ("language", differ(language, other.language)), ("licence", differ(licence, other.licence)),
    ]
    return fields.filter(\.1).map(\.0)
  }
}
