import IncidentModel
import Testing

@testable import Extraction

@Suite struct LaterTollTests {
  @Test func whoDiesOfTheInjuredLaterIsAddedToTheDead() throws {
    let mentions = try incidents(
      in: """
        A bomb killed two soldiers and injured nine in Mach on Friday.

        On Saturday one of the injured, Sepoy Asif Ali, succumbed to his wounds.
        """)
    let mention = try #require(mentions.first)
    #expect(mentions.count == 1)
    #expect(FigureSummary(mention.figures).total(.killed).best == 3)
  }

  @Test func aTollThatWasCorrectedIsNoNewerOne() throws {
    let mentions = try incidents(
      in: "A bomb killed five people in Mach on Friday. Police had earlier put the dead at three.")
    let mention = try #require(mentions.first)
    #expect(FigureSummary(mention.figures).total(.killed).best == 5)
  }

  @Test func whatALocalPaperTellsOfLiesAroundItsDateline() throws {
    let local = try incidents(in: "TURBAT: A bomb went off at Zangiabad on Friday, killing two people.")
    #expect(local.first?.places.first?.chain.map(\.name) == ["Zangiabad", "TURBAT"])
    let agency = try incidents(in: "ZARANJ (ABC) - A bomb went off at Zangiabad on Friday, killing two people.")
    #expect(agency.first?.places.first?.chain.map(\.name) == ["Zangiabad"])
  }

  @Test func aTextThatOnlyAGroupSpeaksInIsItsStatement() throws {
    let mentions = try incidents(
      in: """
        A spokesman for the BLA said in a statement that its fighters carried out two attacks.

        On Friday an enemy post in Mach was hit with rockets, and two personnel were killed.
        """)
    let mention = try #require(mentions.first { $0.kind == .incident })
    #expect(mention.participants.contains { $0.actor == "bla" && $0.role == .claimant })
  }
}
