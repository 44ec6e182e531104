import IncidentModel
import Testing

@testable import Extraction

/// Words that are no deed are kept as statements, and every sentence points to its record.
@Suite struct StatementTests {
  @Test(arguments: [
    "The BLA urged the United Nations to send observers to the province.",
    "A spokesman said the group would never lay down its arms.",
    "The minister vowed to restore peace in the province.",
    "Residents demanded that the road be opened again.",
  ])
  func aSayingIsAStatement(text: String) throws {
    let reading = try reading(of: text)
    #expect(reading.ledger.map(\.role) == [.statement])
    #expect(reading.mentions.map(\.kind) == [.statement])
    #expect(reading.ledger.map(\.mentions) == [[1]])
  }

  @Test func oneSpeakerInOneParagraphMakesOneStatement() throws {
    let text = """
      The BLA urged the United Nations to send observers. It also demanded that the army leave.

      The Pakistan Army said it would not talk to the group.
      """
    let reading = try reading(of: text)
    #expect(reading.ledger.map(\.mentions) == [[1], [1], [2]])
    #expect(reading.mentions.map { $0.assertions.first?.by } == ["bla", "pakistan-military"])
  }

  @Test func aStatementHasNoPlaceAndNoFigure() throws {
    let text = "The BLA warned that it would attack convoys near Mach."
    let mention = try #require(try reading(of: text).mentions.first)
    #expect(mention.kind == .statement)
    #expect(mention.places.isEmpty && mention.figures.isEmpty)
  }

  @Test func aDeedThatSomebodyToldOfStaysAnIncident() throws {
    let text = "Police said gunmen killed two labourers in Turbat on Friday."
    #expect(try reading(of: text).mentions.map(\.kind) == [.incident])
  }

  @Test func theSentenceThatNamesAnOperationBelongsToItsTotal() throws {
    let text = """
      The BLA has begun what it calls Operation Storm. It took responsibility for 44 attacks in 30 towns.
      """
    let reading = try reading(of: text)
    #expect(reading.ledger.map(\.mentions) == [[1], [1]])
    #expect(reading.mentions.first?.eventName == "Operation Storm")
  }

  @Test func aTotalWithoutANumberIsNoClaimRecord() throws {
    let reading = try reading(of: "A wave of attacks in many towns was claimed by the BLA.")
    #expect(reading.mentions.filter { $0.kind == .aggregateClaim }.isEmpty)
    #expect(reading.ledger.allSatisfy { $0.role != .aggregateClaim })
  }
}
