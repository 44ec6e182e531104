import IncidentModel
import Ingestion
import Testing

@testable import Extraction

/// Whatever the text is, every sentence stands in the ledger once and nothing stops the program.
@Suite struct LedgerTests {
  private static let text = """
    QUETTA: At least 14 soldiers were killed in two separate attacks in Balochistan, officials said on Friday.

    A remote-controlled bomb hit a vehicle in the Shorkand area of Mach, Bolan; 12 soldiers “fell on the spot”.

    - Kalat: Gunmen fired at a post (Levies) at 2:40 p.m. on 6 May, killing 5 to 7 men.
    - Kech: The BLA’s fighters blocked the Quetta-Karachi highway, 10 km from Tump.

    The BLA claimed responsibility for both attacks. It also denied... what?! A. B. Khan, a resident of Turbat, said so.
    """

  private func check(_ text: String) throws {
    let ledger = try reading(of: text).ledger
    var end = 0
    for line in ledger {
      #expect(line.bytes.lowerBound >= end && line.bytes.upperBound > line.bytes.lowerBound)
      end = line.bytes.upperBound
    }
    #expect(end <= text.utf8.count)
    let covered = ledger.reduce(0) { sum, line in
      sum + Array(text.utf8)[line.bytes].count { $0 > 32 }
    }
    #expect(covered == text.utf8.count { $0 > 32 })
  }

  @Test func everyPrefixIsRead() throws {
    let characters = Array(Self.text)
    for length in stride(from: 1, through: characters.count, by: 7) { try check(String(characters[..<length])) }
  }

  @Test func linesAndWordsInAnyOrderAreRead() throws {
    var generator = SeededGenerator(seed: 7)
    let lines = Self.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let words = Self.text.split(separator: " ").map(String.init)
    for _ in 0..<20 {
      try check(lines.shuffled(using: &generator).joined(separator: "\n"))
      try check(words.shuffled(using: &generator).joined(separator: " "))
    }
  }

  @Test func mentionsPointToTheLedgersSentences() throws {
    let reading = try reading(of: Self.text)
    let ordinals = Set(reading.mentions.map(\.ordinal))
    #expect(!ordinals.isEmpty)
    #expect(Set(reading.ledger.flatMap(\.mentions)) == ordinals)
    for mention in reading.mentions {
      #expect(mention.spans.allSatisfy { span in reading.ledger.contains { $0.bytes == span } })
    }
  }

  @Test func theSameTextGivesTheSameReading() throws {
    let (first, second) = (try reading(of: Self.text), try reading(of: Self.text))
    #expect(first.ledger == second.ledger)
    #expect("\(first.mentions)" == "\(second.mentions)")
  }

  @Test func spansAreBytesOfTheFileAfterARepair() throws {
    let file = Array("\u{FEFF}It was the group\u{0E42}s plan. A bomb killed two soldiers in Mach on Friday.".utf8)
    let report = try ReportReader().report(file, named: "a.txt")
    let mention = try #require(Fixture.shared.get().extractor.read(report).mentions.first)
    func words(_ range: Range<Int>) -> String { String(decoding: file[range], as: UTF8.self) }
    #expect(mention.spans.map(words) == ["A bomb killed two soldiers in Mach on Friday."])
    #expect(mention.places.first?.chain.map { words($0.bytes) } == ["Mach"])
    #expect(mention.figures.map { words($0.bytes) } == ["two soldiers"])
  }
}
