import Foundation
import IncidentModel
import SVG
import SimpleFeatures
import Testing

@testable import Cartography

/// Maps of analyses: areas below borders, legends of what is there, and what is not shown is told.
struct AnalysisMapTests {
  private func coordinate(_ longitude: Double, _ latitude: Double) throws -> Coordinate {
    try #require(Coordinate(longitude: longitude, latitude: latitude) as Coordinate?)
  }

  private func text(
    _ subject: AnalysisMap.Subject, positions: [Coordinate] = [], all: Int = 0, leftOut: [String] = []
  ) throws -> (svg: String, dropped: [String]) {
    let map = AnalysisMap(
      name: "analysis", title: "Title", subtitle: "Subtitle", subject: subject, legend: "Legend heading",
      positions: positions, all: all, leftOut: leftOut, notes: ["A note."], credits: ["A credit."])
    let document = try Cartographer().draw(map, atlas: MapFixture.atlas(columns: 4, rows: 3))
    return (String(decoding: document.bytes, as: UTF8.self), document.droppedLabels)
  }

  private func cell(_ west: Double, _ value: Int?) throws -> (area: AnalysisMap.Area, value: Int?) {
    let area = try MapFixture.square(west: west, south: 27.2, east: west + 0.3, north: 27.5)
    return (AnalysisMap.Area(.multiPolygon(area), words: "words of \(west)"), value)
  }

  @Test func `cells are coloured by classes; zero and what nobody states are apart and in the legend`() throws {
    let (svg, _) = try text(.cells([cell(64.1, 0), cell(64.5, nil), cell(65.1, 1), cell(65.5, 7)]))
    for words in ["0 (1 cell)", "1 (1 cell)", "7 (1 cell)", "no number is reported (1 cell)"] {
      #expect(svg.contains(words), "\(words)")
    }
    #expect(
      svg.components(between: "id=\"analysis-areas\"", and: "id=\"analysis-borders\"").contains("url(#analysis-hatch)"))
    #expect(svg.contains("words of 64.5") && svg.contains("A credit.") && svg.contains("A note."))
    #expect(svg.contains("Every incident is on the map."))
  }

  @Test func `levels lie in one another from light to dark, with the incidents as dots`() throws {
    let levels = try [0.8, 0.5, 0.2].map { half in
      let area = try MapFixture.square(west: 66 - half, south: 28 - half, east: 66 + half, north: 28 + half)
      return AnalysisMap.Area(.multiPolygon(area), words: "from \(half)")
    }
    let middle = try coordinate(66, 28)
    let (svg, _) = try text(
      .levels(levels), positions: [middle, middle, coordinate(100, 28)], all: 5, leftOut: ["2 known vaguely"])
    let areas = svg.components(between: "id=\"analysis-areas\"", and: "id=\"analysis-borders\"")
    let colors = SequentialPalette.colors(3)
    let places = colors.compactMap { areas.range(of: $0)?.lowerBound }
    #expect(places.count == 3 && places == places.sorted())
    #expect(svg.contains("Left out: 3 of 5 incidents") && svg.contains("1 used, but outside the frame"))
    let dots = svg.components(between: "id=\"analysis-dots-used\"", and: "id=\"analysis-degrees\"")
    #expect(dots.components(separatedBy: "<circle").count == 2, "two incidents at one point are one dot")
  }

  @Test func `clusters that are areas, lines or points are drawn and named, many of them listed with the rest counted`()
    throws
  {
    let area = try MapFixture.square(west: 64.3, south: 27.3, east: 64.6, north: 27.6)
    let line = try #require(LineString([coordinate(66, 28), coordinate(66.3, 28.2)]))
    let shapes: [Geometry] = try [.multiPolygon(area), .lineString(line), .point(coordinate(67, 29))]
    let clusters = (0..<20).map { index in
      AnalysisMap.Area(
        index < 3 ? shapes[index] : shapes[2], label: index < 3 ? "\(index + 1) Somewhere" : nil,
        words: "group \(index + 1)")
    }
    let (svg, dropped) = try text(.clusters(clusters))
    for number in 1...3 {
      #expect(svg.contains("\(number) Somewhere</text>") || dropped.contains("\(number) Somewhere"))
    }
    #expect(
      svg.contains(">group 14</text>") && !svg.contains(">group 15</text>") && svg.contains("and 6 more; see the layer")
    )
    let areas = svg.components(between: "id=\"analysis-areas\"", and: "id=\"analysis-borders\"")
    #expect(areas.components(separatedBy: "<circle").count == 19 && areas.components(separatedBy: "<path").count == 3)
    #expect(try text(.clusters([])).svg.contains("There is none."))
  }

  @Test func `the same analysis gives the same bytes`() throws {
    let cells = try [cell(64.1, 2), cell(65.1, 3)]
    #expect(try text(.cells(cells)).svg == text(.cells(cells)).svg)
  }
}

extension String {
  /// What stands between two texts.
  fileprivate func components(between start: String, and end: String) -> String {
    let rest = components(separatedBy: start).dropFirst().joined(separator: start)
    return rest.components(separatedBy: end)[0]
  }
}
