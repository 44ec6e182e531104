import IncidentModel
import IncidentTables
import SimpleFeatures
import Testing

struct LayoutTests {
  @Test(arguments: [
    (LayoutRows.acledHeader, IncidentLayout.acled), (LayoutRows.acledHeader.map { $0.uppercased() }, .acled),
    (["data_id", "iso", "event_id_cnty", "event_date", "inter1"], .acled), (LayoutRows.ucdpHeader, .ucdp),
    (["eventid", "iyear", "imonth", "iday", "attacktype1"], .gtd), (IncidentLayout.gdeltHeader, .gdelt),
    (["viina_id", "date", "GEO_PRECISION", "t_mil_b"], .viina), (["Date", "Place", "Killed"], .csv),
  ])
  func `the header tells the layout`(header: [String], layout: IncidentLayout) {
    #expect(IncidentLayout(header: header) == layout)
  }

  @Test func `ACLED's codes become types, kinds, roles and precisions`() throws {
    let incident = try LayoutRows.incident(.acled, LayoutRows.acledHeader, LayoutRows.acled)
    #expect(incident.id == "acled:PAK90001" && incident.type == .abduction)
    #expect(incident.actors.map(\.role) == [.initiator, .target])
    #expect(incident.actors.map(\.kind) == [.rebelGroup, .civilians])
    #expect(incident.total(.killed) == Quantity(low: 31, best: nil, high: nil))
    #expect(incident.place.precision == .exact && incident.place.district == "Kachhi")
    #expect(incident.sources == ["One Paper", "Another Paper"])
    let words = LayoutRows.acled(["inter1": "State forces", "inter2": "Rebel group", "time_precision": "2"])
    let battle = try LayoutRows.incident(.acled, LayoutRows.acledHeader, words)
    #expect(battle.actors.map(\.kind) == [.stateForces, .rebelGroup])
    #expect(battle.actors.map(\.role) == [.participant, .participant])
    #expect(battle.date?.start.description == "2025-03-08" && battle.date?.end.description == "2025-03-14")
  }

  @Test func `UCDP's deaths stand by class and are added once`() throws {
    let incident = try LayoutRows.incident(.ucdp, LayoutRows.ucdpHeader, LayoutRows.ucdp([:]))
    #expect(incident.total(.killed) == Quantity(low: 5, best: 6, high: 9))
    let parts = incident.figures.filter { $0.role == .part }
    #expect(parts.map(\.victim) == [.securityForces, .armedGroup, .civilians])
    #expect(parts.map(\.quantity.best) == [3, 2, 1])
    let aggregate = try LayoutRows.incident(.ucdp, LayoutRows.ucdpHeader, LayoutRows.ucdp(["event_clarity": "2"]))
    #expect(aggregate.kind == .aggregateClaim)
  }

  @Test func `tags of HXL are no row`() {
    #expect(TableCoder.isTags(["", "#date+year", "#geo+lat"]))
    #expect(!TableCoder.isTags(["", ""]) && !TableCoder.isTags(["1", "#date+year"]))
  }

  @Test(arguments: [
    (["2013", "5", "0"], "2013-05-01", "2013-05-31", DatePrecision.month),
    (["2013", "0", "0"], "2013-01-01", "2013-12-31", .year), (["2013", "5", "11"], "2013-05-11", "2013-05-11", .day),
  ])
  func `what GTD does not know is not stated`(
    day: [String], start: String, end: String, precision: DatePrecision
  ) throws {
    let header = [
      "eventid", "iyear", "imonth", "iday", "city", "latitude", "longitude", "specificity", "vicinity", "attacktype1",
      "suicide", "gname", "nkill", "nwound", "nkillter", "summary", "property", "provstate",
    ]
    let row =
      ["201305110001"] + day + ["Unknown", "29.8", "67.3", "1", "1", "3", "1", "North Front"] + [
        "4", "-99", "1", "Words.", "-9", "Balochistan",
      ]
    let incident = try LayoutRows.incident(.gtd, header, row, keepsText: false)
    #expect(incident.type == .bombing && incident.tactics == ["suicide_attack"])
    #expect(incident.date?.start.description == start && incident.date?.end.description == end)
    #expect(incident.date?.precision == precision && incident.place.precision == .near && incident.place.name == nil)
    #expect(incident.total(.killed).best == 4 && incident.total(.injured) == .notStated)
    #expect(incident.figures.contains(RecordedFigure(.killed, .armedGroup, Quantity(exactly: 1), role: .part)))
    #expect(incident.sourceFields.contains(Property("property", .string("-9"))))
    #expect(!incident.sourceFields.contains { $0.name == "summary" })
  }

  @Test func `GDELT tells deeds from words by the root of its code`() throws {
    func incident(_ code: String, type: String = "4") throws -> RecordedIncident {
      let values = [
        "GLOBALEVENTID": "7", "SQLDATE": "20250311", "Actor1Name": "POLICE", "Actor1Type1Code": "COP",
        "Actor2Name": "REBEL", "Actor2Type1Code": "REB", "EventCode": code, "ActionGeo_Type": type,
        "ActionGeo_FullName": "Turbat, Balochistan, Pakistan", "ActionGeo_Lat": "26.0", "ActionGeo_Long": "63.05",
      ]
      return try LayoutRows.incident(
        .gdelt, IncidentLayout.gdeltHeader, IncidentLayout.gdeltHeader.map { values[$0] ?? "" })
    }
    #expect(try incident("183").type == .bombing && incident("183").kind == .incident)
    #expect(try incident("010").kind == .statement && incident("145").type == .protest)
    #expect(try incident("195", type: "5").place.precision == .province)
    #expect(try incident("190").actors.map(\.kind) == [.stateForces, .rebelGroup])
    #expect(IncidentLayout.gdeltHeader.count == 61)
  }

  @Test func `VIINA's labels become the type and the side`() throws {
    let header = ["viina_id", "date", "longitude", "latitude", "GEO_PRECISION", "t_artillery_b", "a_rus_b", "a_civ_b"]
    let incident = try LayoutRows.incident(
      .viina, header, ["5", "20220311", "36.2", "49.9", "STREET", "1", "1", "0"])
    #expect(incident.type == .bombing && incident.place.precision == .exact)
    #expect(incident.actors.map(\.name) == ["Russian forces"] && incident.date?.start.description == "2022-03-11")
  }

  @Test func `columns of a spreadsheet are known by many names, and others by a mapping`() throws {
    let header = ["Datum", "Ort", "Dead", "Group", "Longitude", "Lat", "Extra"]
    let row = ["2025-03-11", "Mach", "3", "North Front; South Front", "67.33", "29.86", "kept"]
    let incident = try LayoutRows.incident(
      .csv, header, row, mapping: [("Datum", .date), ("Ort", .place)])
    #expect(incident.id == "csv:t.csv:2" && incident.place.name == "Mach" && incident.place.precision == .exact)
    #expect(incident.actors.map(\.name) == ["North Front", "South Front"])
    #expect(incident.total(.killed) == Quantity(exactly: 3))
    #expect(incident.sourceFields == [Property("Extra", .string("kept"))])
    #expect(throws: IncidentFault.self) { try LayoutRows.incident(.csv, header, row, mapping: [("Nein", .date)]) }
    #expect(throws: IncidentFault.self) { try LayoutRows.incident(.csv, ["a", "b"], ["1", "2"]) }
  }
}
