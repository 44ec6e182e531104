import SVG

/// What is taken on a map: labels, symbols and leaders, none of which may overlap.
struct LabelSpace: Sendable {
  /// Where labels may stand.
  let frame: PlaneBox
  private var boxes: [PlaneBox] = []
  private var leaders: [PlacedLabel.Leader] = []
  private var rings: [Ring] = []
  /// A line around a point that a label crosses only where there is no other place.
  struct Ring: Sendable, Hashable {
    let center: PlanePoint
    let radius: Double

    fileprivate func reaches(_ point: PlanePoint) -> Bool {
      let (dx, dy) = (point.x - center.x, point.y - center.y)
      return dx * dx + dy * dy <= radius * radius
    }
  }

  /// The least space between two labels in millimetres.
  private let gap = 0.35

  init(frame: PlaneBox) { self.frame = frame }

  /// Whether a label may stand in a box.
  func isFree(_ box: PlaneBox) -> Bool {
    guard frame.contains(box) else { return false }
    let wide = box.expanded(by: gap)
    return !boxes.contains { $0.overlaps(wide) } && !leaders.contains { wide.meets(lineFrom: $0.label, to: $0.target) }
  }

  /// Whether a box lies across no ring, that is, wholly inside or wholly outside of each.
  func isClearOfRings(_ box: PlaneBox) -> Bool {
    !rings.contains { ring in
      let near = box.nearest(to: ring.center)
      let far = PlanePoint(
        x: ring.center.x < box.center.x ? box.maxX : box.minX, y: ring.center.y < box.center.y ? box.maxY : box.minY)
      return ring.reaches(near) && !ring.reaches(far)
    }
  }

  /// Whether a leader may run there: across no label and no other leader.
  func isFree(_ leader: PlacedLabel.Leader) -> Bool {
    !boxes.contains { $0.meets(lineFrom: leader.label, to: leader.target) }
      && !leaders.contains { LabelSpace.cross($0, leader) }
  }

  /// Takes a ring's line.
  mutating func take(_ ring: Ring) { rings.append(ring) }

  /// Takes a box.
  mutating func take(_ box: PlaneBox) { boxes.append(box) }

  /// Takes a label's box and leader.
  mutating func take(_ label: PlacedLabel) {
    boxes.append(label.box)
    if let leader = label.leader { leaders.append(leader) }
  }

  private static func cross(_ one: PlacedLabel.Leader, _ other: PlacedLabel.Leader) -> Bool {
    func side(_ point: PlanePoint, _ line: PlacedLabel.Leader) -> Double {
      (line.target.x - line.label.x) * (point.y - line.label.y)
        - (line.target.y - line.label.y) * (point.x - line.label.x)
    }
    return side(one.label, other) * side(one.target, other) <= 0
      && side(other.label, one) * side(other.target, one) <= 0
  }
}
