import SVG
import Testing

@testable import Cartography

struct LabelTests {
  let frame = PlaneBox(minX: 0, minY: 0, maxX: 200, maxY: 160)

  @Test(arguments: [40.0, 20, 12, 8, 5])
  func `no two label boxes overlap and none leaves the map`(side: Double) throws {
    let subjects = try districts(side: side)
    var space = LabelSpace(frame: frame)
    let symbol = PlaneBox(minX: 20, minY: 20, maxX: 24, maxY: 24)
    space.take(symbol)
    let result = DistrictLabeler().labels(for: subjects, in: &space)
    let boxes = result.placed.map(\.box)
    #expect(boxes.allSatisfy { frame.contains($0) && !$0.overlaps(symbol) })
    for (index, box) in boxes.enumerated() {
      #expect(!boxes[(index + 1)...].contains { $0.overlaps(box) })
    }
    #expect(result.placed.count + result.dropped.count == subjects.count)
    if side >= 20 { #expect(result.dropped.isEmpty) }
  }

  @Test func `leaders cross neither labels nor each other`() throws {
    var space = LabelSpace(frame: frame)
    let labels = DistrictLabeler().labels(for: try districts(side: 8), in: &space).placed
    let leaders = labels.compactMap { label in label.leader.map { (label.owner, $0) } }
    #expect(!leaders.isEmpty)
    for (owner, leader) in leaders {
      #expect(!labels.contains { $0.owner != owner && $0.box.meets(lineFrom: leader.label, to: leader.target) })
    }
  }

  @Test func `a name that fits lies inside its district in the largest type`() throws {
    var space = LabelSpace(frame: frame)
    let subjects = try districts(side: 40)
    let labels = DistrictLabeler().labels(for: subjects, in: &space).placed
    for (label, subject) in zip(labels, subjects) {
      #expect(label.owner == subject.code && label.leader == nil && label.shape.size == 2.5)
      #expect(subject.raster.share(of: label.box) == 1)
    }
  }

  @Test func `places at one spot are named at different sides and then not at all`() {
    var space = LabelSpace(frame: frame)
    let center = PlanePoint(x: 100, y: 80)
    let subjects = (0..<40).map {
      SymbolLabeler.Subject(id: "\($0)", name: "Mangochar", center: center, radius: 1, ring: nil)
    }
    let result = SymbolLabeler().labels(for: subjects, in: &space)
    #expect(result.placed.count >= 4 && !result.dropped.isEmpty)
    #expect(Set(result.placed.map(\.box)).count == result.placed.count)
  }

  @Test func `a ring's name stands off its line`() throws {
    var space = LabelSpace(frame: frame)
    let center = PlanePoint(x: 100, y: 80)
    let ring = LabelSpace.Ring(center: center, radius: 6)
    space.take(ring)
    let subject = SymbolLabeler.Subject(id: "a", name: "Mach", center: center, radius: 0.7, ring: 6)
    let label = try #require(SymbolLabeler().labels(for: [subject], in: &space).placed.first)
    #expect(label.box.minX > center.x + 6)
    #expect(space.isClearOfRings(label.box))
    #expect(!space.isClearOfRings(PlaneBox(center: PlanePoint(x: 106, y: 80), width: 4, height: 2)))
    #expect(space.isClearOfRings(PlaneBox(center: center, width: 4, height: 2)))
  }

  @Test func `cells tell how much of a box lies in an area with a hole`() throws {
    let rings = [square(0, 0, 20), square(5, 5, 10)]
    let raster = try #require(AreaRaster(rings, within: frame, cell: 0.5))
    #expect(raster.area == 4 * (400 - 100))
    #expect(raster.share(of: PlaneBox(minX: 0, minY: 0, maxX: 5, maxY: 20)) == 1)
    #expect(raster.share(of: PlaneBox(minX: 5, minY: 5, maxX: 15, maxY: 15)) == 0)
    #expect(raster.share(of: PlaneBox(minX: 10, minY: 0, maxX: 30, maxY: 5)) == 0.5)
    #expect(AreaRaster([square(300, 0, 5)], within: frame, cell: 0.5) == nil)
  }

  /// Square districts that fill a part of the frame; each second one has a number.
  private func districts(side: Double) throws -> [DistrictLabeler.Subject] {
    let names = ["Kech", "Shaheed Sikandarabad", "Dera Bugti", "Quetta", "Jaffarabad"]
    var subjects: [DistrictLabeler.Subject] = []
    for row in 0..<Int(80 / side) {
      for column in 0..<Int(120 / side) {
        let ring = square(40 + Double(column) * side, 40 + Double(row) * side, side)
        let raster = try #require(AreaRaster([ring], within: frame, cell: 0.5))
        subjects.append(
          DistrictLabeler.Subject(
            code: "\(row)-\(column)", name: names[subjects.count % names.count],
            number: subjects.count.isMultiple(of: 2) ? "\(subjects.count)" : nil, anchor: raster.window.center,
            raster: raster))
      }
    }
    return subjects
  }

  private func square(_ x: Double, _ y: Double, _ side: Double) -> [PlanePoint] {
    [(0.0, 0.0), (1, 0), (1, 1), (0, 1), (0, 0)].map { PlanePoint(x: x + $0.0 * side, y: y + $0.1 * side) }
  }
}
