import SVG

/// Puts the names of places beside their symbols.
struct SymbolLabeler {
  /// A place to be named.
  struct Subject {
    /// The id of its first incident.
    let id: String
    let name: String
    /// The middle of the symbol.
    let center: PlanePoint
    /// How far the symbol's middle mark reaches, in millimetres.
    let radius: Double
    /// The radius of its largest ring, where it has one.
    let ring: Double?
  }

  /// The type size in millimetres.
  let size = 2.3

  /// Labels for the places in their order, and the names for which there is no room.
  func labels(for subjects: [Subject], in space: inout LabelSpace) -> (placed: [PlacedLabel], dropped: [Subject]) {
    var placed: [PlacedLabel] = []
    var dropped: [Subject] = []
    for subject in subjects {
      let shape = LabelShape([[LabelShape.Run(text: subject.name, isBold: true)]], size: size)
      // Beside the ring, else beside the mark in its middle.
      let candidates = [subject.ring, subject.radius].compactMap { $0 }.flatMap {
        places(for: shape, around: subject.center, radius: $0)
      }
      let free = candidates.filter { space.isFree($0.box) }
      guard let place = free.first(where: { space.isClearOfRings($0.box) }) ?? free.first else {
        dropped.append(subject)
        continue
      }
      let label = PlacedLabel(.symbol, owner: subject.id, shape: shape, box: place.box, alignment: place.alignment)
      space.take(label)
      placed.append(label)
    }
    return (placed, dropped)
  }

  /// Right, left, above and below, then the corners, near before far.
  private func places(
    for shape: LabelShape, around middle: PlanePoint, radius: Double
  ) -> [(box: PlaneBox, alignment: PlacedLabel.Alignment)] {
    [0.8, 1.8, 3.2].flatMap { gap in
      let (dx, dy) = (radius + gap + shape.width / 2, radius + gap * 0.6 + shape.height / 2)
      let steps: [(x: Double, y: Double, alignment: PlacedLabel.Alignment)] = [
        (1, 0, .start), (-1, 0, .end), (0.8, -0.8, .start), (0.8, 0.8, .start), (-0.8, -0.8, .end), (-0.8, 0.8, .end),
        (0, -1, .middle), (0, 1, .middle),
      ]
      return steps.map { step in
        let center = PlanePoint(x: middle.x + step.x * dx, y: middle.y + step.y * dy)
        return (shape.box(around: center), step.alignment)
      }
    }
  }
}
