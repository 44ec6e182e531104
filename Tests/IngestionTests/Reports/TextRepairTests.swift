import Digests
import Foundation
import IncidentModel
import Ingestion
import TestSupport
import Testing

struct TextRepairTests {
  private func report(_ text: String) throws -> Report {
    try ReportReader().report(Array(text.utf8), named: "a.txt")
  }

  @Test(arguments: [
    ("the army\u{0E42}s post", "the army’s post"), ("they don\u{0E42}t", "they don’t"),
    ("THEY\u{0E42}RE here", "THEY’RE here"), ("officers\u{0E42}one of them", "officers—one of them"),
    ("named \u{0E42}Storm\u{0E42}, twice", "named “Storm”, twice"),
    ("\u{0E42}Never,\u{0E42} he said", "“Never,” he said"),
    ("it ended.\u{0E42}", "it ended.”"), ("(\u{0E42}Storm\u{0E42})", "(“Storm”)"),
  ])
  func `a lost character is inferred from its neighbours`(damaged: String, repaired: String) throws {
    let text = try report(damaged).text
    #expect(String(decoding: text.utf8, as: UTF8.self) == repaired)
    #expect(text.repairs.count == damaged.unicodeScalars.count { $0 == "\u{0E42}" })
  }

  @Test(arguments: ["โรงเรียน in Bangkok", "the word โต๊ะ", "ไทโ", "a school (โรงเรียน)"])
  func `genuine Thai stays`(text: String) throws {
    let read = try report(text).text
    #expect(String(decoding: read.utf8, as: UTF8.self) == text)
    #expect(read.repairs.isEmpty)
  }

  @Test func `a repair keeps every byte in its place`() throws {
    let head = "---\nid: a\n---\n"
    let report = try report(head + "One\u{0E42}s own.\nTwo.")
    let repair = try #require(report.text.repairs.first)
    #expect(repair == TextRepair(byte: head.utf8.count + 3, found: "\u{0E42}", replacement: "’"))
    #expect(report.text.utf8.count == report.byteCount - head.utf8.count)
    #expect(report.text.originalRange(of: 3..<6) == head.utf8.count + 3..<head.utf8.count + 6)
    #expect(report.line(ofOriginalByte: report.byteCount - 1) == 5)
  }

  @Test(.enabled(if: Repository.hasDocuments, "\(Repository.withoutDocuments)"))
  func `the damaged document is repaired as it once was`() throws {
    let name = "003_d599d36af9f05add.txt"
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: "\(Repository.documents)/\(name)")))
    let report = try ReportReader().report(bytes, named: name)
    #expect(report.sha256 == "7bfc228d39684f20211600acd86325b1421e6733ce5f9b107f35ec1b50fe27bb")
    #expect(
      SHA256Digest.hexadecimal(of: report.text.utf8)
        == "5e44770f075e61ac126dc18f79d82c463d3a3a558a7eede48f30f0584c48e7e8")
    let expected = [
      "’": [45, 331, 383, 618, 1394, 1623, 2551, 3228, 3498, 3573], "“": [423, 1769, 2042], "”": [442, 1908, 2060],
      "—": [938, 1003],
    ]
    // The offsets count characters; a damaged one has three bytes, as has the one that takes its place.
    let characters = report.text.repairs.map { repair in
      (repair.replacement, String(decoding: bytes[..<repair.byte], as: UTF8.self).unicodeScalars.count)
    }
    #expect(Dictionary(grouping: characters, by: \.0).mapValues { $0.map(\.1) } == expected)
  }
}
