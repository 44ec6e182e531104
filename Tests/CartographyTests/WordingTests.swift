import IncidentModel
import Testing

@testable import Cartography

struct WordingTests {
  @Test(arguments: [
    (Quantity(exactly: 7), "7"), (Quantity(low: 400, best: 400, high: nil), "at least 400"),
    (Quantity(low: 3, best: nil, high: nil), "at least 3"), (Quantity(low: 2, best: 5, high: 9), "5"),
    (Quantity(low: 5, best: nil, high: 9), "5–9"), (Quantity(low: nil, best: nil, high: 9), "up to 9"),
    (Quantity.notStated, nil),
  ])
  func `a number says which bounds are stated`(quantity: Quantity, words: String?) {
    #expect(quantity.words == words)
  }

  @Test(
    arguments: [
      (
        [(.unknown, 10, .counted), (.securityForces, 6, .part)],
        "10 killed, of whom 6 of the security forces (reported)"
      ),
      (
        [
          (.civilians, 12, .counted), (.securityForces, 9, .part), (.foreignNationals, 1, .part),
          (.civilians, 2, .part),
        ],
        "12 killed, of whom 9 of the security forces, 1 foreign national and 2 civilians (reported)"
      ),
      ([(.securityForces, 30, .counted), (.unknown, 20, .part)], "30 killed, of whom 20 (reported)"),
      (
        [(.securityForces, 12, .counted), (.civilians, 2, .counted), (.unknown, 14, .total)],
        "14 killed, of whom 12 of the security forces and 2 civilians (reported)"
      ),
      (
        [(.unknown, 14, .total), (.civilians, 14, .counted), (.civilians, 3, .part)],
        "14 killed, of whom 3 civilians (reported)"
      ),
      (
        [(.securityForces, 3, .counted), (.civilians, 3, .counted)],
        "3 of the security forces killed, 3 civilians killed (reported)"
      ),
      ([(.armedGroup, 3, .counted), (.armedGroup, 3, .counted)], "3 killed (reported)"),
      ([(.armedGroup, 1, .part)], "1 killed (reported)"),
    ] as [([(VictimClass, Int, Figure.Role)], String)])
  func `a part of a number says that it is one`(numbers: [(VictimClass, Int, Figure.Role)], words: String) {
    let figures = numbers.map { victim, count, role in
      MapFixture.figure(.killed, Quantity(exactly: count), by: nil, .reported, victim, role: role)
    }
    let incident = MapFixture.incident("im-1", precision: nil, figures: figures).incident
    #expect(IncidentWording(actorNames: [:]).line(for: incident, reason: "why") == "bombing: \(words) – why")
  }

  @Test func `a total says what of it is counted, and is followed by the totals in it`() throws {
    func total(_ id: String, _ attacks: Int, _ relations: [Relation]) -> LocatedIncident {
      MapFixture.incident(
        id, precision: nil, figures: [MapFixture.figure(.attacks, Quantity(exactly: attacks), by: "bla", .claimed)],
        kind: .aggregateClaim, relations: relations)
    }
    let incidents = [
      total("im-1", 9, [Relation(kind: .partOf, id: "im-3", reason: "")]),
      total("im-2", 71, [Relation(kind: .otherTotal, id: "im-3", reason: "")]),
      total(
        "im-3", 39,
        [
          Relation(kind: .contains, id: "im-1", reason: ""), Relation(kind: .contains, id: "im-4", reason: ""),
          Relation(kind: .contains, id: "im-5", reason: ""),
        ]),
      MapFixture.incident("im-4", precision: nil, notMapped: "why"),
      MapFixture.incident("im-5", precision: nil, notMapped: "why"),
    ]
    let map = try #require(
      Cartographer().draw(
        [MapFixture.specification(.districts)], atlas: MapFixture.atlas(columns: 2, rows: 2), tallies: [],
        incidents: incidents
      ).first)
    let lines = DrawnText.all(in: map.svg).map(\.text)
    let box = lines.joined(separator: " ")
    #expect(
      box.contains("Totals stated for many incidents, which may overlap, not counted: • 71 attacks (claimed by BLA)"))
    #expect(
      box.contains(
        "• 39 attacks (claimed by BLA); of these attacks 2 are counted as incidents • of these: 9 attacks (claimed by BLA)"
      ))
  }
}
