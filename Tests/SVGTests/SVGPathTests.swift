import SVG
import Testing

struct SVGPathTests {
  @Test func `a ring is written relatively and closed`() {
    var path = SVGPath()
    path.addRing([point(1, 1), point(2.5, 1), point(2.5, 0), point(1, 1)])
    #expect(path.data == "M1 1l1.5 0 0-1z")
  }

  @Test func `a line is not closed`() {
    var path = SVGPath()
    path.addLine([point(-1, 0), point(0, 0.25)])
    #expect(path.data == "M-1 0l1 0.25")
  }

  @Test func `points that round alike are written once`() {
    var path = SVGPath()
    path.addLine([point(0, 0), point(0.001, 0.004), point(1, 0), point(0.999, 0)])
    #expect(path.data == "M0 0l1 0")
  }

  @Test func `rings and lines without extent are left out`() {
    var path = SVGPath()
    path.addRing([point(0, 0), point(0.001, 0), point(1, 0), point(0, 0)])
    path.addLine([point(3, 3), point(3.001, 3)])
    #expect(path.isEmpty)
  }

  @Test func `rounding errors do not add up along a line`() {
    let points = (0...1000).map { point(Double($0) * 0.1234, 0) }
    var path = SVGPath()
    path.addLine(points)
    #expect(end(of: path.data) == 12340)
  }

  @Test func `both sides of a border have the same corners`() {
    let border = (0...50).map { point(Double($0) * 0.337, Double($0 * $0) * 0.0119) }
    #expect(SVGPath.rounded(border) == SVGPath.rounded(border.reversed()).reversed())
  }

  @Test(arguments: [
    (0, "0"), (-0.001, "0"), (12.5, "12.5"), (0.05, "0.05"), (-1.999, "-2"), (297, "297"), (1.005, "1"),
  ])
  func `numbers have no more decimals than needed`(value: Double, text: String) {
    #expect(SVGNumber.text(value) == text)
  }

  private func point(_ x: Double, _ y: Double) -> PlanePoint { PlanePoint(x: x, y: y) }

  /// The last x in hundredths, of a line whose y is 0 throughout.
  private func end(of data: String) -> Int {
    let numbers = data.split { "Ml ".contains($0) }.compactMap { Double($0) }
    let steps = stride(from: 0, to: numbers.count, by: 2).map { numbers[$0] }
    return Int((steps.reduce(0, +) * 100).rounded())
  }
}
