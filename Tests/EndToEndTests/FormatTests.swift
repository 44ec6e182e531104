import Foundation
import GeoJSON
import SimpleFeatures
import TestSupport
import Testing

/// The files of the seed set that comes with the program, as other programs read them.
struct FormatTests {
  private static let xmllint = "/usr/bin/xmllint"

  private func file(_ name: String) throws -> String {
    try ShippedBuild.folder.path("out/balochistan-2025/\(name)")
  }

  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: xmllint), "xmllint is not installed"),
    arguments: ["maps/districts.svg", "maps/incidents.svg"])
  func `a map is well-formed XML`(name: String) throws {
    let process = try Process.run(
      URL(fileURLWithPath: Self.xmllint), arguments: ["--noout", "--nonet", try file(name)])
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test(arguments: ["incidents.geojson", "districts.geojson"])
  func `a layer reads back, with rings that follow the right-hand rule`(name: String) throws {
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: file(name))))
    let collection = try GeoJSONDecoder().decode(bytes)
    #expect(!collection.features.isEmpty)
    for feature in collection.features {
      guard case .multiPolygon(let area)? = feature.geometry else { continue }
      for polygon in area.polygons {
        #expect(doubledArea(polygon.exterior) > 0, "\(feature.id ?? "")")
        for hole in polygon.holes { #expect(doubledArea(hole) < 0, "\(feature.id ?? "")") }
      }
    }
  }

  /// Twice the area in square degrees, positive for a ring that runs counter-clockwise.
  private func doubledArea(_ ring: LinearRing) -> Double {
    zip(ring.coordinates, ring.coordinates.dropFirst()).reduce(0) { sum, side in
      sum + side.0.longitude * side.1.latitude - side.1.longitude * side.0.latitude
    }
  }

  @Test func `the tables are JSON to others`() throws {
    for name in ["claims.json", "manifest.json", "incidents.geojson", "districts.geojson"] {
      let data = try Data(contentsOf: URL(fileURLWithPath: file(name)))
      #expect(try JSONSerialization.jsonObject(with: data) is [String: Any], "\(name)")
    }
  }
}
