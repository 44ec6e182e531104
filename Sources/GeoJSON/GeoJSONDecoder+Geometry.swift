import SimpleFeatures

/// Positions and lists of positions, as deep as `coordinates` may hold them.
enum PositionTree {
  case none
  case one(Coordinate)
  case list([Coordinate])
  case lists([[Coordinate]])
  case deepLists([[[Coordinate]]])
}

extension JSONScanner {
  /// The value of `coordinates`, read straight into lists of coordinates.
  mutating func positions() throws(GeoJSONError) -> PositionTree {
    skipSpace()
    switch try depthOfPositions() {
    case 0:
      _ = try value()
      return .none
    case 1: return .one(try position())
    case 2: return .list(try list())
    case 3: return .lists(try lists())
    case 4:
      var all: [[[Coordinate]]] = []
      try elements { (scanner) throws(GeoJSONError) in all.append(try scanner.lists()) }
      return .deepLists(all)
    default: throw error(.notGeoJSON, "\"coordinates\" are nested too deep", "check the kind of geometry")
    }
  }

  /// The number of brackets before the first number; 0 where there is no position at all.
  private func depthOfPositions() throws(GeoJSONError) -> Int {
    var copy = self
    var depth = 0
    while copy.take(UInt8(ascii: "[")), depth <= 4 { depth += 1 }
    copy.skipSpace()
    if depth == 0 { throw copy.unexpected("'['") }
    return depth == 1 && copy.current == UInt8(ascii: "]") ? 0 : depth
  }

  private mutating func lists() throws(GeoJSONError) -> [[Coordinate]] {
    var lists: [[Coordinate]] = []
    try elements { (scanner) throws(GeoJSONError) in lists.append(try scanner.list()) }
    return lists
  }

  private mutating func list() throws(GeoJSONError) -> [Coordinate] {
    var list: [Coordinate] = []
    try elements { (scanner) throws(GeoJSONError) in list.append(try scanner.position()) }
    return list
  }

  private mutating func position() throws(GeoJSONError) -> Coordinate {
    try expect(UInt8(ascii: "["))
    let start = offset
    let longitude = try number().double
    try expect(UInt8(ascii: ","))
    let latitude = try number().double
    while take(UInt8(ascii: ",")) { _ = try number() }
    try expect(UInt8(ascii: "]"))
    if let place {
      if let coordinate = place(longitude, latitude) { return coordinate }
      let message = "\(longitude), \(latitude) is no place on earth in the reference system"
      throw error(.badPosition, message, "check the reference system and the order of the numbers", at: start)
    }
    guard let coordinate = Coordinate(longitude: longitude, latitude: latitude) else {
      throw outOfRange(longitude, latitude, at: start)
    }
    return coordinate
  }

  private func outOfRange(_ longitude: Double, _ latitude: Double, at start: Int) -> GeoJSONError {
    let message =
      abs(longitude) > 180
      ? "longitude \(longitude) is not between -180 and 180" : "latitude \(latitude) is not between -90 and 90"
    let remedy =
      max(abs(longitude), abs(latitude)) > 360
      ? "these look like metres; transform them to WGS 84 (ogr2ogr -t_srs EPSG:4326)"
      : "write degrees of WGS 84, longitude first"
    return error(.badPosition, message, remedy, at: start)
  }
}

extension GeoJSONDecoder {
  /// The geometry of an object whose members have been read.
  func geometry(_ parts: Parts, _ scanner: inout JSONScanner) throws(GeoJSONError) -> Geometry? {
    guard let type = parts.type, !parts.isCollection else {
      let message = parts.isCollection ? "a geometry collection" : "a geometry without a type"
      throw scanner.error(.unsupportedGeometry, message, "write one point, line or area", at: parts.start)
    }
    var builder = GeometryBuilder(scanner: scanner, start: parts.start)
    let geometry = try builder.geometry(type, parts.positions)
    if let error = builder.closed { scanner.keep(GeoJSONFault(error: error, isMended: true)) }
    return geometry
  }
}

/// Makes geometries from positions and refuses what is none.
private struct GeometryBuilder {
  let scanner: JSONScanner
  let start: Int
  /// What would have been thrown for the first ring that was closed instead.
  private(set) var closed: GeoJSONError?

  init(scanner: JSONScanner, start: Int) {
    self.scanner = scanner
    self.start = start
  }

  mutating func geometry(_ type: String, _ positions: PositionTree?) throws(GeoJSONError) -> Geometry? {
    switch (type, positions) {
    case (_, PositionTree.none?): return nil
    case ("Point", .one(let position)?): return .point(position)
    case ("MultiPoint", .list(let positions)?): return .multiPoint(positions)
    case ("LineString", .list(let positions)?): return .lineString(try line(positions))
    case ("MultiLineString", .lists(let lists)?):
      var lines: [LineString] = []
      for list in lists { lines.append(try line(list)) }
      return .multiLineString(lines)
    case ("Polygon", .lists(let rings)?): return .polygon(try polygon(rings))
    case ("MultiPolygon", .deepLists(let lists)?):
      var polygons: [Polygon] = []
      for list in lists { polygons.append(try polygon(list)) }
      return MultiPolygon(polygons).map(Geometry.multiPolygon)
    case ("Point", _), ("MultiPoint", _), ("LineString", _), ("MultiLineString", _), ("Polygon", _),
      ("MultiPolygon", _):
      throw fault(.notGeoJSON, "the coordinates do not fit a \(type)", "check the number of brackets")
    default: throw fault(.unsupportedGeometry, "\"\(type)\" is not read", "write one point, line or area")
    }
  }

  private func line(_ positions: [Coordinate]) throws(GeoJSONError) -> LineString {
    guard let line = LineString(positions) else {
      throw fault(.notGeoJSON, "a line has fewer than two positions", "add positions or remove it")
    }
    return line
  }

  private mutating func polygon(_ lists: [[Coordinate]]) throws(GeoJSONError) -> Polygon {
    var rings: [LinearRing] = []
    for list in lists { rings.append(try ring(list)) }
    guard let exterior = rings.first else { throw fault(.notGeoJSON, "a polygon without rings", "remove it") }
    return Polygon(exterior: exterior, holes: Array(rings.dropFirst()))
  }

  private mutating func ring(_ list: [Coordinate]) throws(GeoJSONError) -> LinearRing {
    if let ring = LinearRing(list) { return ring }
    let remedy = "repeat the first position at the end of each ring"
    guard let first = list.first, list.last != first, list.count > 2 else {
      throw fault(.unclosedRing, "a ring has \(list.count) positions, at least 4 are needed", remedy)
    }
    let error = fault(.unclosedRing, "a ring is not closed: its ends differ", remedy)
    guard scanner.isTolerant, let ring = LinearRing(list + [first]) else { throw error }
    closed = closed ?? error
    return ring
  }

  private func fault(_ code: GeoJSONError.Code, _ message: String, _ remedy: String) -> GeoJSONError {
    scanner.error(code, message, remedy, at: start)
  }
}
