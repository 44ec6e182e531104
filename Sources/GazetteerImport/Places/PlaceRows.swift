import PROJ

/// Rows of places, of which the same place is kept once.
struct PlaceRows {
  /// How near to one another rows of the same name are the same place, in metres.
  static let sameDistance = 1000.0

  private var rows: [PlaceRow] = []
  private var byName: [String: [Int]] = [:]
  private let geodesic = Geodesic()

  /// The rows by id: shorter ids first, so that numbers come in their order.
  var sorted: [PlaceRow] { rows.sorted { ($0.id.utf8.count, $0.id) < ($1.id.utf8.count, $1.id) } }

  /// Adds a row, or puts it together with the one it repeats and gives the ids of both.
  mutating func add(_ row: PlaceRow) -> (kept: String, left: String)? {
    let twin = byName[row.name]?.first {
      geodesic.distance(from: rows[$0].coordinate, to: row.coordinate) < Self.sameDistance
    }
    guard let twin else {
      byName[row.name, default: []].append(rows.count)
      rows.append(row)
      return nil
    }
    let isBetter = rows[twin].population == nil && row.population != nil
    var (kept, left) = isBetter ? (row, rows[twin]) : (rows[twin], row)
    kept.names += left.names.filter { !kept.names.contains($0) }
    rows[twin] = kept
    left.names = []
    return (kept.id, left.id)
  }
}
