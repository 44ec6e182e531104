import IncidentModel
import Ingestion
import Testing

@Suite("Codes in published registers, as a gazetteer's files state them")
struct CodeReadingTests {
  private func codes(_ gazetteer: SmallGazetteer, _ log: DiagnosticLog = DiagnosticLog()) throws -> [String: String] {
    Dictionary(uniqueKeysWithValues: try gazetteer.read(log).map { ($0.id, $0.codes.description) })
  }

  private func told(_ log: DiagnosticLog) -> [String] {
    log.diagnostics.map { diagnostic in
      let file = diagnostic.location?.file.split(separator: "/").last ?? ""
      return "\(file):\(diagnostic.location?.line ?? 0) \(diagnostic.identifier) \(diagnostic.message)"
    }
  }

  @Test("are read from the column of a table of places, and a table without it reads as before")
  func column() throws {
    let gazetteer = try SmallGazetteer()
    #expect(try codes(gazetteer).values.allSatisfy(\.isEmpty))
    let columns = "id,name,names,kind,lon,lat,precision,uncertainty_m,source,note,codes"
    try gazetteer.write(
      "places.csv",
      """
      \(columns)
      a:1,Town,,settlement,0.5,0.5,1,,s,,osm=n12|wikidata=Q123
      gn:7,Village,,settlement,0.5,0.5,1,,s,,geonames=7|whosonfirst=456
      gn:8,Hamlet,,settlement,0.5,0.5,1,,s,,

      """)
    let log = DiagnosticLog()
    let read = try codes(gazetteer, log)
    #expect(read["a:1"] == "osm=n12|wikidata=Q123")
    #expect(read["gn:7"] == "geonames=7|whosonfirst=456")
    #expect(read["gn:8"] == "geonames=8")
    #expect(told(log).isEmpty)
  }

  @Test("that are malformed are told of with file and line, and the row is used without them")
  func malformed() throws {
    let gazetteer = try SmallGazetteer()
    let columns = "id,name,names,kind,lon,lat,precision,uncertainty_m,source,note,codes"
    try gazetteer.write(
      "places.csv", "\(columns)\na:1,Town,,settlement,0.5,0.5,1,,s,,wikidata=123|osm=r5\n")
    let log = DiagnosticLog()
    #expect(try codes(gazetteer, log)["a:1"] == "osm=r5")
    #expect(
      told(log) == [
        "places.csv:2 gazetteer.malformed-code the code is not taken: "
          + "wikidata is \"123\", and a code of it is Q and a number such as Q163239"
      ])
    #expect(log.diagnostics.map(\.severity) == [.warning])
  }

  @Test("are an object or a text in a GeoJSON file of points")
  func points() throws {
    let gazetteer = try SmallGazetteer()
    try gazetteer.replace("[places.csv]", by: "[places.geojson]", in: "gazetteer.yml")
    func point(_ id: String, _ codes: String) -> String {
      #"{"type": "Feature", "properties": {"id": "\#(id)", "name": "A", "kind": "settlement", "precision": 1,"#
        + #""codes": \#(codes)}, "geometry": {"type": "Point", "coordinates": [0.5, 0.5]}}"#
    }
    let features = [point("a:1", #"{"wikidata": "Q5", "osm": "n1"}"#), point("a:2", #""wikidata=Q6""#)]
    try gazetteer.write(
      "places.geojson", #"{"type": "FeatureCollection", "features": [\#(features.joined(separator: ","))]}"#)
    let read = try codes(gazetteer)
    #expect(read["a:1"] == "osm=n1|wikidata=Q5" && read["a:2"] == "wikidata=Q6")
  }

  @Test("of an addition go to the place that it amends, and win over its own")
  func amendment() throws {
    let gazetteer = try SmallGazetteer()
    try gazetteer.replace("note,district_code", by: "note,district_code,codes", in: "places.csv")
    try gazetteer.replace(",s,,D1", by: ",s,,D1,osm=n1|wikidata=Q1", in: "places.csv")
    try gazetteer.write(
      "additions.csv",
      """
      id,name,names,kind,lon,lat,precision,uncertainty_m,within,same_as,source,note,codes
      ,,Alias,,,,,,,a:1,s,,wikidata=Q2|whosonfirst=3
      b:1,Pass,,pass,0.2,0.2,2,9000,D1,,s,n,wikidata=Q9

      """)
    let read = try codes(gazetteer)
    #expect(read["a:1"] == "osm=n1|whosonfirst=3|wikidata=Q2")
    #expect(read["b:1"] == "wikidata=Q9")
  }

  @Test("of units come from the boundary files and from tables written by hand")
  func units() throws {
    let gazetteer = try SmallGazetteer()
    try gazetteer.replace(
      "\"name\": \"First\",", by: #""name": "First", "codes": {"pcode": "PK209", "wikidata": "Q4"},"#,
      in: "full.geojson")
    try gazetteer.write(
      "codes.csv", "unit_code,register,code,source\nP1,iso_3166_2,PK-BA,ISO 3166-2:PK\nD1,wikidata,Q4,s\n")
    try gazetteer.replace("unit_names:", by: "unit_codes: [codes.csv]\nunit_names:", in: "gazetteer.yml")
    let log = DiagnosticLog()
    let read = try codes(gazetteer, log)
    #expect(read["unit:D1"] == "pcode=PK209|wikidata=Q4")
    #expect(read["unit:P1"] == "iso_3166_2=PK-BA")
    #expect(told(log).isEmpty)
  }

  @Test("of units that cannot be taken are refused with their row, or told of with their feature")
  func badUnits() throws {
    let gazetteer = try SmallGazetteer()
    try gazetteer.replace(
      "\"name\": \"First\",", by: #""name": "First", "codes": {"pcode": 209, "wikidata": "Q4"},"#, in: "full.geojson")
    try gazetteer.replace("\"name\": \"Province\",", by: #""name": "Province", "codes": "Q1","#, in: "units.geojson")
    try gazetteer.write(
      "codes.csv",
      """
      unit_code,register,code,source
      P9,iso_3166_2,PK-BA,s
      D1,wikidata,Q5,s
      D1,isbn,1,s
      ,osm,r1,s
      P1,iso_3166_2,Balochistan,s

      """)
    try gazetteer.replace("unit_names:", by: "unit_codes: [codes.csv]\nunit_names:", in: "gazetteer.yml")
    let log = DiagnosticLog()
    let read = try codes(gazetteer, log)
    #expect(read["unit:D1"] == "wikidata=Q4" && read["unit:P1"] == "")
    let lines = told(log)
    for beginning in [
      "codes.csv:2 gazetteer.bad-row P9 is no unit of the atlas", "codes.csv:3 gazetteer.bad-row D1 has Q4 in wikidata",
      "codes.csv:4 gazetteer.bad-row \"isbn\" is no register",
      "codes.csv:5 gazetteer.bad-row \"unit_code\" is empty", "codes.csv:6 gazetteer.bad-row iso_3166_2 is",
      "codes.csv:0 gazetteer.rows 5 rows read, 0 used, 5 refused",
      "full.geojson:2 gazetteer.malformed-code feature 0 (D1 First): the code is not taken: pcode has no code",
      "units.geojson:1 gazetteer.malformed-code feature 0 (P1 Province): \"codes\" is no object",
    ] {
      #expect(lines.contains { $0.hasPrefix(beginning) }, "\(beginning)\n\(lines.joined(separator: "\n"))")
    }
  }
}
