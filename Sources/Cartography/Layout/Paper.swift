/// A sheet of paper, in millimetres.
package struct Paper: Sendable, Hashable {
  /// From left to right.
  package let width: Double
  /// From top to bottom.
  package let height: Double
  /// What it is called: `A4`.
  package let name: String

  /// ISO 216 A4, the long side across.
  package static let a4Landscape = Paper(width: 297, height: 210, name: "A4")
}
