import IncidentModel
import Testing

@testable import Extraction

/// One news told in several sentences, and several in one report.
@Suite struct NewsFlowTests {
  @Test func detailsOfOtherKindsGoOnWithTheNews() throws {
    let mentions = try incidents(
      in: """
        QUETTA: Armed men abducted seven passengers on a road in Mach on Friday, officials said.

        A senior official said that the attackers had set up a blockade near Kund and checked identity cards.

        The passengers were driven away towards the hills.
        """)
    #expect(mentions.count == 1 && mentions.first?.type == .abduction)
  }

  @Test func whatOpensWithAPlaceIsAnotherNews() throws {
    let mentions = try incidents(
      in: """
        A bomb killed two policemen in Mach on Friday, officials said.

        In Tump, gunmen shot dead a teacher on Friday.
        """)
    #expect(mentions.map(\.placeNames.first) == ["Mach", "Tump"])
  }

  @Test func aWiderPlaceInTheLeadIsMadeMoreExact() throws {
    let mentions = try incidents(
      in: """
        A bomb went off in southern Somalia on Friday and killed nine soldiers, officials said.

        The bomb struck their convoy at Leego, police said.
        """)
    #expect(mentions.count == 1 && mentions.first?.placeNames.first == "Leego")
  }

  @Test func aSecondaryDeedInAWhileClauseGivesNoType() throws {
    let text =
      "Rebels shelled the town of Kadugli on Friday while warplanes struck their positions, and nine people died."
    #expect(try incidents(in: text).map(\.type) == [.bombing])
  }

  @Test func aSmallerNumberIsAPartOfTheToll() throws {
    let text = """
      Twelve people were killed in an attack in Mach on Friday.

      The attackers killed nine people in the bazaar, residents said.
      """
    let mention = try #require(incidents(in: text).first)
    #expect(mention.numbers(.killed) == [12])
  }

  @Test func aClaimManySentencesLaterIsTied() throws {
    let text = """
      Armed men blocked the highway near Mach on Friday and took two drivers away, officials said.

      Traffic was restored at night.

      The Baloch Liberation Army, in a statement emailed to media, said its fighters had controlled the highway.
      """
    let mention = try #require(incidents(in: text).first)
    #expect(mention.participants.contains { $0.role == .claimant && $0.actor == "bla" })
  }

  @Test(
    arguments: [
      "The government denied on Friday reports circulating on social media that a drone strike had killed nine in Tump.",
      "Truck owners announced a strike from Friday in Quetta.",
      "A rescue helicopter went down in Mach because of bad weather, killing its crew of five.",
      "Police recovered two rifles with a suicide jacket in Quetta on Friday.",
      "The minister said that a joint operation of police and rangers would be launched in Mach.",
    ])
  func isNoIncident(_ text: String) throws {
    #expect(try incidents(in: text).filter { $0.kind == .incident }.isEmpty)
  }
}
