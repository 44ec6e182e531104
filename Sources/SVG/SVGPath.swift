/// The `d` of a path, built ring by ring and line by line.
///
/// Every corner is rounded on its own, never a difference, so the two sides of a shared border get the same corners.
/// Corners that round to the one before are dropped, and so are rings and lines of which too little is left.
package struct SVGPath: Sendable {
  private var bytes: [UInt8] = []

  /// Makes an empty path.
  package init() {}

  /// Whether nothing would be drawn.
  package var isEmpty: Bool { bytes.isEmpty }

  /// The text for the attribute `d`.
  package var data: String { String(decoding: bytes, as: UTF8.self) }

  /// Adds a closed ring, whether or not its last point repeats the first; fewer than three corners add nothing.
  package mutating func addRing(_ points: [PlanePoint]) {
    var corners = SVGPath.rounded(points)
    if let first = corners.first, corners.count > 1, corners.last == first { corners.removeLast() }
    guard corners.count >= 3 else { return }
    add(corners)
    bytes.append(UInt8(ascii: "z"))
  }

  /// Adds an open line; fewer than two corners add nothing.
  package mutating func addLine(_ points: [PlanePoint]) {
    let corners = SVGPath.rounded(points)
    guard corners.count >= 2 else { return }
    add(corners)
  }

  /// A point in whole hundredths of a millimetre.
  package struct Corner: Sendable, Hashable {
    /// Hundredths to the right.
    package let x: Int
    /// Hundredths downwards.
    package let y: Int

    /// Rounds a point.
    package init(_ point: PlanePoint) {
      x = SVGNumber.hundredths(point.x)
      y = SVGNumber.hundredths(point.y)
    }
  }

  /// The corners as they are written, without repetitions.
  package static func rounded(_ points: [PlanePoint]) -> [Corner] {
    var corners: [Corner] = []
    corners.reserveCapacity(points.count)
    for point in points {
      let corner = Corner(point)
      if corner != corners.last { corners.append(corner) }
    }
    return corners
  }

  private mutating func add(_ corners: [Corner]) {
    guard var last = corners.first else { return }
    bytes.append(UInt8(ascii: "M"))
    append(last.x, after: UInt8(ascii: "M"))
    append(last.y, after: UInt8(ascii: " "))
    bytes.append(UInt8(ascii: "l"))
    for (index, corner) in corners.dropFirst().enumerated() {
      append(corner.x - last.x, after: index == 0 ? UInt8(ascii: "l") : UInt8(ascii: " "))
      append(corner.y - last.y, after: UInt8(ascii: " "))
      last = corner
    }
  }

  /// Writes a number, with a space before it where it follows another and has no sign.
  private mutating func append(_ hundredths: Int, after previous: UInt8) {
    if previous == UInt8(ascii: " "), hundredths >= 0 { bytes.append(previous) }
    SVGNumber.append(hundredths, to: &bytes)
  }
}
