import Foundation
import IncidentModel
import Ingestion
import TestSupport
import Testing
import TextEncodings

/// How a report tells its encoding, and that spans are those of its file.
struct EncodingTests {
  private static let text = "Gunmen killed “three” men – in Quetta’s café.\r\nThey fled.\n"
  private let log = DiagnosticLog()

  private func read(_ bytes: [UInt8], option: String? = nil) throws -> Report {
    var options = ReadingOptions()
    options.encoding = try option.map { try #require(TextEncoding(named: $0)) }
    return try ReportReader(options).report(bytes, named: "x.txt", diagnostics: log)
  }

  private func bytes(_ text: String, _ encoding: String.Encoding) throws -> [UInt8] {
    Array(try #require(text.data(using: encoding)))
  }

  /// Each character of the text in the file's own bytes, as Foundation decodes these.
  private func originals(_ report: Report, _ bytes: [UInt8], _ encoding: String.Encoding) -> String {
    var result = ""
    var offset = 0
    for scalar in String(decoding: report.text.utf8, as: UTF8.self).unicodeScalars {
      let range = report.text.originalRange(of: offset..<offset + UTF8.width(scalar))
      result += String(data: Data(bytes[range]), encoding: encoding) ?? "?"
      offset += UTF8.width(scalar)
    }
    return result
  }

  @Test(
    arguments: [
      ([0xEF, 0xBB, 0xBF], .utf8, "UTF-8"), ([0xFF, 0xFE], .utf16LittleEndian, "UTF-16LE"),
      ([0xFE, 0xFF], .utf16BigEndian, "UTF-16BE"), ([0xFF, 0xFE, 0, 0], .utf32LittleEndian, "UTF-32LE"),
      ([0, 0, 0xFE, 0xFF], .utf32BigEndian, "UTF-32BE"),
    ] as [([UInt8], String.Encoding, String)])
  func `a byte order mark tells the encoding`(mark: [UInt8], encoding: String.Encoding, name: String) throws {
    let file = try mark + bytes("---\nid: x\n---\n\(Self.text)", encoding)
    let report = try read(file)
    #expect(report.encoding == ReportEncoding(name: name, basis: .mark))
    #expect(report.id == "x")
    #expect(report.text.utf8 == Array(Self.text.replacing("\r\n", with: "\n").utf8))
    #expect(originals(report, file, encoding) == Self.text)
    #expect(report.line(ofOriginalByte: file.count - 1) == 5)
  }

  @Test(
    arguments: [
      ("windows-1252", .windowsCP1252), ("windows-1250", .windowsCP1250),
      ("utf-16le", .utf16LittleEndian), ("utf-16be", .utf16BigEndian), ("utf-8", .utf8),
    ] as [(String, String.Encoding)])
  func `an option tells the encoding`(name: String, encoding: String.Encoding) throws {
    let text = encoding == .windowsCP1250 ? Self.text.replacing("é", with: "ő") : Self.text
    let file = try bytes(text, encoding)
    let report = try read(file, option: name)
    #expect(report.encoding.name.lowercased() == name)
    #expect(report.encoding.basis == .option)
    #expect(report.text.utf8 == Array(text.replacing("\r\n", with: "\n").utf8))
    #expect(originals(report, file, encoding) == text)
    #expect(report.line(ofOriginalByte: file.count - 3) == 2)
  }

  @Test func `old Macintosh files are read as a Macintosh wrote them`() throws {
    let bytes = Array("He said ".utf8) + [0xD2] + Array("no".utf8) + [0xD3, 0x20, 0xD0, 0x20, 0x8E, 0xD5, 0x73]
    let report = try read(bytes, option: "macintosh")
    #expect(report.text.utf8 == Array("He said “no” – é’s".utf8))
    #expect(report.text.originalRange(of: 8..<11) == 8..<9)
  }

  @Test(arguments: ["\n", "\r\n", "\r"], ["windows-1252", "\"CP1252\"", "windows-1252 # old files"])
  func `front matter tells the encoding`(lineEnd: String, value: String) throws {
    let head = ["---", "id: x", "title: “Three” men", "encoding: \(value)", "---", ""].joined(separator: lineEnd)
    let file = try bytes(head + Self.text, .windowsCP1252)
    let report = try read(file, option: "koi8-r")
    #expect(report.encoding == ReportEncoding(name: "windows-1252", basis: .frontMatter))
    #expect(report.origin.title == "“Three” men")
    #expect(originals(report, file, .windowsCP1252) == Self.text)
    #expect(report.firstLine == 6)
  }

  @Test func `a file that is plainly UTF-8 stays it, with a warning`() throws {
    let report = try read(Array(Self.text.utf8), option: "windows-1252")
    #expect(report.encoding == .utf8)
    #expect(log.diagnostics.contains { $0.identifier == "ingestion.utf8-instead" && $0.severity == .warning })
  }

  @Test(
    arguments: [
      (Array("---\nid: x\nencoding: utf-9\n---\nText.".utf8), 3, "unknown encoding \"utf-9\""),
      (Array("---\nencoding: utf-16\n---\nText.".utf8), 2, "without a byte order mark: write utf-16le or utf-16be"),
      ([0xEF, 0xBB, 0xBF] + Array("---\nencoding: latin1\n---\nText.".utf8), 2, "byte order mark of UTF-8"),
      (Array("---\nencoding: utf-16le\n---\nText\n".utf8), nil, "front matter itself is not in it"),
      (Array("---\nencoding: windows-1252\n---\nA ".utf8) + [0x81], nil, "byte 33 (0x81) is not windows-1252; correct"),
      (Array("---\nencoding: utf-8\n---\nA ".utf8) + [0x96], nil, "byte 26 (0x96) is not UTF-8; correct encoding:"),
      ([0xFF, 0xFE, 0x41], nil, "byte 2 (0x41) is not UTF-16LE, but a cut character"),
      ([0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00], nil, "byte 2 (0x00) is not UTF-16LE, but half of a surrogate pair"),
      ([0xFE, 0xFF, 0x00, 0x41, 0x00, 0x00], nil, "not text: NUL byte at offset 4"),
      ([0, 0, 0xFE, 0xFF, 0, 0x11, 0, 0], nil, "byte 4 (0x00) is not UTF-32BE, but above U+10FFFF"),
    ] as [([UInt8], Int?, String)])
  func `what cannot be is refused`(file: [UInt8], line: Int?, words: String) {
    let error = #expect(throws: IngestionError.self) { try read(file) }
    #expect(error?.code == .broken)
    #expect(error?.line == line)
    #expect(error?.message.contains(words) == true, "\(error?.message ?? "")")
  }

  @Test func `a wrong option is told of with the byte`() throws {
    let error = #expect(throws: IngestionError.self) { try read([0x41, 0xFF, 0x41], option: "shift_jis") }
    #expect(
      error?.message == "byte 1 (0xFF) is not Shift_JIS; give another --encoding, or name its own in its front matter")
  }

  @Test func `UTF-16 with front matter that says so is taken`() throws {
    let file = try [0xFF, 0xFE] + bytes("---\nencoding: utf-16\n---\nText.", .utf16LittleEndian)
    #expect(try read(file).encoding.name == "UTF-16LE")
    let other = try [0xFF, 0xFE] + bytes("---\nencoding: koi8-r\n---\nText.", .utf16LittleEndian)
    let error = #expect(throws: IngestionError.self) { try read(other) }
    #expect(error?.message.contains("but the file is UTF-16LE by its byte order mark") == true)
  }

  @Test func `a repair in UTF-16 names the byte of the file`() throws {
    let file = try [0xFF, 0xFE] + bytes("The army\u{0E42}s post.", .utf16LittleEndian)
    let report = try read(file)
    #expect(report.text.repairs == [TextRepair(byte: 18, found: "\u{0E42}", replacement: "’")])
  }
}
