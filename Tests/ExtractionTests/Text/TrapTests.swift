import IncidentModel
import Testing

@testable import Extraction

/// What the standard library does to words and lines, and what is made of it.
@Suite struct TrapTests {
  /// A lost dash that was not repaired joins two words into one for Swift and for Unicode.
  @Test(arguments: ["\u{E42}", "\u{0300}", "\u{200D}"])
  func aPlaceIsReadBesideACharacterThatIsNoLetterOfItsScript(mark: String) throws {
    let reading = try reading(of: "Gunmen killed three men in Kalat \(mark)on Friday.")
    #expect(!reading.mentions.isEmpty)
  }

  @Test func windowsLineEndsPartParagraphs() throws {
    let lines = ["- Kalat: A bomb killed two men.", "- Kech: A bomb killed three men."]
    #expect(lines.joined(separator: "\r\n").split(separator: "\n").count == 1)
    let (first, second) = (
      try reading(of: lines.joined(separator: "\n")), try reading(of: lines.joined(separator: "\r\n"))
    )
    #expect(first.ledger.count == 2)
    #expect(second.ledger.count == 2)
    #expect(first.mentions.map(\.type) == second.mentions.map(\.type))
  }

  /// A report of one endless word, sentence or line is read in time that grows with its length.
  @Test(arguments: ["a", "a ", "a. ", "(", "\"", "1 ", "A. ", "- ", "Kalat and ", "’”"])
  func whatGoesOnForeverIsReadInTime(piece: String) throws {
    let start = ContinuousClock.now
    let ledger = try reading(of: String(repeating: piece, count: 5000)).ledger
    #expect(ContinuousClock.now - start < .seconds(20))
    #expect(!ledger.isEmpty)
  }
}
