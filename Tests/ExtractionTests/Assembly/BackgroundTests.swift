import IncidentModel
import Testing

@testable import Extraction

/// What is no news of violence gives no incident, and the ledger says why.
@Suite struct BackgroundTests {
  @Test(arguments: [
    "Dozens of soldiers have been killed in Mach in recent years.",
    "The group often attacks convoys near Mach.",
    "The spokesman warned of attacks on convoys in Mach.",
    "The minister vowed to prevent attacks in Quetta.",
    "There was no attack on a camp in Mach.",
    "A court in Quetta sentenced two men for killing a teacher in Tump.",
    "Six people were killed when a coach overturned near Wadh.",
    "Two labourers died of gas leakage in a mine in Mach.",
    "In the first three months 40 people were killed in Balochistan.",
    "The funeral of three soldiers was held in Mastung.",
    "The budget bombed in Quetta.",
    "Quetta Gladiators crushed Karachi in a cricket match.",
    "Police held a drill in Quetta.",
    "The weather in Quetta was fine on Friday.",
  ])
  func nothingHappened(_ text: String) throws {
    let reading = try reading(of: text)
    #expect(reading.mentions.filter { $0.kind == .incident }.isEmpty)
    #expect(reading.ledger.count == 1)
    #expect(reading.ledger.allSatisfy { !$0.reason.isEmpty && $0.role != .incident })
  }

  @Test func aHeadlineAloneIsNoIncident() throws {
    let reading = try reading(of: "Methane kills nine in Mach\n\nNine miners died in Mach after a gas leak.")
    #expect(reading.mentions.isEmpty)
    #expect(reading.ledger.map(\.role) == [.background, .background])
  }

  @Test func aPronounGoesOnWithWhatIsNoIncident() throws {
    let text = "A court in Quetta acquitted a man. He was arrested in a raid near Mach in March."
    #expect(try incidents(in: text).isEmpty)
  }

  @Test func whatHappenedLongBeforeIsLeftOut() throws {
    let mentions = try incidents(
      in: "A bomb killed two men in Mach on Friday.\n\nOn 6 May 2019, gunmen killed four men in Tump.")
    #expect(mentions.map(\.placeNames) == [["Mach"]])
  }

  @Test(arguments: [
    "کوئٹہ میں دھماکے سے دو افراد ہلاک اور پانچ زخمی ہوگئے۔ پولیس نے علاقے کو گھیرے میں لے لیا۔",
    "警方说，星期五在奎达发生爆炸，造成两人死亡。袭击者逃跑了。",
    "В пятницу в Кветте произошёл взрыв, погибли два человека. Нападавшие скрылись.",
  ])
  func anotherScriptIsNotRead(_ text: String) throws {
    let reading = try reading(of: text)
    #expect(reading.mentions.isEmpty)
    #expect(Set(reading.ledger.map(\.reason)) == ["language not supported"])
    #expect(reading.ledger.allSatisfy { $0.role == .background })
  }

  @Test func anotherLanguageInTheSameScriptIsNotRead() throws {
    let sentence =
      "El viernes una bomba mató a dos soldados en Quetta y otros tres resultaron heridos, dijo la policía. "
    let reading = try reading(of: String(repeating: sentence, count: 5))
    #expect(reading.mentions.isEmpty)
    #expect(Set(reading.ledger.map(\.reason)) == ["language not supported"])
  }
}
