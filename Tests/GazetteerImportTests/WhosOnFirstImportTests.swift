import GazetteerImport
import Testing

@Suite struct WhosOnFirstImportTests {
  private func record(_ id: Int, _ placetype: String, _ members: String = "", name: String = "A") -> String {
    """
    {"type": "Feature", "properties": {"wof:id": \(id), "wof:name": "\(name)", "wof:placetype": "\(placetype)",\
    "geom:latitude": 0.5, "geom:longitude": 1.5\(members.isEmpty ? "" : ", \(members)")}, "geometry": null}
    """
  }

  @Test func aRecordBecomesAPlaceInWhatContainsIt() throws {
    let result = try SourceFixtures.whosOnFirst([
      record(
        3, "locality",
        #""wof:parent_id": 2, "wof:hierarchy": [{"county_id": 2, "region_id": 1}], "wof:country": "XX","#
          + #""name:eng_x_preferred": ["Ay"], "name:urd_x_preferred": ["اے"], "name:fra_x_variant": ["Ah"],"#
          + #""name:und_x_variant": ["Aa"], "lbl:latitude": 0.75, "lbl:longitude": 1.25, "wof:population": 12"#),
      record(2, "county", #""wof:hierarchy": [{"region_id": 1}]"#, name: "Hill") + "\n"
        + record(1, "region", name: "North"),
    ])
    #expect(result.rows.map { $0["id"] } == ["wof:1", "wof:2", "wof:3"])
    let row = result.rows[2]
    #expect(row["names"] == "Ay|اے|Ah|Aa" || row["names"] == "Ay|اے|Aa|Ah")
    #expect(row["district_code"] == "wof:2" && row["district"] == "Hill" && row["province_code"] == "wof:1")
    #expect(row["lon"] == "1.25000" && row["population"] == "12" && row["note"] == "Hill, North, XX")
    #expect(result.rows[1]["kind"] == "district" && result.rows[0]["kind"] == "province")
  }

  @Test func onlyTheLanguagesAskedAreTaken() throws {
    let text = record(1, "locality", #""name:eng_x_preferred": ["Ay"], "name:urd_x_preferred": ["اے"]"#)
    let result = try SourceFixtures.whosOnFirst([text], choice: NameChoice(languages: ["urd"]))
    #expect(result.rows.first?["names"] == "اے")
  }

  @Test(arguments: [
    (#""mz:is_current": 0"#, "not current"), (#""wof:superseded_by": [9]"#, "superseded by wof:9"),
    (#""edtf:deprecated": "2019-01-01""#, "deprecated since 2019"), (#""wof:parent_id": 5"#, "5 in 5"),
  ])
  func aRecordThatIsNotToBeUsedIsRefused(members: String, reason: String) throws {
    let result = try SourceFixtures.whosOnFirst([record(5, "locality", members), record(6, "locality", name: "B")])
    #expect((result.count.read, result.count.used, result.count.refused) == (2, 1, 1))
    #expect(result.refusals.first?.message.contains(reason) == true, "\(result.refusals)")
  }

  @Test(arguments: ["uuuu", "", ".."]) func anUnknownDateIsNoReason(date: String) throws {
    let text = record(5, "locality", #""edtf:deprecated": "\#(date)", "mz:is_current": -1"#)
    #expect(try SourceFixtures.whosOnFirst([text]).count.used == 1)
  }

  @Test func parentsThatGoInACircleAreRefused() throws {
    let result = try SourceFixtures.whosOnFirst([
      record(1, "locality", #""wof:parent_id": 2"#), record(2, "locality", #""wof:parent_id": 3"#),
      record(3, "locality", #""wof:parent_id": 2"#),
    ])
    #expect(result.rows.map { $0["id"] } == ["wof:1"])
    #expect(result.refusals.map(\.message).allSatisfy { $0.contains("in a circle") })
  }

  @Test func collectionsAndSecondGeometriesAndForeignKindsAreTold() throws {
    let collection =
      #"{"type": "FeatureCollection", "features": [\#(record(1, "locality")), \#(record(2, "postalcode"))]}"#
    let result = try SourceFixtures.whosOnFirst([collection, "{", #"{"type": "Feature", "properties": {}}"#])
    #expect((result.count.read, result.count.used, result.count.leftOut, result.count.refused) == (4, 1, 1, 2))
  }
}
