import IncidentModel
import Testing

@testable import Extraction

/// A total and its parts stay tied and are never added, in every way in which reporters put them.
@Suite struct TotalTests {
  private func incident(_ text: String) throws -> IncidentMention { try #require(incidents(in: text).first) }

  private func killed(_ mention: IncidentMention) -> Quantity { FigureSummary(mention.figures).total(.killed) }

  @Test(arguments: [
    "Fourteen people, including 12 soldiers and two civilians, were killed in a blast in Mach.",
    "A blast in Mach killed 14 people, including 12 soldiers and two drivers.",
    "A bomb killed 12 soldiers in Mach. Two civilians also died in the blast. In all, 14 people were killed.",
    "A blast killed 14 people in Mach. The blast killed 12 soldiers and two drivers.",
  ])
  func `parts that make the total are counted, and the total says so again`(text: String) throws {
    let mention = try incident(text)
    #expect(killed(mention) == Quantity(exactly: 14))
    #expect(mention.numbers(.killed).sorted() == [2, 12] && mention.numbers(.killed, .total) == [14])
    #expect(mention.discrepancies.isEmpty)
  }

  @Test(arguments: [
    ("A bomb went off in Mach: 10 were killed, six of them policemen.", 10, 6),
    ("A bomb killed 12 people in Mach. Seven of the 12 dead were soldiers.", 12, 7),
    ("Eight people, among them three soldiers, were killed by a bomb in Mach.", 8, 3),
    ("A blast in Mach killed eight people, including two policemen, three soldiers.", 8, 5),
  ])
  func `a part is kept and not added`(text: String, whole: Int, part: Int) throws {
    let mention = try incident(text)
    #expect(killed(mention) == Quantity(exactly: whole))
    #expect(mention.numbers(.killed, .part) == [part])
    #expect(FigureSummary(mention.figures).quantity(.killed, of: .securityForces) == Quantity(exactly: part))
    #expect(mention.discrepancies.isEmpty)
  }

  @Test func `a part does not close a total that is open above`() throws {
    let mention = try incident("A blast in Mach left at least nine people dead, including three children.")
    #expect(killed(mention) == Quantity(low: 9, best: 9, high: nil))
    #expect(mention.numbers(.killed, .part) == [3])
  }

  @Test func `a toll that rises is the last one`() throws {
    let mention = try incident("A bomb killed 12 people in Mach. The toll later rose to 14.")
    #expect(killed(mention) == Quantity(low: 12, best: 14, high: 14))
  }

  @Test func `people of one class in a row are added`() throws {
    let mention = try incident("Gunmen killed two policemen and three soldiers in Mach.")
    #expect(mention.numbers(.killed) == [5])
  }

  @Test func `numbers of two asserters are two statements of one number`() throws {
    let mention = try incident(
      "A bomb hit a convoy in Mach. The army said five soldiers were killed. The BLA claimed to have killed 20 people.")
    #expect(killed(mention) == Quantity(low: 5, best: 5, high: 20))
    #expect(mention.figures.map(\.role) == [.counted, .counted] && mention.discrepancies.isEmpty)
  }

  @Test(arguments: [
    ("A bomb killed 12 soldiers in Mach. Two civilians also died in the blast. In all, 16 people were killed.", 16, 16),
    ("A blast killed 14 people in Mach. The blast killed 12 soldiers and five drivers.", 14, 17),
  ])
  func `a total that its parts do not make is noted in neutral words`(text: String, low: Int, high: Int) throws {
    let mention = try incident(text)
    #expect(killed(mention).low == low && killed(mention).high == high)
    let discrepancy = try #require(mention.discrepancies.first)
    #expect(mention.discrepancies.count == 1)
    let total = try #require(discrepancy.total.best)
    let parts = try #require(discrepancy.parts.best)
    #expect([total, parts].sorted() == (low == high ? [14, 16] : [14, 17]))
    #expect(discrepancy.words == "killed: \(total) in all, \(parts) in the parts that are told of")
  }

  @Test func `incidents that do not make their total are tied to it, and the difference is noted`() throws {
    let reading = try reading(
      of: """
        Fourteen people were killed in two separate attacks in Balochistan on Friday.

        A bomb killed 12 soldiers in Mach. In another attack, three policemen were shot dead in Tump.
        """)
    let total = try #require(reading.mentions.first { $0.kind == .aggregateClaim })
    let parts = reading.mentions.filter { $0.kind == .incident }
    #expect(parts.map(\.partOf) == [total.ordinal, total.ordinal])
    #expect(total.discrepancies.map(\.words) == ["killed: 14 in all, 15 in the parts that are told of"])
    #expect(parts.allSatisfy { $0.discrepancies.isEmpty && !$0.participants.contains { $0.role == .claimant } })
  }
}
