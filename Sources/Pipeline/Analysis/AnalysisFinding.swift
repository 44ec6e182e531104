import IncidentModel
import PROJ
import SimpleFeatures
import SpatialAnalysis

/// What an analysis found, before it is written or drawn.
enum AnalysisFinding {
  /// Dense groups, and how many incidents are in none.
  case clusters([IncidentCluster], alone: Int)
  /// Cells, the projection in which they are of one size, and the incidents in them.
  case cells([EqualAreaGrid.Cell], plane: String, inside: AnalysedIncidents)
  /// Areas that lie in one another, and the greatest value in incidents per 100 km².
  case levels([Level], peak: Double, cell: Double, plane: String)

  /// An area of at least some density.
  struct Level {
    /// Incidents per 100 km².
    let value: Double
    /// The same as a share of the greatest value.
    let share: Double
    let area: MultiPolygon
    let areaKm2: Double
    /// What lies in it.
    let tally: IncidentTally

    init(_ level: (value: Double, share: Double), _ area: MultiPolygon, _ incidents: AnalysedIncidents) throws {
      (value, share, self.area) = (level.value, level.share, area)
      areaKm2 = Geodesic().area(of: area) / 1e6
      tally = IncidentTally(try incidents.within([area]).incidents)
    }
  }
}

/// Numbers as people read them.
enum ShownNumber {
  /// With three digits that matter, or all before the point.
  static func text(_ value: Double) -> String {
    let magnitude = abs(value)
    let decimals = magnitude >= 100 ? 0 : magnitude >= 10 ? 1 : magnitude >= 1 ? 2 : magnitude >= 0.1 ? 3 : 5
    return trimmed(value, decimals)
  }

  /// Degrees to about a kilometre.
  static func degrees(_ value: Double) -> String { trimmed(value, 2) }

  private static func trimmed(_ value: Double, _ decimals: Int) -> String {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    guard abs(value) < 1e12 else { return "\(value)" }
    let scaled = Int((abs(value) * scale).rounded())
    let (whole, rest) = (scaled / Int(scale), scaled % Int(scale))
    let sign = value < 0 && scaled > 0 ? "-" : ""
    guard rest > 0 else { return "\(sign)\(whole)" }
    let digits = String(rest)
    var tail = Substring(String(repeating: "0", count: decimals - digits.count) + digits)
    while tail.last == "0" { tail.removeLast() }
    return "\(sign)\(whole).\(tail)"
  }
}
