import IncidentModel
import Ingestion
import SimpleFeatures
import TestSupport
import Testing

@testable import Pipeline

/// What a build and other programs write is read back as plain incidents, and what cannot be used is told.
struct RecordedIncidentsTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func read(
    _ text: String, as name: String
  ) throws -> (incidents: [RecordedIncident], count: RecordedIncidents.Count, diagnostics: [Diagnostic]) {
    let log = DiagnosticLog()
    let path = try folder.write(text, to: name)
    let (incidents, count) = try RecordedIncidents(path).all(log)
    return (incidents, count, log.diagnostics)
  }

  @Test func `records, features and rows of one build tell the same`() throws {
    let shipped = "\(Repository.root)/output/balochistan-2025"
    let log = DiagnosticLog()
    let records = try RecordedIncidents(shipped).all(log).incidents.filter { $0.kind == .incident }
    let features = try RecordedIncidents("\(shipped)/incidents.geojson").all(log).incidents
    let rows = try RecordedIncidents("\(shipped)/incidents.csv").all(log).incidents
    #expect(log.diagnostics.isEmpty, "\(log.diagnostics)")
    #expect(records.count == 8 && features == rows)
    for (record, feature) in zip(records, features) {
      #expect(record.id == feature.id && record.type == feature.type && record.title == feature.title)
      #expect(record.date?.start == feature.date?.start && record.date?.precision == feature.date?.precision)
      #expect(record.place.precision == feature.place.precision && record.place.coordinate == feature.place.coordinate)
      #expect(record.place.districtCode == feature.place.districtCode && record.sources == feature.sources)
      #expect(record.total(.killed) == feature.total(.killed), "\(record.id)")
      #expect(record.status == feature.status && record.isDisputed == feature.isDisputed)
    }
    let claimed = try #require(records.first { $0.id == "im-89f718fa6d" })
    #expect(claimed.reported(.killed) == .notStated && claimed.claimedOnly(.killed).best == 214)
  }

  @Test func `a record keeps classes of victims, and rival statements are not added`() throws {
    let record = #"""
      {"schema": "incident/1", "id": "a", "kind": "incident", "type": "ambush", "status": "reported", "figures": [
      {"measure": "killed", "victim": "civilians", "low": 2, "best": 2, "high": 2, "status": "reported"},
      {"measure": "killed", "victim": "civilians", "low": 3, "best": 3, "high": 3, "status": "reported"},
      {"measure": "killed", "victim": "armed_group", "low": 9, "best": 9, "high": 9, "status": "claimed"}],
      "source_fields": {"event_id": "X1"}}
      """#.replacing("\n", with: " ")
    let incident = try #require(try read(record, as: "a.jsonl").incidents.first)
    #expect(
      incident.figures == [
        RecordedFigure(.killed, .civilians, Quantity(low: 2, best: 3, high: 3)),
        RecordedFigure(.killed, .unknown, Quantity(exactly: 9), status: .claimed),
      ])
    #expect(incident.reported(.killed).best == 3 && incident.claimedOnly(.killed).best == 9)
    #expect(incident.total(.injured) == .notStated && incident.sourceFields.map(\.name) == ["event_id"])
  }

  @Test(arguments: [
    (#"{"schema": "incident/1"}"#, "there is no id"), (#"{"schema": "incident/2", "id": "a"}"#, "the schema is not"),
    ("[1]", "no object"), (#"{"schema": "incident/1", "id": "a", "#, "column"),
    (#"{"schema": "incident/1", "id": "a", "type": "flood"}"#, "type is \"flood\""),
    (#"{"schema": "incident/1", "id": "a", "place": {"lon": 181, "lat": 1}}"#, "not between -180 and 180"),
    (#"{"schema": "incident/1", "id": "a", "place": {"lon": 7013028, "lat": 1}}"#, "metres?"),
    (#"{"schema": "incident/1", "id": "a", "place": {"lon": 66}}"#, "there is a lon and no lat"),
    (#"{"schema": "incident/1", "id": "a", "place": {"precision": 9}}"#, "a number from 1 to 7"),
    (#"{"schema": "incident/1", "id": "a", "date": {"start": "2025-02-30"}}"#, "no day such as"),
    (#"{"schema": "incident/1", "id": "a", "date": {"start": "2025-02-02", "end": "2025-02-01"}}"#, "lies before"),
    (#"{"schema": "incident/1", "id": "a", "killed": {"low": 3, "best": 2, "high": null}}"#, "ascending"),
    (#"{"schema": "incident/1", "id": "a", "killed": {"best": -1}}"#, "not a whole number"),
    (
      #"{"type": "Feature", "id": "a", "properties": {}, "geometry": {"type": "MultiPoint", "coordinates": [[1,2]]}}"#,
      "is no point"
    ),
  ])
  func `a bad line is refused with its number, and the rest goes on`(line: String, words: String) throws {
    let good = #"{"schema": "incident/1", "id": "b"}"#
    let result = try read("\(good)\n\(line)\n\n\(good)\n", as: "bad.jsonl")
    #expect(result.count.read == 3 && result.count.refused == 1 && result.incidents.count == 2)
    #expect(result.diagnostics.count == 1 && result.diagnostics[0].location?.line == 2)
    #expect(result.diagnostics[0].message.contains(words), "\(result.diagnostics[0].message)")
  }

  @Test func `rows that are ragged or wrong are refused, and a guarded cell is read as it was`() throws {
    let table = """
      id,type,date_start,date_end,precision,place,lon,lat,killed_best
      a,bombing,2025-03-01,,1,'=Mach,66.5,28.5,3
      b,bombing,2025-03-01,,1
      c,bombing,2025-03-01,,1,Mach,66.5,north,
      d,bombing,,,,,,,

      """
    let result = try read(table, as: "t.csv")
    #expect(result.count.read == 4 && result.count.refused == 2)
    #expect(result.incidents.map(\.id) == ["a", "d"] && result.incidents[0].place.name == "=Mach")
    #expect(result.incidents[0].total(.killed).best == 3 && result.incidents[1].total(.killed) == .notStated)
    #expect(result.incidents[1].place.coordinate == nil && result.incidents[1].date == nil)
    #expect(result.diagnostics.map { $0.location?.line } == [3, 4])
  }

  @Test(arguments: ["x.txt", "x.json"])
  func `the form is told by the beginning where the name does not`(name: String) throws {
    let record = #"{"schema": "incident/1", "id": "a"}"#
    let feature = #"{"type": "Feature", "id": "a", "properties": {}, "geometry": null}"#
    let collection = "{\"type\": \"FeatureCollection\",\n\"features\": [\(feature)]}"
    for text in [record, "\u{1E}\(feature)\n", feature, collection, collection.replacing("\n", with: " ")] {
      #expect(try read(text, as: name).incidents.map(\.id) == ["a"], "\(text)")
    }
    #expect(try read("id,type,date_start,precision,lon,lat\na,other,,,,\n", as: name).incidents.map(\.id) == ["a"])
  }

  @Test func `what is no input of incidents is refused as a whole`() throws {
    #expect(throws: IngestionError.self) { try read("a,b\n1,2\n", as: "t.csv") }
    #expect(throws: IngestionError.self) { try read("{\"type\": \"FeatureCollection\",", as: "t.geojson") }
    #expect(throws: IngestionError.self) { try RecordedIncidents(folder.path("none")).all(DiagnosticLog()) }
    let empty = try read("", as: "empty.csv")
    #expect(empty.count.read == 0 && empty.diagnostics.map(\.severity) == [.note])
  }

  @Test func `a broken feature of a collection is refused with its index and line`() throws {
    let features = [
      #"{"type": "Feature", "id": "a", "properties": {"precision": 1}, "geometry": {"type": "Point", "coordinates": [66, 28]}}"#,
      #"{"type": "Feature", "id": "b", "properties": {}, "geometry": {"type": "Point", "coordinates": [366, 28]}}"#,
      #"{"type": "Feature", "id": "c", "properties": {"status": "sure"}, "geometry": null}"#,
    ]
    let result = try read(
      "{\"type\": \"FeatureCollection\", \"features\": [\n\(features.joined(separator: ",\n"))\n]}", as: "c.geojson")
    #expect(result.incidents.map(\.id) == ["a"] && result.count.refused == 2)
    #expect(result.diagnostics.map { $0.location?.line } == [3, 4])
  }
}
