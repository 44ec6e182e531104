import IncidentModel
import IncidentTables
import SimpleFeatures
import Testing

/// Every bad row is refused by its column, in words that say what to do.
struct RowFaultTests {
  private static let header = ["id", "date", "lon", "lat", "killed"]

  @Test(arguments: [
    (["1", "2025-03-11", "67,33", "29.86", ""], "lon", "decimal point"),
    (["1", "2025-03-11", "67°19'53\"E", "29.86", ""], "lon", "decimal degrees"),
    (["1", "2025-03-11", "nan", "29.86", ""], "lon", "no number"),
    (["1", "2025-03-11", "Infinity", "29.86", ""], "lon", "no number"),
    (["1", "2025-03-11", "1e2", "29.86", ""], "lon", "no number"),
    (["1", "2025-03-11", "181", "29.86", ""], "lon", "not between -180 and 180"),
    (["1", "2025-03-11", "29.86", "97.33", ""], "lat", "swapped"),
    (["1", "2025-03-11", "7013028", "29.86", ""], "lon", "metres"),
    (["1", "2025-03-11", "", "29.86", ""], "lon", "empty beside a latitude"),
    (["1", "45678", "67.33", "29.86", ""], "date", "2025-01-21"),
    (["1", "3/4/2025", "67.33", "29.86", ""], "date", "2025-04-03 or 2025-03-04"),
    (["1", "30 February 2025", "67.33", "29.86", ""], "date", "no day"),
    (["1", "last Tuesday", "67.33", "29.86", ""], "date", "no day"),
    (["1", "2025-03-11", "67.33", "29.86", "several"], "killed", "no whole number"),
    (["1", "2025-03-11", "67.33", "29.86", "-4"], "killed", "no whole number"),
  ])
  func `a bad field is named`(row: [String], column: String, words: String) throws {
    let fault = try #require(LayoutRows.fault(.csv, Self.header, row))
    #expect(fault.column == column)
    #expect(fault.message.contains(words), "\(fault.message)")
  }

  @Test func `the header again is no row`() throws {
    #expect(LayoutRows.fault(.csv, Self.header, Self.header)?.message.contains("names of the columns") == true)
  }

  @Test func `codes that the layout does not have are refused`() throws {
    for (column, code) in [("geo_precision", "7"), ("time_precision", "9")] {
      let fault = LayoutRows.fault(.acled, LayoutRows.acledHeader, LayoutRows.acled([column: code]))
      #expect(fault?.column == column)
    }
  }

  @Test(arguments: [
    ("2025-03-11", "2025-03-11"), ("2025-03-11T14:00:00Z", "2025-03-11"), ("2025-03-11 00:00:00.000", "2025-03-11"),
    ("20250311", "2025-03-11"), ("11 March 2025", "2025-03-11"), ("11-Mar-25", "2025-03-11"),
    ("March 11, 2025", "2025-03-11"), ("13/03/2025", "2025-03-13"), ("3/13/2025", "2025-03-13"),
    ("3/3/2025", "2025-03-03"), ("01-Sep-97", "1997-09-01"),
  ])
  func `days are read in the styles of tables`(text: String, day: String) throws {
    #expect(try TableDate.day(text, order: .unknown).description == day)
  }

  @Test func `a column with one order is read in it`() throws {
    #expect(try TableDate.day("3/4/2025", order: .dayFirst).description == "2025-04-03")
    #expect(try TableDate.day("3/4/2025", order: .monthFirst).description == "2025-03-04")
    #expect(throws: TableDate.Fault.self) { try TableDate.day("3/14/2025", order: .dayFirst) }
    #expect(TableDate.orders("2025-03-11") == nil)
  }

  @Test func `zero is a position`() throws {
    let incident = try LayoutRows.incident(.csv, Self.header, ["1", "2025-03-11", "0", "-0", "0"])
    #expect(incident.place.coordinate == Coordinate(longitude: 0, latitude: 0))
    #expect(incident.total(.killed) == Quantity(exactly: 0))
  }
}
