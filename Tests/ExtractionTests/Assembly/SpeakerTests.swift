import IncidentModel
import Testing

@testable import Extraction

/// Whose number is whose, and what is only denied.
@Suite struct SpeakerTests {
  private func incident(_ text: String) throws -> IncidentMention { try #require(incidents(in: text).first) }

  private func killed(_ mention: IncidentMention) -> Quantity { FigureSummary(mention.figures).total(.killed) }

  @Test func `each speaker of a sentence has their own numbers`() throws {
    let mention = try incident(
      """
      Gunmen attacked a convoy in Mach on Friday. The Pakistan Army said five soldiers were killed, while the BLA \
      claimed 20 soldiers had been killed.
      """)
    #expect(mention.figures.map(\.assertedBy) == ["pakistan-military", "bla"])
    #expect(mention.figures.map(\.status) == [.reported, .claimed])
    #expect(killed(mention) == Quantity(low: 5, best: 5, high: 20))
    #expect(FigureSummary(mention.figures).claimedOnly(.killed) == .notStated)
  }

  @Test func `an official's number stays reported where the rest is a group's word`() throws {
    let mention = try incident(
      """
      The BLA said that its fighters ambushed a convoy in Mach on Friday and killed 20 soldiers. The Pakistan Army said \
      five soldiers were killed.
      """)
    #expect(killed(mention) == Quantity(low: 5, best: 5, high: 20))
  }

  @Test func `what is only denied is no fact`() throws {
    let mention = try incident(
      "The Pakistan Army denied that 12 soldiers had been killed in an attack in Mach on Friday.")
    #expect(mention.status == .denied)
    #expect(mention.figures.map(\.status) == [.denied] && mention.figures.map(\.assertedBy) == ["pakistan-military"])
    #expect(killed(mention) == .notStated)
  }

  @Test func `what is denied and told of too is a fact`() throws {
    let mention = try incident(
      """
      The Pakistan Army denied that 12 soldiers had been killed in an attack in Mach on Friday. Three soldiers were \
      killed in the attack in Mach.
      """)
    #expect(mention.status == .reported)
    #expect(killed(mention) == Quantity(exactly: 3))
  }

  @Test func `people behind a part are of the class of the whole`() throws {
    let mention = try incident("A bomb killed 14 people, among them 12 soldiers, and injured five in Mach on Friday.")
    #expect(mention.figures.filter { $0.measure == .injured }.map(\.victim) == [.unknown])
  }
}
