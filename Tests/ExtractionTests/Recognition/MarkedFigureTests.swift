import IncidentModel
import Testing

@testable import Extraction

/// Numbers of people are tied to what happened to them.
@Suite struct MarkedFigureTests {
  @Test(
    arguments: [
      "A blast killed ⟨three labourers⟩ and injured ⟨five others⟩ in Quetta.",
      "⟨At least two soldiers⟩ were killed in Mach.",
      "⟨Four people⟩, among them two women, were injured in Turbat.",
      "The attackers killed ⟨two soldiers⟩ and ⟨a civilian⟩ in Tump.",
      "A bomb left ⟨three dead⟩ and ⟨seven⟩ wounded in Quetta.",
      "Five gunmen killed ⟨two guards⟩ in Mach.",
      "Gunmen on two motorcycles shot dead ⟨a teacher⟩ in Turbat.",
      "Gunmen abducted ⟨six coal miners⟩ near Mach.",
      "⟨Dozens of passengers⟩ were taken hostage near Mach.",
      "The blast in Mach killed ⟨12 people⟩, 20 km from Dhadar.",
      "⟨A couple and their daughter⟩ were killed in Mach.",
      "⟨A father and his two sons⟩ were shot dead in Mach.",
      "Gunmen in Mach killed ⟨a glazier and his apprentice⟩ on Friday.",
      "⟨Nine Maoists⟩ and ⟨one jawan⟩ died in Mach.",
      "⟨A customer⟩ was wounded in Mach.",
      "Two cows and ⟨a herder⟩ were killed in Mach.",
      "Two bombs killed ⟨five⟩ in Mach.",
      "⟨A woman⟩ aged 71 was killed in Mach.",
      "Ahmed, 45, ⟨a teacher⟩, was shot dead in Mach.",
      "⟨Two of his guards⟩ and ⟨a vegetable seller⟩ perished in Mach.",
      "⟨12 of 30 passengers⟩ were killed in Mach.",
      "⟨Four members of one family⟩, two children among them, died in Mach.",
      "⟨Five dead⟩, among them police staff and a bank guard, and ⟨seven⟩ wounded in Mach.",
      "A bomb hit two vehicles carrying soldiers in Mach, killing ⟨four⟩ of them.",
      "Two days after 12 people were killed in Turbat, gunmen shot dead ⟨a trader⟩ in Mach.",
      "A bomb in Mach killed or wounded 12 soldiers.",
      "Twelve soldiers were killed and injured in Mach.",
      "⟨Six passengers⟩ are taken off a bus in Mach, near Dhadar, and shot.",
      "Gunmen stopped six passengers in Mach and shot at them.",
      "⟨Three policemen⟩ lost their lives in Mach, with ⟨8 others⟩ sustaining injuries.",
      "⟨A trader's son⟩ was killed in Mach.",
      "Gunmen wounded ⟨Constable Abdul Karim and SHO Bashir Ahmed⟩ in Mach.",
      "⟨Assistant Sub-Inspector Muhammad Aslam⟩ was shot dead in Mach.",
      "Armed men killed ⟨Haji Abdul Salam and his son⟩ in Mach.",
      "Gunmen killed ⟨a district official, his guard⟩ and ⟨two drivers⟩ in Mach.",
      "Gunmen attacked a trader in Mach, killing ⟨him⟩ and wounding ⟨his wife⟩.",
      "⟨Four people⟩ were killed and ⟨as many⟩ injured in Mach.",
      "⟨At least six (6) people⟩ were killed in Mach.",
      "The blast in Mach claims ⟨seven lives⟩.",
    ].map(MarkedText.init))
  func figuresAreMarked(_ text: MarkedText) throws {
    let sentence = try #require(sentences(of: text.plain).first)
    let ranges = sentence.figures.map { sentence.tokens.bytes(of: $0.people.range) }
    #expect(text.spans(ranges) == text.figures)
  }

  @Test(arguments: [
    ("Five labourers were abducted and later shot dead.", [Measure.captured, .killed]),
    ("Three men were arrested in injured condition.", [.arrested, .injured]),
    ("Two men were wounded and later died.", [.killed]), ("Fourteen displaced people lost their lives.", [.killed]),
    ("There was no loss of life.", [.killed]), ("The attack caused no casualties.", [.killed, .injured]),
    ("No casualty figures were given.", []), ("There were casualties on both sides.", []),
    ("Our fighters returned without any casualties.", []),
  ])
  func allThatHappenedIsTold(_ text: String, _ measures: [Measure]) throws {
    #expect(try sentences(of: text).flatMap(\.figures).map(\.measure) == measures)
  }

  @Test func thatNobodyWasHurtIsZeroUnlessSomebodyWas() throws {
    #expect(try incidents(in: "A bomb went off in Mach. Nobody was hurt.").first?.numbers(.injured) == [0])
    let text = "A bomb killed two soldiers in Mach. No casualties among civilians were reported."
    #expect(try incidents(in: text).first?.numbers(.killed) == [2])
  }

  @Test func aBareNumberBelowAKnownOneIsSomeOfThose() throws {
    let text = "Gunmen killed 11 miners near Mach. Six were dead when they were found and five died in hospital."
    #expect(try incidents(in: text).first?.numbers(.killed) == [11])
  }

  @Test(arguments: [
    ("Three soldiers were killed.", Measure.killed, VictimClass.securityForces),
    ("Gunmen killed three labourers.", .killed, .civilians),
    ("Four militants were killed.", .killed, .armedGroup),
    ("Two Chinese engineers were injured.", .injured, .foreignNationals),
    ("Five people were injured.", .injured, .unknown),
    ("Police arrested nine suspects.", .arrested, .unknown),
    ("Four miners were released.", .released, .civilians),
    ("Two guards were taken hostage.", .captured, .securityForces),
    ("Eight sailors were injured.", .injured, .securityForces), ("Nobody was hurt.", .killed, .unknown),
    ("Two Korean tourists were kidnapped.", .captured, .foreignNationals),
    ("Two abductors were killed.", .killed, .armedGroup), ("Half a dozen pupils were hurt.", .injured, .civilians),
    ("Police recovered seven bodies.", .killed, .unknown),
  ])
  func measureAndVictimAreTold(_ text: String, _ measure: Measure, _ victim: VictimClass) throws {
    let figure = try #require(sentences(of: text).flatMap(\.figures).first)
    #expect(figure.measure == measure)
    #expect(figure.people.victim == victim)
  }
}
