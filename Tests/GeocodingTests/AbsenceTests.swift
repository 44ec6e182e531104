import Geocoding
import IncidentModel
import Testing

/// With the shipped gazetteer, in which Kech has three places called Kalag.
@Suite("A name that is not there")
struct AbsenceTests {
  private func resolve(_ text: String) throws -> Placement { try ShippedGazetteerTests.resolver().resolve(name: text) }

  @Test(
    "is none, several, or one without a position",
    arguments: [
      ("Xyzzyabad, Kech", Placement.Absence.noSuchName), ("Kuluki", .noSuchName), ("Tolangi", .noSuchName),
      ("Kalag, Kech", .ambiguous), ("Mand Soro, Kech", nil),
    ] as [(String, Placement.Absence?)])
  func kinds(text: String, absence: Placement.Absence?) throws {
    let placement = try resolve(text)
    #expect(placement.absence == absence, "\(placement.reason)")
    if absence != nil { #expect(placement.precision.map { $0 >= .district } ?? true) }
  }

  @Test("is told apart from a misspelt word for what it is", arguments: ["Jafarabad Distrcit", "Kech distict"])
  func misspeltWord(text: String) throws { #expect(try resolve(text).kind == .district) }
}
