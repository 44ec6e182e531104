import SimpleFeatures
import SpatialAnalysis

/// Where a row of a table lies.
struct LocatedRow {
  /// The index of the district; ``AreaLocator/outside`` where it is in none, or has no position.
  var area: Int32 = AreaLocator.outside
  /// The codes of the further districts whose border it lies on.
  var ties: [String] = []
  /// How far the nearest border is, in metres, where one is near.
  var border: Double?
  /// Whether there is a position that can be used.
  var hasPosition = false
  /// What the row states that contradicts, where it does.
  var differs: String?
}

/// Locates many positions at once; each thread has its own.
struct RowLocator {
  private let areas: LocatedAreas
  private let locator: AreaLocator

  init(_ areas: LocatedAreas) throws {
    self.areas = areas
    locator = try AreaLocator(areas.index)
  }

  /// Where positions lie, in their order; those whose two numbers are swapped by their indices.
  func locate(_ positions: [Coordinate]) throws -> (rows: [LocatedRow], swapped: Set<Int>) {
    var ties: [AreaLocator.Tie] = []
    let found = try locator.areas(of: positions, ties: &ties)
    let borders = areas.borders.reach > 0 ? areas.borders.distances(of: positions) : []
    var rows = found.map { LocatedRow(area: $0, hasPosition: true) }
    for (index, border) in borders.enumerated() where border != nil { rows[index].border = border }
    for tie in ties { rows[tie.position].ties = tie.areas.dropFirst().map { areas.areas[$0].code } }
    return (rows, try swapped(positions, found))
  }

  /// The positions outside of all districts that would lie in one with their numbers swapped.
  private func swapped(_ positions: [Coordinate], _ found: [Int32]) throws -> Set<Int> {
    guard let bounds = areas.bounds else { return [] }
    var suspects: [(index: Int, position: Coordinate)] = []
    for index in positions.indices where found[index] == AreaLocator.outside {
      let position = positions[index]
      guard position.latitude >= bounds.west, position.latitude <= bounds.east, position.longitude >= bounds.south,
        position.longitude <= bounds.north,
        let other = Coordinate(longitude: position.latitude, latitude: position.longitude)
      else { continue }
      suspects.append((index, other))
    }
    var ties: [AreaLocator.Tie] = []
    let answers = try locator.areas(of: suspects.map(\.position), ties: &ties)
    return Set(zip(suspects, answers).filter { $0.1 != AreaLocator.outside }.map(\.0.index))
  }

  /// The district that would hold a position with its numbers swapped.
  func titleOfSwapped(_ position: Coordinate) throws -> String {
    guard let other = Coordinate(longitude: position.latitude, latitude: position.longitude) else { return "" }
    var ties: [AreaLocator.Tie] = []
    let area = try locator.areas(of: [other], ties: &ties)[0]
    return area == AreaLocator.outside ? "" : areas.areas[Int(area)].name
  }
}
