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

  @Test("a class of victims that only a claim tells of stands beside the reported ones, a rival number does not")
  func classes() throws {
    let soldiers = Districts.figure(.killed, .securityForces, 2, .reported)
    let fighters = Districts.figure(.killed, .armedGroup, 9, .claimed)
    let everybody = Districts.figure(.killed, .unknown, 30, .claimed)
    let hurt = Districts.figure(.injured, .unknown, 4, .claimed)
    let tallies = DistrictTallying.tally(
      [
        located("A", [soldiers, fighters, hurt]), located("B", [soldiers, everybody]),
        located("C", [Districts.figure(.killed, .unknown, 11, .reported), fighters]),
      ], over: try Districts.atlas())
    #expect(tallies.map(\.killed.best) == [2, 2, 11])
    #expect(tallies.map(\.killedClaimed.best) == [9, nil, nil])
    #expect(tallies.map(\.injuredClaimed.best) == [4, nil, nil])
  }

  @Test("what is denied gives no dead, and is among the incidents that count nowhere")
  func denied() throws {
    let denied = Districts.incident(
      "im", Districts.placement(.exact, at: (60.5, 25.5)), figures: [Districts.killed(3, .claimed)], status: .denied)
    let located = try DistrictLocator(try Districts.atlas(), diagnostics: DiagnosticLog()).locate(denied)
    #expect(located.notMapped == "denied, and nobody else reports it")
    let rest = DistrictTallying.notPlaced([located])
    #expect(rest.incidents == 1 && rest.killed == .notStated && rest.killedClaimed == .notStated)
  }

  @Test(
    "the districts and what is not placed make all incidents and all dead, in every mode and any order",
    arguments: CountingMode.allCases, [1, 2, 3, 4] as [UInt64])
  func total(mode: CountingMode, seed: UInt64) throws {
    var random = SeededGenerator(state: seed)
    let atlas = try Districts.atlas()
    let locator = try DistrictLocator(atlas, counting: mode, diagnostics: DiagnosticLog())
    let incidents = (0..<300).map { Self.incident($0, using: &random) }
    let all = try incidents.map(locator.locate)
    let tallies = DistrictTallying.tally(all, over: atlas)
    let rest = DistrictTallying.notPlaced(all)
    #expect(tallies.map(\.incidents).reduce(0, +) + rest.incidents == incidents.count, "seed \(seed)")
    #expect(all.allSatisfy { ($0.notMapped == nil) == $0.isCounted && ($0.district != nil) == $0.isCounted })
    #expect(all.allSatisfy { $0.counting == mode })
    let everything = DistrictTallying.notPlaced(all.map(Self.unplaced))
    for number in [\DistrictTally.killed.low, \.killedClaimed.low, \.injured.low, \.injuredClaimed.low] {
      let sum = (tallies + [rest]).reduce(0) { $0 + ($1[keyPath: number] ?? 0) }
      #expect(sum == everything[keyPath: number] ?? 0, "seed \(seed)")
    }
    #expect(DistrictTallying.tally(all.shuffled(using: &random), over: atlas) == tallies, "seed \(seed)")
  }

  @Test(
    "each mode counts what the one before it counts, in the same districts, and more",
    arguments: [1, 2, 3, 4] as [UInt64])
  func modes(seed: UInt64) throws {
    var random = SeededGenerator(state: seed)
    let atlas = try Districts.atlas()
    let incidents = (0..<300).map { Self.incident($0, using: &random) }
    let located = try CountingMode.allCases.map { mode in
      try incidents.map(DistrictLocator(atlas, counting: mode, diagnostics: DiagnosticLog()).locate)
    }
    for (less, more) in zip(located, located.dropFirst()) {
      #expect(zip(less, more).allSatisfy { !$0.isCounted || $0.district == $1.district })
      #expect(less.count(where: \.isCounted) < more.count(where: \.isCounted), "seed \(seed)")
    }
  }

  /// An incident of any precision and status, inside or outside the districts, with or without figures.
  private static func incident(_ number: Int, using random: inout SeededGenerator) -> Incident {
    let position = (Double.random(in: 59..<64, using: &random), Double.random(in: 24.5..<26.5, using: &random))
    let precision = GeoPrecision(rawValue: Int.random(in: 0...7, using: &random))
    let placement = Districts.placement(
      precision, at: position, district: "A", uncertainty: Int.random(in: 0..<60_000, using: &random),
      stated: Bool.random(using: &random) ? nil : "B")
    func status() -> AssertionStatus { AssertionStatus.allCases[Int.random(in: 0..<5, using: &random)] }
    let figures = (0..<Int.random(in: 0...4, using: &random)).map { _ in
      Districts.figure(
        Bool.random(using: &random) ? .killed : .injured,
        VictimClass.allCases[Int.random(in: 0..<5, using: &random)], Int.random(in: 0..<40, using: &random), status())
    }
    return Districts.incident("im-\(number)", placement, figures: figures, status: status())
  }

  /// The same incident, counted nowhere.
  private static func unplaced(_ located: LocatedIncident) -> LocatedIncident {
    LocatedIncident(incident: located.incident, district: nil, ties: [], isCounted: false, notMapped: "no")
  }
}
