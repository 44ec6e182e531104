import IncidentModel
import Ingestion
import SimpleFeatures
import TestSupport
import Testing

/// Faults of boundary files: of the whole file, or of one feature beside others that can be used.
@Suite struct BrokenBoundaryTests {
  private let gazetteer: SmallGazetteer
  private let log = DiagnosticLog()

  init() throws { gazetteer = try SmallGazetteer() }

  private static let square = "[[[0,0],[1,0],[1,1],[0,1],[0,0]]]"

  private static func feature(_ code: String, _ coordinates: String, type: String = "Polygon") -> String {
    "{\"type\": \"Feature\", \"properties\": {\"code\": \"\(code)\", \"name\": \"Name \(code)\", "
      + "\"province_code\": \"P1\", \"label_lon\": 0.5, \"label_lat\": 0.5},\n"
      + "\"geometry\": {\"type\": \"\(type)\", \"coordinates\": \(coordinates)}}"
  }

  private static func collection(_ features: String..., members: String = "") -> String {
    "{\"type\": \"FeatureCollection\",\(members)\n\"features\": [\n\(features.joined(separator: ",\n"))\n]}"
  }

  private func atlas(_ text: String) throws -> DistrictAtlas {
    try gazetteer.write("full.geojson", text)
    return try AtlasReader(GazetteerManifest.read(folder: gazetteer.folder), log).atlas()
  }

  private func messages(_ severity: Severity) -> [String] {
    log.diagnostics.filter { $0.severity == severity }.map(\.message)
  }

  @Test(arguments: [
    (collection("null, 1,\n{\"type\": \"Future\"}"), 5, "no district in it"),
    (collection(feature("D1", square)).replacing("\n]}", with: ",\n]}"), 5, "']' stands where"),
    (collection(feature("D1", square)) + "x", 5, "'x' stands where the end of the text"),
    (String(collection(feature("D1", square)).dropLast(2)), 5, "the text ends where"),
    (collection(feature("D1", square.replacing("1,1", with: "NaN,1"))), 4, "'N' stands where a value"),
    (collection(feature("D1", square.replacing("1,1", with: "1e400,1"))), 4, "the number 1e400 is too large"),
    (collection(feature("D1", square)).replacing("\"name\"", with: "\"code\""), 3, "the name \"code\" occurs twice"),
    (collection("// all\n" + feature("D1", square)), 3, "'/' stands where"),
    (collection(feature("D1", square)).replacing("\"", with: "'"), 1, "''' stands where"),
    ("{\"type\": \"FeatureCollection\", \"features\": {}}", 1, "'{' stands where '['"),
    ("{\"type\": \"FeatureCollection\"}", 1, "has no features"), ("", 1, "the text ends where"),
    ("\u{1F}\u{8B}", 1, "byte 31 stands where"), ("[]", 1, "'[' stands where '{'"),
  ])
  func aFileThatIsNoGeoJSONIsRefusedWithItsLine(text: String, line: Int, words: String) throws {
    let error = #expect(throws: IngestionError.self) { try atlas(text) }
    #expect(error?.code == .broken)
    #expect(error?.message.contains(words) == true, "\(error?.message ?? "")")
    if words != "no district in it" { #expect(error?.line == line, "\(error?.description ?? "")") }
  }

  @Test(arguments: [
    "{\"a\": ", "{\"features\": [{\"properties\": ",
    "{\"features\": [{\"geometry\": {\"type\": \"Polygon\", \"coordinates\": ",
  ])
  func aHundredThousandBracketsAreRefusedAtOnce(start: String) throws {
    let error = #expect(throws: IngestionError.self) { try atlas(start + String(repeating: "[", count: 100_000)) }
    #expect(error?.message.contains("nested more than 512 levels at byte") == true, "\(error?.message ?? "")")
  }

  @Test(arguments: [
    "{\"type\": \"name\", \"properties\": {\"name\": \"urn:ogc:def:crs:EPSG::32642\"}}", "null", "\"EPSG:3857\"",
    "{\"type\": \"name\", \"properties\": {\"name\": \"EPSG:14326\"}}",
    "{\"type\": \"link\", \"properties\": {\"href\": \"x\"}}",
    "{\"type\": \"EPSG\", \"properties\": {\"code\": 32642}}", "4326", "{}",
  ])
  func anotherReferenceSystemIsNeverTakenAsDegrees(crs: String) {
    let text = Self.collection(Self.feature("D1", Self.square), members: "\n\"crs\": \(crs),")
    let error = #expect(throws: IngestionError.self) { try atlas(text) }
    #expect(error?.line == 2)
    #expect(error?.message.contains("ogr2ogr -t_srs EPSG:4326") == true)
  }

  @Test(arguments: [
    "urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:4326", "urn:ogc:def:crs:EPSG::4326", "urn:ogc:def:crs:EPSG:6.9:4326",
    "http://www.opengis.net/def/crs/EPSG/0/4326", "http://www.opengis.net/def/crs/OGC/1.3/CRS84",
  ])
  func theNamesOfWGS84AreKnown(name: String) throws {
    let crs = "\n\"crs\": {\"type\": \"name\", \"properties\": {\"name\": \"\(name)\"}},"
    #expect(try atlas(Self.collection(Self.feature("D1", Self.square), members: crs)).districts.count == 1)
    #expect(log.diagnostics.isEmpty)
  }

  @Test(arguments: [
    (feature("D2", "[[[0,0],[1,0],[0,0]]]"), "feature 0 (D2 Name D2): a ring has 3 positions, at least 4 are needed"),
    (feature("D2", "[[[0,0],[1,0],[1,0],[0,0]]]"), "feature 0 (D2 Name D2): it is no area that can be used"),
    (feature("D2", "[[[1,1],[1,1],[1,1],[1,1]]]"), "no area is left"),
    (feature("D2", "[[0,0],[1,1]]", type: "LineString"), "it is a point or a line and no area"),
    (feature("D2", "[[0,0],[1,1]]"), "the coordinates do not fit a Polygon"),
    (feature("D2", "\"0,0\""), "'\"' stands where '[' should be"), (feature("D2", "7"), "'7' stands where '['"),
    (feature("D2", "[[[\"0\",\"0\"]]]"), "stands where a value should be"),
    (feature("D2", "[[[0],[1]]]"), "stands where ',' should be"), (feature("D2", "[]"), "it has no geometry"),
    (feature("D2", square.replacing("1,1", with: "1,91")), "latitude 91.0 is not between -90 and 90"),
    (feature("D2", square.replacing("1,1", with: "7013028,3400000")), "longitude 7013028.0 is not between"),
    (feature("D2", square).replacing("\"D2\"", with: "2"), "feature 0 (Name D2): the text \"code\" is no text"),
    (feature("D2", square).replacing("\"code\"", with: "\"kode\""), "the text \"code\" is missing"),
    (feature("D2", square).replacing("\"province_code\"", with: "\"x\""), "the text \"province_code\" is missing"),
    (feature("D2", square).replacing("{\"type\": \"Polygon\"", with: "{\"type\": \"Box\""), "\"Box\" is not read"),
    ("null", "an element of \"features\" is no object"), ("[[1, 2], {\"a\": 3}]", "is no object"),
    ("{\"type\": \"Feature\", \"properties\": 7}", "\"properties\" is no object"), ("{}", "is no feature"),
    ("{\"type\": \"Feature\", \"geometry\": [], \"properties\": null}", "a geometry is no object"),
    (
      "{\"type\": \"Feature\", \"geometry\": null, \"properties\": {\"code\": \"D2\", \"province_code\": \"P\"}}",
      "it has no geometry"
    ),
  ])
  func aBrokenFeatureIsNamedAndTheOthersAreRead(feature: String, words: String) throws {
    let atlas = try atlas(Self.collection(feature, Self.feature("D1", Self.square)))
    #expect(atlas.districts.map(\.code) == ["D1"])
    #expect(atlas.refused.count == 1)
    #expect(atlas.refused.allSatisfy { [nil, "D2"].contains($0.code) && [nil, "Name D2"].contains($0.name) })
    let refusals = messages(.refusal)
    #expect(refusals.count == 1, "\(refusals)")
    #expect(refusals.first?.hasPrefix("feature 0") == true && refusals.first?.contains(words) == true, "\(refusals)")
  }

  @Test(arguments: [
    ("[[[0,0],[1,0],[1,1],[0,1]]]", "a ring is not closed: its ends differ; it was closed", 1, 0),
    ("[[[0,0],[1,1],[1,0],[0,1],[0,0]]]", "Self-intersection at 0.5, 0.5", 2, 0),
    ("[[[0,0],[1,0],[1,1],[2,1],[1,1],[0,1],[0,0]]]", "Self-intersection at 1.0, 1.0", 1, 0),
    ("[[[0,0],[1,0],[1,1],[0,1],[0,0]],[[3,3],[4,3],[4,4],[3,3]]]", "Hole lies outside shell at", 2, 0),
    (
      "[[[0,0],[1,0],[1,1],[0,1],[0,0]],[[0.8,0.4],[2,0.4],[2,0.6],[0.8,0.6],[0.8,0.4]]]", "Self-intersection at 1.0",
      2, 0
    ),
    ("[[[0,0],[1,0],[1,1],[0,1],[0,0]],[[0.6,0.6],[0.8,0.6],[0.8,0.8],[0.6,0.6]]]", "", 1, 1),
    ("[[[0,0],[0,1],[1,1],[1,0],[0,0]]]", "", 1, 0),
    ("[[[-179,0],[179,0],[179,1],[-179,1],[-179,0]]]", "leaps from one end of the longitudes to the other", 1, 0),
  ])
  func aCrookedAreaIsMendedAndToldOf(coordinates: String, words: String, parts: Int, holes: Int) throws {
    let area = try #require(try atlas(Self.collection(Self.feature("D1", coordinates))).districts.first?.area)
    #expect(area.polygons.count == parts && area.polygons.first?.holes.count == holes)
    #expect(area.polygons.allSatisfy { $0.exterior.signedDoubleArea > 0 })
    #expect(messages(.refusal).isEmpty)
    #expect(messages(.warning).isEmpty == words.isEmpty)
    #expect(words.isEmpty || messages(.warning).contains { $0.contains(words) }, "\(messages(.warning))")
  }

  @Test func twoFeaturesOfOneCodeAreBothRefusedInEitherOrder() throws {
    let (first, second) = (Self.feature("D2", Self.square), Self.feature("D2", "[[[5,5],[6,5],[6,6],[5,5]]]"))
    for features in [first + ",\n" + second, second + ",\n" + first] {
      let atlas = try atlas(Self.collection(features, Self.feature("D1", Self.square)))
      #expect(atlas.districts.map(\.code) == ["D1"])
    }
    #expect(
      messages(.refusal) == [
        "feature 0 (D2 Name D2): the code D2 is that of the features 0, 1; give each area its own",
        "feature 1 (D2 Name D2): the code D2 is that of the features 0, 1; give each area its own",
      ])
  }

  @Test func aDistrictWithoutANameIsCalledByItsCodeAndNamesakesAreToldOf() throws {
    let text = Self.collection(
      Self.feature("D1", Self.square).replacing("\"name\": \"Name D1\"", with: "\"name\": \"\""),
      Self.feature("D2", Self.square), Self.feature("D3", Self.square).replacing("Name D3", with: "Name D2"))
    #expect(try atlas(text).districts.map(\.name) == ["D1", "Name D2", "Name D2"])
    #expect(messages(.warning).contains { $0.contains("it has no name and is called by its code") })
    #expect(messages(.warning).contains("the districts D2, D3 are all called Name D2"))
  }

  @Test func aLabelOutsideIsFoundAnewAndSwappedDegreesAreToldOf() throws {
    let (far, swapped) = ("[[[40,3],[41,3],[41,4],[40,3]]]", "[[[3,40],[4,40],[4,41],[3,40]]]")
    let stated = { (text: String) in
      text.replacing("\"label_lon\": 0.5, \"label_lat\": 0.5", with: "\"label_lon\": 40.6, \"label_lat\": 3.4")
    }
    let districts = try atlas(
      Self.collection(
        Self.feature("D1", far.replacing("4", with: "5")), stated(Self.feature("D2", far)),
        stated(Self.feature("D3", swapped)))
    ).districts
    #expect(districts.map { $0.area.bounds.covers($0.label) } == [true, true, true])
    #expect(
      messages(.warning) == [
        "feature 0 (D1 Name D1): the label lies outside; the middle of the area is taken",
        "feature 2 (D3 Name D3): the label lies outside, and inside if longitude and latitude are swapped; the middle of the area is taken",
      ])
  }

  @Test func districtsThatOverlapAreToldOfInEitherOrder() throws {
    let wide = "[[[0.2,0],[3,0],[3,1],[0.2,1],[0.2,0]]]"
    for (first, second) in [("D1", "D2"), ("D2", "D1")] {
      _ = try atlas(Self.collection(Self.feature(first, Self.square), Self.feature(second, wide)))
    }
    #expect(
      messages(.warning) == ["the districts D1 Name D1 and D2 Name D2 overlap, and what lies in both counts in D1"])
  }

  @Test func aNumberThatIsNoneIsToldOf() throws {
    let text = Self.collection(
      Self.feature("D1", Self.square).replacing("\"code\"", with: "\"population\": 99999999999999999999, \"code\""))
    #expect(try atlas(text).districts.map(\.population) == [nil])
    #expect(messages(.warning) == ["feature 0 (D1 Name D1): \"population\" is no whole number and left out"])
  }
}
