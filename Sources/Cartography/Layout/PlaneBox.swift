import SVG

/// An upright rectangle on paper, in millimetres.
struct PlaneBox: Sendable, Hashable {
  let minX: Double
  let minY: Double
  let maxX: Double
  let maxY: Double

  init(minX: Double, minY: Double, maxX: Double, maxY: Double) {
    (self.minX, self.minY, self.maxX, self.maxY) = (minX, minY, maxX, maxY)
  }

  /// A box around its middle.
  init(center: PlanePoint, width: Double, height: Double) {
    self.init(
      minX: center.x - width / 2, minY: center.y - height / 2, maxX: center.x + width / 2, maxY: center.y + height / 2)
  }

  /// The smallest box around some points, or nothing where there are none.
  init?(_ points: some Sequence<PlanePoint>) {
    var box = (minX: Double.infinity, minY: Double.infinity, maxX: -Double.infinity, maxY: -Double.infinity)
    for point in points {
      box.minX = min(box.minX, point.x)
      box.minY = min(box.minY, point.y)
      box.maxX = max(box.maxX, point.x)
      box.maxY = max(box.maxY, point.y)
    }
    guard box.minX <= box.maxX else { return nil }
    self.init(minX: box.minX, minY: box.minY, maxX: box.maxX, maxY: box.maxY)
  }

  var width: Double { maxX - minX }
  var height: Double { maxY - minY }
  var center: PlanePoint { PlanePoint(x: (minX + maxX) / 2, y: (minY + maxY) / 2) }

  /// The box made larger by a margin on each side, or smaller by a negative one.
  func expanded(by margin: Double) -> PlaneBox {
    PlaneBox(minX: minX - margin, minY: minY - margin, maxX: maxX + margin, maxY: maxY + margin)
  }

  /// Whether the two have more than a border in common.
  func overlaps(_ other: PlaneBox) -> Bool {
    minX < other.maxX && other.minX < maxX && minY < other.maxY && other.minY < maxY
  }

  /// Whether the other lies inside, borders included.
  func contains(_ other: PlaneBox) -> Bool {
    minX <= other.minX && other.maxX <= maxX && minY <= other.minY && other.maxY <= maxY
  }

  /// Whether the point lies inside or on the border.
  func contains(_ point: PlanePoint) -> Bool {
    minX <= point.x && point.x <= maxX && minY <= point.y && point.y <= maxY
  }

  /// The point of the box nearest to another point.
  func nearest(to point: PlanePoint) -> PlanePoint {
    PlanePoint(x: min(max(point.x, minX), maxX), y: min(max(point.y, minY), maxY))
  }

  /// Whether a straight line touches the box, by clipping it against the four sides in turn.
  func meets(lineFrom start: PlanePoint, to end: PlanePoint) -> Bool {
    var (first, last) = (0.0, 1.0)
    for (origin, step, low, high) in [
      (start.x, end.x - start.x, minX, maxX), (start.y, end.y - start.y, minY, maxY),
    ] {
      if step == 0 {
        if origin < low || origin > high { return false }
        continue
      }
      let (one, other) = ((low - origin) / step, (high - origin) / step)
      first = max(first, min(one, other))
      last = min(last, max(one, other))
    }
    return first <= last
  }
}
