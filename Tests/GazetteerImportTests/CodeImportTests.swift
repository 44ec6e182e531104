import GazetteerImport
import GeoJSON
import IncidentModel
import SimpleFeatures
import Testing

@Suite("Codes in published registers, as sources state them")
struct CodeImportTests {
  private func places(_ rows: String, _ codes: [(register: Register, column: String)]) throws -> ImportedFile {
    let columns = PlaceImport.Columns(
      ids: [("gid", "gn"), ("wid", "wof")], name: "label", names: [], longitude: "x", latitude: "y", kind: nil,
      population: nil, flags: nil, source: nil, vintage: nil, codes: codes)
    return try PlaceImport(
      places: Fixtures.file("places", "gid,wid,label,x,y,q,iso\n" + rows), columns: columns, districts: nil,
      provinces: nil, provenance: Fixtures.provenance
    ).run(path: "places.csv")
  }

  private func codes(_ file: ImportedFile) throws -> [String] {
    try SourceFixtures.rows(file.bytes).map { "\($0["id"] ?? "") \($0["codes"] ?? "")" }
  }

  @Test("of a table are taken from columns, without the one that the id tells")
  func columns() throws {
    let file = try places(
      "12,9,A,1,1,Q5,\n,7,B,2,2,,\n13,,C,3,3,,\n", [(.wikidata, "q"), (.whosOnFirst, "wid"), (.geonames, "gid")])
    #expect(try codes(file) == ["gn:12 whosonfirst=9|wikidata=Q5", "gn:13 ", "wof:7 "])
    #expect(
      file.diagnostics.map(\.message) == [
        "geonames: 3 read, 2 taken, 1 empty, 0 not taken", "whosonfirst: 3 read, 2 taken, 1 empty, 0 not taken",
        "wikidata: 3 read, 1 taken, 2 empty, 0 not taken",
      ])
  }

  @Test("that are malformed or that several places bear are not taken, and told of")
  func notTaken() throws {
    let file = try places(
      "1,,A,1,1,5,PK-BA\n2,,B,2,2,Q8,pk\n3,,C,3,3,Q8,\n4,,D,4,4,Q9,\n",
      [(.wikidata, "q"), (.subdivision, "iso")])
    #expect(try codes(file) == ["gn:1 iso_3166_2=PK-BA", "gn:2 ", "gn:3 ", "gn:4 wikidata=Q9"])
    #expect((file.read, file.used, file.refused) == (4, 4, 0))
    let told = file.diagnostics.map { "\($0.location?.line ?? 0) \($0.severity.rawValue) \($0.message)" }
    #expect(
      told == [
        "2 warning gn:1: the code is not taken: wikidata is \"5\", and a code of it is Q and a number such as Q163239",
        "3 warning gn:2: the code is not taken: iso_3166_2 is \"pk\", "
          + "and a code of it is a country and up to three letters or digits such as PK-BA",
        "0 warning gn:2: the code is not taken: wikidata=Q8 stands at gn:2, gn:3",
        "0 warning gn:3: the code is not taken: wikidata=Q8 stands at gn:2, gn:3",
        "0 note iso_3166_2: 4 read, 1 taken, 2 empty, 1 not taken",
        "0 note wikidata: 4 read, 1 taken, 0 empty, 3 not taken",
      ])
  }

  @Test("of a place that stands twice go to the row that is kept")
  func twins() throws {
    let file = try places("1,,A,1,1,,\n,7,A,1,1.001,Q5,\n", [(.wikidata, "q")])
    #expect(try codes(file) == ["gn:1 whosonfirst=7|wikidata=Q5"])
  }

  @Test("of a column that is not there end the import")
  func missing() throws {
    #expect(throws: GazetteerImportError.self) { try places("1,,A,1,1,,\n", [(.wikidata, "qid")]) }
  }

  @Test("of Wikidata come from the alternate names of GeoNames, in any language that is asked for")
  func alternateNames() throws {
    let table = """
      1\t1\twkdt\tQ5\t\t\t\t\t\t
      2\t1\ten\tAlpha\t\t\t\t\t\t
      3\t2\twkdt\tQ7\t\t\t\t\t\t
      4\t2\twkdt\tQ6\t\t\t\t\t\t
      5\t3\twkdt\tq8\t\t\t\t\t\t
      6\t3\twkdt\tQ9\t\t\t\t1\t\t
      7\t1\twkdt\tQ5\t\t\t\t\t\t

      """
    let tables = GeoNamesImport.Tables(alternateNames: ("alt", SourceFixtures.source(Array(table.utf8))))
    let dump = ["1", "2", "3"].map { SourceFixtures.row(id: $0) }.joined()
    let result = try SourceFixtures.geoNames(
      Array(dump.utf8), tables: tables, choice: NameChoice(languages: ["en"]))
    #expect(result.rows.map { $0["codes"] } == ["wikidata=Q5", "", ""])
    #expect(result.rows.map { $0["names"] } == ["Alpha", "", ""])
    let told = result.count.diagnostics.map(\.message)
    #expect(
      told == [
        "gn:2: the code is not taken: Q6, Q7 are all said to be its item of Wikidata",
        "places with a code: geonames 3, wikidata 1",
      ])
    #expect((result.names?.read, result.names?.used, result.names?.leftOut, result.names?.refused) == (7, 5, 1, 1))
  }

  @Test("of Who's On First are its concordances in the registers that are known")
  func concordances() throws {
    func record(_ id: Int, _ concordances: String) -> String {
      """
      {"type": "Feature", "properties": {"wof:id": \(id), "wof:name": "A", "wof:placetype": "locality",\
      "geom:latitude": 0.5, "geom:longitude": 1.5, "wof:concordances": \(concordances)}, "geometry": null}
      """
    }
    let result = try SourceFixtures.whosOnFirst([
      record(1, #"{"gn:id": 11, "gp:id": 12, "wd:id": "Q13", "iso:id": "PK-BA", "loc:id": "n81059347"}"#),
      record(2, #"{"gn:id": -99, "wd:id": "13", "iso:id": "PK"}"#), record(3, "[]"),
    ])
    #expect(
      result.rows.map { $0["codes"] } == ["geonames=11|iso_3166_2=PK-BA|wikidata=Q13", "iso_3166_1=PK", ""])
    let told = result.count.diagnostics.map { "\($0.identifier) \($0.message.prefix(59))" }
    #expect(
      told == [
        "gazetteer.malformed-code wof:2: the code is not taken: geonames is \"-99\", and a code",
        "gazetteer.malformed-code wof:2: the code is not taken: wikidata is \"13\", and a code ",
        "gazetteer.codes places with a code: geonames 1, iso_3166_1 1, iso_3166_2 1,",
      ])
  }

  @Test("of units stand in the files of boundaries, and nothing where there is none")
  func units() throws {
    let text = String(decoding: Fixtures.provinces.bytes, as: UTF8.self)
    let file = Fixtures.file("p", text.replacing(#""n": "Here""#, with: #""n": "Here", "iso": "PK-BA", "w": 5"#))
    func run(_ codes: [RegisterProperty]) throws -> ImportedFile {
      try UnitImport(
        units: UnitSource(file: file, code: "c", name: "n", codes: codes), level: .province, parent: nil, kept: [],
        districts: nil, tolerance: 0.01, provenance: Fixtures.provenance
      ).run(path: "out")
    }
    let made = try run([RegisterProperty(.subdivision, "iso"), RegisterProperty(.wikidata, "w")])
    let features = try GeoJSONDecoder().decode(made.bytes).features
    #expect(features.map { $0["codes"] } == [.object([Property("iso_3166_2", .string("PK-BA"))]), .null])
    #expect(
      made.diagnostics.map(\.message) == [
        "Here: the code is not taken: wikidata is \"5\", and a code of it is Q and a number such as Q163239",
        "iso_3166_2: 2 read, 1 taken, 1 empty, 0 not taken", "wikidata: 2 read, 0 taken, 1 empty, 1 not taken",
      ])
    #expect(throws: GazetteerImportError.self) { try run([RegisterProperty(.wikidata, "qid")]) }
  }

  @Test("of districts come from their own properties or from the table of their codes")
  func districts() throws {
    var districts = Fixtures.districtImport()
    districts.joins[0] = DistrictImport.Join(
      file: Fixtures.file("codes.csv", "district,pcode,p\nEAST,X2,PK209\nWest,X1,\n"), name: "district",
      columns: ["code": "pcode"])
    districts.registerCodes = [RegisterProperty(.placeCode, "p")]
    for file in try districts.run(full: "full", light: "light") {
      let features = try GeoJSONDecoder().decode(file.bytes).features
      #expect(features.map { $0["codes"]["pcode"].string } == [nil, "PK209"])
    }
    districts.registerCodes = [RegisterProperty(.placeCode, "other")]
    #expect(throws: GazetteerImportError.self) { try districts.run(full: "full", light: "light") }
  }
}
