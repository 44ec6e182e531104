import IncidentModel
import SpatialAnalysis
import Testing

@Suite("Adding up districts")
struct DistrictTallyingTests {
  private func located(_ district: String?, _ figures: [Figure] = []) -> LocatedIncident {
    LocatedIncident(
      incident: Districts.incident("im", Districts.placement(.district, district: district), figures: figures),
      district: district, ties: [], isCounted: district != nil, notMapped: district == nil ? "no" : nil)
  }

  @Test("every district has a tally, and no figure is not a zero")
  func zeros() throws {
    let tallies = DistrictTallying.tally([located("B")], over: try Districts.atlas())
    #expect(tallies.map(\.district) == ["A", "B", "C"])
    #expect(tallies.map(\.incidents) == [0, 1, 0])
    #expect(tallies.allSatisfy { $0.killed == .notStated && $0.injured == .notStated })
  }

  @Test("claims are never added to what is reported")
  func claims() throws {
    let incidents = [
      located("A", [Districts.killed(12), Districts.killed(5, measure: .injured)]),
      located("A", [Districts.killed(2), Districts.killed(30, .claimed)]),
      located("A", [Districts.killed(214, .claimed)]), located("A"), located(nil, [Districts.killed(7)]),
    ]
    let tally = try #require(DistrictTallying.tally(incidents, over: try Districts.atlas()).first)
    #expect(tally.incidents == 4)
    #expect(tally.killed == Quantity(exactly: 14) && tally.injured == Quantity(exactly: 5))
    #expect(tally.killedClaimed == Quantity(exactly: 214))
  }

  @Test("mapped and not mapped make the total, in any order", arguments: [1, 2, 3, 4] as [UInt64])
  func total(seed: UInt64) throws {
    var random = SeededGenerator(state: seed)
    let atlas = try Districts.atlas()
    let locator = try DistrictLocator(atlas, diagnostics: DiagnosticLog())
    let incidents = (0..<300).map { number in
      let position = (Double.random(in: 59..<64, using: &random), Double.random(in: 24.5..<26.5, using: &random))
      let precision = Int.random(in: 0...7, using: &random)
      let placement = Districts.placement(GeoPrecision(rawValue: precision), at: position, district: "A")
      let status = AssertionStatus.allCases[Int.random(in: 0..<5, using: &random)]
      return Districts.incident("im-\(number)", placement, figures: [Districts.killed(number % 40, status)])
    }
    let all = try incidents.map(locator.locate)
    let tallies = DistrictTallying.tally(all, over: atlas)
    let notMapped = all.filter { $0.notMapped != nil }
    #expect(tallies.map(\.incidents).reduce(0, +) + notMapped.count == incidents.count, "seed \(seed)")
    #expect(all.allSatisfy { ($0.notMapped == nil) == $0.isCounted })
    #expect(DistrictTallying.tally(all.shuffled(using: &random), over: atlas) == tallies, "seed \(seed)")
  }
}
