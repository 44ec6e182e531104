import Evaluation
import GeoJSON
import IncidentModel
import SimpleFeatures
import Testing

struct GoldReadingTests {
  private func faults(_ json: String) throws -> [String] {
    let value = try JSONText.decode(Array(json.utf8))
    do {
      _ = try GoldReport(value)
      return []
    } catch { return error.list.map(\.description) }
  }

  @Test func `every field of the form is read, and others are left alone`() throws {
    let gold = try Gold.report(
      #"""
      {"id": "a", "text": "texts/a.txt", "published": "2025-05-04T10:00:00Z", "style": "wire", "region": "Kech", "by": 1,
       "incidents": [{"type": "bombing", "place": "Absor, Turbat", "district": "Kech", "date": "2025-05-01",
         "date_end": "2025-05-31", "date_precision": 4, "killed": 2, "injured": null, "initiators": ["bla"],
         "claimed_by": "bla", "optional": true, "types_ok": ["ambush"], "district_ok": ["Turbat"],
         "date_ok": ["2025-05-02", null], "killed_ok": [3, null], "injured_ok": [1], "initiators_ok": [[], ["blf"]],
         "claimed_by_ok": [null], "place_ok": ["Turbat"], "captured": [1]}],
       "not_incidents": [{"kind": "threat", "quote": "we will", "reason": ""}]}
      """#)
    #expect((gold.id, gold.text, gold.style, gold.region) == ("a", "texts/a.txt", "wire", "Kech"))
    #expect(gold.published?.description == "2025-05-04")
    let incident = try #require(gold.incidents.first)
    #expect(incident.type == .bombing && incident.typesOK == [.ambush] && incident.isOptional)
    #expect(incident.place == GoldValue("Absor, Turbat", or: ["Turbat"]))
    #expect(incident.district == GoldValue("Kech", or: ["Turbat"]))
    #expect(incident.date.value?.description == "2025-05-01" && incident.date.alternatives.count == 2)
    #expect(incident.dateEnd?.description == "2025-05-31" && incident.datePrecision == .month)
    #expect(incident.killed == GoldValue(2, or: [3, nil]) && incident.injured == GoldValue(nil, or: [1]))
    #expect(incident.initiators == GoldValue(["bla"], or: [nil, ["blf"]]))
    #expect(incident.claimedBy == GoldValue(["bla"], or: [nil]))
    #expect(gold.notIncidents == [try #require(gold.notIncidents.first)] && gold.notIncidents[0].quote == "we will")
  }

  @Test func `the least that is needed is a text and a list of incidents`() throws {
    let gold = try Gold.report(#"{"text": "a.txt", "incidents": []}"#)
    #expect(gold.id == "a.txt" && gold.incidents.isEmpty && gold.notIncidents.isEmpty && gold.published == nil)
    #expect(
      try faults("{}") == [
        "text: there is none; give it", "incidents: there is none; give a list, empty where there are none",
      ])
  }

  @Test(arguments: [
    ("[]", "this is no object"), (#"{"text": 3, "incidents": []}"#, "text: this is no text"),
    (#"{"text": "a", "incidents": {}}"#, "incidents: this is no list"),
    (#"{"text": "a", "incidents": [1]}"#, "incidents[0]: this is no object"),
    (#"{"text": "a", "incidents": [], "published": "May"}"#, "published: this is no day"),
    (#"{"text": "a", "incidents": [], "not_incidents": [{"quote": "x"}]}"#, "not_incidents[0].kind: there is none"),
  ])
  func `a fault of the report is told with its path`(json: String, message: String) throws {
    let found = try faults(json)
    #expect(found.count == 1 && found[0].hasPrefix(message), "\(found)")
  }

  @Test(arguments: [
    (#""type": "explosion""#, "type: this is no type of incident; give one of armed_clash"),
    (#""type": null"#, "type: there is none"), (#""killed": "two""#, "killed: this is no whole number"),
    (#""killed": -1"#, "killed: this is no whole number"), (#""killed": 1.5"#, "killed: this is no whole number"),
    (#""killed_ok": [1, "x"]"#, "killed_ok[1]: this is no whole number"),
    (#""killed_ok": 1"#, "killed_ok: this is no list"),
    (#""date": "2025-02-30""#, "date: this is no day"),
    (#""date_precision": 6"#, "date_precision: this is no precision"),
    (#""date": "2025-02-20", "date_end": "2025-02-19""#, "date_end: there is no date, or it is later"),
    (#""date_end": "2025-02-19""#, "date_end: there is no date"), (#""initiators": [1]"#, "initiators: this is no id"),
    (#""optional": "yes""#, "optional: is neither true nor false"),
    (#""types_ok": ["x"]"#, "types_ok[0]: this is no type"),
    (#""place": """#, "place: this is no text"),
  ])
  func `a fault of an incident is told with its path`(fields: String, message: String) throws {
    let type = fields.hasPrefix(#""type""#) ? "" : #", "type": "bombing""#
    let found = try faults(#"{"text": "a", "incidents": [{"type": "other"}, {\#(fields)\#(type)}]}"#)
    #expect(found.count == 1 && found[0].hasPrefix("incidents[1].\(message)"), "\(found)")
  }

  @Test func `all faults are told`() throws {
    let found = try faults(
      #"{"text": "", "incidents": [{"type": "x", "killed": "x"}, {"type": "bombing", "date": 3}]}"#)
    #expect(
      found.map { $0.prefix { $0 != ":" } } == [
        "text", "incidents[0].type", "incidents[0].killed", "incidents[1].date",
      ])
  }
}
