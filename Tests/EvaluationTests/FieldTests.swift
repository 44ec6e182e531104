import Evaluation
import IncidentModel
import SimpleFeatures
import Testing

struct FieldTests {
  private static let actorCases: [(String, [Set<String>], Verdict)] = [
    (#"["BLA"]"#, [["bla"]], Verdict.right), (#"["baloch liberation army (bla)"]"#, [["bla"]], .right),
    (#""BLA""#, [["bla"]], .right), (#"["BLF"]"#, [["bla"]], .wrong), (#"["BLA", "BLF"]"#, [["bla"]], .wrong),
    (#"["BLA"]"#, [["bla"], ["blf"]], .wrong), (#"["BLF", "BLA"]"#, [["bla"], ["blf"]], .right),
    (#"["unknown"]"#, [["unknown-gunmen"]], .right), (#"["unknown"]"#, [], .right),
    // Of an actor of the registry the group and the unit both stand for it; another is known by its name.
    (#"["BLA"]"#, [["bla", "bla-majeed"]], .right), (#"["Lashkar-e-Nobody"]"#, [["x", "lashkar e nobody"]], .right),
    // Somebody of whom nothing is known is not made up.
    ("[]", [["unknown-gunmen"]], .kept), ("null", [], .kept), ("[]", [["bla"]], .invented),
  ]

  @Test(arguments: [(2, Verdict.right), (3, .right), (4, .wrong), (nil, .wrong)] as [(Int?, Verdict)])
  func `a figure is right where it is the value or one as good`(killed: Int?, verdict: Verdict) throws {
    #expect(try Gold.verdict(.killed, #""killed": 2, "killed_ok": [3]"#, Gold.prediction(killed: killed)) == verdict)
    #expect(
      try Gold.verdict(.injured, #""injured": 2, "injured_ok": [3]"#, Gold.prediction(injured: killed)) == verdict)
  }

  @Test func `nothing may be as good as a figure, and zero is none`() throws {
    #expect(try Gold.verdict(.killed, #""killed": 2, "killed_ok": [null]"#, Gold.prediction()) == .right)
    #expect(try Gold.verdict(.killed, #""killed": null"#, Gold.prediction()) == .kept)
    #expect(try Gold.verdict(.killed, #""killed": null"#, Gold.prediction(killed: 0)) == .invented)
    #expect(try Gold.verdict(.killed, #""killed": null, "killed_ok": [5]"#, Gold.prediction(killed: 5)) == .kept)
  }

  @Test(arguments: [
    (#""date": "2025-05-03", "date_precision": 1"#, "2025-05-03", DatePrecision.day, Verdict.right),
    (#""date": "2025-05-03", "date_precision": 1"#, "2025-05-03", .days, .right),
    (#""date": "2025-05-03", "date_precision": 1"#, "2025-05-04", .day, .wrong),
    (#""date": "2025-05-03", "date_ok": ["2025-05-04"]"#, "2025-05-04", .day, .right),
    // A day is more than a month says, and a month is no year.
    (#""date": "2025-05-01", "date_precision": 4"#, "2025-05-01", .day, .wrong),
    (#""date": "2025-05-01", "date_precision": 1"#, "2025-05-01", .month, .wrong),
    (#""date": "2025-01-01", "date_precision": 5"#, "2025-01-01", .month, .wrong),
    (#""date": "2025-01-01", "date_precision": 4"#, "2025-01-01", .month, .right),
    (#""date": null"#, "2025-05-03", .day, .invented),
    (#""date": null, "date_ok": ["2025-05-03"]"#, "2025-05-03", .day, .kept),
  ])
  func `a date is right by its first day and about how exact it is`(
    fields: String, day: String, precision: DatePrecision, verdict: Verdict
  ) throws {
    let prediction = Gold.prediction(date: Gold.date(day, precision))
    #expect(try Gold.verdict(.date, fields, prediction) == verdict)
  }

  @Test func `no date is wrong only where the gold has one`() throws {
    #expect(try Gold.verdict(.date, #""date": "2025-05-03""#, Gold.prediction()) == .wrong)
    #expect(try Gold.verdict(.date, #""date": null"#, Gold.prediction()) == .kept)
  }

  @Test(arguments: actorCases)
  func `actors are compared by the registry`(gold: String, found: [Set<String>], verdict: Verdict) throws {
    #expect(try Gold.verdict(.actor, #""initiators": \#(gold)"#, Gold.prediction(by: found)) == verdict)
  }

  @Test func `each list of other actors is one answer`() throws {
    let gold = #""initiators": ["BLA"], "initiators_ok": [["BLA", "BLF"], "unknown", []]"#
    #expect(try Gold.verdict(.actor, gold, Gold.prediction(by: [["bla"], ["blf"]])) == .right)
    #expect(try Gold.verdict(.actor, gold, Gold.prediction(by: [["unknown-gunmen"]])) == .right)
    #expect(try Gold.verdict(.actor, gold, Gold.prediction()) == .right)
    #expect(try Gold.verdict(.actor, gold, Gold.prediction(by: [["blf"]])) == .wrong)
  }

  @Test func `a claim needs its claimant, and none is made up`() throws {
    #expect(try Gold.verdict(.claim, #""claimed_by": "BLA""#, Gold.prediction(claimedBy: [["bla"]])) == .right)
    #expect(try Gold.verdict(.claim, #""claimed_by": "BLA""#, Gold.prediction(by: [["bla"]])) == .wrong)
    let doubtful = #""claimed_by": "BLA", "claimed_by_ok": [null]"#
    #expect(try Gold.verdict(.claim, doubtful, Gold.prediction()) == .right)
    #expect(try Gold.verdict(.claim, #""claimed_by": null"#, Gold.prediction(claimedBy: [["bla"]])) == .invented)
    #expect(
      try Gold.verdict(.claim, #""claimed_by": null"#, Gold.prediction(claimedBy: [["unknown-gunmen"]])) == .invented)
  }

  @Test func `the place is judged apart from the district`() throws {
    let dasht = PlaceReference(names: ["Dhadar"], districts: ["Kachhi"], isLocated: true)
    let fields = #""place": "Mach", "district": "Kachhi""#
    #expect(try Gold.verdict(.place, fields, Gold.prediction(at: dasht)) == .wrong)
    #expect(try Gold.verdict(.district, fields, Gold.prediction(at: dasht)) == .right)
    let mach = PlaceReference(names: ["Mach"], districts: ["Quetta"], isLocated: true)
    #expect(try Gold.verdict(.place, fields, Gold.prediction(at: mach)) == .right)
    #expect(try Gold.verdict(.district, fields, Gold.prediction(at: mach)) == .wrong)
  }
}
