public import SimpleFeatures

/// Writes GeoJSON in the sense of RFC 7946: the same bytes for the same features.
///
/// One feature stands on each line. Exterior rings run counter-clockwise, as `Polygon` keeps them. Coordinates have
/// fixed decimals of which zeros at the end are left out.
public struct GeoJSONEncoder: Sendable {
  /// Decimals of the coordinates of points; 5 are about a metre.
  public let pointDecimals: Int
  /// Decimals of the coordinates of lines and areas; 7 are about a centimetre.
  public let areaDecimals: Int
  /// Whether the collection gets the box around all its features.
  public let writesBounds: Bool

  /// Makes an encoder.
  public init(pointDecimals: Int = 5, areaDecimals: Int = 7, writesBounds: Bool = false) {
    self.pointDecimals = pointDecimals
    self.areaDecimals = areaDecimals
    self.writesBounds = writesBounds
  }

  /// The collection as UTF-8, its members first and then its features.
  public func encode(_ collection: FeatureCollection) -> [UInt8] {
    var output = JSONOutput()
    output.reserve(expectedSize(of: collection.features))
    output.raw("{\n\"type\": \"FeatureCollection\",\n")
    for member in collection.members {
      output.string(member.name)
      output.raw(": ")
      output.value(member.value)
      output.raw(",\n")
    }
    if writesBounds, let box = Bounds(around: collection.features) { write(box, to: &output) }
    output.raw("\"features\": [")
    for (index, feature) in collection.features.enumerated() {
      index == 0 ? output.raw("\n") : output.raw(",\n")
      write(feature, to: &output)
    }
    output.raw("\n]\n}\n")
    return output.bytes
  }

  /// A single feature on one line, without a line feed.
  public func line(_ feature: Feature) -> [UInt8] {
    var output = JSONOutput()
    write(feature, to: &output)
    return output.bytes
  }

  /// About how many bytes features take: a thousand for the properties, two numbers for each corner.
  private func expectedSize(of features: [Feature]) -> Int {
    features.reduce(1000) { size, feature in
      let corners = feature.geometry?.lines.reduce(0) { $0 + $1.count } ?? 0
      return size + 1000 + corners * (2 * areaDecimals + 10)
    }
  }

  private func write(_ box: Bounds, to output: inout JSONOutput) {
    output.raw("\"bbox\": [")
    for (index, side) in [box.west, box.south, box.east, box.north].enumerated() {
      if index > 0 { output.raw(", ") }
      output.number(side, decimals: areaDecimals, trimsZeros: true)
    }
    output.raw("],\n")
  }

  private func write(_ feature: Feature, to output: inout JSONOutput) {
    output.raw("{\"type\": \"Feature\", ")
    if let id = feature.id {
      output.raw("\"id\": ")
      output.string(id)
      output.raw(", ")
    }
    output.raw("\"properties\": ")
    output.value(.object(feature.properties))
    output.raw(", \"geometry\": ")
    if let geometry = feature.geometry { write(geometry, to: &output) } else { output.raw("null") }
    output.raw("}")
  }

  private func write(_ geometry: Geometry, to output: inout JSONOutput) {
    switch geometry {
    case .point(let coordinate):
      output.raw("{\"type\": \"Point\", \"coordinates\": ")
      write(coordinate, pointDecimals, to: &output)
    case .multiPoint(let coordinates):
      output.raw("{\"type\": \"MultiPoint\", \"coordinates\": ")
      write(coordinates, to: &output) { write($0, pointDecimals, to: &$1) }
    case .lineString(let line):
      output.raw("{\"type\": \"LineString\", \"coordinates\": ")
      write(line.coordinates, to: &output) { write($0, areaDecimals, to: &$1) }
    case .multiLineString(let lines):
      output.raw("{\"type\": \"MultiLineString\", \"coordinates\": ")
      write(lines, to: &output) { line, output in
        write(line.coordinates, to: &output) { write($0, areaDecimals, to: &$1) }
      }
    case .polygon(let polygon):
      output.raw("{\"type\": \"Polygon\", \"coordinates\": ")
      write(polygon, to: &output)
    case .multiPolygon(let area):
      output.raw("{\"type\": \"MultiPolygon\", \"coordinates\": ")
      write(area.polygons, to: &output) { write($0, to: &$1) }
    }
    output.raw("}")
  }

  private func write(_ polygon: Polygon, to output: inout JSONOutput) {
    write(polygon.rings, to: &output) { ring, output in
      write(ring.coordinates, to: &output) { write($0, areaDecimals, to: &$1) }
    }
  }

  private func write(_ coordinate: Coordinate, _ decimals: Int, to output: inout JSONOutput) {
    output.raw("[")
    output.number(coordinate.longitude, decimals: decimals, trimsZeros: true)
    output.raw(",")
    output.number(coordinate.latitude, decimals: decimals, trimsZeros: true)
    output.raw("]")
  }

  private func write<Element>(
    _ elements: [Element], to output: inout JSONOutput, _ body: (Element, inout JSONOutput) -> Void
  ) {
    output.raw("[")
    for (index, element) in elements.enumerated() {
      if index > 0 { output.raw(",") }
      body(element, &output)
    }
    output.raw("]")
  }
}

extension Bounds {
  /// The box around the geometries of features, or nothing where there are none.
  fileprivate init?(around features: [Feature]) {
    var box: Bounds?
    for corners in features.compactMap(\.geometry).flatMap(\.lines) {
      guard let part = Bounds(corners) else { continue }
      box = box?.union(part) ?? part
    }
    guard let box else { return nil }
    self = box
  }
}

extension Geometry {
  /// The coordinates line by line; of areas the exterior rings, which reach as far as the area does.
  fileprivate var lines: [[Coordinate]] {
    switch self {
    case .point(let coordinate): [[coordinate]]
    case .multiPoint(let coordinates): [coordinates]
    case .lineString(let line): [line.coordinates]
    case .multiLineString(let lines): lines.map(\.coordinates)
    case .polygon(let polygon): [polygon.exterior.coordinates]
    case .multiPolygon(let area): area.polygons.map(\.exterior.coordinates)
    }
  }
}
