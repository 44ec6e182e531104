import SVG

/// Puts the names of countries, provinces and seas into the middle of what can be seen of them.
struct AreaLabeler {
  /// An area to be named.
  struct Subject {
    let kind: PlacedLabel.Kind
    let name: String
    /// What can be seen of it.
    let raster: AreaRaster
  }

  /// Labels for the areas that are large enough, in their order.
  func labels(for subjects: [Subject], in space: inout LabelSpace) -> [PlacedLabel] {
    var labels: [PlacedLabel] = []
    for subject in subjects {
      guard let label = label(for: subject, in: space) else { continue }
      space.take(label)
      labels.append(label)
    }
    return labels
  }

  private func label(for subject: Subject, in space: LabelSpace) -> PlacedLabel? {
    let points = subject.raster.points(every: 2)
    guard !points.isEmpty else { return nil }
    let middle = PlanePoint(
      x: points.reduce(0) { $0 + $1.x } / Double(points.count), y: points.reduce(0) { $0 + $1.y } / Double(points.count)
    )
    for shape in shapes(of: subject) {
      for margin in [7.0, 4, 2, 1] {
        let free = points.filter { point in
          let box = shape.box(around: point)
          return subject.raster.share(of: box.expanded(by: margin)) == 1 && space.isFree(box)
        }
        let best = free.min { AreaLabeler.squaredDistance($0, middle) < AreaLabeler.squaredDistance($1, middle) }
        if let best {
          return PlacedLabel(subject.kind, owner: subject.name, shape: shape, box: shape.box(around: best))
        }
      }
    }
    return nil
  }

  /// Countries in spaced capitals, provinces and seas as they are written; large before small.
  private func shapes(of subject: Subject) -> [LabelShape] {
    let sizes = subject.kind == .country ? [3.4, 2.8, 2.2] : [2.9, 2.4, 2.0]
    let shown = LabelShape.shown(subject.name)
    let name = subject.kind == .country ? shown.uppercased() : shown
    return sizes.flatMap { size in
      let spacing = subject.kind == .country ? size * 0.25 : subject.kind == .sea ? size * 0.12 : 0
      let words = name.split(separator: " ").map { [LabelShape.Run(text: String($0), isBold: false)] }
      let oneLine = [[LabelShape.Run(text: name, isBold: false)]]
      return (words.count > 1 ? [oneLine, words] : [oneLine]).map {
        LabelShape($0, size: size, letterSpacing: spacing)
      }
    }
  }

  private static func squaredDistance(_ one: PlanePoint, _ other: PlanePoint) -> Double {
    (one.x - other.x) * (one.x - other.x) + (one.y - other.y) * (one.y - other.y)
  }
}
