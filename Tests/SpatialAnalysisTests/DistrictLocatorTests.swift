import IncidentModel
import SimpleFeatures
import SpatialAnalysis
import Testing

@Suite("Finding the district of an incident")
struct DistrictLocatorTests {
  private let log = DiagnosticLog()

  private func locate(
    _ placement: Placement, kind: IncidentKind = .incident, counting: CountingMode = .standard
  ) throws -> LocatedIncident {
    try DistrictLocator(try Districts.atlas(), counting: counting, diagnostics: log).locate(
      Districts.incident("im-1", placement, kind: kind))
  }

  @Test("a point counts in the district around it, whatever the gazetteer says")
  func point() throws {
    let located = try locate(Districts.placement(.exact, at: (61.5, 25.5), district: "A"))
    #expect(located.district == "B" && located.isCounted && located.ties.isEmpty && located.notMapped == nil)
    #expect(log.diagnostics.map(\.identifier) == ["spatial.district-differs"])
    #expect(
      log.diagnostics.first?.message
        == "im-1: the gazetteer puts E in A, and the boundaries put it in B")
  }

  @Test("a point that agrees with the gazetteer gives no diagnostic")
  func agreement() throws {
    #expect(try locate(Districts.placement(.near, at: (61.5, 25.5), district: "B")).district == "B")
    #expect(try locate(Districts.placement(.near, at: (61.5, 25.5))).district == "B")
    #expect(log.diagnostics.isEmpty)
  }

  @Test("a point on a border counts once, with the other district as a tie")
  func border() throws {
    let located = try locate(Districts.placement(.exact, at: (62, 25.5), district: "C"))
    #expect(located.district == "B" && located.ties == ["C"] && located.isCounted)
    #expect(log.diagnostics.isEmpty)
    let corner = try locate(Districts.placement(.exact, at: (60, 25)))
    #expect(corner.district == "A" && corner.ties.isEmpty)
  }

  @Test("where districts overlap, a point counts in the lowest code and is told of")
  func overlap() throws {
    let wide = try Districts.area([(60.5, 25), (62, 25), (62, 26), (60.5, 26)])
    let atlas = Districts.atlas([("B", wide), ("A", try Districts.square(60, 25))])
    let locator = try DistrictLocator(atlas, counting: .standard, diagnostics: log)
    let located = try locator.locate(Districts.incident("im-1", Districts.placement(.exact, at: (60.7, 25.5))))
    #expect(located.district == "A" && located.ties == ["B"])
    #expect(log.diagnostics.map(\.identifier) == ["spatial.districts-overlap"])
    #expect(log.diagnostics.first?.message == "im-1 lies inside of A and B, which overlap; it counts in A")
  }

  @Test(
    "a place in a district whose boundary was refused is not said to lie outside",
    arguments: [
      (.exact, (70.0, 25.5), "D", [], "in Dera (D), whose boundary was refused"),
      (.district, (70.0, 25.5), "D", [], "in Dera (D), whose boundary was refused"),
      (nil, nil, nil, ["dera"], "in Dera (D), whose boundary was refused"),
      (
        .near, (70.0, 25.5), nil, [],
        "outside the districts of the row that can be used; refused were the boundaries of Dera (D), E, F and 1 more"
      ),
      (nil, nil, nil, ["Elsewhere"], "Elsewhere is not known"),
    ] as [(GeoPrecision?, (Double, Double)?, String?, [String], String)])
  func refusedBoundary(
    _ precision: GeoPrecision?, _ position: (Double, Double)?, _ district: String?, _ unresolved: [String],
    _ reason: String
  ) throws {
    let refused: [DistrictAtlas.RefusedDistrict] = [
      .init(code: "F", name: nil), .init(code: "D", name: "Dera"), .init(code: nil, name: "E"),
      .init(code: nil, name: nil), .init(code: nil, name: nil),
    ]
    let atlas = Districts.atlas([("A", try Districts.square(60, 25))], refused: refused)
    let placement = Districts.placement(precision, at: position, district: district, unresolved: unresolved)
    let locator = try DistrictLocator(atlas, diagnostics: log)
    #expect(try locator.locate(Districts.incident("im-1", placement)).notMapped == reason)
  }

  @Test("a vague place that is stated to lie in a district whose boundary was refused says so")
  func refusedBoundaryOfAVaguePlace() throws {
    let atlas = Districts.atlas([("A", try Districts.square(60, 25))], refused: [.init(code: "D", name: nil)])
    let locator = try DistrictLocator(atlas, counting: .inclusive, diagnostics: log)
    let placement = Districts.placement(.vague, uncertainty: nil, stated: "D")
    #expect(
      try locator.locate(Districts.incident("im-1", placement)).notMapped == "in D, whose boundary was refused")
  }

  @Test("a district without a point counts by its code")
  func code() throws {
    #expect(try locate(Districts.placement(.district, at: (60.5, 25.5), district: "C")).district == "C")
    #expect(try locate(Districts.placement(.district, district: "X")).notMapped == "outside the districts of the row")
  }

  @Test(
    "what is less exact is listed with a reason",
    arguments: [
      (Districts.placement(.province, at: (60.5, 25.5)), "only the province is known"),
      (Districts.placement(.vague, at: (60.5, 25.5)), "only a vague region or a line is known"),
      (Districts.placement(.country, at: (60.5, 25.5)), "only the country is known"),
      (Districts.placement(.sea, at: (60.5, 25.5)), "at sea or in the air"),
      (Districts.placement(nil), "no place is stated"),
      (Districts.placement(nil, unresolved: ["Tolangi"]), "Tolangi is not known"),
      (Districts.placement(.exact, at: (70, 25.5)), "outside the districts of the row"),
    ])
  func notMapped(placement: Placement, reason: String) throws {
    let located = try locate(placement)
    #expect(located.notMapped == reason && !located.isCounted && located.district == nil)
  }

  @Test("a strict count leaves out what is known by its district only")
  func strict() throws {
    #expect(try locate(Districts.placement(.near, at: (61.5, 25.5)), counting: .strict).district == "B")
    let located = try locate(Districts.placement(.district, at: (60.5, 25.5), district: "C"), counting: .strict)
    #expect(located.notMapped == "only the district is known" && located.counting == .strict)
  }

  @Test(
    "an inclusive count takes a vague region or a line that lies wholly in one district",
    arguments: [
      (Districts.placement(.vague, at: (61.5, 25.5), uncertainty: 40_000), "B"),
      // 55.6 km to the border in the south, 50.2 km to that in the west.
      (Districts.placement(.vague, at: (61.5, 25.5), uncertainty: 47_000), "B"),
      (Districts.placement(.vague, at: (61.5, 25.5), uncertainty: 50_000), nil),
      (Districts.placement(.vague, at: (61.02, 25.5), uncertainty: 5000), nil),
      (Districts.placement(.vague, at: (61, 25.5), uncertainty: 0), nil),
      (Districts.placement(.vague, at: (63.5, 25.5), uncertainty: 1000), nil),
      (Districts.placement(.vague, at: (61.5, 25.5), uncertainty: 500_000), nil),
      (Districts.placement(.vague, at: (61.5, 25.5), district: "B", uncertainty: nil), nil),
      (Districts.placement(.vague, uncertainty: nil, stated: "C"), "C"),
      (Districts.placement(.vague, at: (61.02, 25.5), uncertainty: 5000, stated: "A"), "A"),
      (Districts.placement(.vague, at: (61.5, 25.5), uncertainty: 5000, stated: "A"), nil),
      (Districts.placement(.vague, uncertainty: nil, stated: "X"), nil),
    ] as [(Placement, String?)])
  func inclusive(placement: Placement, district: String?) throws {
    let located = try locate(placement, counting: .inclusive)
    #expect(located.district == district && located.isCounted == (district != nil))
    let reason = "only a vague region or a line is known, and no one district holds all of it"
    #expect(located.notMapped == (district == nil ? reason : nil))
    #expect(try locate(placement).notMapped == "only a vague region or a line is known")
  }

  @Test("the country, a province and the sea count in no mode", arguments: CountingMode.allCases)
  func never(mode: CountingMode) throws {
    for precision in [GeoPrecision.province, .country, .sea] {
      let placement = Districts.placement(precision, at: (61.5, 25.5), district: "B", stated: "B")
      #expect(try locate(placement, counting: mode).notMapped != nil)
    }
  }

  @Test("only incidents count")
  func kinds() throws {
    for kind in [IncidentKind.aggregateClaim, .statement] {
      let located = try locate(Districts.placement(.exact, at: (61.5, 25.5)), kind: kind)
      #expect(!located.isCounted && located.notMapped != nil)
    }
  }

  @Test("GEOS and a ray cast in plain Swift agree on random points and stars", arguments: [1, 2, 3] as [UInt64])
  func differential(seed: UInt64) throws {
    var random = SeededGenerator(state: seed)
    let stars = try (0..<6).map { number in
      try Self.star(at: (60.5 + Double(number % 3), 25.5 + Double(number / 3)), using: &random)
    }
    let atlas = Districts.atlas(try stars.enumerated().map { ("S\($0.offset)", try Districts.area($0.element)) })
    let locator = try DistrictLocator(atlas, diagnostics: log)
    for _ in 0..<2000 {
      let point = (Double.random(in: 60..<63, using: &random), Double.random(in: 25..<27, using: &random))
      let expected = stars.indices.filter { Self.rayCast(point, in: stars[$0]) }.map { "S\($0)" }
      let located = try locator.locate(Districts.incident("im-1", Districts.placement(.exact, at: point)))
      let found = (located.district.map { [$0] } ?? []) + located.ties
      #expect(found == expected, "seed \(seed), \(point)")
    }
  }

  /// A star with random rays; neighbouring stars overlap now and then.
  private static func star(
    at center: (Double, Double), using random: inout SeededGenerator
  ) throws -> [(Double, Double)] {
    // Points on the unit circle by repeated rotation, so that no library is needed.
    let (cosine, sine) = (0.980_785_280_403_230_4, 0.195_090_322_016_128_28)
    var (x, y) = (1.0, 0.0)
    return (0..<32).map { _ in
      let radius = Double.random(in: 0.1..<0.7, using: &random)
      defer { (x, y) = (x * cosine - y * sine, x * sine + y * cosine) }
      return (center.0 + radius * x, center.1 + radius * y)
    }
  }

  private static func rayCast(_ point: (Double, Double), in corners: [(Double, Double)]) -> Bool {
    var isInside = false
    for (start, end) in zip(corners, corners.dropFirst() + corners.prefix(1))
    where (start.1 > point.1) != (end.1 > point.1) {
      let crossing = start.0 + (point.1 - start.1) / (end.1 - start.1) * (end.0 - start.0)
      if point.0 < crossing { isInside.toggle() }
    }
    return isInside
  }
}
