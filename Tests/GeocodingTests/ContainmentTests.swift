import Geocoding
import IncidentModel
import PlaceNames
import SimpleFeatures
import Testing

/// Three districts side by side, a degree wide: Old (A), New (B), which was cut out of it in 2021, and Far (C), beyond
/// a gap of one degree.
@Suite("A place that does not lie in the district that a text names with it")
struct ContainmentTests {
  private func district(_ code: String, _ name: String, west: Double) throws -> District {
    let corners = try [(west, 28.0), (west + 1, 28), (west + 1, 29), (west, 29), (west, 28)].map {
      try #require(Coordinate(longitude: $0.0, latitude: $0.1))
    }
    let area = MultiPolygon(Polygon(exterior: try #require(LinearRing(corners))))
    return District(
      code: code, name: name, province: "PK2", label: try #require(Coordinate(longitude: west + 0.5, latitude: 28.5)),
      area: area, outline: area, population: nil, areaKm2: 10_000, publishedAreaKm2: nil, isGeometryChanged: false)
  }

  private func resolver() throws -> ToponymResolver {
    let districts = try [
      district("A", "Old", west: 64), district("B", "New", west: 65), district("C", "Far", west: 67),
    ]
    let atlas = DistrictAtlas(
      id: "test", regionName: "Region", districts: districts, units: [], neighbours: [], sea: nil, credits: [],
      disclaimer: "")
    let units = try districts.map {
      try Places.entry(
        "unit:\($0.code)", $0.name, [], .district, at: ($0.label.longitude, $0.label.latitude), district: $0.code,
        precision: .district, uncertainty: 56_000)
    }
    let places = try [
      Places.entry("p:1", "Garden", at: (65.2, 28.5), district: "B"),
      Places.entry("p:2", "Riverside", at: (65.9, 28.5), district: "B"),
      Places.entry("p:3", "Hilltop", at: (67.1, 28.5), district: "C"),
      Places.entry("p:4", "Hilltop", at: (67.9, 28.5), district: "C"),
      Places.entry("p:5", "Market Town", at: (65.5, 28.5), district: "B", population: 50_000),
      Places.entry("p:6", "Village", at: (65.5, 28.6), district: "B", population: 500),
      Places.entry("p:7", "Bend", at: (66.98, 28.5), district: nil),
    ]
    let new = UnitName(
      name: "New", code: "B", relation: .unit, begin: DaySpan(iso8601: "2021-06-29"), predecessors: ["A"])
    return ToponymResolver(
      gazetteer: Gazetteer(entries: units + places), atlas: atlas, language: try Places.language(), unitNames: [new])
  }

  @Test("lies in a district that was cut out of it")
  func cutOut() throws {
    let placement = try resolver().resolve(name: "Garden, Old district")
    #expect(placement.entry == "p:1" && placement.precision == .exact && placement.district == "B")
    #expect(placement.reason.contains("it lies in New, which was a part of Old until 2021-06-29"))
  }

  @Test("lies in it on the day that is asked for")
  func onDay() throws {
    let day = try #require(CalendarDate(iso8601: "2015-01-01"))
    let placement = try resolver().resolve(name: "Garden, Old district", Circumstances(day: day))
    #expect(placement.entry == "p:1" && !placement.reason.contains("until"))
    let unit = try resolver().resolve(name: "Old district", Circumstances(day: day))
    #expect(unit.entry == "unit:A" && unit.reason.contains("on 2015-01-01 it included today's New"))
    let later = try resolver().resolve(name: "New district", Circumstances(day: day))
    #expect(later.entry == "unit:B" && later.reason.contains("a district only since 2021-06-29; before, a part of Old"))
  }

  @Test("is the only one of its name within 25 km of it")
  func nearBorder() throws {
    let placement = try resolver().resolve(name: "Bend, Far district")
    #expect(placement.entry == "p:7" && placement.precision == .near && placement.uncertainty == 25_000)
    #expect(placement.reason.contains("it lies 2 km outside Far, which the text names"))
    // From a degree away there is no such ground, and of two places none is the only one.
    #expect(try resolver().resolve(name: "Village, Far district").entry == "unit:C")
    #expect(try resolver().resolve(name: "Hilltop, New district").entry == "unit:B")
  }

  @Test("is a large town of the province, and the only one of its name")
  func wellKnown() throws {
    let placement = try resolver().resolve(name: "Market Town, Far district")
    #expect(placement.entry == "p:5" && placement.precision == .near)
    #expect(placement.reason.contains("the text names Far, and the only town of that name is in New"))
  }
}
