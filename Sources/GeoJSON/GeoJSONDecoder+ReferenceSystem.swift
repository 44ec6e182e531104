public import SimpleFeatures

extension GeoJSONDecoder {
  /// The features of a text in another reference system, as far as they can be used.
  ///
  /// - Parameters:
  ///   - bytes: The whole text in UTF-8; a `crs` member is passed over.
  ///   - place: Gives the place on WGS 84 of the two numbers of a position; nothing where there is none.
  /// - Throws: Where the text is no GeoJSON.
  public func decodeTolerantly(
    _ bytes: [UInt8], placing place: @escaping (_ x: Double, _ y: Double) -> Coordinate?
  ) throws(GeoJSONError) -> (collection: FeatureCollection, faults: [GeoJSONFault]) {
    var scanner = JSONScanner(bytes)
    scanner.isTolerant = true
    scanner.place = place
    let features = try collection(&scanner)
    return (features, scanner.faults)
  }

  /// The name of the reference system that a `crs` member of the outermost object gives, as it stands there; nothing
  /// where there is none or it is WGS 84 in degrees.
  ///
  /// - Throws: Where the text is no JSON object, or the member names no system.
  public func foreignReferenceSystem(of bytes: [UInt8]) throws(GeoJSONError) -> String? {
    var scanner = JSONScanner(bytes)
    var name: String?
    try scanner.members { (scanner, member) throws(GeoJSONError) in
      guard member == "crs" else { return try scanner.skipValue() }
      scanner.skipSpace()
      let start = scanner.offset
      let value = try scanner.value()
      if Self.isWGS84(value) { return }
      name = Self.name(of: value)
      if name == nil {
        throw scanner.error(
          .wrongReferenceSystem, "\"crs\" names no reference system", "name it with --crs, or leave \"crs\" out",
          at: start)
      }
    }
    return name
  }

  /// Refuses every `crs` but WGS 84 in degrees.
  ///
  /// RFC 7946 knows no other, so that the member should not be there at all; older files name it in several ways. One
  /// that names no system, as `null` and a link do, is refused too: degrees are not to be guessed.
  func checkReferenceSystem(_ scanner: inout JSONScanner) throws(GeoJSONError) {
    scanner.skipSpace()
    let start = scanner.offset
    let value = try scanner.value()
    if scanner.place != nil || Self.isWGS84(value) { return }
    let name = Self.name(of: value).map { "the coordinates are in \($0)" } ?? "\"crs\" names no reference system"
    throw scanner.error(
      .wrongReferenceSystem, name,
      "transform them to WGS 84 (ogr2ogr -t_srs EPSG:4326 -lco RFC7946=YES), or leave \"crs\" out if they are",
      at: start)
  }

  private static func name(of value: PropertyValue) -> String? {
    if let text = value.string ?? value["properties"]["name"].string { return String(text.prefix(80)) }
    return value["properties"]["code"].integer.map { "EPSG:\($0)" }
  }

  private static func isWGS84(_ value: PropertyValue) -> Bool {
    guard let name = name(of: value) else { return false }
    // The version may stand between the authority and the code: urn:ogc:def:crs:EPSG:6.9:4326.
    let parts = name.split { ":/#".utf8.contains($0.utf8.first ?? 0) }
    guard let code = parts.last else { return false }
    if code == "CRS84" || name == "WGS84" || name == "WGS 84" { return true }
    return code == "4326" && parts.dropLast().contains { $0.uppercased() == "EPSG" || $0 == "epsg.xml" }
  }
}
