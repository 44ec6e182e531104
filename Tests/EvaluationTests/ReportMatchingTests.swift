import Evaluation
import IncidentModel
import SimpleFeatures
import Testing

struct ReportMatchingTests {
  private let turbat = PlaceReference(names: ["Turbat"], districts: ["Kech"], isLocated: true)

  @Test func `what has no counterpart is a miss or a false alarm`() throws {
    let matching = Gold.match(
      [try Gold.placed(), try Gold.placed(type: "protest")], [Gold.prediction(at: turbat), Gold.prediction(.protest)])
    #expect(matching.pairs.map(\.gold) == [1] && matching.pairs.map(\.prediction) == [1])
    #expect(matching.misses == [0])
    #expect(matching.falseAlarms.map(\.prediction) == [0])
  }

  @Test func `the pairs are those in which most is right`() throws {
    let gold = [try Gold.placed(#""killed": 1"#), try Gold.placed(#""killed": 2"#)]
    let matching = Gold.match(gold, [Gold.prediction(killed: 2), Gold.prediction(killed: 1)])
    #expect(matching.pairs.map(\.prediction) == [1, 0])
  }

  @Test func `an optional incident is neither rewarded nor punished`() throws {
    let optional = try Gold.placed(#""optional": true"#)
    let alone = Gold.match([optional], [])
    #expect(alone.pairs.isEmpty && alone.misses.isEmpty && alone.optionalCount == 1)
    let found = Gold.match([optional], [Gold.prediction(), Gold.prediction()])
    #expect(found.pairs.isEmpty && found.falseAlarms.map(\.prediction) == [1])
    #expect(ScoreCounts(found).predicted == 1 && ScoreCounts(found).gold == 0)
  }

  @Test func `of two alike the incident that counts is found`() throws {
    let matching = Gold.match([try Gold.placed(#""optional": true"#), try Gold.placed()], [Gold.prediction()])
    #expect(matching.pairs.map(\.gold) == [1])
  }

  @Test func `an optional incident takes what tells of it`() throws {
    let optional = try Gold.placed(#""optional": true, "date": "2024-03-01", "killed": 9"#)
    let prediction = Gold.prediction(date: Gold.date("2024-03-01"), killed: 9)
    let matching = Gold.match([try Gold.placed(#""date": "2025-05-03", "killed": 1"#), optional], [prediction])
    #expect(matching.misses == [0] && matching.falseAlarms.isEmpty)
  }

  @Test func `a false alarm tells in which passage it begins`() throws {
    let gold = try Gold.report(
      #"""
      {"text": "a", "incidents": [], "not_incidents": [
        {"kind": "threat", "quote": "x", "reason": "none yet"}, {"kind": "background", "quote": "y"}]}
      """#)
    let passages = [(10..<20, gold.notIncidents[0]), (20..<40, gold.notIncidents[1])].map {
      (range: $0.0, passage: $0.1)
    }
    let spans = [0..<10, 5..<18, 12..<35]
    let matching = Gold.match([], spans.map { Gold.prediction(span: $0) }, passages: passages)
    #expect(matching.falseAlarms.map(\.passage?.kind) == [nil, "threat", "background"])
  }

  private func fields(
    right: Int = 0, stated: Int = 0, invented: Int = 0, unstated: Int = 0
  ) -> ScoreCounts.FieldCounts {
    ScoreCounts.FieldCounts(right: right, stated: stated, invented: invented, unstated: unstated)
  }

  @Test func `fields are counted over what was found`() throws {
    let gold = [
      try Gold.placed(#""killed": 1, "injured": 4, "optional": false"#),
      try Gold.placed(#""killed": 5"#, type: "protest"),
    ]
    var counts = ScoreCounts(Gold.match(gold, [Gold.prediction(killed: 1, claimedBy: [["bla"]])]))
    #expect(counts[.killed] == fields(right: 1, stated: 1))
    #expect(counts[.injured] == fields(stated: 1))
    #expect(counts[.claim] == fields(invented: 1, unstated: 1))
    #expect((counts.found, counts.gold, counts.predicted) == (1, 2, 1))
    counts += counts
    #expect(counts[.claim] == fields(invented: 2, unstated: 2))
    #expect((counts.found, counts.gold, counts.predicted) == (2, 4, 2))
  }
}
