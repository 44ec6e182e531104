import GEOS
import SimpleFeatures

/// Areas that a source may name by code or name.
final class StatedAreas {
  private let areas: [(code: String, area: (name: String, area: MultiPolygon))]
  private let indices: [String: Int]
  private let bounds: Bounds?
  private var locators: [Int: PolygonLocator] = [:]
  private var all: PolygonLocator?

  init(_ areas: [(String, (String, MultiPolygon))]) {
    self.areas = areas
    bounds = areas.map(\.1.1.bounds).reduce(nil) { $0?.union($1) ?? $1 }
    var indices: [String: Int] = [:]
    // A name that two areas share tells nothing.
    for (index, area) in areas.enumerated() {
      let key = Self.folded(area.1.0)
      indices[key] = indices[key] == nil ? index : -1
    }
    for (index, area) in areas.enumerated() { indices[Self.folded(area.0)] = index }
    self.indices = indices
  }

  func index(of unit: StatedUnit) -> Int? {
    guard !indices.isEmpty else { return nil }
    let keys = [unit.code, unit.name].filter { !$0.isEmpty }.map(Self.folded)
    return keys.lazy.compactMap { self.indices[$0] }.first.flatMap { $0 >= 0 ? $0 : nil }
  }

  /// Whether there is such an area, be it one of several of that name.
  func knows(_ unit: StatedUnit) -> Bool { [unit.code, unit.name].contains { indices[Self.folded($0)] != nil } }

  func name(_ index: Int) -> String { areas[index].area.name }

  func code(_ index: Int) -> String { areas[index].code }

  /// The first area that covers a position.
  func first(covering coordinate: Coordinate) throws -> Int? {
    guard let bounds, bounds.covers(coordinate) else { return nil }
    let all = try all ?? PolygonLocator(areas.map(\.area.area))
    self.all = all
    return try all.indices(covering: coordinate).first
  }

  /// How far a position lies outside the box of all areas, in degrees.
  func degrees(from coordinate: Coordinate) -> Double {
    guard let bounds else { return 0 }
    return max(
      bounds.west - coordinate.longitude, coordinate.longitude - bounds.east, bounds.south - coordinate.latitude,
      coordinate.latitude - bounds.north, 0)
  }

  func covers(_ index: Int, _ coordinate: Coordinate) throws -> Bool {
    let area = areas[index].area.area
    guard area.bounds.covers(coordinate) else { return false }
    let locator = try locators[index] ?? PolygonLocator([area])
    locators[index] = locator
    return try !locator.indices(covering: coordinate).isEmpty
  }

  /// A name without case and without the word for the kind of unit behind it.
  private static func folded(_ name: String) -> String {
    let lower = name.lowercased()
    let generic = [" district", " province", " state", " region"].first { lower.hasSuffix($0) }
    return String(lower.dropLast(generic?.count ?? 0))
  }
}
