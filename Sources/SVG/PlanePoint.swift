/// A position on paper, in millimetres from the top left corner; y grows downwards.
package struct PlanePoint: Sendable, Hashable {
  /// Millimetres to the right.
  package let x: Double
  /// Millimetres downwards.
  package let y: Double

  /// Makes a point from millimetres.
  package init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}
