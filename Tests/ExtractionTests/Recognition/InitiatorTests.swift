import IncidentModel
import Testing

@testable import Extraction

/// Who did it, in the words of several regions.
@Suite struct InitiatorTests {
  /// A report and the actors who did the first incident in it.
  struct Deed: CustomTestStringConvertible, Sendable {
    let text: String
    let doers: [String]
    var testDescription: String { "\(doers.joined(separator: ", ")): \(text)" }

    init(_ text: String, _ doers: String...) { (self.text, self.doers) = (text, doers) }
  }

  @Test(
    arguments: [
      Deed(
        "Suspected Boko Haram (JAS) militants ambushed a patrol near Gajiram and killed four soldiers.", "boko-haram"),
      Deed("Two officers were shot dead in Tump by gunmen on Friday.", "unknown-gunmen"),
      Deed("Three farmers were killed in Mach on Monday in an attack blamed on the ADF.", "adf"),
      Deed("A Russian missile strike on Kharkiv killed five people on Sunday.", "russia-military"),
      Deed(
        "Pakistani aircraft bombed two villages in Barmal district on Tuesday and killed 12 people.",
        "pakistan-military"),
      Deed("A JNIM attack in Tessit killed nine soldiers on Friday.", "jnim"),
      Deed("Fighters of the Arakan Army captured a base in Kyauktaw township on Friday.", "arakan-army"),
      Deed(
        "Members of the Bhayo tribe attacked a village near Mach on Friday and killed three people.",
        "community-militia"),
      Deed("Troops, acting on a tip, ambushed bandits near Gajiram on Friday and killed six.", "security-forces"),
      // The words name nobody, and nobody is made up.
      Deed("A bomb killed three people in Baidoa on Friday."),
      Deed(
        "Clashes between the M23 and the Congolese army left nine people dead in Masisi territory on Friday.", "m23",
        "drc-military"),
    ])
  func doerOfTheDeed(_ deed: Deed) throws {
    let mention = try #require(incidents(in: deed.text).first)
    let doers = mention.participants.filter { $0.role == .initiator }.map(\.actor)
    #expect(Set(doers) == Set(deed.doers))
  }

  @Test(
    arguments: [
      "Soldiers came under fire from a hill near Mach on Friday and two were killed.",
      "Security forces responded to an attack in Tump on Friday in which gunmen killed 21 worshippers.",
      "Police found the bodies of three men in Mach on Friday.",
      "Four policemen were killed in Tump on Friday when their van hit a mine.",
      "A Levies post was stormed in Mach on Friday.",
    ])
  func forcesAreNoDoersOfWhatBefellThem(_ text: String) throws {
    let doers = try incidents(in: text).flatMap(\.participants).filter { $0.role == .initiator }.map(\.actor)
    #expect(doers.allSatisfy { $0 == "unknown-gunmen" })
  }

  @Test func nobodyIsADoerOfAProtestThatNamesNone() throws {
    let mentions = try incidents(in: "A protest was held in Quetta on Friday.")
    #expect(mentions.flatMap(\.participants).allSatisfy { $0.role != .initiator })
  }

  @Test func aNegatedClaimIsNone() throws {
    let mentions = try incidents(
      in:
        "A bomb killed three people in Mach on Friday. The BLA is active there, but no group has claimed responsibility."
    )
    #expect(mentions.flatMap(\.participants).allSatisfy { $0.role != .claimant })
  }

  @Test func aStatementsOwnSoldiersAreItsGroup() throws {
    let mentions = try incidents(
      in: """
        West Africa Province

        The soldiers of the Caliphate attacked a barracks in Malam Fatori on Thursday and killed five soldiers.
        """)
    let mention = try #require(mentions.first)
    #expect(mention.participants.contains { $0.role == .claimant && $0.actor == "iswap" })
    #expect(mention.participants.allSatisfy { $0.actor == "iswap" })
  }

  @Test(
    arguments: [
      "The BLA said in a statement that it had carried out the attack.",
      "Responsibility for the attack was claimed by the BLA.",
      "In a statement attributed to the BLA, the group said its fighters planted the device.",
      "The BLA, through its channel, claimed the ambush.",
      "A caller claiming to speak for the BLA accepted responsibility for the blast.",
      "The BLA later took full responsibility.",
    ])
  func aGroupsWordOfItsOwnDeedIsAClaim(_ sentence: String) throws {
    let mentions = try incidents(in: "A bomb killed three soldiers in Mach on Friday. " + sentence)
    #expect(mentions.count == 1)
    #expect(mentions.first?.participants.contains { $0.role == .claimant && $0.actor == "bla" } == true)
  }

  @Test(
    arguments: [
      "There was no immediate claim of responsibility.", "The BLA denied involvement in the attack.",
      "Officials blamed the BLA for the attack.", "The army rejected the claim of the BLA as baseless.",
      "The army said it had carried out an air strike on the attackers.",
    ])
  func otherWordsAreNoClaim(_ sentence: String) throws {
    let mentions = try incidents(in: "A bomb killed three soldiers in Mach on Friday. " + sentence)
    #expect(mentions.flatMap(\.participants).allSatisfy { $0.role != .claimant })
  }

  @Test func aNamedProvinceStandsForTheWhole() throws {
    let mentions = try incidents(
      in: """
        A bomb killed three soldiers in Mach on Friday in an attack claimed by the Islamic State group.

        Islamic State Khorasan said its fighters had killed or wounded more than 30 policemen in the blast.
        """)
    let doers = mentions.flatMap(\.participants).filter { $0.role == .initiator }.map(\.actor)
    #expect(doers == ["iskp"])
  }
}
