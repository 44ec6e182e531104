import IncidentModel
import Ingestion
import TestSupport
import Testing
import TextEncodings

/// Damaged reports are read or refused with a sentence; nothing traps, and what is read can be shown.
struct MutationTests {
  private static let originals: [[UInt8]] = [
    Array("---\nid: x\npublished: 2025-05-07\nscale: national\n---\nThe army\u{0E42}s “post” — hit.\r\nTwo died.".utf8),
    [0xFF, 0xFE] + "---\nid: é\n---\n😀 Text.\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
    Array("---\rencoding: windows-1252\r---\rA \u{200B}b".utf8) + [0x96, 0x20, 0x93, 0xE9],
  ]

  /// Reads a file; every character of what comes must lead to bytes of it, in order.
  private func check(_ bytes: [UInt8], option: String? = nil) throws {
    var options = ReadingOptions()
    options.encoding = option.flatMap(TextEncoding.init(named:))
    let log = DiagnosticLog()
    let report: Report
    do {
      report = try ReportReader(options).report(bytes, named: "x.txt", diagnostics: log)
    } catch let error as IngestionError {
      #expect(error.code == .broken)
      #expect(error.message.contains(";") || error.message.contains(":"), "\(error.message)")
      #expect(error.message.utf8.count < 400, "\(error.message)")
      return
    }
    let text = String(decoding: report.text.utf8, as: UTF8.self)
    #expect(Array(text.utf8) == report.text.utf8)
    var (offset, end) = (0, report.text.originalRange(of: 0..<0).lowerBound)
    for scalar in text.unicodeScalars {
      let range = report.text.originalRange(of: offset..<offset + UTF8.width(scalar))
      #expect(range.lowerBound == end && range.upperBound >= end && range.upperBound <= bytes.count)
      offset += UTF8.width(scalar)
      end = range.upperBound
    }
    #expect(report.line(ofOriginalByte: bytes.count) >= report.firstLine)
  }

  @Test(arguments: originals.indices)
  func `a report that is cut off anywhere`(index: Int) throws {
    for length in 0...Self.originals[index].count { try check(Array(Self.originals[index].prefix(length))) }
  }

  @Test(arguments: originals.indices)
  func `a report with any bit of any byte turned over`(index: Int) throws {
    for offset in Self.originals[index].indices {
      for bit in 0..<8 {
        var bytes = Self.originals[index]
        bytes[offset] ^= 1 << bit
        try check(bytes)
      }
    }
  }

  @Test(arguments: [nil, "windows-1252", "shift_jis", "utf-16le", "iso-2022-jp", "utf-7"])
  func `random bytes`(option: String?) throws {
    var generator = SeededGenerator(seed: 42)
    for _ in 0..<300 {
      let count = Int.random(in: 0...80, using: &generator)
      let head = Bool.random(using: &generator) ? Array("---\nid: x\n---\n".utf8) : []
      try check(head + (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }, option: option)
    }
  }
}
