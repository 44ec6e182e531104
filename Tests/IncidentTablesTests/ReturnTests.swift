import IncidentModel
import IncidentTables
import SimpleFeatures
import Testing

/// Rows of ACLED and UCDP go in and out again byte for byte.
struct ReturnTests {
  private static let changes: [[String: String]] = [
    [:],
    ["event_date": "2025-03-11", "time_precision": "2"],
    ["event_date": "11-Mar-25", "time_precision": "3", "geo_precision": "3"],
    ["inter1": "State forces", "inter2": "", "actor2": "", "interaction": "Sole State forces", "fatalities": "0"],
    ["latitude": "29.864200", "longitude": "67.33", "location": " Mach ", "source": "One Paper"],
    ["actor1": "Civilians (Pakistan)", "inter1": "7", "actor2": "", "inter2": "0", "interaction": "70"],
    ["event_type": "Battles", "sub_event_type": "Non-state actor overtakes territory", "civilian_targeting": ""],
    ["event_type": "Explosions/Remote violence", "sub_event_type": "Suicide bomb", "notes": "", "tags": ""],
    ["event_date": "", "year": "", "time_precision": "", "latitude": "", "longitude": "", "geo_precision": ""],
  ]

  @Test(arguments: changes)
  func `a row of ACLED returns as it was`(changes: [String: String]) throws {
    let row = LayoutRows.acled(changes)
    let incident = try LayoutRows.incident(.acled, LayoutRows.acledHeader, row)
    #expect(ExportFormat.acled.objection(to: incident) == nil)
    #expect(ExportFormat.acled.row(of: incident) == row)
    #expect(ExportFormat.acled.losses(of: incident).isEmpty)
  }

  @Test(arguments: [
    [:], ["where_prec": "4"], ["where_prec": "6", "latitude": "30", "longitude": "70.0"], ["event_clarity": "2"],
    ["type_of_violence": "2", "side_a": "North Front", "side_b": "South Front", "deaths_a": "1", "deaths_b": "4"],
    ["type_of_violence": "3", "side_b": "Civilians", "deaths_b": "0", "deaths_civilians": "6", "deaths_a": "0"],
    ["date_prec": "4", "date_start": "2021-03-01 00:00:00.000", "date_end": "2021-03-31 00:00:00.000"],
    ["best": "0", "low": "0", "high": "4", "deaths_a": "0", "deaths_b": "0", "deaths_civilians": "0"],
    ["source_office": "", "number_of_sources": "-1"],
  ])
  func `a row of UCDP returns as it was`(changes: [String: String]) throws {
    let row = LayoutRows.ucdp(changes)
    let incident = try LayoutRows.incident(.ucdp, LayoutRows.ucdpHeader, row)
    #expect(ExportFormat.ucdp.row(of: incident) == row)
    #expect(incident.total(.killed).best == Int(changes["best"] ?? "6"))
    #expect(incident.total(.killed).low == Int(changes["low"] ?? "5"))
    #expect(incident.total(.killed).high == Int(changes["high"] ?? "9"))
  }

  @Test func `without leave the words that may name persons are not kept`() throws {
    let incident = try LayoutRows.incident(.acled, LayoutRows.acledHeader, LayoutRows.acled, keepsText: false)
    #expect(!incident.sourceFields.contains { $0.name == "notes" })
    let event = try LayoutRows.incident(.ucdp, LayoutRows.ucdpHeader, LayoutRows.ucdp([:]), keepsText: false)
    #expect(!event.sourceFields.contains { $0.name == "source_headline" })
    #expect(event.sourceFields.contains { $0.name == "where_description" })
  }

  @Test func `an incident of one collection in the columns of the other tells what is lost`() throws {
    let incident = try LayoutRows.incident(.ucdp, LayoutRows.ucdpHeader, LayoutRows.ucdp([:]))
    let row = Dictionary(uniqueKeysWithValues: zip(ExportFormat.acled.columns, ExportFormat.acled.row(of: incident)))
    #expect(row["event_date"] == "2021-03-11" && row["time_precision"] == "1" && row["geo_precision"] == "1")
    #expect(row["fatalities"] == "6" && row["inter1"] == "1" && row["inter2"] == "2" && row["interaction"] == "12")
    #expect(row["latitude"] == "29.8640" && row["notes"] == "")
    let losses = ExportFormat.acled.losses(of: incident)
    #expect(losses.contains("killed_high") && losses.contains("source_fields.relid"))
    #expect(losses.contains("killed by class of victim"))
  }

  @Test(arguments: [
    (Quantity(exactly: 7), "7"), (Quantity(low: 5, best: nil, high: nil), "5"),
    (Quantity(low: nil, best: nil, high: 9), "0"), (Quantity(low: 3, best: nil, high: 8), "3"), (.notStated, "0"),
  ])
  func `fatalities are the best number, else the least, else none`(quantity: Quantity, text: String) throws {
    var incident = RecordedIncident(id: "im-0123456789", type: .bombing)
    incident.figures = [RecordedFigure(.killed, .unknown, quantity)]
    let start = try #require(CalendarDate(iso8601: "2025-03-01"))
    let end = try #require(CalendarDate(iso8601: "2025-03-11"))
    incident.date = DateExtent(start: start, end: end, precision: .month, basis: .stated)
    let row = Dictionary(uniqueKeysWithValues: zip(ExportFormat.acled.columns, ExportFormat.acled.row(of: incident)))
    #expect(row["fatalities"] == text)
    #expect(row["event_date"] == "2025-03-06" && row["time_precision"] == "3")
  }

  @Test func `what is no event has no row`() {
    let statement = RecordedIncident(id: "im-0123456789", kind: .statement)
    #expect(ExportFormat.acled.objection(to: statement) != nil)
    #expect(ExportFormat.ucdp.objection(to: RecordedIncident(id: "im-0123456789")) == "no date is known")
  }
}
