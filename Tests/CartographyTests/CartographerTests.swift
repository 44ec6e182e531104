import FoundationEssentials
import FoundationXML
import IncidentModel
import SVG
import Testing

@testable import Cartography

struct CartographerTests {
  static let incidents = [
    MapFixture.incident("a1", at: ("Mach", 64.5, 27.5), precision: .near, district: "D100", uncertainty: 25_000),
    MapFixture.incident("a2", at: ("Quetta", 65.5, 28.5), precision: .exact, district: "D103"),
    MapFixture.incident("a3", at: ("Quetta", 65.5, 28.5), precision: .exact, district: "D103", status: .claimed),
    MapFixture.incident("a4", at: ("Kech", 64.5, 28.5), precision: .district, district: "D102"),
    MapFixture.incident(
      "a5", at: ("Region", 65, 28), precision: .province, status: .claimed,
      figures: [MapFixture.figure(.killed, Quantity(exactly: 214), by: "bla", .claimed)],
      notMapped: "only the province is known"),
    MapFixture.incident(
      "a6", precision: nil, status: .claimed,
      figures: [
        MapFixture.figure(.attacks, Quantity(exactly: 71), by: "bla", .claimed),
        MapFixture.figure(.locations, Quantity(low: 51, best: nil, high: nil), by: "bla", .claimed),
      ], kind: .aggregateClaim),
  ]

  @Test(arguments: MapSpecification.Kind.allCases)
  func `a drawing is well-formed and self-contained`(kind: MapSpecification.Kind) throws {
    let map = try draw(kind)
    let parser = XMLParser(data: Data(map.bytes))
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    let elements = all(in: map.svg)
    let ids = elements.compactMap { $0["id"] }
    #expect(Set(ids).count == ids.count)
    #expect(elements.allSatisfy { !["script", "image", "a", "style", "link", "use"].contains($0.name) })
    let values = elements.flatMap(\.attributes).map(\.value)
    for value in values where value.hasPrefix("url(") {
      #expect(ids.contains(String(value.dropFirst(5).dropLast())))
    }
    #expect(values.filter { $0.contains("://") } == ["http://www.w3.org/2000/svg"])
  }

  @Test(arguments: MapSpecification.Kind.allCases)
  func `no text is cut by the page or overlaps another`(kind: MapSpecification.Kind) throws {
    let texts = DrawnText.all(in: try draw(kind).svg)
    for (index, text) in texts.enumerated() {
      #expect(text.box.minX >= 7 && text.box.maxX <= 290 && text.box.minY >= 7 && text.box.maxY <= 203, "\(text)")
      let others = texts[(index + 1)...].filter { $0.box.expanded(by: -0.2).overlaps(text.box.expanded(by: -0.2)) }
      #expect(others.isEmpty, "\(text.text): \(others.map(\.text))")
    }
  }

  @Test func `the page is A4 in millimetres and says what it shows`() throws {
    let map = try draw(.districts).svg
    #expect(map["width"] == "297mm" && map["height"] == "210mm" && map["viewBox"] == "0 0 297 210")
    #expect(map["role"] == "img" && map["aria-labelledby"] == "districts-title districts-description")
    let description = text(of: "desc", in: map)
    #expect(description.contains("Most incidents: Kech 2, Kech 1, Killa Saifullah 1"))
    #expect(description.contains("Not mapped: 1 of 5 incidents; standard counting."))
  }

  @Test func `every incident is drawn with its id or listed with its reason`() throws {
    let map = try draw(.incidents).svg
    #expect(all(in: map).compactMap { $0["data-id"] } == ["a1", "a2", "a3"])
    let lines = DrawnText.all(in: map).map(\.text)
    #expect(lines.contains("Not mapped: 1 of 5 incidents"))
    #expect(lines.joined(separator: " ").contains("bombing: 214 killed (claimed by BLA) – only the province is known"))
    #expect(lines.contains("• 71 attacks, at least 51 locations (claimed by BLA)"))
    #expect(lines.contains { $0.hasSuffix("(1)") })
    #expect(lines.contains("2"))
  }

  @Test func `claimed incidents are outlines and the legend says so`() throws {
    let map = try draw(.incidents).svg
    func circle(_ id: String) -> SVGElement? {
      all(in: map).first { $0["data-id"] == id }?.children.first { $0.name == "circle" }
    }
    #expect(circle("a2")?["fill"] == "#8f2d0a")
    #expect(circle("a3")?["fill"] == "#ffffff")
    let legend = DrawnText.all(in: try #require(all(in: map).first { $0["id"] == "incidents-legend" })).map(\.text)
    #expect(legend.contains("named place, only claimed by a party"))
    #expect(!legend.contains("near a named place, only claimed by a party"))
  }

  @Test func `a ring has its true radius`() throws {
    let map = try draw(.incidents).svg
    let ring = all(in: map).first { $0["data-id"] == "a1" }?.children.first { $0.name == "circle" }
    let radius = try #require(ring?["r"].flatMap(Double.init))
    // Two degrees of latitude, 221.7 km, fill the map's height but for the margins of 5 mm.
    let scale = (165.0 - 10) / 221_700
    #expect(abs(radius - 25_000 * scale) < 0.5)
  }

  @Test func `a ring too small to be seen is enlarged and a note says so`() throws {
    let near = MapFixture.incident(
      "near", at: ("Mach", 64.5, 27.5), precision: .near, district: "D100", uncertainty: 100)
    let map = try Cartographer().draw(
      MapFixture.specification(.incidents), atlas: MapFixture.atlas(columns: 2, rows: 2), tallies: [],
      incidents: [near])
    let ring = all(in: map.svg).first { $0["data-id"] == "near" }?.children.first { $0.name == "circle" }
    #expect(ring?["r"] == "2.2")
    #expect(DrawnText.all(in: map.svg).contains { $0.text.hasPrefix("Rings of less than 4 km") })
  }

  @Test func `districts carry their code and the colour of their class`() throws {
    let map = try draw(.districts).svg
    let fills = all(in: map).filter { $0["id"]?.hasPrefix("districts-D") == true }
    #expect(fills.map { $0["data-code"] } == ["D100", "D101", "D102", "D103"])
    #expect(
      fills[1]["fill"] == "#ffffff" && fills[0]["fill"] == fills[2]["fill"] && fills[0]["fill"] != fills[3]["fill"])
  }

  @Test func `a district without a tally is not shown as zero`() throws {
    let atlas = try MapFixture.atlas(columns: 2, rows: 1)
    let map = try Cartographer().draw(
      MapFixture.specification(.districts), atlas: atlas, tallies: MapFixture.tallies(["D100": 0]), incidents: [])
    let lines = DrawnText.all(in: map.svg).map(\.text)
    #expect(lines.contains("no count (1 district)") && lines.contains("0 (1 district)"))
  }

  @Test func `the same input gives the same bytes, alone or together`() throws {
    let specifications = MapSpecification.Kind.allCases.map { MapFixture.specification($0) }
    let atlas = try MapFixture.atlas(columns: 2, rows: 2)
    let together = try Cartographer().draw(specifications, atlas: atlas, tallies: [], incidents: Self.incidents)
    for (specification, map) in zip(specifications, together) {
      let alone = try Cartographer().draw(specification, atlas: atlas, tallies: [], incidents: Self.incidents)
      #expect(alone.bytes == map.bytes)
    }
  }

  @Test func `an atlas without districts is refused`() {
    let empty = DistrictAtlas(
      id: "none", regionName: "None", districts: [], units: [], neighbours: [], sea: nil, credits: [], disclaimer: "")
    let error = #expect(throws: CartographyError.self) {
      try Cartographer().draw(MapFixture.specification(.districts), atlas: empty, tallies: [], incidents: [])
    }
    #expect(error?.code == .noDistricts)
  }

  @Test func `a small drawing is as recorded`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/two-districts.svg")
    let atlas = try MapFixture.atlas(columns: 2, rows: 1)
    let map = try Cartographer().draw(
      MapFixture.specification(.districts), atlas: atlas, tallies: MapFixture.tallies(["D100": 0, "D101": 3]),
      incidents: [])
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] != nil {
      try Data(map.bytes).write(to: file)
      Issue.record("the golden drawing was recorded, not compared")
    }
    #expect(try Data(contentsOf: file) == Data(map.bytes), "set RECORD_GOLDENS=1 to record, then look at the drawing")
  }

  private func draw(_ kind: MapSpecification.Kind) throws -> MapDocument {
    try Cartographer().draw(
      MapFixture.specification(kind), atlas: MapFixture.atlas(columns: 2, rows: 2),
      tallies: MapFixture.tallies(["D100": 1, "D101": 0, "D102": 1, "D103": 2]), incidents: Self.incidents)
  }

  private func all(in element: SVGElement) -> [SVGElement] {
    [element] + element.children.flatMap { all(in: $0) }
  }

  private func text(of name: String, in element: SVGElement) -> String {
    guard case .text(let text)? = element.children.first(where: { $0.name == name })?.nodes.first else { return "" }
    return text
  }
}
