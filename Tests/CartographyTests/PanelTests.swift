import Testing

@testable import Cartography

struct PanelTests {
  let box = PlaneBox(minX: 200, minY: 20, maxX: 274, maxY: 200)

  @Test(arguments: [(0, 0, 0), (3, 1, 3), (30, 2, 5), (30, 12, 40), (500, 60, 300)])
  func `texts stay inside the panel and never overlap, however long they are`(
    incidents: Int, notes: Int, credits: Int
  ) {
    let panel = SidePanel(contents(incidents, notes, credits), in: box, id: "test")
    #expect(panel.textBoxes.allSatisfy { box.expanded(by: 0.01).contains($0) })
    for (index, one) in panel.textBoxes.enumerated() {
      #expect(!panel.textBoxes[(index + 1)...].contains { $0.overlaps(one) })
    }
    #expect(panel.size >= 1.8)
    #expect(texts(panel).contains("The disclaimer."))
  }

  @Test func `what is cut is counted`() throws {
    let panel = SidePanel(contents(30, 0, 10), in: PlaneBox(minX: 0, minY: 0, maxX: 74, maxY: 120), id: "test")
    let lines = texts(panel)
    let shown = lines.count { $0.hasPrefix("• execution") }
    #expect(shown > 0 && shown < 30)
    #expect(lines.contains("and \(30 - shown) more; see incidents.geojson"))
  }

  @Test func `short contents are set in the largest type`() {
    #expect(SidePanel(contents(2, 1, 2), in: box, id: "test").size == 2.6)
  }

  @Test(arguments: [("a", 5.0), ("two words and more of them", 20), ("https://example.org/without/any/space", 12)])
  func `lines are no wider than asked and lose no letter`(text: String, width: Double) {
    let lines = LineBreaking.lines(of: text, width: width, size: 2)
    #expect(lines.allSatisfy { Typeface.width(of: $0, size: 2) <= width })
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
  }

  @Test func `a text that is cut ends in an ellipsis and still fits`() {
    let text = String(repeating: "several words ", count: 20)
    let lines = LineBreaking.lines(of: text, width: 30, size: 2, atMost: 2)
    #expect(lines.count == 2)
    #expect(lines.last?.hasSuffix("…") == true)
    #expect(lines.allSatisfy { Typeface.width(of: $0, size: 2) <= 30 })
  }

  @Test func `widths are those of Helvetica`() {
    #expect(Typeface.width(of: "Kech", size: 1000) == 667 + 556 + 500 + 556)
    #expect(Typeface.width(of: "Kech", size: 1000, isBold: true) == 722 + 556 + 556 + 611)
    #expect(Typeface.width(of: "é–", size: 1000) == 556 + 556)
    #expect(Typeface.width(of: "e\u{301}", size: 1000) == 556)
  }

  private func contents(_ incidents: Int, _ notes: Int, _ credits: Int) -> SidePanel.Contents {
    SidePanel.Contents(
      legend: PanelBlock(
        id: "legend", heading: "Legend",
        entries: (0..<7).map { PanelBlock.Entry(swatch: .fill("#fff"), text: "\($0) (12 districts)") }),
      notMappedHeading: MapWording.notMapped(incidents, of: incidents),
      notMapped: (0..<incidents).map {
        "execution: \($0) killed (claimed by an organisation of some name) – only the province is known"
      },
      totalsHeading: MapWording.totals(1), totals: [],
      notes: (0..<notes).map { "Note \($0) explains something that takes more than a single line in this column." },
      credits: (0..<credits).map {
        "Source \($0): https://example.org/a/long/address/without/spaces/\($0), CC BY 4.0."
      },
      disclaimer: "The disclaimer.")
  }

  private func texts(_ panel: SidePanel) -> [String] { panel.elements.flatMap { DrawnText.all(in: $0).map(\.text) } }
}
