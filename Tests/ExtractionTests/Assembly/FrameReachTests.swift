import IncidentModel
import Testing

@testable import Extraction

/// Frames take out what they are about, and leave the news beside it.
@Suite struct FrameReachTests {
  @Test(
    arguments: [
      "Gunmen killed two soldiers in Mach on Friday, where dozens have died in recent years.",
      "Gunmen killed two soldiers in Mach on Friday, the worst attack in the district since 2015.",
      "The district has seen many raids in recent years, but on Friday gunmen killed two soldiers in Mach.",
      "Two soldiers were killed in Mach on Friday after gunmen opened fire.",
      "Shortly after midnight on Friday gunmen killed two soldiers in Mach.",
      "On Friday, after days of calm, gunmen killed two soldiers in Mach.",
      "Gunmen, who have often attacked convoys, killed two soldiers in Mach on Friday.",
    ])
  func newsBesideAFrameStays(text: String) throws {
    let mentions = try incidents(in: text)
    #expect(mentions.map(\.placeNames.first) == ["Mach"])
    #expect(mentions.first?.numbers(.killed) == [2])
    #expect(mentions.first?.date?.start.description == "2025-05-09")
  }

  @Test(
    arguments: [
      "In 2014 gunmen killed 140 people at a school in Quetta.", "He died of a heart attack in Quetta on Monday.",
      "Militants could attack Quetta, the minister warned on Monday.",
      "Three people were killed when a bus plunged into a ravine near Khuzdar on Friday.",
      "Police foiled a plot to bomb a market in Quetta on Friday.",
      "Troops held a drill in Quetta on Monday. Four attackers were killed and one was arrested.",
      "The court in Quetta sentenced three men on Tuesday for the murder of a doctor in Mach.",
      "The two sides struck a deal in Quetta on Friday.", "Prices exploded in Quetta on Friday.",
      "The governor called the explosion in Quetta a wicked act.",
      "Traders called off the protest in Quetta on Monday.", "A rally in stock prices lifted Quetta on Monday.",
      "No attack was reported in Quetta on Friday.", "In Quetta, gunmen have in the past targeted barbers.",
      "A gas cylinder explosion killed two cooks in Quetta on Friday.",
      "Villagers in Mach recalled that in 2009 soldiers shot three herders.",
    ])
  func whatIsNoNewsIsNone(text: String) throws { #expect(try incidents(in: text).isEmpty) }

  @Test func theReasonOfAProtestIsNoPartOfIt() throws {
    let mentions = try incidents(
      in: "Relatives blocked the highway at Wadh on Friday over the killing of two students in Mand.")
    #expect(mentions.map(\.type) == [.roadBlock])
    #expect(mentions.first?.numbers(.killed) == [])
  }

  @Test func aLaterSentenceTellsWhereItWas() throws {
    let mentions = try incidents(
      in: """
        A suicide bomber rammed into a bus of guards on Friday, killing nine people.

        The attack took place on the outskirts of Mach.
        """)
    #expect(mentions.map(\.placeNames.first) == ["Mach"])
    #expect(mentions.first?.numbers(.killed) == [9])
  }
}
