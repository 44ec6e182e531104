import IncidentModel
import Testing

@testable import Pipeline

struct IncidentFilterTests {
  private func incident(_ start: String?, _ end: String? = nil) throws -> RecordedIncident {
    var incident = RecordedIncident(id: "a", type: .ambush)
    incident.actors = [RecordedActor(id: "bla", name: "Baloch Liberation Army (BLA)", role: .initiator)]
    if let start {
      let first = try #require(CalendarDate(iso8601: start))
      let last = try #require(CalendarDate(iso8601: end ?? start))
      incident.date = DateExtent(start: first, end: last, precision: .day, basis: .stated)
    }
    return incident
  }

  @Test func `in a period are those whose days all lie in it`() throws {
    var filter = IncidentFilter()
    filter.first = CalendarDate(iso8601: "2025-03-05")
    filter.last = CalendarDate(iso8601: "2025-03-20")
    #expect(filter.objection(to: try incident("2025-03-05")) == nil)
    #expect(filter.objection(to: try incident("2025-03-10", "2025-03-20")) == nil)
    #expect(filter.objection(to: try incident("2025-03-01", "2025-03-31")) == .vagueDate)
    #expect(filter.objection(to: try incident("2025-03-20", "2025-03-21")) == .vagueDate)
    #expect(filter.objection(to: try incident("2025-03-21")) == .period)
    #expect(filter.objection(to: try incident("2025-03-04")) == .period)
    #expect(filter.objection(to: try incident(nil)) == .undated)
    #expect(IncidentFilter().objection(to: try incident(nil)) == nil)
  }

  @Test func `types, actors and statuses are alternatives, and only incidents that are not denied count`() throws {
    var filter = IncidentFilter()
    filter.types = [.ambush, .bombing]
    filter.actors = ["BLA"]
    #expect(filter.objection(to: try incident(nil)) == nil)
    filter.actors = ["baloch liberation army (bla)", "army"]
    #expect(filter.objection(to: try incident(nil)) == nil)
    filter.actors = ["army"]
    #expect(filter.objection(to: try incident(nil)) == .actor)
    filter.types = [.protest]
    #expect(filter.objection(to: try incident(nil)) == .type)
    filter = IncidentFilter()
    filter.statuses = [.confirmed]
    #expect(filter.objection(to: try incident(nil)) == .status)
    var denied = try incident(nil)
    denied.status = .denied
    #expect(IncidentFilter().objection(to: denied) == .denied)
    #expect(IncidentFilter().objection(to: RecordedIncident(id: "a", kind: .statement)) == .noIncident)
  }
}
