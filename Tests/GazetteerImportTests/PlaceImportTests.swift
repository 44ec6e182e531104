import DelimitedText
import GazetteerImport
import IncidentModel
import Testing

@Suite struct PlaceImportTests {
  private func run(_ rows: String) throws -> ImportedFile {
    let (districts, provinces) = try Fixtures.imported()
    let header = "gid,wid,label,ascii,other,x,y,type,people,marks,from,date\n"
    let columns = PlaceImport.Columns(
      ids: [("gid", "gn"), ("wid", "wof")], name: "label", names: ["ascii", "other"], longitude: "x", latitude: "y",
      kind: ("type", ["locality": .settlement, "quarter": .neighbourhood]), population: "people", flags: "marks",
      source: ("from", ["g": "GeoNames"]), vintage: "date")
    return try PlaceImport(
      places: Fixtures.file("places", header + rows), columns: columns, districts: districts, provinces: provinces,
      provenance: Fixtures.provenance
    ).run(path: "places.csv")
  }

  private func rows(_ file: ImportedFile) throws -> [[String: String]] {
    let table = try DelimitedReader(file.bytes)
    return table.rows.map { row in
      Dictionary(uniqueKeysWithValues: table.header.enumerated().map { ($0.element, row[$0.offset]) })
    }
  }

  @Test func aRowBecomesAPlaceInTheDistrictOfItsPosition() throws {
    let row = try rows(run("12,9,Wādh,Wadh,Wad|وڈھ|Wadh,1.5,0.5,quarter,300,,g,2019-01-02\n"))[0]
    #expect(row["id"] == "gn:12")
    #expect(row["name"] == "Wādh")
    #expect(row["names"] == "Wadh|Wad|وڈھ")
    #expect(row["kind"] == "neighbourhood")
    #expect(row["lon"] == "1.50000")
    #expect(row["district_code"] == "X2")
    #expect(row["district"] == "East")
    #expect(row["province_code"] == "P1")
    #expect(row["population"] == "300")
    #expect(row["source"] == "GeoNames")
    #expect(row["licence"] == "a licence")
    #expect(row["vintage"] == "2019-01-02")
  }

  @Test func aPlaceOutsideHasAProvinceOrNothing() throws {
    let table = try rows(run("1,,A,,,2.5,0.5,locality,,,g,\n2,,B,,,7,7,locality,,,g,\n"))
    #expect(table.map { $0["district_code"] } == ["", ""])
    #expect(table.map { $0["province_code"] } == ["P2", ""])
  }

  @Test func aRowWithoutAnIdTakesTheNextColumn() throws {
    #expect(try rows(run(",9,A,,,0.5,0.5,locality,0,,x,\n"))[0]["id"] == "wof:9")
  }

  @Test func whatWasReadIsUsedOrRefused() throws {
    let file = try run(
      """
      1,,A,,,0.5,0.5,locality,,,g,
      2,,,,,0.5,0.5,locality,,,g,
      3,,C,,,east,0.5,locality,,,g,
      4,,D,,,181,0.5,locality,,,g,
      5,,E
      ,,F,,,0.5,0.5,locality,,,g,

      """)
    #expect((file.read, file.used, file.refused) == (6, 1, 5))
    #expect(file.diagnostics.count == 5)
    #expect(Set(file.diagnostics.compactMap { $0.location?.line }) == [3, 4, 5, 6, 7])
    #expect(file.diagnostics.allSatisfy { $0.severity == .refusal })
  }

  @Test func twinsBecomeOneAndThePopulationIsKept() throws {
    let file = try run(
      "1,,A,a,,0.5,0.5,locality,,,g,\n2,,A,b,,0.505,0.5,locality,70,,g,\n3,,A,,,0.6,0.5,locality,,,g,\n")
    let table = try rows(file)
    #expect(table.map { $0["id"] } == ["gn:2", "gn:3"])
    #expect(table[0]["names"] == "b|a")
    #expect(table[0]["population"] == "70")
    #expect(file.refused == 1)
    #expect(file.diagnostics.map(\.severity) == [.note])
  }

  @Test func aSuspectPopulationIsDroppedAndARoundedPlaceIsLessCertain() throws {
    let table = try rows(
      run("1,,A,,,0.5,0.5,locality,99,suspect: other town,g,\n2,,B,,,0.5,0.5,locality,,minute-rounded,g,\n"))
    #expect(table.map { $0["population"] } == ["", ""])
    #expect(table.map { $0["uncertainty_m"] } == ["2000", "3500"])
  }

  @Test func rowsComeInTheOrderOfTheirNumbers() throws {
    let table = try rows(run("10,,A,,,0.5,0.5,,,,,\n9,,B,,,0.5,0.5,,,,,\n"))
    #expect(table.map { $0["id"] } == ["gn:9", "gn:10"])
  }

  @Test func townsInADistrictOrInTheTableAreLeftOut() throws {
    let (districts, provinces) = try Fixtures.imported()
    let towns = Fixtures.file(
      "towns",
      """
      {"type": "FeatureCollection", "features": [
      {"type": "Feature", "properties": {"n": "Known", "id": 12}, "geometry": {"type": "Point", "coordinates": [5, 5]}},
      {"type": "Feature", "properties": {"n": "Inside", "id": 13}, "geometry": {"type": "Point", "coordinates": [0.5, 0.5]}},
      {"type": "Feature", "properties": {"n": "Far", "alt": "Afar", "id": -1, "in": "Elsewhere"},
      "geometry": {"type": "Point", "coordinates": [2.5, 0.5]}}]}
      """)
    let places = SourceFile(name: "places", bytes: try run("12,,Known,,,5,5,,,,,\n").bytes)
    let file = try ContextPlaceImport(
      towns: towns, properties: .init(name: "n", names: ["alt"], id: ("id", "gn"), within: ["in"], population: nil),
      places: places, districts: districts, provinces: provinces, provenance: Fixtures.provenance
    ).run(path: "towns.csv")
    #expect((file.read, file.used, file.refused) == (3, 1, 2))
    let row = try rows(file)[0]
    #expect(row["id"] == "town:far")
    #expect(row["names"] == "Afar")
    #expect(row["province_code"] == "P2")
    #expect(row["note"] == "Elsewhere")
  }
}
