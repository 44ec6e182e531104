import SimpleFeatures

extension PropertyValue {
  /// A geometry as a GeoJSON object, with five decimals: about a metre.
  init(_ geometry: Geometry) {
    let (type, coordinates): (String, PropertyValue) =
      switch geometry {
      case .point(let position): ("Point", PropertyValue(position))
      case .multiPoint(let positions): ("MultiPoint", PropertyValue(positions))
      case .lineString(let line): ("LineString", PropertyValue(line.coordinates))
      case .multiLineString(let lines): ("MultiLineString", .array(lines.map { PropertyValue($0.coordinates) }))
      case .polygon(let polygon): ("Polygon", PropertyValue(polygon))
      case .multiPolygon(let area): ("MultiPolygon", .array(area.polygons.map { PropertyValue($0) }))
      }
    self = .object([Property("type", .string(type)), Property("coordinates", coordinates)])
  }

  private init(_ polygon: Polygon) { self = .array(polygon.rings.map { PropertyValue($0.coordinates) }) }

  private init(_ positions: [Coordinate]) { self = .array(positions.map { PropertyValue($0) }) }

  private init(_ position: Coordinate) {
    self = .array([.number(position.longitude, decimals: 5), .number(position.latitude, decimals: 5)])
  }
}
