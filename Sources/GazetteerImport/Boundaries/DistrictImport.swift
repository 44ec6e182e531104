import GEOS
import GeoJSON
import IncidentModel
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
  package var provinces: UnitSource?
  /// The properties with the code and the name of the province, where it is not found by the provinces' polygons.
  package var parent: (code: String, name: String?)?
  /// The properties with codes in published registers, or the columns of the table with the districts' codes.
  package var registerCodes: [RegisterProperty]
  /// How far a border of the light version may move, in degrees.
  package var tolerance: Double
  /// Where the polygons come from.
  package var provenance: Provenance

  /// Makes an import.
  package init(
    districts: SourceFile, name: String, code: String?, composition: String?, joins: [Join], provinces: UnitSource?,
    parent: (code: String, name: String?)? = nil, registerCodes: [RegisterProperty] = [], tolerance: Double,
    provenance: Provenance
  ) {
    self.districts = districts
    self.name = name
    self.code = code
    self.composition = composition
    self.joins = joins
    self.provinces = provinces
    self.parent = parent
    self.registerCodes = registerCodes
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
    let units = try provinces?.areas() ?? []
    var diagnostics = source.diagnostics
    let locator = try PolygonLocator(units.map(\.area))
    let tables = try joins.map { (table: try LookupTable($0.file, key: $0.name), columns: $0.columns) }
    let codeTable = tables.first { $0.columns["code"] != nil }?.table
    try source.require(registerCodes) { codeTable?.hasColumn($0) ?? false }
    var count = CodeCount()
    var rows: [Row] = []
    var codes: Set<String> = []
    for area in source.areas {
      do {
        let found = try area.codes(registerCodes, &count, file: districts.name) {
          try codeTable?.hasColumn($0) == true ? codeTable?.text($0, for: area.name) : nil
        }
        let row = try row(area, units, locator, tables, found)
        guard codes.insert(row.code).inserted else {
          throw RowRefusal(
            identifier: "gazetteer.repeated-code",
            message: "\(area.name): the code \(row.code) occurs again; the first is used")
        }
        rows.append(row)
      } catch let refusal as RowRefusal {
        diagnostics.append(
          Diagnostic(refusal.identifier, .refusal, refusal.message, at: SourceLocation(file: districts.name)))
      }
    }
    diagnostics += count.diagnostics + count.notes(file: districts.name)
    guard !rows.isEmpty else {
      let first = diagnostics.first { $0.severity == .refusal }.map { "; the first: \($0.message)" } ?? ""
      throw GazetteerImportError(.broken, file: districts.name, "none of its features can be used\(first)")
    }
    rows.sort { $0.code < $1.code }
    let beside = BoundaryNeighbours.provinces(units, without: Set(rows.map(\.province)))
    let outlines = try BoundarySimplification.light(
      rows.map(\.area) + beside.map(\.area), tolerance: tolerance, file: districts.name)
    let fullFile = file(full, rows.map { ($0, $0.area) }, decimals: 7, source.count, diagnostics, note: source.origin)
    let lightFile = file(
      light, Array(zip(rows, outlines)), decimals: BoundarySimplification.decimals, source.count, [],
      note: (source.origin.map { "\($0); " } ?? "")
        + "simplified for drawing, tolerance \(tolerance) degrees; not for deciding where a point lies")
    return [fullFile, lightFile]
  }

  private struct Row {
    let code: String
    let name: String
    let province: String
    let area: MultiPolygon
    let properties: [Property]
  }

  /// Why a district cannot be used.
  private struct RowRefusal: Error {
    let identifier: String
    let message: String
  }

  private typealias Tables = [(table: LookupTable, columns: [String: String])]

  private func row(
    _ area: NamedArea, _ units: [SourceUnit], _ locator: PolygonLocator, _ tables: Tables,
    _ codes: Concordance
  ) throws -> Row {
    let table = { (use: String) in tables.first { $0.columns[use] != nil } }
    let joinedCode = try table("code").flatMap { try $0.table.text($0.columns["code"] ?? "", for: area.name) }
    guard let code = code.flatMap(area.text) ?? joinedCode else {
      throw RowRefusal(identifier: "gazetteer.no-code", message: "\(area.name) has no code")
    }
    let label = try LabelPoint.of(area.area)
    let province = try province(of: area, label, units, locator)
    let number = { (use: String) in
      try table(use).flatMap { try $0.table.number($0.columns[use] ?? "", for: area.name) }
    }
    let parts = composition.flatMap(area.text)?.split(separator: ",").count ?? 1
    let properties: [Property] =
      [
        Property("code", .string(code)), Property("name", .string(area.name)),
        Property("province_code", .string(province.code)), Property("province", .string(province.name)),
        Property("area_km2", .number(Geodesic().area(of: area.area) / 1e6, decimals: 1)),
        Property("area_km2_published", try number("area").map(Self.number) ?? .null),
        Property("population", try number("population").map { .integer(Int($0)) } ?? .null),
        Property("label_lon", .number(label.longitude, decimals: 5)),
        Property("label_lat", .number(label.latitude, decimals: 5)), Property("geometry_changed", .bool(parts > 1)),
      ] + codes.properties
    return Row(code: code, name: area.name, province: province.code, area: area.area, properties: properties)
  }

  /// The province that the district's own properties name, else the one that its middle lies in.
  private func province(
    of area: NamedArea, _ label: Coordinate, _ units: [SourceUnit], _ locator: PolygonLocator
  ) throws -> (code: String, name: String) {
    if let parent {
      guard let code = area.text(parent.code), !code.isEmpty else {
        throw RowRefusal(identifier: "gazetteer.no-province", message: "\(area.name) has no \"\(parent.code)\"")
      }
      return (code, parent.name.flatMap(area.text) ?? units.first { $0.code == code }?.name ?? code)
    }
    guard let index = try locator.indices(covering: label).first else {
      throw RowRefusal(identifier: "gazetteer.no-province", message: "\(area.name) lies in no province")
    }
    return (units[index].code, units[index].name)
  }

  private static func number(_ value: Double) -> PropertyValue {
    Int(exactly: value).map(PropertyValue.integer) ?? .number(value, decimals: 1)
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
