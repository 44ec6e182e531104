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
    ].map(MarkedText.init))
  func figuresAreMarked(_ text: MarkedText) throws {
    let sentence = try #require(sentences(of: text.plain).first)
    let ranges = sentence.figures.map { sentence.tokens.bytes(of: $0.people.range) }
    #expect(text.spans(ranges) == text.figures)
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
  ])
  func measureAndVictimAreTold(_ text: String, _ measure: Measure, _ victim: VictimClass) throws {
    let figure = try #require(sentences(of: text).flatMap(\.figures).first)
    #expect(figure.measure == measure)
    #expect(figure.people.victim == victim)
  }
}
