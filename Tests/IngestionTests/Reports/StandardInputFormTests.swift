import Testing

@testable import Ingestion

/// How reports stand in standard input is told by its beginning, and an array is cut as it comes in.
struct StandardInputFormTests {
  @Test(arguments: [
    ("A bomb went off.", InputBeginning.Form.text), ("[Karachi] A bomb went off.", .text), ("{Karachi} A bomb", .text),
    ("[1] A bomb", .text), ("---\nid: a\n---\n", .text), ("\u{FEFF}{\"text\": \"x\"}", .lines),
    ("\n  {\"text\": \"x\"}\n", .lines), ("{ }", .lines), ("{\n  \"text\": \"x\"\n}", .article),
    ("[{\"text\": \"x\"}]", .array), (" [\n  {", .array), ("[]", .array),
  ])
  func `the beginning tells the form`(text: String, form: InputBeginning.Form) {
    #expect(InputBeginning.form(of: Array(text.utf8)) == form)
  }

  @Test(arguments: ["", "  \n", "{", "[", "[\n\n "])
  func `too little is asked for more`(text: String) {
    #expect(InputBeginning.form(of: Array(text.utf8)) == nil)
  }

  /// The elements with their lines, and the line of the fault, cut from pieces of so many bytes.
  private func cut(_ text: String, pieces: Int, limit: Int = .max) -> [String] {
    var cutter = ArticleCutter(limit: limit)
    var found: [String] = []
    func keep(_ piece: ArticleCutter.Piece) {
      found.append("\(piece.line) \(piece.bytes.map { String(decoding: $0, as: UTF8.self) } ?? "too long")")
    }
    let bytes = Array(text.utf8)
    for start in stride(from: 0, to: bytes.count, by: pieces) {
      cutter.take(Array(bytes[start..<min(start + pieces, bytes.count)]), keep)
    }
    cutter.end(keep)
    return found + (cutter.faultLine.map { ["fault in \($0)"] } ?? [])
  }

  @Test(arguments: [
    ("[]", []), ("[ ]\n", []), ("[1, 2]", ["1 1", "1 2"]),
    ("[\n{\"a\": \"],\\\"[\"},\n\n[1, [2]]\n]\n", ["2 {\"a\": \"],\\\"[\"}", "4 [1, [2]]\n"]),
    ("[1,]", ["1 1", "1 "]), ("[1\n", ["1 1\n", "fault in 2"]), ("[1,\n", ["1 1", "2 ", "fault in 2"]),
    ("[", ["1 ", "fault in 1"]), ("[1]\n x", ["1 1", "fault in 2"]), ("[\"\\\\\", \"]\"]", ["1 \"\\\\\"", "1 \"]\""]),
  ])
  func `an array is cut into its elements`(text: String, elements: [String]) {
    for pieces in [1, 2, 3, 7, 100] { #expect(cut(text, pieces: pieces) == elements, "pieces of \(pieces)") }
  }

  @Test func `an element that is too long spoils no other`() {
    for pieces in [1, 5, 100] {
      #expect(cut("[12, 12345678, 3]", pieces: pieces, limit: 4) == ["1 12", "1 too long", "1 3"])
    }
  }
}
