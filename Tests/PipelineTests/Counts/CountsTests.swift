import GeoJSON
import IncidentModel
import SimpleFeatures
import TestSupport
import Testing

@testable import Pipeline

/// Counting: what is in a row, that rows add up, and that the order of incidents makes no difference.
struct CountsTests {
  private let atlas: DistrictAtlas
  private let keys: CountKeys

  init() throws {
    atlas = try CountsFixture.atlas()
    keys = CountKeys(atlas)
  }

  private func table(
    _ incidents: [RecordedIncident], by dimensions: [CountDimension], _ change: (inout CountsRequest) -> Void = { _ in }
  ) throws -> CountsTable {
    var request = CountsRequest(by: dimensions, inputs: [])
    request.measures = CountMeasure.allCases
    change(&request)
    return try CountsTable(request, IncidentCounts(incidents, request, keys), keys, atlas)
  }

  private static let pairs: [[CountDimension]] =
    CountDimension.allCases.map { [$0] }
    + CountDimension.allCases.flatMap { first in
      CountDimension.allCases.filter { $0 != first && ($0.unit == nil || first.unit == nil) }.map { [first, $0] }
    }

  @Test(arguments: pairs)
  func `the rows add up to all incidents, by whatever is counted`(dimensions: [CountDimension]) throws {
    let incidents = CountsFixture.incidents(300, seed: 7)
    let counted = incidents.filter { IncidentFilter().objection(to: $0) == nil }
    for isFull in [false, true] {
      let table = try table(incidents, by: dimensions) { $0.includesEmpty = isFull }
      #expect(table.counts.total.incidents == counted.count)
      let sum = table.lines.reduce(into: CountTally()) { $0.add($1.tally) }
      #expect(sum == table.counts.total)
      #expect(table.rowTallies.values.reduce(into: CountTally()) { $0.add($1) } == table.counts.total)
      #expect(table.counts.leftOut.reduce(0) { $0 + $1.count } + counted.count == incidents.count)
    }
  }

  @Test(arguments: pairs)
  func `the order of the incidents makes no difference`(dimensions: [CountDimension]) throws {
    let incidents = CountsFixture.incidents(120, seed: 11)
    var random = SeededGenerator(seed: 3)
    let hasTime = dimensions.contains { $0.unit != nil }
    func bytes(_ incidents: [RecordedIncident]) throws -> [[UInt8]] {
      let made = try table(incidents, by: dimensions) { request in
        request.baseline = hasTime ? 3 : nil
        request.rate = dimensions.contains(where: \.isPlace) ? .people : nil
      }
      let document = CountsDocument(table: made, sources: [])
      return [document.csv, document.json, Array(CountsText(table: made).lines.joined(separator: "\n").utf8)]
    }
    let first = try bytes(incidents)
    for _ in 0..<3 { #expect(try bytes(incidents.shuffled(using: &random)) == first) }
  }

  @Test func `what is not stated is not zero, and what is claimed stands apart`() throws {
    func incident(_ id: String, _ figures: RecordedFigure...) -> RecordedIncident {
      var incident = RecordedIncident(id: id, type: .bombing)
      incident.figures = figures
      return incident
    }
    let incidents = [
      incident("a", RecordedFigure(.killed, .unknown, Quantity(low: 2, best: 3, high: 5))),
      incident("b", RecordedFigure(.killed, .unknown, Quantity(low: 4, best: nil, high: nil))),
      incident("c", RecordedFigure(.killed, .unknown, Quantity(exactly: 50), status: .claimed)),
      incident("d", RecordedFigure(.killed, .unknown, Quantity(exactly: 0))), incident("e"),
    ]
    let tally = try table(incidents, by: [.type]).counts.total
    #expect(tally.reported(.killed) == Quantity(low: 6, best: 7, high: nil))
    #expect(tally.claimed(.killed) == Quantity(exactly: 50))
    #expect((tally.silent(.killed), tally.silent(.injured)) == (2, 5))
    #expect((tally.fatal, tally.fatalClaimed) == (2, 1))
    #expect(tally.value(.injured) == nil && CountTally().value(.injured) == 0)
    #expect(CountsWording.people(Quantity(low: 2, best: 3, high: 5)) == "3 (2–5)")
    #expect(CountsWording.people(Quantity(low: 6, best: 7, high: nil)) == "7 (at least 6)")
    #expect(CountsWording.people(Quantity(low: 7, best: 7, high: nil)) == "at least 7")
    #expect(CountsWording.people(.notStated) == "–")
  }

  @Test func `what stands for a province or a country is in no district`() {
    func name(_ precision: GeoPrecision?, code: String?, district: String? = nil, province: String? = nil) -> [String] {
      var incident = RecordedIncident(id: "a")
      incident.place.precision = precision
      (incident.place.districtCode, incident.place.district, incident.place.province) = (code, district, province)
      return [keys.key(of: incident, by: .district).name, keys.key(of: incident, by: .province).name]
    }
    #expect(name(.exact, code: "D1") == ["East", "First"])
    #expect(name(nil, code: "D3", district: "Old name") == ["South", "Second"])
    #expect(name(.district, code: nil, district: "Far", province: "first") == ["Far", "First"])
    #expect(name(.near, code: "Q7", district: "Far", province: "Third") == ["Far", "Third"])
    #expect(name(.province, code: "D1", province: "Second") == ["not placed", "First"])
    #expect(name(.country, code: "D1", province: "Second") == ["not placed", "not placed"])
    #expect(name(.sea, code: "D1") == ["not placed", "not placed"])
    #expect(name(.exact, code: nil) == ["not placed", "not placed"])
  }

  @Test func `a period holds what lies wholly in it, and periods have no gap`() throws {
    func incident(_ id: String, _ start: String, _ end: String) throws -> RecordedIncident {
      var incident = RecordedIncident(id: id, type: .bombing)
      incident.date = DateExtent(
        start: try #require(CalendarDate(iso8601: start)), end: try #require(CalendarDate(iso8601: end)),
        precision: .day, basis: .stated)
      return incident
    }
    let incidents = [
      try incident("a", "2025-03-03", "2025-03-09"), try incident("b", "2025-03-09", "2025-03-10"),
      try incident("c", "2025-03-26", "2025-03-26"), RecordedIncident(id: "d"),
    ]
    let lines = try table(incidents, by: [.week]).lines
    #expect(
      lines.map { "\($0.keys[0].name) \($0.tally.incidents)" } == [
        "2025-W10 1", "2025-W11 0", "2025-W12 0", "2025-W13 1", "longer than a week 1", "no date 1",
      ])
    let far = try incidents + [incident("x", "0001-01-01", "0001-01-01")]
    #expect(throws: (any Error).self) { try table(far, by: [.day]) }
    #expect(try table(far, by: [.year]).lines.count == 2025 + 1)
  }

  @Test func `comparisons are those that looking at every earlier period gives`() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<200 {
      let values = (0..<30).map { _ in
        Int.random(in: 0..<9, using: &random) == 0 ? nil : Int.random(in: 0..<6, using: &random)
      }
      let names = values.indices.map { "p\($0)" }
      let found = PeriodComparison.series(values, incidents: values.map { $0 ?? 1 }, names: names, baseline: 4)
      for (index, value) in values.enumerated() {
        let earlier = values[..<index].lastIndex { ($0 ?? -1) >= (value ?? .max) }
        let expected: PeriodComparison.Highest? =
          (value ?? 0) > 0 && index > 0 ? earlier.map { .since("p\($0)") } ?? .inTable : nil
        #expect(found[index].highest == expected)
        let before = index < 4 ? [] : values[(index - 4)..<index].compactMap(\.self).sorted()
        #expect(found[index].mean == (before.count == 4 ? Double(before.reduce(0, +)) / 4 : nil))
        #expect(found[index].median == (before.count == 4 ? Double(before[1] + before[2]) / 2 : nil))
      }
      #expect(found.count(where: \.isFirstSeen) <= 1)
    }
    #expect(Sparkline.text([0, 1, nil, 4, 8]) == "·▁?▄█")
    #expect(Sparkline.text([]) == "" && Sparkline.text([0, 0]) == "··")
  }

  @Test func `there is no rate where the number of people is not known, and a small number is told of`() throws {
    let incidents = (0..<25).map { index in
      var incident = RecordedIncident(id: "i\(index)")
      incident.place.districtCode = index < 20 ? "D1" : index < 24 ? "D3" : "D2"
      return incident
    }
    let table = try table(incidents, by: [.district]) { $0.rate = .people }
    #expect(table.lines.map { table.base(of: $0) } == [200_000, 50_000, nil])
    let rows = try JSONText.decode(CountsDocument(table: table, sources: []).json)["rows"].elements
    #expect(rows.map { $0["incidents_per_100k_people"].number } == [10, 8, nil])
    #expect(rows.map { $0["incidents_rate_unstable"] } == [.bool(false), .bool(true), .null])
    #expect(rows.map { $0["killed_per_100k_people"] } == [.null, .null, .null])
    let provinces = try self.table(incidents, by: [.province]) { $0.rate = .people }
    #expect(provinces.lines.map { provinces.base(of: $0) } == [nil, 50_000])
    let areas = try self.table(incidents, by: [.province]) { $0.rate = .area }
    #expect(areas.lines.map { areas.base(of: $0) } == [1000, 500])
    #expect(CountRate.area.rate(3, base: 1500) == 2 && CountRate.area.rate(3, base: 0) == nil)
  }
}
