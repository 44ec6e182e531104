import IncidentModel
import Testing

@testable import Extraction

/// Rows of tables, items of lists and sections with a day each tell of incidents of their own.
@Suite struct TableTests {
  private static let table = """
    Week 34

    No | Date        | District / place | Category  | What            | K | W
    ---+-------------+------------------+-----------+-----------------+---+---
    1  | 5 May 2025  | Kech / Tump      | IED       | Police van hit  | 2 | 4
    2  | 6 May 2025  | Kalat / Mangochar | Abduction | Two taken; one freed | - | -
    3  | 7 May 2025  | Quetta           | Meeting   | Talks on water  | 0 | 0
    """

  @Test func everyRowIsAnIncidentWithItsNumbers() throws {
    let mentions = try incidents(in: Self.table)
    #expect(mentions.map(\.type) == [.bombing, .abduction])
    #expect(mentions.map(\.placeNames.first) == ["Tump", "Mangochar"])
    #expect(mentions.map { $0.date?.start.description } == ["2025-05-05", "2025-05-06"])
    #expect(mentions.first?.numbers(.killed) == [2])
    #expect(mentions.first?.numbers(.injured) == [4])
    #expect(mentions.last?.numbers(.killed) == [])
  }

  @Test func spansOfRowsStayInTheirRow() throws {
    let text = Self.table.utf8.count
    for mention in try incidents(in: Self.table) {
      #expect(mention.spans.allSatisfy { $0.upperBound <= text && !$0.isEmpty })
      #expect(mention.figures.allSatisfy { figure in mention.spans.contains { $0.overlaps(figure.bytes) } })
    }
  }

  @Test func linesWithoutStopsAreItems() throws {
    let mentions = try incidents(
      in: """
        The week in the south

        This is what was reported.
        Gunmen killed two soldiers in Mach
        A bomb injured three policemen in Quetta
        Police met elders
        """)
    #expect(mentions.map(\.placeNames.first) == ["Mach", "Quetta"])
  }

  @Test func aHeadingWithADayDatesWhatIsBelow() throws {
    let mentions = try incidents(
      in: """
        Timeline of the week

        5 May 2025
        Gunmen attack a post in Mach. Two soldiers are killed.

        7 May 2025
        A bomb goes off in Quetta. On the same day police detain a driver in Turbat.
        """)
    #expect(mentions.map { $0.date?.start.description } == ["2025-05-05", "2025-05-07", "2025-05-07"])
  }
}
