import GRDB
package import SimpleFeatures

/// A GeoPackage that is open for reading.
package final class GeoPackageFile {
  /// One layer of features.
  package struct Layer: Sendable, Equatable {
    /// The name of its table.
    package let name: String
    /// The column with the geometries.
    package let geometryColumn: String
    /// How its reference system is named or written: `EPSG:32642`, or as well-known text; nothing where it is undefined.
    package let referenceSystem: String?
  }

  /// The features of a layer, and what became of those that cannot be read.
  package struct Contents: Sendable {
    /// The features, in the order of the table; one whose geometry cannot be read comes without it.
    package let features: [Feature]
    /// The indices of features whose geometry cannot be read, and why.
    package let faults: [(feature: Int, message: String)]
    /// Whether positions had a height or a measure, which is passed over.
    package let hasThirdNumber: Bool
  }

  /// The layers, by name.
  package let layers: [Layer]
  private let database: DatabaseQueue

  /// Opens a file; it is never written to.
  ///
  /// - Throws: Where it is no database, a damaged or encrypted one, or one without the tables of a GeoPackage.
  package init(_ path: String) throws(GeoPackageError) {
    var configuration = Configuration()
    configuration.readonly = true
    do {
      database = try DatabaseQueue(path: path, configuration: configuration)
      layers = try database.read { try Self.layers($0) }
    } catch let error as GeoPackageError {
      throw error
    } catch let error as DatabaseError {
      throw Self.error(error)
    } catch {
      throw GeoPackageError(.unreadable, "\(error)")
    }
    guard !layers.isEmpty else {
      throw GeoPackageError(.notGeoPackage, "there is no layer of features in it; check it with ogrinfo")
    }
  }

  /// The layer of a name; without a name the only one.
  package func layer(_ name: String?) throws(GeoPackageError) -> Layer {
    let list = layers.prefix(30).map(\.name).joined(separator: ", ")
    guard let name else {
      guard layers.count == 1 else {
        throw GeoPackageError(.noLayer, "there are \(layers.count) layers; choose one with --layer: \(list)")
      }
      return layers[0]
    }
    guard let layer = layers.first(where: { $0.name == name }) else {
      throw GeoPackageError(.noLayer, "there is no layer \"\(name.prefix(60))\"; the layers are \(list)")
    }
    return layer
  }

  /// The features of a layer.
  package func contents(
    of layer: Layer, _ place: @escaping PositionTransformation
  ) throws(GeoPackageError) -> Contents {
    do {
      return try database.read { try Self.contents(of: layer, $0, place) }
    } catch let error as DatabaseError {
      throw Self.error(error)
    } catch {
      throw GeoPackageError(.unreadable, "\(error)")
    }
  }

  /// The largest geometry that is read, in bytes.
  private static let largestGeometry = 256 << 20

  private static func error(_ error: DatabaseError) -> GeoPackageError {
    switch error.resultCode {
    case .SQLITE_NOTADB:
      GeoPackageError(.notDatabase, "not a GeoPackage: no SQLite database, or an encrypted one")
    case .SQLITE_CORRUPT:
      GeoPackageError(.notDatabase, "the database is damaged or was cut off; get the file again")
    case .SQLITE_CANTOPEN, .SQLITE_IOERR, .SQLITE_PERM:
      GeoPackageError(.unreadable, "the database cannot be opened: \(error.message ?? "no reason given")")
    default: GeoPackageError(.notDatabase, "the database cannot be read: \(error.message ?? "no reason given")")
    }
  }

  private static func layers(_ database: Database) throws -> [Layer] {
    for table in ["gpkg_contents", "gpkg_geometry_columns", "gpkg_spatial_ref_sys"] {
      guard try database.tableExists(table) else {
        throw GeoPackageError(.notGeoPackage, "a SQLite database, but no GeoPackage: it has no table \(table)")
      }
    }
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT g.table_name AS name, g.column_name AS geometry, s.organization AS organization,
          s.organization_coordsys_id AS code, s.definition AS definition, g.srs_id AS srs
        FROM gpkg_geometry_columns g JOIN gpkg_contents c ON c.table_name = g.table_name
        LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id
        WHERE c.data_type = 'features' ORDER BY g.table_name
        """)
    return rows.compactMap { row in
      guard let name = Cell.text(row["name"]), let geometry = Cell.text(row["geometry"]) else { return nil }
      return Layer(name: name, geometryColumn: geometry, referenceSystem: referenceSystem(row))
    }
  }

  private static func referenceSystem(_ row: Row) -> String? {
    // -1 and 0 stand for undefined systems.
    guard let srs = Cell.integer(row["srs"]), srs > 0 else { return nil }
    if let organization = Cell.text(row["organization"]), organization.uppercased() == "EPSG",
      let code = Cell.integer(row["code"])
    {
      return "EPSG:\(code)"
    }
    return Cell.text(row["definition"])
  }

  private static func contents(
    of layer: Layer, _ database: Database, _ place: @escaping PositionTransformation
  ) throws -> Contents {
    guard try database.tableExists(layer.name) else {
      throw GeoPackageError(.notGeoPackage, "the table \(layer.name) of the layer is missing")
    }
    var (features, faults, hasThirdNumber) = ([Feature](), [(feature: Int, message: String)](), false)
    let rows = try Row.fetchCursor(database, sql: "SELECT * FROM \(quoted(layer.name))")
    while let row = try rows.next() {
      var geometry: Geometry?
      do {
        guard let bytes = Cell.blob(row[layer.geometryColumn]), bytes.count <= largestGeometry else {
          throw GeoPackageError(.badGeometry, "it has no geometry, or one that is too large")
        }
        var reader = GeometryReader(bytes, place)
        geometry = try reader.geometry()
        hasThirdNumber = hasThirdNumber || reader.hasThirdNumber
        if geometry == nil { faults.append((features.count, "the geometry is empty")) }
      } catch {
        faults.append((features.count, "\(error)"))
      }
      features.append(Feature(geometry: geometry, properties: Cell.properties(of: row, besides: layer.geometryColumn)))
    }
    return Contents(features: features, faults: faults, hasThirdNumber: hasThirdNumber)
  }

  /// The name of a table as SQL has it, whatever characters are in it.
  private static func quoted(_ name: String) -> String { "\"\(name.replacing("\"", with: "\"\""))\"" }
}
