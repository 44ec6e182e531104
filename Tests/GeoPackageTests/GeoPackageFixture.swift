import Foundation
import GRDB
import TestSupport

/// Small GeoPackages that are made for a test.
enum GeoPackageFixture {
  /// Makes a file with one layer `areas` of names and geometries.
  static func make(
    in folder: TemporaryFolder, srs: Int = 4326, organization: String = "EPSG", geometries: [[UInt8]?],
    further statements: [String] = []
  ) throws -> String {
    let path = folder.path("areas.gpkg")
    let database = try DatabaseQueue(path: path)
    try database.write { database in
      try database.execute(
        sql: """
          CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT, srs_id INTEGER PRIMARY KEY, organization TEXT,
            organization_coordsys_id INTEGER, definition TEXT);
          CREATE TABLE gpkg_contents (table_name TEXT PRIMARY KEY, data_type TEXT);
          CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, geometry_type_name TEXT,
            srs_id INTEGER, z INTEGER, m INTEGER);
          CREATE TABLE areas (fid INTEGER PRIMARY KEY, geom BLOB, name TEXT, people INTEGER, share REAL);
          INSERT INTO gpkg_contents VALUES ('areas', 'features');
          """)
      try database.execute(
        sql: "INSERT INTO gpkg_spatial_ref_sys VALUES ('x', ?, ?, ?, 'undefined')",
        arguments: [srs, organization, srs])
      try database.execute(
        sql: "INSERT INTO gpkg_geometry_columns VALUES ('areas', 'geom', 'GEOMETRY', ?, 0, 0)", arguments: [srs])
      for (index, geometry) in geometries.enumerated() {
        try database.execute(
          sql: "INSERT INTO areas (geom, name, people, share) VALUES (?, ?, ?, 0.5)",
          arguments: [geometry.map { Data($0) }, "area \(index)", index])
      }
      for statement in statements { try database.execute(sql: statement) }
    }
    try database.close()
    return path
  }

  /// The header of a geometry without an envelope, and well-known binary.
  static func blob(_ body: [UInt8], flags: UInt8 = 1, envelope: Int = 0) -> [UInt8] {
    [0x47, 0x50, 0, flags, 0xE6, 0x10, 0, 0] + Array(repeating: 0, count: envelope) + body
  }

  /// Well-known binary of a polygon with one ring.
  static func polygon(
    _ ring: [(Double, Double)], type: UInt32 = 3, isLittleEndian: Bool = true, further: [Double] = []
  ) -> [UInt8] {
    func bytes(_ number: UInt32) -> [UInt8] {
      let bytes = (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
      return isLittleEndian ? bytes : bytes.reversed()
    }
    func bytes(_ number: Double) -> [UInt8] {
      let bytes = (0..<8).map { UInt8(truncatingIfNeeded: number.bitPattern >> (8 * $0)) }
      return isLittleEndian ? bytes : bytes.reversed()
    }
    return [isLittleEndian ? 1 : 0] + bytes(type) + bytes(UInt32(1)) + bytes(UInt32(ring.count))
      + ring.flatMap { bytes($0.0) + bytes($0.1) + further.flatMap { bytes($0) } }
  }

  static let square = [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0), (0.0, 0.0)]
}
