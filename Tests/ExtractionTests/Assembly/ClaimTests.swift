import IncidentModel
import Testing

@testable import Extraction

@Suite struct ClaimTests {
  @Test func anIncidentOnAGroupsWordAloneIsClaimed() throws {
    let mentions = try incidents(
      in: "The BLA said that its fighters ambushed a convoy in Mach on Friday and killed four soldiers.")
    let mention = try #require(mentions.first)
    #expect(mentions.count == 1)
    #expect(mention.status == .claimed)
    #expect(mention.figures.allSatisfy { $0.status == .claimed && $0.assertedBy == "bla" })
    #expect(mention.participants.contains { $0.actor == "bla" && $0.role == .claimant })
  }

  @Test func aClaimOfResponsibilityThatOpensTheReportIsClaimed() throws {
    let mentions = try incidents(
      in: "The BLF has claimed responsibility for an attack on a post in Tump on Friday.")
    #expect(mentions.map(\.status) == [.claimed])
  }

  @Test func aClaimBehindAReportedIncidentIsOnlyAuthorship() throws {
    let mentions = try incidents(
      in: "A bomb killed two soldiers in Mach on Friday. The BLA claimed responsibility for the attack.")
    let mention = try #require(mentions.first)
    #expect(mentions.count == 1)
    #expect(mention.status == .reported)
    #expect(mention.participants.contains { $0.actor == "bla" && $0.role == .claimant })
  }

  @Test func aDenialInTheNextParagraphDisputesTheIncident() throws {
    let mentions = try incidents(
      in: """
        The BLA said that its fighters killed nine soldiers in Mach on Friday.

        The Pakistan Army denied that any attack had taken place.
        """)
    #expect(mentions.map(\.isDisputed) == [true])
  }

  @Test func aDenialOfSomethingElseLeavesTheIncidentAlone() throws {
    let mentions = try incidents(
      in: """
        A bomb killed two soldiers in Mach on Friday.

        Officials in Pakistan often say that India pays the BLA, which India denies.
        """)
    #expect(mentions.map(\.isDisputed) == [false])
  }

  @Test func anOperationNamedAfterAPersonStaysWithoutItsName() throws {
    func names(_ text: String) throws -> [String?] { try reading(of: text).mentions.map(\.eventName) }
    let text = "The BLA claimed 20 attacks under the name NAME."
    #expect(try names(text.replacing("NAME", with: "Operation Dawn")) == ["Operation Dawn"])
    #expect(try names(text.replacing("NAME", with: "Operation Haji Karim")) == [nil])
  }

  @Test func aClaimAsideLeavesTheReportersVoice() throws {
    let mentions = try incidents(in: "Two soldiers were killed in Mach in an attack claimed by the BLA.")
    #expect(mentions.map(\.status) == [.reported])
  }

  @Test func aClaimOfBothAttacksGoesToBoth() throws {
    let mentions = try incidents(
      in: """
        A bomb killed two soldiers in Mach on Friday.

        In a separate incident, gunmen shot dead a teacher in Tump on Thursday.

        The BLA claimed responsibility for both attacks.
        """)
    #expect(mentions.count == 2)
    #expect(mentions.allSatisfy { $0.participants.contains { $0.role == .claimant && $0.actor == "bla" } })
  }

  @Test func aClaimWithAPlaceOfItsOwnIsAnothers() throws {
    let mentions = try incidents(
      in: """
        Gunmen killed six labourers in Tump on Friday.

        The BLF condemned the incident, but claimed the killing of a man in Mand.
        """)
    #expect(mentions.allSatisfy { !$0.placeNames.contains("Tump") || $0.participants.allSatisfy { $0.actor != "blf" } })
  }

  @Test func anOfficialConfirmationCounts() throws {
    let mentions = try incidents(in: "The ISPR confirmed that two soldiers were killed in a blast in Mach on Friday.")
    #expect(mentions.map(\.status) == [.confirmed])
  }

  @Test func aDenialMakesTheIncidentDisputed() throws {
    let mentions = try incidents(
      in: "Gunmen attacked a convoy in Mach on Friday, killing four soldiers. The ISPR denied the claim.")
    #expect(mentions.map(\.isDisputed) == [true])
  }
}
