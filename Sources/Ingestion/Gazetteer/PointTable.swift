import DelimitedText
import GeoJSON
import SimpleFeatures

/// A GeoJSON file of points, as a GIS writes it, read as a table of places.
///
/// The properties are the columns and the point is the position. A feature without a geometry is a row without a
/// position; one whose geometry is wrong or no point is a row that cannot be used. The line of a row is that of its
/// feature.
struct PointTable {
  let reader: DelimitedReader

  /// The columns that a table needs and a feature may leave out.
  private static let columns = PlaceColumns.required + ["within", "same_as"]
  private static let position = ["lon", "lat"]

  /// Reads a file.
  ///
  /// - Throws: `IngestionError` where it is no GeoJSON in WGS 84 or its properties name a column twice.
  init(_ file: String, _ bytes: [UInt8]) throws(IngestionError) {
    let decoded: (collection: FeatureCollection, faults: [GeoJSONFault], starts: [Int])
    do throws(GeoJSONError) {
      decoded = try GeoJSONDecoder().decodeTolerantly(bytes)
    } catch {
      throw IngestionError(
        .broken, file: file, line: error.line, "column \(error.column): \(error.message); \(error.remedy)")
    }
    let lines = BoundaryFile.lines(of: decoded.starts, in: bytes)
    let broken = Dictionary(
      decoded.faults.compactMap { fault in fault.error.feature.map { ($0, fault.error.message) } }
    ) { first, _ in first }
    let seen = decoded.collection.features.flatMap { $0.properties.map(\.name) }
    let header = Self.columns + Set(seen).subtracting(Self.columns).sorted()
    var rows: [(line: Int, values: [String])] = []
    var faults: [DelimitedReader.Fault] = []
    for (index, feature) in decoded.collection.features.enumerated() {
      let line = lines.indices.contains(index) ? lines[index] : 1
      if let message = broken[index] ?? Self.fault(of: feature) {
        faults.append(DelimitedReader.Fault(line: line, message: message))
      } else {
        rows.append((line, header.map { Self.value($0, of: feature) }))
      }
    }
    do {
      reader = try DelimitedReader(header: header, rows: rows, faults: faults)
    } catch {
      throw IngestionError(.broken, file: file, error.message)
    }
  }

  private static func fault(of feature: Feature) -> String? {
    switch feature.geometry {
    case .point, nil: nil
    case .multiPoint, .lineString, .multiLineString, .polygon, .multiPolygon:
      "a place is a point, and this is another geometry; write its middle as a Point"
    }
  }

  private static func value(_ column: String, of feature: Feature) -> String {
    if position.contains(column) {
      guard case .point(let coordinate) = feature.geometry else { return "" }
      return JSONText.line(
        .number(column == "lon" ? coordinate.longitude : coordinate.latitude, decimals: 7))
    }
    return feature.properties.first { $0.name == column }.map { text($0.value) } ?? ""
  }

  /// A value as a table has it: several names are joined by bars, and so are codes in registers.
  private static func text(_ value: PropertyValue) -> String {
    switch value {
    case .null: ""
    case .string(let text): text
    case .array(let values): values.map(text).joined(separator: "|")
    case .object(let members): members.map { "\($0.name)=\(text($0.value))" }.joined(separator: "|")
    case .bool, .integer, .number: value.integer.map(String.init) ?? JSONText.line(value)
    }
  }
}
