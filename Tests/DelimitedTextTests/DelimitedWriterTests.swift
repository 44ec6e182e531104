import DelimitedText
import Testing

@Suite struct DelimitedWriterTests {
  private func text(_ rows: [[String]], guardsFormulas: Bool = false) -> String {
    var writer = DelimitedWriter(guardsFormulas: guardsFormulas)
    for row in rows { writer.append(row) }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test func quotesStandOnlyWhereTheyAreNeeded() {
    #expect(text([["a", "b,c", "d\"e", "f\ng", "", "خضدار"]]) == "a,\"b,c\",\"d\"\"e\",\"f\ng\",,خضدار\n")
  }

  @Test func aLoneEmptyFieldIsNoEmptyLine() {
    #expect(text([[""]]) == "\"\"\n")
  }

  @Test func aFirstFieldThatBeginsLikeAByteOrderMarkIsReadBack() throws {
    let reader = try DelimitedReader(Array(text([["\u{FEFF}a", "\u{FEFF}b"], ["1", "2"]]).utf8))
    #expect(reader.header == ["\u{FEFF}a", "\u{FEFF}b"])
  }

  @Test func formulasAreGuardedAndNumbersAreNot() {
    let guarded = text([["=1+1", "+cmd", "-x", "@a", "-12.5", "+3", "-"]], guardsFormulas: true)
    #expect(guarded == "'=1+1,'+cmd,'-x,'@a,-12.5,+3,'-\n")
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func whatIsWrittenIsReadBack(seed: UInt64) throws {
    var state = seed
    func next(_ bound: UInt64) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % bound)
    }
    let pieces = ["a", ",", "\"", "\n", "\r\n", "\r", " ", "بلوچستان", ";", "=", "\u{2028}"]
    let rows = (0..<200).map { _ in (0..<3).map { _ in (0..<next(6)).map { _ in pieces[next(11)] }.joined() } }
    let reader = try DelimitedReader(Array(text([["x", "y", "z"]] + rows).utf8))
    #expect(reader.faults.isEmpty)
    #expect(reader.rows.map { row in (0..<3).map { row[$0] } } == rows, "seed \(seed)")
  }
}
