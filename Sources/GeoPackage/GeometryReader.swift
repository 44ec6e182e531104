package import SimpleFeatures

/// Gives the position on WGS 84 of a position in the layer's reference system; nothing where there is none.
package typealias PositionTransformation = (_ x: Double, _ y: Double) -> Coordinate?

/// Reads the geometries of a GeoPackage: a header of its own, then well-known binary.
struct GeometryReader {
  private let place: PositionTransformation
  private var reader: BinaryReader
  /// Whether positions had a height or a measure, which is passed over.
  private(set) var hasThirdNumber = false

  init(_ bytes: [UInt8], _ place: @escaping PositionTransformation) {
    self.place = place
    reader = BinaryReader(bytes)
  }

  /// The geometry; nothing where it is empty.
  mutating func geometry() throws(GeoPackageError) -> Geometry? {
    guard try reader.byte() == UInt8(ascii: "G"), try reader.byte() == UInt8(ascii: "P") else {
      throw GeoPackageError(.badGeometry, "the geometry does not begin with GP")
    }
    guard try reader.byte() == 0 else { throw GeoPackageError(.badGeometry, "a later version of the geometry format") }
    let flags = try reader.byte()
    // An extended geometry is something else than well-known binary.
    guard flags & 0x20 == 0 else { throw GeoPackageError(.badGeometry, "an extended geometry, which is not read") }
    let envelopes = [0, 32, 48, 48, 64]
    let envelope = Int(flags >> 1 & 7)
    guard envelope < envelopes.count else { throw GeoPackageError(.badGeometry, "the kind of envelope is unknown") }
    try reader.skip(4 + envelopes[envelope])
    if flags & 0x10 != 0 { return nil }
    let geometry = try body()
    guard reader.rest == 0 else {
      throw GeoPackageError(.badGeometry, "\(reader.rest) bytes stand behind the geometry")
    }
    return geometry
  }

  /// What the type of a geometry says.
  private struct Kind {
    let type: UInt32
    let dimensions: Int
  }

  private mutating func kind() throws(GeoPackageError) -> Kind {
    let order = try reader.byte()
    guard order < 2 else { throw GeoPackageError(.badGeometry, "the byte order is \(order), neither 0 nor 1") }
    reader.isLittleEndian = order == 1
    var type = try reader.uint32()
    // Some writers mark height and measure in the high bits, the standard by thousands.
    let extended = type & 0xE000_0000
    guard extended & 0x2000_0000 == 0 else { throw GeoPackageError(.badGeometry, "well-known binary with an SRID") }
    type &= 0x1FFF_FFFF
    var dimensions = 2 + (extended & 0x8000_0000 != 0 ? 1 : 0) + (extended & 0x4000_0000 != 0 ? 1 : 0)
    switch type / 1000 {
    case 0: break
    case 1, 2: dimensions = 3
    case 3: dimensions = 4
    default: throw GeoPackageError(.badGeometry, "the type \(type) of geometry is unknown")
    }
    hasThirdNumber = hasThirdNumber || dimensions > 2
    return Kind(type: type % 1000, dimensions: dimensions)
  }

  private mutating func body() throws(GeoPackageError) -> Geometry? {
    let kind = try kind()
    switch kind.type {
    case 1: return try position(kind.dimensions).map(Geometry.point)
    case 2: return .lineString(try line(kind.dimensions))
    case 3: return .polygon(try polygon(kind.dimensions))
    case 4:
      let points = try parts { (reader, kind) throws(GeoPackageError) in try reader.position(kind.dimensions) }
      return points.isEmpty ? nil : .multiPoint(points.compactMap { $0 })
    case 5:
      let lines = try parts { (reader, kind) throws(GeoPackageError) in try reader.line(kind.dimensions) }
      return lines.isEmpty ? nil : .multiLineString(lines)
    case 6:
      let polygons = try parts { (reader, kind) throws(GeoPackageError) in try reader.polygon(kind.dimensions) }
      return MultiPolygon(polygons).map(Geometry.multiPolygon)
    case 7: throw GeoPackageError(.badGeometry, "a geometry collection; write one point, line or area")
    case 8...17:
      throw GeoPackageError(.badGeometry, "a curve or surface, which is not read; write it as straight lines")
    default: throw GeoPackageError(.badGeometry, "the type \(kind.type) of geometry is unknown")
    }
  }

  /// A number of elements, of which each has at least so many bytes.
  private mutating func count(_ bytes: Int) throws(GeoPackageError) -> Int {
    let count = Int(try reader.uint32())
    // Before anything is allocated: a blob may lie about what it holds.
    guard count <= reader.rest / bytes else {
      throw GeoPackageError(.badGeometry, "the geometry says it has \(count) parts, which do not fit into it")
    }
    return count
  }

  private mutating func parts<Part>(
    _ read: (inout GeometryReader, Kind) throws(GeoPackageError) -> Part
  ) throws(GeoPackageError) -> [Part] {
    var parts: [Part] = []
    for _ in 0..<(try count(9)) { parts.append(try read(&self, try kind())) }
    return parts
  }

  private mutating func polygon(_ dimensions: Int) throws(GeoPackageError) -> Polygon {
    var rings: [LinearRing] = []
    for _ in 0..<(try count(4)) {
      let positions = try positions(dimensions)
      guard let ring = LinearRing(positions) else {
        throw GeoPackageError(.badGeometry, "a ring of \(positions.count) positions is not closed or too short")
      }
      rings.append(ring)
    }
    guard let exterior = rings.first else { throw GeoPackageError(.badGeometry, "a polygon without rings") }
    return Polygon(exterior: exterior, holes: Array(rings.dropFirst()))
  }

  private mutating func line(_ dimensions: Int) throws(GeoPackageError) -> LineString {
    guard let line = LineString(try positions(dimensions)) else {
      throw GeoPackageError(.badGeometry, "a line of fewer than two positions")
    }
    return line
  }

  private mutating func positions(_ dimensions: Int) throws(GeoPackageError) -> [Coordinate] {
    var positions: [Coordinate] = []
    for _ in 0..<(try count(8 * dimensions)) {
      guard let position = try position(dimensions) else {
        throw GeoPackageError(.badGeometry, "a position without numbers")
      }
      positions.append(position)
    }
    return positions
  }

  /// The next position; nothing where its numbers are not a number, as of an empty point.
  private mutating func position(_ dimensions: Int) throws(GeoPackageError) -> Coordinate? {
    let (x, y) = (try reader.double(), try reader.double())
    for _ in 2..<max(2, dimensions) { _ = try reader.double() }
    if x.isNaN, y.isNaN { return nil }
    guard let coordinate = place(x, y) else {
      throw GeoPackageError(.badGeometry, "\(x), \(y) is no place on earth in the layer's reference system")
    }
    return coordinate
  }
}
