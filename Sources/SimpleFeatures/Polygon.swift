/// An area with one outer border and any number of holes.
///
/// The outer ring runs counter-clockwise and the holes clockwise, as RFC 7946 asks; the initializer turns rings that
/// run the other way. Rings may touch or cross: validity in the sense of OGC Simple Features is GEOS's to say.
public struct Polygon: Sendable, Hashable {
  /// The outer border, counter-clockwise.
  public let exterior: LinearRing
  /// The holes, clockwise.
  public let holes: [LinearRing]

  /// Makes a polygon and turns its rings as needed.
  public init(exterior: LinearRing, holes: [LinearRing] = []) {
    self.exterior = exterior.counterClockwise
    self.holes = holes.map(\.clockwise)
  }

  /// The outer border and then the holes.
  public var rings: [LinearRing] { [exterior] + holes }
}
