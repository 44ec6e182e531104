import IncidentModel
import Testing

@testable import Extraction

/// A deed at two places with a number each is two incidents.
@Suite struct SharedDeedTests {
  @Test(
    arguments: [
      "Two policemen were killed in Turbat and three in Panjgur.",
      "Two people were killed in Turbat and three in Panjgur on Friday.",
      "Gunmen killed two policemen in Turbat and three in Panjgur.",
      "Two policemen were shot dead in Turbat and three others in Panjgur.",
      "On Friday, two soldiers were killed in Turbat and three near Panjgur, officials said.",
    ])
  func eachPlaceHasItsNumber(_ text: String) throws {
    let found = try incidents(in: text)
    #expect(found.map(\.placeNames) == [["Turbat"], ["Panjgur"]])
    #expect(found.map { $0.numbers(.killed) } == [[2], [3]])
    #expect(Set(found.flatMap(\.figures).map(\.victim)).count == 1)
    #expect(Set(found.map(\.date)).count == 1)
    let places = found.flatMap(\.places).map { Array(text.utf8)[$0.bytes] }
    #expect(places.map { String(decoding: $0, as: UTF8.self) } == ["Turbat", "Panjgur"])
  }

  @Test(
    arguments: [
      "Two policemen were killed and three injured in Turbat.",
      "Two policemen and three soldiers were killed in Turbat.",
      "Two policemen were killed in Turbat and three were injured.",
      "Two policemen were killed in Turbat and three shops in the bazaar were burnt.",
    ])
  func onePlaceIsOneIncident(_ text: String) throws { #expect(try incidents(in: text).count == 1) }

  @Test func theLedgerHasBothPartsWithoutAGap() throws {
    let text = "Two policemen were killed in Turbat and three in Panjgur on Friday."
    let ledger = try reading(of: text).ledger
    #expect(ledger.map(\.text) == [0..<36, 36..<text.utf8.count])
  }
}
