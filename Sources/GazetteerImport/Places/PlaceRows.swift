import IncidentModel
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

  /// Takes a code that several rows bear away from those that state it, as it cannot be told which of them it is of.
  ///
  /// The code that an id tells stays. Gives each code that was taken away with the ids of its row and of all that bear it.
  mutating func takeSharedCodes() -> [(code: RegisterCode, id: String, bearers: [String])] {
    var bearers: [RegisterCode: [Int]] = [:]
    for (index, row) in rows.enumerated() {
      for code in row.allCodes.codes { bearers[code, default: []].append(index) }
    }
    var taken: [(code: RegisterCode, id: String, bearers: [String])] = []
    for (code, indices) in bearers.filter({ $0.value.count > 1 }).sorted(by: { $0.key < $1.key }) {
      let ids = indices.map { rows[$0].id }
      for index in indices where RegisterCode(id: rows[index].id) != code {
        rows[index].codes = rows[index].codes.removing(code.register)
        taken.append((code, rows[index].id, ids))
      }
    }
    return taken
  }

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
    kept.codes = kept.allCodes.completed(by: left.allCodes)
    kept.names += left.names.filter { !kept.names.contains($0) }
    rows[twin] = kept
    left.names = []
    return (kept.id, left.id)
  }
}

extension PlaceRow {
  /// Its codes with the one that its id tells.
  var allCodes: Concordance { Concordance([RegisterCode(id: id)].compactMap(\.self)).completed(by: codes) }
}
