package import GEOS
import IncidentModel
import PROJ
package import SimpleFeatures

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Cells of one size on an equal-area plane.
package struct EqualAreaGrid {
  /// The shape of its cells.
  package enum Shape: String, Sendable, CaseIterable {
    /// Regular hexagons with a corner to the north.
    case hexagon
    /// Squares.
    case square
  }

  /// A cell with what is counted in it.
  package struct Cell: Sendable {
    /// Its id: the shape, the column and the row, counted from the origin of the plane.
    package let id: String
    /// Its area on the globe.
    package let area: MultiPolygon
    /// The size of the area in square kilometres, after it was cut.
    package let areaKm2: Double
    /// What its incidents add up to.
    package let tally: IncidentTally
  }

  /// The plane.
  package let plane: EqualAreaPlane
  /// The shape of the cells.
  package let shape: Shape
  /// How far the middles of neighbours lie from one another, which is also the distance of opposite sides, in metres.
  package let spacing: Double
  private let pieces: Int

  /// Lays a grid on a plane, beginning at its origin.
  ///
  /// - Parameters:
  ///   - plane: The plane.
  ///   - shape: The shape of the cells.
  ///   - spacing: The distance of opposite sides in metres.
  ///   - latitude: The latitude furthest from the equator that matters, in degrees; the more of it, the more corners a
  ///     side needs to be true.
  package init(on plane: EqualAreaPlane, _ shape: Shape, spacing: Double, latitude: Double) {
    (self.plane, self.shape, self.spacing) = (plane, shape, spacing)
    let side = shape == .square ? spacing : spacing / 3.0.squareRoot()
    // A straight line on the plane is bent in degrees, the more the longer it is and the nearer to a pole.
    let bend = 1 + abs(tan(min(abs(latitude), 85) * .pi / 180))
    pieces = min(64, max(1, Int((side * bend / 25_000).rounded(.up))))
  }

  /// The size of a whole cell in square metres.
  package var cellArea: Double { shape == .square ? spacing * spacing : spacing * spacing * 3.0.squareRoot() / 2 }

  /// The cells in which there are incidents, from south to north and then from west to east.
  ///
  /// - Parameters:
  ///   - incidents: The incidents.
  ///   - clipper: The area to which cells are cut; a cell of which nothing is left is left out.
  /// - Throws: Where PROJ or GEOS refuses a cell.
  package func cells(of incidents: AnalysedIncidents, cutTo clipper: AreaClipper? = nil) throws -> [Cell] {
    var members: [Place: [Int]] = [:]
    let points = try plane.points(of: incidents.sites.map(\.position))
    for (site, point) in zip(incidents.sites, points) { members[place(of: point), default: []] += site.members }
    let geodesic = Geodesic()
    return try members.sorted { $0.key < $1.key }.compactMap { place, members in
      guard let whole = try plane.area([[border(of: place)]]),
        let area = try clipper.map({ try $0.clip(whole) }) ?? whole
      else { return nil }
      let size = area == whole ? cellArea : geodesic.area(of: area)
      return Cell(
        id: "\(shape == .hexagon ? "h" : "s")\(place.column):\(place.row)", area: area, areaKm2: size / 1e6,
        tally: IncidentTally(members.sorted().map { incidents.incidents[$0] }))
    }
  }

  /// The column and row of a cell.
  private struct Place: Hashable, Comparable {
    let column: Int
    let row: Int

    static func < (left: Place, right: Place) -> Bool { (left.row, left.column) < (right.row, right.column) }
  }

  private func place(of point: ProjectedPoint) -> Place {
    switch shape {
    case .square:
      return Place(
        column: Int((point.easting / spacing).rounded(.down)), row: Int((point.northing / spacing).rounded(.down)))
    case .hexagon:
      // Axial coordinates, rounded so that the three that add up to zero still do.
      let r = point.northing / (spacing * 3.0.squareRoot() / 2)
      let q = point.easting / spacing - r / 2
      let s = -q - r
      var (column, row) = (q.rounded(), r.rounded())
      let third = s.rounded()
      let (dq, dr, ds) = (abs(column - q), abs(row - r), abs(third - s))
      if dq > dr, dq > ds { column = -row - third } else if dr > ds { row = -column - third }
      return Place(column: Int(column), row: Int(row))
    }
  }

  /// The border of a cell; cells beside it have the same corners to the last bit, as all lie on one lattice.
  private func border(of place: Place) -> [ProjectedPoint] {
    let corners: [(Int, Int)]
    let (width, height): (Double, Double)
    switch shape {
    case .square:
      (width, height) = (spacing, spacing)
      corners = [(0, 0), (1, 0), (1, 1), (0, 1)].map { (place.column + $0.0, place.row + $0.1) }
    case .hexagon:
      (width, height) = (spacing / 2, spacing / (2 * 3.0.squareRoot()))
      let center = (2 * place.column + place.row, 3 * place.row)
      corners = [(0, -2), (1, -1), (1, 1), (0, 2), (-1, 1), (-1, -1)].map { (center.0 + $0.0, center.1 + $0.1) }
    }
    // Corners are counted in pieces of a side, so that those between two ends are on the lattice too.
    let steps = corners.indices.flatMap { index in
      let (start, end) = (corners[index], corners[(index + 1) % corners.count])
      return (0..<pieces).map { step in
        (start.0 * (pieces - step) + end.0 * step, start.1 * (pieces - step) + end.1 * step)
      }
    }
    let ring = steps.map { step in
      ProjectedPoint(
        easting: Double(step.0) * width / Double(pieces), northing: Double(step.1) * height / Double(pieces))
    }
    return ring + ring.prefix(1)
  }
}
