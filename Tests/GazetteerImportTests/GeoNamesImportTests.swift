import GazetteerImport
import IncidentModel
import SimpleFeatures
import Testing

@Suite struct GeoNamesImportTests {
  private func target(_ selection: PlaceSelection) -> PlaceTarget {
    PlaceTarget(selection: selection, provenance: SourceFixtures.provenance)
  }

  @Test(arguments: [1, 7, 4096]) func aRowBecomesAPlace(piece: Int) throws {
    let text = SourceFixtures.row(
      id: "1167528", name: "Quetta", ascii: "Quetta", others: "Kwatah,کوئٹہ,Quetta", latitude: "30.18414",
      longitude: "67.00141", code: "P.PPLA", country: "PK", province: "02", district: "99", population: "733675")
    let row = try #require(try SourceFixtures.geoNames(Array(text.utf8), piece: piece).rows.first)
    #expect(row["id"] == "gn:1167528")
    #expect(row["name"] == "Quetta" && row["names"] == "Kwatah|کوئٹہ")
    #expect(row["kind"] == "settlement" && row["precision"] == "1" && row["uncertainty_m"] == "5000")
    #expect(row["lon"] == "67.00141" && row["lat"] == "30.18414")
    #expect(row["district_code"] == "PK.02.99" && row["province_code"] == "PK.02")
    #expect(row["population"] == "733675" && row["vintage"] == "2024-05-06")
    #expect(row["source"] == "GeoNames" && row["licence"] == "CC BY 4.0" && row["note"] == "PK")
  }

  @Test(arguments: [
    ("P.PPL", "settlement"), ("P.PPLX", "neighbourhood"), ("A.ADM1", "province"), ("A.ADM2", "district"),
    ("A.ADM3", "tehsil"), ("A.PCLI", "country"), ("T.PASS", "pass"), ("S.RDJCT", "crossing"), ("H.STM", "river"),
    ("T.MTS", "mountain"), ("R.RD", "road"), ("S.AIRP", "facility"), ("H.GULF", "sea"), ("T.VAL", "area"),
  ])
  func aFeatureCodeIsAKindOfPlace(code: String, kind: String) throws {
    #expect(try SourceFixtures.geoNames(SourceFixtures.row(code: code)).rows.first?["kind"] == kind)
  }

  @Test func aCodeWithoutAKindIsLeftOutAndCounted() throws {
    let rows = ["H.WLL", "H.WLL", "P.PPLH", "P.PPL"].enumerated().map {
      SourceFixtures.row(id: "\($0.offset + 1)", code: $0.element)
    }
    let result = try SourceFixtures.geoNames(rows.joined())
    #expect((result.count.read, result.count.used, result.count.leftOut) == (4, 1, 3))
    let note = try #require(result.count.diagnostics.last)
    #expect(note.severity == .note && note.message.hasSuffix("H.WLL 2, P.PPLH 1"))
    let own = try SourceFixtures.geoNames(
      Array(rows.joined().utf8), codes: FeatureCodes(adding: ["H.WLL": .facility]))
    #expect(own.rows.map { $0["kind"] } == ["facility", "facility", "settlement"])
  }

  @Test func onlyWhatIsAskedForIsTaken() throws {
    let rows =
      SourceFixtures.row(id: "1", country: "NG", population: "600")
      + SourceFixtures.row(id: "2", country: "NG", population: "400")
      + SourceFixtures.row(id: "3", country: "CO", population: "600")
      + SourceFixtures.row(id: "4", code: "T.PASS", country: "NG")
      + SourceFixtures.row(id: "5", latitude: "8", country: "NG", population: "600")
    let box = Bounds(west: 0, south: 0, east: 1, north: 1)
    func ids(_ selection: PlaceSelection) throws -> [String?] {
      let result = try SourceFixtures.geoNames(rows, target: target(selection))
      #expect(result.count.read == 5 && result.count.used + result.count.leftOut == 5)
      return result.rows.map { $0["id"] }
    }
    #expect(try ids(PlaceSelection(countries: ["CO"])) == ["gn:3"])
    #expect(try ids(PlaceSelection(codes: ["T"])) == ["gn:4"])
    #expect(try ids(PlaceSelection(codes: ["PASS", "X"])) == ["gn:4"])
    #expect(try ids(PlaceSelection(minimumPopulation: 500)) == ["gn:1", "gn:3", "gn:4", "gn:5"])
    #expect(try ids(PlaceSelection(box: box)) == ["gn:1", "gn:2", "gn:3", "gn:4"])
    #expect(try ids(PlaceSelection(countries: ["FR"])) == [])
  }

  @Test func unitsHaveTheNamesOfTheirTables() throws {
    let tables = GeoNamesImport.Tables(
      provinces: Fixtures.file("admin1", "XX.01\tNorth\tNorth\t5\n"),
      districts: Fixtures.file("admin2", "XX.01.7\tHill District\tHill\t6\n"))
    let result = try SourceFixtures.geoNames(Array(SourceFixtures.row().utf8), tables: tables)
    #expect(result.rows.first?["district"] == "Hill District")
    #expect(result.rows.first?["note"] == "Hill District, North, XX")
  }

  @Test func alternateNamesAreThoseOfTheLanguagesAsked() throws {
    let table = """
      1\t1\ten\tAlpha\t\t\t\t\t\t
      2\t1\tur\tالف\t1\t\t\t\t\t
      3\t1\tfr\tAlphe\t\t\t\t\t\t
      4\t1\t\tAl\t\t\t\t\t\t
      5\t1\ten\tOld Alpha\t\t\t\t1\t\t
      6\t1\ten\tAlphie\t\t\t1\t\t\t
      7\t1\ten\tUntil\t\t\t\t\t\t1947
      8\t1\tlink\thttps://example.org\t\t\t\t\t\t
      9\t2\ten\tBeta\t\t\t\t\t\t
      10\t1\ten\tShort\t\t1\t\t\t\t
      broken

      """
    func names(_ choice: NameChoice) throws -> String? {
      let tables = GeoNamesImport.Tables(alternateNames: ("alt", SourceFixtures.source(Array(table.utf8))))
      let row = SourceFixtures.row(others: "Never")
      return try SourceFixtures.geoNames(Array(row.utf8), tables: tables, choice: choice).rows.first?["names"]
    }
    #expect(try names(NameChoice(languages: ["en", "ur"])) == "الف|Alpha|Al|Short")
    #expect(try names(NameChoice(languages: ["fr"])) == "Alphe|Al")
    #expect(
      try names(NameChoice(languages: ["en"], includesHistoric: true, includesColloquial: true))
        == "Alpha|Al|Old Alpha|Alphie|Until|Short")
  }

  @Test func unitsOfBoundaryFilesAreNotPlacesAndGiveTheDistrict() throws {
    let (districts, provinces) = try Fixtures.imported()
    let rows =
      SourceFixtures.row(id: "1") + SourceFixtures.row(id: "2", code: "A.ADM2")
      + SourceFixtures.row(id: "3", code: "A.ADM1") + SourceFixtures.row(id: "4", code: "A.PCLI")
    let result = try SourceFixtures.geoNames(
      rows,
      target: PlaceTarget(districts: districts, provinces: provinces, provenance: SourceFixtures.provenance))
    #expect(result.rows.map { $0["id"] } == ["gn:1", "gn:4"])
    #expect(result.rows.first?["district_code"] == "X1" && result.rows.first?["province_code"] == "P1")
    #expect(result.count.leftOut == 2)
  }

  @Test func rowsOfAForeignFormatAreRefusedAsAWhole() throws {
    for text in ["a,b,c\n1,2,3\n", "", "\n\n"] {
      #expect(throws: GazetteerImportError.self) { try SourceFixtures.geoNames(text) }
    }
  }
}
