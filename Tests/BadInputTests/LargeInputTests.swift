import Foundation
import TestSupport
import Testing

/// No input takes time or memory out of proportion to its size.
@Suite struct LargeInputTests {
  private static let first = "[[[65,30],[66,30],[66,31],[65,31],[65,30]]]"
  private static let polygon = "\"Polygon\", \"coordinates\": \(first)"

  private func build(_ replacement: String) throws -> (run: ProgramRun, seconds: Double) {
    let project = try BadInputProject()
    let full = try project.folder.read("gazetteer/full.geojson")
    #expect(full.contains(Self.polygon))
    try project.folder.write(full.replacing(Self.polygon, with: replacement), to: "gazetteer/full.geojson")
    let start = ContinuousClock.now
    let run = try project.build()
    return (run, Double((ContinuousClock.now - start).components.seconds))
  }

  @Test func `a ring of 100,000 corners takes seconds`() throws {
    let corners = (0..<50_000).map { step in
      let x = 65 + Double(step) / 50_000
      return "[\(x),\(step % 2 == 0 ? 30 : 30.001)],[\(x),\(step % 2 == 0 ? 30 : 30.001)]"
    }
    let ring = "[[\(corners.joined(separator: ",")),[66,30],[66,31],[65,31],[65,30]]]"
    let (run, seconds) = try build("\"Polygon\", \"coordinates\": \(ring)")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("2 placed in a district"))
    #expect(seconds < 25)
  }

  @Test func `ten thousand parts take seconds`() throws {
    let parts = (0..<10_000).map { part in
      let (x, y) = (65 + Double(part % 100) / 100, 30 + Double(part / 100) / 100)
      return "[[[\(x),\(y)],[\(x + 0.005),\(y)],[\(x + 0.005),\(y + 0.005)],[\(x),\(y)]]]"
    }
    let (run, seconds) = try build("\"MultiPolygon\", \"coordinates\": [\(parts.joined(separator: ","))]")
    #expect(run.status == 0, "\(run.errors)")
    #expect(seconds < 25)
  }

  @Test func `ten thousand broken features are listed one by one`() throws {
    let project = try BadInputProject()
    let full = try project.folder.read("gazetteer/full.geojson")
    let broken = String(repeating: "{\"type\": \"Feature\", \"properties\": null, \"geometry\": 7},\n", count: 10_000)
    try project.folder.write(full.replacing("[\n{", with: "[\n\(broken){"), to: "gazetteer/full.geojson")
    let run = try project.build()
    #expect(run.status == 1, "\(run.errors.prefix(1000))")
    #expect(run.errors.split(separator: "\n").count { $0.hasPrefix("refusal: ") } == 10_000)
    #expect(run.errors.contains("full.geojson:10001: feature 9999: a geometry is no object"))
  }

  @Test func `ten thousand places and bad rows are read and counted`() throws {
    let project = try BadInputProject()
    var rows = ""
    for number in 0..<10_000 {
      rows += "p:\(number),Place \(number),,settlement,\(number % 2 == 0 ? "66.5" : "x"),30.5,1,100,s,,D2\n"
    }
    let path = "gazetteer/places.csv"
    try project.folder.write(try project.folder.read(path) + rows, to: path)
    let run = try project.build()
    #expect(run.status == 1)
    #expect(run.errors.contains("\(path): 10002 rows read, 5002 used, 5000 refused"))
    #expect(run.errors.contains("\(path):5: \"lon\" is \"x\""))
  }

  @Test func `a line of many megabytes is refused in bounded memory`() throws {
    let project = try BadInputProject()
    let path = "gazetteer/places.csv"
    let line = Array(repeating: UInt8(ascii: ","), count: 6 << 20)
    try project.folder.write(Array(try project.folder.read(path).utf8) + line, to: path)
    // A field of the table takes eight bytes and more; six million of them must not be kept.
    let run = try ProgramRun(
      ["build"], in: project.folder.path, under: ["prlimit", "--as=700000000", "timeout", "60"])
    #expect(run.status == 1, "\(run.errors.prefix(1000))")
    #expect(run.errors.contains("\(path):4: longer than 1 MiB"), "\(run.errors.prefix(1000))")
  }
}
