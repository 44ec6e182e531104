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

  /// The features of a text as far as they can be used.
  ///
  /// A ring whose ends differ is closed. A feature of which the geometry cannot be used comes without one, and an
  /// element that is no feature comes empty, so that each keeps its index. What was done to which feature is told.
  ///
  /// - Parameter bytes: The whole text in UTF-8.
  /// - Returns: The features, what is wrong with some of them, and the byte at which each element of `features` begins.
  /// - Throws: The first fault that leaves nothing to be used: the text is no JSON, or the coordinates are not WGS 84.
  public func decodeTolerantly(
    _ bytes: [UInt8]
  ) throws(GeoJSONError) -> (collection: FeatureCollection, faults: [GeoJSONFault], starts: [Int]) {
    var scanner = JSONScanner(bytes)
    scanner.isTolerant = true
    let collection = try collection(&scanner)
    return (collection, scanner.faults, scanner.featureStarts)
  }

  func collection(_ scanner: inout JSONScanner) throws(GeoJSONError) -> FeatureCollection {
    let root = try object(&scanner, at: scanner.offset)
    try scanner.end()
    switch root.type {
    case "FeatureCollection":
      guard let features = root.features else {
        throw scanner.error(.notGeoJSON, "the collection has no features", "add \"features\": []", at: 0)
      }
      return FeatureCollection(members: root.members, features: features)
    case "Feature":
      return FeatureCollection(features: [root.feature])
    default:
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
    try scanner.elements { (scanner) throws(GeoJSONError) in
      scanner.feature = features.count
      scanner.skipSpace()
      scanner.featureStarts.append(scanner.offset)
      let feature = try scanner.tolerating { (scanner) throws(GeoJSONError) in try self.feature(&scanner) }
      features.append(feature ?? Feature(geometry: nil, properties: []))
    }
    scanner.feature = nil
    return features
  }

  private func feature(_ scanner: inout JSONScanner) throws(GeoJSONError) -> Feature {
    let start = scanner.offset
    guard scanner.current == UInt8(ascii: "{") else {
      throw scanner.error(.notGeoJSON, "an element of \"features\" is no object", "remove it", at: start)
    }
    let parts = try object(&scanner, at: start)
    guard parts.type == "Feature" else {
      throw scanner.error(.notGeoJSON, "an element of \"features\" is no feature", "remove it", at: start)
    }
    return parts.feature
  }

  private func geometryMember(_ scanner: inout JSONScanner) throws(GeoJSONError) -> Geometry? {
    scanner.skipSpace()
    if scanner.current == UInt8(ascii: "n") {
      _ = try scanner.value()
      return nil
    }
    let geometry = try scanner.tolerating { (scanner) throws(GeoJSONError) in
      let start = scanner.offset
      guard scanner.current == UInt8(ascii: "{") else {
        throw scanner.error(.notGeoJSON, "a geometry is no object", "write an object or null", at: start)
      }
      return try self.geometry(try object(&scanner, at: start), &scanner)
    }
    return geometry ?? nil
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
}
