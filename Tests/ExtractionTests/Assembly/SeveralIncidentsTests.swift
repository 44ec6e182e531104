import IncidentModel
import Testing

@testable import Extraction

/// One text may tell one incident several times, or several incidents once.
@Suite struct SeveralIncidentsTests {
  @Test func oneIncidentToldThreeTimesIsOne() throws {
    let mentions = try incidents(
      in: """
        Blast kills two in Mach

        A roadside bomb killed two soldiers in Mach on Friday, officials said.

        The device went off as a convoy passed. The soldiers died on the spot.

        Residents of the area said the blast in Mach, in which two soldiers were killed, was heard far away.
        """)
    #expect(mentions.count == 1)
    #expect(mentions.first?.type == .bombing)
    #expect(mentions.first?.numbers(.killed) == [2])
    #expect(mentions.first?.target == "convoy")
  }

  @Test func differentPlacesAreDifferentIncidents() throws {
    let mentions = try incidents(
      in: """
        Gunmen killed two soldiers in Mach on Friday.

        In another incident, a bomb injured three policemen in Quetta.

        Separately, a teacher was shot dead in Tump.
        """)
    #expect(mentions.map(\.placeNames.first) == ["Mach", "Quetta", "Tump"])
    #expect(mentions.map(\.type) == [.shooting, .bombing, .shooting])
  }

  @Test func everyItemOfAListIsItsOwnIncident() throws {
    let mentions = try incidents(
      in: """
        - Kalat: Gunmen attacked a post and killed two soldiers.
        - Kech: A bomb killed three labourers.
        - Panjgur: Gunmen shot dead a barber.
        """)
    #expect(mentions.map(\.placeNames.first) == ["Kalat", "Kech", "Panjgur"])
  }

  @Test func itemsOfAListShareTheDayOfItsHeadline() throws {
    let mentions = try incidents(
      in: """
        Security roundup, Saturday 10 May 2025

        - Kalat: Gunmen attacked a post and killed two soldiers.
        - Kech: A bomb killed three labourers on Friday.
        """)
    #expect(mentions.map { $0.date?.start.description } == ["2025-05-10", "2025-05-09"])
  }

  @Test func aTotalIsTiedToItsParts() throws {
    let reading = try reading(
      of: """
        Fourteen soldiers were killed in two separate attacks in Balochistan, officials said on Friday.

        A bomb killed 12 soldiers in a convoy in Mach on Tuesday.

        In another attack, two soldiers were killed by a landmine in Tump the same day.
        """)
    let total = try #require(reading.mentions.first { $0.kind == .aggregateClaim })
    let parts = reading.mentions.filter { $0.kind == .incident }
    #expect(parts.map { $0.numbers(.killed) } == [[12], [2]])
    #expect(parts.map(\.partOf) == [total.ordinal, total.ordinal])
    #expect(parts.last?.sameDayAs == parts.first?.ordinal)
    #expect(parts.map { $0.date?.start.description } == ["2025-05-06", "2025-05-06"])
  }

  @Test func aNumberByClassIsNotCountedTwice() throws {
    let mentions = try incidents(
      in: "Fourteen people were killed in a blast in Mach on Friday. The blast killed 12 soldiers and two drivers.")
    let figures = FigureSummary(try #require(mentions.first).figures)
    #expect(mentions.count == 1)
    #expect(figures.total(.killed).best == 14)
  }

  @Test func manyAttacksAreNeverOneIncident() throws {
    let reading = try reading(of: "The BLA said it carried out 71 attacks at over 51 locations in Balochistan.")
    #expect(reading.mentions.map(\.kind) == [.aggregateClaim])
    #expect(reading.mentions.first?.figures.map(\.measure) == [.attacks, .locations])
    #expect(reading.mentions.first?.status == .claimed)
  }
}

extension SeveralIncidentsTests {
  @Test func anotherDeedOfTheSameDayIsAnother() throws {
    let mentions = try incidents(
      in: """
        On 5 May 2025, gunmen entered a village, killed nine people and burned thirty houses. Later the same day, youths \
        set upon four herders near Tump.
        """)
    #expect(mentions.map(\.date?.start.description) == ["2025-05-05", "2025-05-05"])
    #expect(mentions.map { $0.numbers(.killed) } == [[9], []])
  }

  @Test func whatHasNeitherPlaceNorDayIsNoIncident() throws {
    let statistics = "The data cover five countries. Killings: 186 civilians were shot dead, 64 of them women."
    #expect(try incidents(in: statistics).isEmpty)
    #expect(try incidents(in: "Gunmen shot dead two men in Tump.").count == 1)
  }
}
