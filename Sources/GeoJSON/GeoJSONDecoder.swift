public import SimpleFeatures

/// Reads GeoJSON in the sense of RFC 7946.
public struct GeoJSONDecoder: Sendable {
  /// Makes a decoder.
  public init() {}

  /// The features of a text; a single feature or geometry gives a collection of one.
  ///
  /// Heights are passed over, as are bounding boxes, which can be calculated. A geometry without coordinates is read
  /// as none. Longitude comes first; positions out of range and rings that are not closed are refused.
  ///
  /// - Parameter bytes: The whole text in UTF-8.
  /// - Throws: The first fault, with its line and what to do.
  public func decode(_ bytes: [UInt8]) throws(GeoJSONError) -> FeatureCollection {
    var scanner = JSONScanner(bytes)
    return try collection(&scanner)
  }

  /// What can be used of a text, and what is wrong with the rest.
  ///
  /// A feature that cannot be used is left out and listed, a ring whose ends differ is closed and listed. Otherwise like
  /// `decode`.
  ///
  /// - Parameter bytes: The whole text in UTF-8.
  /// - Throws: The first fault that concerns the whole text: it is no JSON, no GeoJSON, or not in WGS 84.
  public func read(_ bytes: [UInt8]) throws(GeoJSONError) -> GeoJSONReading {
    var scanner = JSONScanner(bytes)
    let tolerance = GeoJSONTolerance()
    scanner.tolerance = tolerance
    return GeoJSONReading(collection: try collection(&scanner), tolerance: tolerance)
  }

  private func collection(_ scanner: inout JSONScanner) throws(GeoJSONError) -> FeatureCollection {
    scanner.skipSpace()
    let root = try object(&scanner, at: scanner.offset)
    try scanner.end()
    switch root.type {
    case "FeatureCollection":
      guard let features = root.features else {
        throw scanner.error(.notGeoJSON, "the collection has no features", "add \"features\": []", at: 0)
      }
      return FeatureCollection(members: root.members, features: features)
    case "Feature":
      scanner.tolerance?.indices = [0]
      return FeatureCollection(features: [root.feature])
    case nil where root.features != nil:
      throw scanner.error(
        .notGeoJSON, "the \"type\" is missing", "add \"type\": \"FeatureCollection\"", at: root.start)
    default:
      scanner.tolerance?.indices = [0]
      let geometry = try geometry(root, &scanner)
      return FeatureCollection(features: [Feature(geometry: geometry, properties: [])])
    }
  }

  /// What the members of any GeoJSON object are, before its type is known.
  struct Parts {
    var start: Int
    var type: String?
    var features: [Feature]?
    var members: [Property] = []
    var id: String?
    var geometry: Geometry?
    var properties: [Property] = []
    var positions: PositionTree?
    var isCollection = false

    var feature: Feature { Feature(id: id, geometry: geometry, properties: properties) }
  }

  private func object(_ scanner: inout JSONScanner, at start: Int) throws(GeoJSONError) -> Parts {
    var parts = Parts(start: start)
    try scanner.members { (scanner, name) throws(GeoJSONError) in
      switch name {
      case "type": parts.type = try scanner.value().string
      case "features": parts.features = try features(&scanner)
      case "geometry": parts.geometry = try geometryMember(&scanner)
      case "coordinates": parts.positions = try scanner.positions()
      case "geometries":
        parts.isCollection = true
        _ = try scanner.value()
      case "properties": parts.properties = try properties(&scanner)
      case "id": parts.id = try identifier(&scanner)
      case "bbox": _ = try scanner.value()
      case "crs": try checkReferenceSystem(&scanner)
      default: parts.members.append(Property(name, try scanner.value()))
      }
    }
    return parts
  }

  private func features(_ scanner: inout JSONScanner) throws(GeoJSONError) -> [Feature] {
    var features: [Feature] = []
    var index = 0
    try scanner.elements { (scanner) throws(GeoJSONError) in
      scanner.feature = index
      scanner.skipSpace()
      let (start, closed) = (scanner, scanner.tolerance?.closedRings.count ?? 0)
      do throws(GeoJSONError) {
        features.append(try feature(&scanner))
        scanner.tolerance?.indices.append(index)
      } catch {
        guard let tolerance = scanner.tolerance else { throw error }
        tolerance.closedRings.removeSubrange(closed...)
        scanner = start
        try passOver(&scanner, as: error)
      }
      index += 1
    }
    scanner.feature = nil
    return features
  }

  private func feature(_ scanner: inout JSONScanner) throws(GeoJSONError) -> Feature {
    let parts = try object(&scanner, at: scanner.offset)
    guard parts.type == "Feature" else {
      throw scanner.error(.notGeoJSON, "an element of \"features\" is no feature", "remove it", at: parts.start)
    }
    return parts.feature
  }

  /// Passes over a feature that cannot be used; a fault in its JSON concerns the whole text and is thrown.
  private func passOver(_ scanner: inout JSONScanner, as fault: GeoJSONError) throws(GeoJSONError) {
    let value = try scanner.value()
    let properties: [Property] = if case .object(let members) = value["properties"] { members } else { [] }
    let error = fault.code == .syntax ? fault.asWrongType : fault
    scanner.tolerance?.refusals.append(GeoJSONReading.Refusal(error: error, properties: properties))
  }

  private func geometryMember(_ scanner: inout JSONScanner) throws(GeoJSONError) -> Geometry? {
    scanner.skipSpace()
    if scanner.current == UInt8(ascii: "n") {
      _ = try scanner.value()
      return nil
    }
    return try geometry(try object(&scanner, at: scanner.offset), &scanner)
  }

  private func properties(_ scanner: inout JSONScanner) throws(GeoJSONError) -> [Property] {
    let start = scanner.offset
    switch try scanner.value() {
    case .object(let properties): return properties
    case .null: return []
    default: throw scanner.error(.notGeoJSON, "\"properties\" is no object", "write an object or null", at: start)
    }
  }

  private func identifier(_ scanner: inout JSONScanner) throws(GeoJSONError) -> String? {
    switch try scanner.value() {
    case .string(let text): text
    case .integer(let number): String(number)
    default: nil
    }
  }

  /// RFC 7946 knows only WGS 84; older files may name it, and what they name otherwise is never taken for degrees.
  private func checkReferenceSystem(_ scanner: inout JSONScanner) throws(GeoJSONError) {
    scanner.skipSpace()
    let start = scanner.offset
    let system = try scanner.value()
    let properties = system["properties"]
    let code = properties["code"].integer.map { "EPSG:\($0)" }
    let name = properties["name"].string ?? code ?? properties["href"].string ?? JSONText.line(system)
    if Self.namesOfWGS84.contains(name) { return }
    throw scanner.error(
      .wrongReferenceSystem, "the coordinates are in \(name.prefix(100))",
      "transform them to WGS 84 (ogr2ogr -t_srs EPSG:4326), or remove \"crs\" where they are degrees of WGS 84",
      at: start)
  }

  private static let namesOfWGS84: Set<String> = [
    "urn:ogc:def:crs:OGC:1.3:CRS84", "urn:ogc:def:crs:OGC::CRS84", "urn:ogc:def:crs:EPSG::4326", "EPSG:4326", "CRS84",
    "OGC:CRS84", "http://www.opengis.net/def/crs/OGC/1.3/CRS84", "https://www.opengis.net/def/crs/OGC/1.3/CRS84",
    "http://www.opengis.net/def/crs/EPSG/0/4326", "WGS84", "WGS 84",
  ]
}
