import IncidentModel
import GEOS
import GeoJSON
import PROJ
import SimpleFeatures

/// Makes the full and the light boundary file of a set of districts.
package struct DistrictImport: Sendable {
  /// A table and the columns that are taken from it by district name.
  package struct Join: Sendable {
    /// The table.
    package let file: SourceFile
    /// The column with the name of the district.
    package let name: String
    /// The columns with what is wanted, by use: `code`, `population`, `area`.
    package let columns: [String: String]

    /// Makes a join.
    package init(file: SourceFile, name: String, columns: [String: String]) {
      self.file = file
      self.name = name
      self.columns = columns
    }
  }

  /// The districts' polygons.
  package var districts: SourceFile
  /// The property with the district's name.
  package var name: String
  /// The property with the district's code, where the polygons have one.
  package var code: String?
  /// The property that lists the published units a polygon is made of; more than one means a changed geometry.
  package var composition: String?
  /// Tables with codes, populations and published areas.
  package var joins: [Join]
  /// The provinces, by which each district gets its province and whose borders are simplified along.
  package var provinces: UnitSource
  /// How far a border of the light version may move, in degrees.
  package var tolerance: Double
  /// Where the polygons come from.
  package var provenance: Provenance

  /// Makes an import.
  package init(
    districts: SourceFile, name: String, code: String?, composition: String?, joins: [Join], provinces: UnitSource,
    tolerance: Double, provenance: Provenance
  ) {
    self.districts = districts
    self.name = name
    self.code = code
    self.composition = composition
    self.joins = joins
    self.provinces = provinces
    self.tolerance = tolerance
    self.provenance = provenance
  }

  /// Makes both files.
  ///
  /// - Parameters:
  ///   - full: Where the file with all corners is to be written.
  ///   - light: Where the file for drawing is to be written.
  /// - Throws: Where a file cannot be used at all.
  package func run(full: String, light: String) throws -> [ImportedFile] {
    let source = try AreaSource(districts, nameProperty: name)
    let units = try provinces.areas()
    var diagnostics = source.diagnostics
    var rows = try source.areas.compactMap { try row($0, units, &diagnostics) }
    rows.sort { $0.code < $1.code }
    let beside = BoundaryNeighbours.provinces(units, without: Set(rows.map(\.province)))
    let outlines = try BoundarySimplification.light(
      rows.map(\.area) + beside.map(\.area), tolerance: tolerance, file: districts.name)
    let fullFile = file(full, rows.map { ($0, $0.area) }, decimals: 7, source.count, diagnostics, note: nil)
    let lightFile = file(
      light, Array(zip(rows, outlines)), decimals: BoundarySimplification.decimals, source.count, [],
      note: "simplified for drawing, tolerance \(tolerance) degrees; not for deciding where a point lies")
    return [fullFile, lightFile]
  }

  private struct Row {
    let code: String
    let name: String
    let province: String
    let area: MultiPolygon
    let properties: [Property]
  }

  private func row(_ area: NamedArea, _ units: [SourceUnit], _ diagnostics: inout [Diagnostic]) throws -> Row? {
    guard let code = try code.flatMap(area.text) ?? joined("code", area.name) else {
      diagnostics.append(refusal("gazetteer.no-code", "\(area.name) has no code"))
      return nil
    }
    let label = try LabelPoint.of(area.area)
    guard let index = try PolygonLocator(units.map(\.area)).indices(covering: label).first else {
      diagnostics.append(refusal("gazetteer.no-province", "\(area.name) lies in no province"))
      return nil
    }
    let parts = composition.flatMap(area.text)?.split(separator: ",").count ?? 1
    let properties: [Property] = [
      Property("code", .string(code)), Property("name", .string(area.name)),
      Property("province_code", .string(units[index].code)), Property("province", .string(units[index].name)),
      Property("area_km2", .number(Geodesic().area(of: area.area) / 1e6, decimals: 1)),
      Property("area_km2_published", try joinedNumber("area", area.name).map(Self.number) ?? .null),
      Property("population", try joinedNumber("population", area.name).flatMap(Int.init).map(PropertyValue.integer) ?? .null),
      Property("label_lon", .number(label.longitude, decimals: 5)),
      Property("label_lat", .number(label.latitude, decimals: 5)), Property("geometry_changed", .bool(parts > 1)),
    ]
    return Row(code: code, name: area.name, province: units[index].code, area: area.area, properties: properties)
  }

  private static func number(_ value: Double) -> PropertyValue {
    Int(exactly: value).map(PropertyValue.integer) ?? .number(value, decimals: 1)
  }

  private func joined(_ use: String, _ name: String) throws -> String? {
    for join in joins {
      guard let column = join.columns[use] else { continue }
      return try LookupTable(join.file, key: join.name).text(column, for: name)
    }
    return nil
  }

  private func joinedNumber(_ use: String, _ name: String) throws -> Double? {
    for join in joins {
      guard let column = join.columns[use] else { continue }
      return try LookupTable(join.file, key: join.name).number(column, for: name)
    }
    return nil
  }

  private func refusal(_ identifier: String, _ message: String) -> Diagnostic {
    Diagnostic(identifier, .refusal, message, at: SourceLocation(file: districts.name))
  }

  private func file(
    _ path: String, _ rows: [(Row, MultiPolygon)], decimals: Int, _ read: Int, _ diagnostics: [Diagnostic],
    note: String?
  ) -> ImportedFile {
    let features = rows.map { Feature(geometry: $0.1.geometry, properties: $0.0.properties) }
    let collection = FeatureCollection(
      members: provenance.members(madeBy: "districts", note: note), features: features)
    return ImportedFile(
      path: path, bytes: GeoJSONEncoder(areaDecimals: decimals).encode(collection), read: read, used: rows.count,
      diagnostics: diagnostics)
  }
}

extension MultiPolygon {
  /// The area as a polygon where it has one part, else as a multipolygon.
  var geometry: Geometry { polygons.count == 1 ? .polygon(polygons[0]) : .multiPolygon(self) }
}
