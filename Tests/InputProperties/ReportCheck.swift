import Foundation
import GeoJSON
import IncidentModel
import Ingestion
import JSONSchema
import Pipeline
import SimpleFeatures
import TestSupport

/// Any bytes are refused in one sentence, or read into a ledger of every sentence and records that fit their schema.
struct ReportCheck: InputCheck {
  private let coder: ReportCoder
  private let extraction: RecordExtraction
  private let schema: Schema

  init() throws {
    let log = DiagnosticLog()
    coder = ReportCoder(try RegionalKnowledge(folder: Repository.gazetteer, boundaries: nil, diagnostics: log))
    extraction = try RecordExtraction(
      gazetteer: Repository.gazetteer, workingFolder: Repository.root, diagnostics: log)
    schema = try Schema(JSONText.decode(FileBytes.read(Repository.gazetteer + "/schema/incident-1.schema.json")))
  }

  func check(_ bytes: [UInt8]) throws {
    let report: Report
    do {
      report = try ReportReader().report(bytes, named: "report.md")
    } catch let refusal as IngestionError {
      return try refusal.requireGoodWords(for: bytes)
    }
    try checkText(report, bytes)
    try checkLedger(coder.read(report).ledger, of: report)
    for line in try extraction.lines(of: report) {
      let value = try JSONText.decode(Array(line.utf8))
      try BrokenProperty.unless(JSONText.line(value) == line, "a record reads back otherwise: \(line)")
      let faults = schema.faults(in: value)
      try BrokenProperty.unless(faults.isEmpty, "a record is not as its schema says: \(faults): \(line)")
    }
  }

  private func checkText(_ report: Report, _ bytes: [UInt8]) throws {
    let text = report.text
    try BrokenProperty.unless(String(validating: text.utf8, as: UTF8.self) != nil, "the text is not UTF-8")
    let whole = text.originalRange(of: 0..<text.utf8.count)
    try BrokenProperty.unless(
      text.utf8.isEmpty || whole.upperBound == bytes.count, "the text ends at \(whole.upperBound)")
    try BrokenProperty.unless(report.byteCount == bytes.count, "the report has \(report.byteCount) bytes")
    try checkCharacters(text, bytes)
  }

  /// Each character of the text comes from the bytes behind those of the one before, and is theirs or stands for them.
  ///
  /// What was left out goes with the character behind it, and at the end with the last.
  private func checkCharacters(_ text: SourceText, _ bytes: [UInt8]) throws {
    let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
    let repairs = Dictionary(text.repairs.map { ($0.byte, $0) }) { first, _ in first }
    var (place, end) = (0, text.originalRange(of: 0..<0).lowerBound)
    for scalar in text[0..<text.utf8.count].unicodeScalars {
      let range = text.originalRange(of: place..<place + UTF8.width(scalar))
      try BrokenProperty.unless(
        range.lowerBound == end && !range.isEmpty && range.upperBound <= bytes.count, "\(range) follows \(end)")
      let found = repairs[range.lowerBound]?.found ?? String(scalar)
      let isMadeAlike = "\n -\u{2028}\u{2029}".unicodeScalars.contains(scalar)
      try BrokenProperty.unless(
        !isUTF8 || isMadeAlike || bytes[range].reversed().starts(with: found.utf8.reversed())
          || (range.upperBound == bytes.count && bytes[range].contains(found.utf8)),
        "other bytes stand at \(range)")
      (place, end) = (place + UTF8.width(scalar), range.upperBound)
    }
  }

  private func checkLedger(_ ledger: [LedgerEntry], of report: Report) throws {
    let text = report.text
    var end = 0
    for entry in ledger {
      try BrokenProperty.unless(
        entry.text.lowerBound >= end && !entry.text.isEmpty && entry.text.upperBound <= text.utf8.count,
        "a sentence at \(entry.text) after \(end)")
      try BrokenProperty.unless(
        entry.bytes == text.originalRange(of: entry.text), "a sentence's bytes are \(entry.bytes)")
      try BrokenProperty.unless(
        String(validating: text.utf8[entry.text], as: UTF8.self) != nil, "a sentence cuts a character: \(entry.text)")
      try checkGap(end..<entry.text.lowerBound, in: text)
      end = entry.text.upperBound
    }
    try checkGap(end..<text.utf8.count, in: text)
  }

  /// Nothing but space stands between sentences.
  private func checkGap(_ range: Range<Int>, in text: SourceText) throws {
    try BrokenProperty.unless(
      text[range].unicodeScalars.allSatisfy { !$0.properties.isAlphabetic && $0.properties.numericType == nil },
      "no sentence has the bytes \(range): \(text[range].debugDescription)")
  }
}

extension IngestionError {
  /// A refusal is a sentence, with a line that the input has, or with the one behind its end.
  func requireGoodWords(for bytes: [UInt8]) throws {
    try BrokenProperty.unless(!message.isEmpty && !message.hasSuffix(" "), "a refusal without words")
    // YAML ends lines at more characters than others do, and tabulators and feeds of lines and pages part lines too.
    let breaks = String(decoding: bytes, as: UTF8.self).unicodeScalars.count {
      "\n\r\u{B}\u{C}\u{85}\u{2028}\u{2029}".unicodeScalars.contains($0)
    }
    try BrokenProperty.unless(line.map { (1...breaks + 2).contains($0) } ?? true, "a fault in line \(line ?? 0)")
  }
}
