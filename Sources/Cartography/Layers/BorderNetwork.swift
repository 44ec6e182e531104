import IncidentModel
import SVG

/// The borders of all districts, each line once and by what it divides.
///
/// An edge that only one district has is the region's border; one between two provinces is theirs.
struct BorderNetwork {
  private(set) var region = SVGPath()
  private(set) var provinces = SVGPath()
  private(set) var districts = SVGPath()

  /// Two ends in a fixed order, so that both sides of a border give the same edge.
  private struct Edge: Hashable {
    let first: UInt64
    let second: UInt64

    init(_ one: SVGPath.Corner, _ other: SVGPath.Corner) {
      let (one, other) = (Edge.packed(one), Edge.packed(other))
      (first, second) = one < other ? (one, other) : (other, one)
    }

    /// Both numbers in one, which hashes faster; districts lie on the paper, where 32 bits are plenty.
    private static func packed(_ corner: SVGPath.Corner) -> UInt64 {
      UInt64(UInt32(truncatingIfNeeded: corner.x)) << 32 | UInt64(UInt32(truncatingIfNeeded: corner.y))
    }
  }

  private enum Rank {
    case region
    case province
    case district
  }

  private struct Owners {
    /// The district that draws the edge: the first that has it.
    let first: Int
    var rank = Rank.region
  }

  init(_ drawn: [DrawnDistrict]) {
    let rings = drawn.enumerated().flatMap { index, district in
      district.rings.map { (index, SVGPath.rounded($0)) }
    }
    var owners: [Edge: Owners] = [:]
    owners.reserveCapacity(rings.reduce(0) { $0 + $1.1.count })
    for (index, corners) in rings {
      for (start, end) in zip(corners, corners.dropFirst()) {
        let edge = Edge(start, end)
        guard var owner = owners[edge] else {
          owners[edge] = Owners(first: index)
          continue
        }
        guard owner.first != index else { continue }
        let isWithin = drawn[owner.first].district.province == drawn[index].district.province
        owner.rank = isWithin ? .district : .province
        owners[edge] = owner
      }
    }
    for (index, corners) in rings { addRuns(of: corners, owner: index, owners) }
  }

  /// Adds the runs of edges of one rank that this district draws.
  private mutating func addRuns(of corners: [SVGPath.Corner], owner: Int, _ owners: [Edge: Owners]) {
    var (run, rank): ([SVGPath.Corner], Rank?) = ([], nil)
    for (start, end) in zip(corners, corners.dropFirst()) {
      let owners = owners[Edge(start, end)]
      let next = owners?.first == owner ? owners?.rank : nil
      if next != rank {
        add(run, rank)
        (run, rank) = (next == nil ? [] : [start], next)
      }
      if next != nil { run.append(end) }
    }
    add(run, rank)
  }

  private mutating func add(_ run: [SVGPath.Corner], _ rank: Rank?) {
    let points = run.map { PlanePoint(x: Double($0.x) / 100, y: Double($0.y) / 100) }
    switch rank {
    case .region: region.addLine(points)
    case .province: provinces.addLine(points)
    case .district: districts.addLine(points)
    case nil: break
    }
  }
}
