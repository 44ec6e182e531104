import IncidentModel
import Testing

@testable import Extraction

/// Words that relate a place to others are read with all the names that they need, and with nothing else.
@Suite struct MarkedRelationTests {
  typealias Example = MarkedRelation

  @Test(
    arguments: [
      ("A convoy was attacked between ⟦Mach⟧ and ⟦Dhadar⟧.", "Mach between Dhadar"),
      ("A convoy was attacked on the road between ⟦Quetta⟧ and ⟦Mastung⟧.", "Quetta between Mastung"),
      ("A bomb hit a truck on the highway between ⟦Quetta⟧ and ⟦Karachi⟧.", "Quetta between Karachi"),
      ("Gunmen fired at a bus between the towns of ⟦Turbat⟧ and ⟦Mand⟧.", "Turbat between Mand"),
      ("A convoy was attacked between ⟦Mach⟧ and ⟦Dhadar⟧, ⟦Bolan⟧.", "Mach, Bolan between Dhadar, Bolan"),
      ("A convoy was attacked between ⟦Mach⟧ and ⟦Dhadar⟧ in ⟦Bolan⟧ district.", "Mach, Bolan between Dhadar, Bolan"),
      ("A bomb hit a truck on the ⟦Quetta⟧-⟦Karachi⟧ highway.", "Quetta between Karachi"),
      ("A bomb hit a truck on the ⟦Quetta⟧–⟦Karachi⟧ highway.", "Quetta between Karachi"),
      ("A bomb hit a truck on the ⟦Quetta⟧ – ⟦Mastung⟧ road.", "Quetta between Mastung"),
      ("Gunmen set up a blockade along the ⟦Turbat⟧-⟦Mand⟧ road.", "Turbat between Mand"),
      ("A track was blown up on the ⟦Mach⟧-⟦Dhadar⟧ section.", "Mach between Dhadar"),
      ("A bomb hit a truck on the ⟦Quetta⟧-⟦Karachi⟧ National Highway.", "Quetta between Karachi"),
      ("A bomb hit a truck on the ⟦Quetta⟧-⟦Karachi⟧ RCD Highway.", "Quetta between Karachi"),
      ("A bomb hit a truck on the ⟦Quetta⟧-⟦Karachi⟧ national highway.", "Quetta between Karachi"),
      ("Fighters blocked the ⟦Quetta⟧-⟦Karachi⟧ highway.", "Quetta between Karachi"),
      ("Gunmen attacked a convoy in the ⟦Kech⟧-⟦Panjgur⟧ area.", "Kech between Panjgur"),
      ("Gunmen attacked a convoy on the ⟦Quetta⟧-Mastung-⟦Khuzdar⟧ highway.", "Quetta between Khuzdar"),
      ("Gunmen attacked a convoy on the ⟦Mach⟧-⟦Kolpur⟧ road.", "Mach between Kolpur"),
      ("Gunmen attacked a convoy on the road between ⟦Kolpur⟧ and ⟦Mach⟧.", "Kolpur between Mach"),
      ("Gunmen attacked a convoy on the ⟦Quetta⟧ to ⟦Karachi⟧ highway.", "Quetta between Karachi"),
      ("Gunmen attacked a convoy on the road from ⟦Mach⟧ to ⟦Dhadar⟧.", "Mach between Dhadar"),
      ("A convoy was attacked midway between ⟦Mach⟧ and ⟦Dhadar⟧.", "Mach midway Dhadar"),
      ("A convoy was attacked halfway between ⟦Mach⟧ and ⟦Dhadar⟧.", "Mach midway Dhadar"),
      ("A convoy was attacked somewhere between ⟦Mach⟧ and ⟦Dhadar⟧.", "Mach between Dhadar"),
      ("A bomb hit a truck on the ⟦Quetta⟧-⟦Karachi⟧ main coastal highway.", "Quetta between Karachi"),
    ].map(Example.init))
  func ways(_ example: Example) throws { try example.check() }

  @Test(
    arguments: [
      ("Gunmen attacked a post on the border of ⟦Kech⟧ and ⟦Panjgur⟧.", "Kech border Panjgur"),
      ("Gunmen attacked a post on the border between ⟦Kech⟧ and ⟦Panjgur⟧.", "Kech border Panjgur"),
      ("Gunmen attacked a post near the ⟦Kech⟧-⟦Panjgur⟧ border.", "Kech border Panjgur"),
      ("Gunmen attacked a post near the ⟦Kech⟧–⟦Panjgur⟧ border.", "Kech border Panjgur"),
      ("A blast hit a car in the ⟦Kech⟧-⟦Panjgur⟧ border area.", "Kech border Panjgur"),
      ("Gunmen attacked a post at the boundary of ⟦Kalat⟧ and ⟦Khuzdar⟧ districts.", "Kalat border Khuzdar"),
      ("Gunmen attacked a post near the ⟦Iran⟧ border in ⟦Panjgur⟧ district.", "Panjgur border Iran"),
      ("Gunmen attacked a post near the ⟦Pakistan⟧ border in ⟦Panjgur⟧ district.", "Panjgur border Pakistan"),
      ("Gunmen attacked a post near the border with ⟦Pakistan⟧ in ⟦Kech⟧.", "Kech border Pakistan"),
      ("Gunmen attacked a post near the ⟦Pakistan⟧ border.", "Pakistan along"),
      ("Gunmen attacked a post in the border area of ⟦Mand⟧.", "Mand, near"),
      ("Gunmen attacked a post near the ⟦Kalat⟧ border.", "Kalat along"),
      ("Gunmen attacked a post in the border town of ⟦Mand⟧.", "Mand"),
    ].map(Example.init))
  func borders(_ example: Example) throws { try example.check() }

  @Test(
    arguments: [
      ("Gunmen attacked a boat off the coast of ⟦Gwadar⟧.", "Gwadar offshore"),
      ("Gunmen fired at a boat in the sea off ⟦Pasni⟧.", "Pasni offshore"),
      ("Gunmen attacked a boat 20 nautical miles off ⟦Gwadar⟧.", "Gwadar offshore"),
      ("Gunmen attacked a post along the coast of ⟦Gwadar⟧ district.", "Gwadar"),
      ("Two men were killed off ⟦Sariab Road⟧ in ⟦Quetta⟧.", "Sariab Road, Quetta"),
    ].map(Example.init))
  func seas(_ example: Example) throws { try example.check() }

  @Test(
    arguments: [
      ("Gunmen killed two men between 5 and 6 pm.", "none"),
      ("Gunmen killed two men between 5 and 6 pm in ⟦Mach⟧.", "Mach"),
      ("Gunmen abducted between 10 and 12 people in ⟦Mach⟧.", "Mach"),
      ("Two men died in a clash between police and militants in ⟦Mach⟧.", "Mach"),
      ("Two men died in a clash between Levies and militants.", "none"),
      ("Gunmen attacked a post in ⟦Mach⟧ during talks between Islamabad and Karachi.", "Mach"),
      ("Relations between Islamabad and Karachi worsened after a bomb killed two men in ⟦Mach⟧.", "Mach"),
      ("The Quetta-Karachi bus was attacked.", "none"),
      ("The Quetta-Karachi bus blocked the road.", "none"),
      ("Gunmen attacked a bus going from Quetta to Karachi by road in ⟦Wadh⟧.", "Wadh"),
      ("Gunmen attacked the Quetta-Karachi bus near ⟦Wadh⟧.", "Wadh, near"),
      ("Gunmen fired at passengers in the Quetta-Karachi coach.", "none"),
      ("Gunmen attacked a bus plying between Quetta and Karachi near ⟦Wadh⟧.", "Wadh, near"),
      ("Gunmen attacked a bus travelling between Quetta and Karachi in ⟦Wadh⟧.", "Wadh"),
      ("Gunmen attacked a post in ⟦North Waziristan⟧.", "North Waziristan"),
      ("Gunmen attacked a post in northern ⟦Balochistan⟧.", "Balochistan"),
      ("Gunmen attacked a post in the north of ⟦Balochistan⟧.", "Balochistan"),
      ("Gunmen attacked a post in the north of ⟦Kech⟧ district.", "Kech"),
      ("Gunmen attacked a post in the south-western part of ⟦Kalat⟧.", "Kalat"),
      ("Gunmen attacked a post in ⟦South Punjab⟧.", "South Punjab"),
      ("Two men died in a feud between the Mengal and Bizenjo tribes.", "none"),
      ("Two men died in a feud between Mastung and Bizenjo tribesmen.", "none"),
      ("Two men died in fighting between Pakistan and Balochistan.", "none"),
      ("Gunmen killed two men between Friday and Sunday.", "none"),
      ("The border guards killed two men in ⟦Mand⟧.", "Mand"),
      ("The Quetta-based group attacked a post in ⟦Mach⟧.", "Mach"),
      ("Gunmen killed two men between March and May in ⟦Mach⟧.", "Mach"),
      ("The Quetta-Karachi flight was late after gunmen attacked a post in ⟦Mach⟧.", "Mach"),
      ("The match between Quetta and Karachi was stopped after a bomb killed two men in ⟦Mach⟧.", "Mach"),
    ].map(Example.init))
  func otherWords(_ example: Example) throws { try example.check() }
}
