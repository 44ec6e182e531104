import SVG

/// Puts the names of districts where they can be read: inside, else mostly inside, else beside with a leader.
///
/// Large type is tried before small. What has a number goes first. What finds no place is given back by name.
struct DistrictLabeler {
  /// A district to be named.
  struct Subject {
    let code: String
    let name: String
    /// What stands with the name, such as the number of incidents.
    let number: String?
    /// The best point for the name.
    let anchor: PlanePoint
    let raster: AreaRaster
  }

  /// The type sizes in millimetres, the best first; 1.75 mm are 5 points.
  let sizes: [Double]
  /// The size of names with leaders.
  private var leaderSize: Double { sizes.last ?? 1.75 }

  init(sizes: [Double] = [2.5, 2.2, 1.95, 1.75]) { self.sizes = sizes }

  /// Labels for the districts, and those for which there is no room, both in the order of the districts.
  func labels(for subjects: [Subject], in space: inout LabelSpace) -> (placed: [PlacedLabel], dropped: [Subject]) {
    var labels: [String: PlacedLabel] = [:]
    let waiting = subjects.filter { $0.number != nil } + subjects.filter { $0.number == nil }
    for pass in [inside, mostlyInside, beside] {
      for subject in waiting where labels[subject.code] == nil {
        guard let label = pass(subject, subjects, space) else { continue }
        space.take(label)
        labels[subject.code] = label
      }
    }
    return (subjects.compactMap { labels[$0.code] }, subjects.filter { labels[$0.code] == nil })
  }

  /// A place where the whole label lies in the district with some room around it.
  private func inside(_ subject: Subject, _: [Subject], _ space: LabelSpace) -> PlacedLabel? {
    for size in sizes {
      for shape in LabelShape.shapes(name: subject.name, number: subject.number, size: size) {
        let best = nearest(to: subject, shape, every: 2, space) { subject.raster.share(of: $0.expanded(by: 0.4)) == 1 }
        if let best { return PlacedLabel(.district, owner: subject.code, shape: shape, box: best) }
      }
    }
    return nil
  }

  /// A place where nearly the whole label lies in the district, else where at least 72 of 100 parts do.
  private func mostlyInside(_ subject: Subject, _: [Subject], _ space: LabelSpace) -> PlacedLabel? {
    for least in [0.92, 0.72] {
      for size in sizes.dropFirst() {
        for shape in LabelShape.shapes(name: subject.name, number: subject.number, size: size) {
          let best = nearest(to: subject, shape, every: 1, space) { subject.raster.share(of: $0) >= least }
          if let best { return PlacedLabel(.district, owner: subject.code, shape: shape, box: best) }
        }
      }
    }
    return nil
  }

  /// The box nearest to the anchor in which a shape fits; one across a ring counts as further away than any other.
  private func nearest(
    to subject: Subject, _ shape: LabelShape, every step: Int, _ space: LabelSpace, where fits: (PlaneBox) -> Bool
  ) -> PlaneBox? {
    let anchor = subject.anchor
    var best: (cost: Double, box: PlaneBox)?
    for point in [anchor] + subject.raster.points(every: step) {
      let (dx, dy) = (point.x - anchor.x, point.y - anchor.y)
      let distance = dx * dx + dy * dy
      if let best, best.cost <= distance { continue }
      let box = shape.box(around: point)
      guard fits(box), space.isFree(box) else { continue }
      let cost = space.isClearOfRings(box) ? distance : distance + 1e6
      if best.map({ cost < $0.cost }) ?? true { best = (cost, box) }
    }
    return best?.box
  }

  /// A place at some distance, rather outside all districts than across them.
  private func beside(_ subject: Subject, _ all: [Subject], _ space: LabelSpace) -> PlacedLabel? {
    let shapes = LabelShape.shapes(name: subject.name, number: subject.number, size: leaderSize)
    guard let shape = shapes.min(by: { $0.lines.count < $1.lines.count }) else { return nil }
    var best: (cost: Double, label: PlacedLabel)?
    for distance in stride(from: 4.0, through: 46, by: 2) {
      // A nearer place is better than any further one by more than any share of districts can make up for.
      if let best, best.cost < distance { break }
      for direction in directions {
        let center = PlanePoint(
          x: subject.anchor.x + direction.x * (distance + shape.width / 2 * abs(direction.x)),
          y: subject.anchor.y + direction.y * (distance + shape.height / 2 * abs(direction.y)))
        let box = shape.box(around: center)
        let leader = PlacedLabel.Leader(label: box.nearest(to: subject.anchor), target: subject.anchor)
        guard space.isFree(box), space.isFree(leader) else { continue }
        let cost = distance + (space.isClearOfRings(box) ? 0 : 6) + 22 * all.reduce(0) { $0 + $1.raster.share(of: box) }
        if best.map({ cost < $0.cost }) ?? true {
          best = (cost, PlacedLabel(.district, owner: subject.code, shape: shape, box: box, leader: leader))
        }
      }
    }
    return best?.label
  }

  /// Unit vectors clockwise from east, every fifteen degrees, without trigonometry that differs between machines.
  private var directions: [PlanePoint] {
    let quarter = [(1.0, 0.0), (0.9659, 0.2588), (0.866, 0.5), (0.7071, 0.7071), (0.5, 0.866), (0.2588, 0.9659)]
    return [(1.0, 0.0), (0, 1), (-1, 0), (0, -1)].flatMap { turn in
      quarter.map { PlanePoint(x: $0.0 * turn.0 - $0.1 * turn.1, y: $0.0 * turn.1 + $0.1 * turn.0) }
    }
  }
}
