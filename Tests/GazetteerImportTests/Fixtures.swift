import GazetteerImport
import IncidentModel

/// Two districts side by side in a province, and a province beside them, all with the same corners along their borders.
enum Fixtures {
  static let provenance = Provenance(
    title: "test", source: "a source", licence: "a licence", vintage: "2020", attribution: "by someone")

  /// The border between the districts, with a corner that simplification takes away.
  static let districts = file(
    "districts.geojson",
    """
    {"type": "FeatureCollection", "features": [
    {"type": "Feature", "properties": {"d": "East", "parts": "X2,X3"}, "geometry": {"type": "Polygon", "coordinates":
    [[[1,0],[2,0],[2,1],[1,1],[1.001,0.5],[1,0]]]}},
    {"type": "Feature", "properties": {"d": "West", "parts": "X1"}, "geometry": {"type": "Polygon", "coordinates":
    [[[0,0],[1,0],[1.001,0.5],[1,1],[0,1],[0,0]]]}}]}
    """)

  static let provinces = file(
    "provinces.geojson",
    """
    {"type": "FeatureCollection", "features": [
    {"type": "Feature", "properties": {"c": "P1", "n": "Here"}, "geometry": {"type": "Polygon", "coordinates":
    [[[0,0],[1,0],[2,0],[2,1],[1,1],[0,1],[0,0]]]}},
    {"type": "Feature", "properties": {"c": "P2", "n": "There"}, "geometry": {"type": "Polygon", "coordinates":
    [[[2,0],[3,0],[3,1],[2,1],[2,0]]]}}]}
    """)

  static let codes = file("codes.csv", "district,pcode\nEAST,X2\nWest ,X1\n")
  static let census = file("census.csv", "district,people,km2\nEast,1200,12000\nWest,,13000.5\n")

  static func file(_ name: String, _ text: String) -> SourceFile { SourceFile(name: name, bytes: Array(text.utf8)) }

  static func districtImport(_ districts: SourceFile = districts) -> DistrictImport {
    DistrictImport(
      districts: districts, name: "d", code: nil, composition: "parts",
      joins: [
        .init(file: codes, name: "district", columns: ["code": "pcode"]),
        .init(file: census, name: "district", columns: ["population": "people", "area": "km2"]),
      ],
      provinces: UnitSource(file: provinces, code: "c", name: "n"), tolerance: 0.01, provenance: provenance)
  }

  /// The districts and provinces as the import makes them.
  static func imported() throws -> (districts: SourceFile, provinces: SourceFile) {
    let full = try districtImport().run(full: "full", light: "light")[0]
    let districts = SourceFile(name: "full", bytes: full.bytes)
    let units = UnitImport(
      units: UnitSource(file: provinces, code: "c", name: "n"), level: .province, parent: "C", kept: [],
      districts: districts, tolerance: 0.01, provenance: provenance)
    return (districts, SourceFile(name: "provinces", bytes: try units.run(path: "provinces").bytes))
  }
}
