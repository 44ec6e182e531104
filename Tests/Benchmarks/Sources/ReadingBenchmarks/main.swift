import IncidentModel
import Pipeline
import PlaceNames
import SimpleFeatures

// usage: ReadingBenchmarks read GAZETTEER TEXTS RUNS | find NAMES TEXTS RUNS
// TEXTS holds a text a line. The first form reads each as a report of its own, on one thread, from its bytes to the
// mentions of incidents; the second finds names, one a line, in them. Both print the best time of their runs.
let arguments = CommandLine.arguments
let runs = arguments.dropFirst(4).first.flatMap { Int($0) } ?? 1
switch arguments.dropFirst().first {
case "read" where arguments.count >= 4:
  try read(lines(of: arguments[3]), gazetteer: arguments[2], runs: runs)
case "find" where arguments.count >= 4:
  find(try lines(of: arguments[2]), in: try lines(of: arguments[3]), runs: runs)
default:
  print("usage: ReadingBenchmarks read GAZETTEER TEXTS RUNS | find NAMES TEXTS RUNS")
}

/// Reads texts as reports.
func read(_ texts: [[UInt8]], gazetteer: String, runs: Int) throws {
  let extraction = try RecordExtraction(gazetteer: gazetteer, workingFolder: ".", diagnostics: DiagnosticLog())
  var mentions = 0
  let time = best(of: runs) {
    mentions = 0
    for (number, text) in texts.enumerated() {
      let report = Report(
        id: "\(number)", path: "", sha256: "", byteCount: text.count, publisher: nil,
        published: CalendarDate(iso8601: "2025-09-15"),
        text: SourceText(utf8: text, offsets: OriginalOffsets(sameFrom: 0)))
      mentions += extraction.reading(of: report).mentions.count
    }
  }
  report(texts, time, "mentions", mentions)
}

/// Finds names in texts.
func find(_ names: [[UInt8]], in texts: [[UInt8]], runs: Int) {
  guard let anywhere = Coordinate(longitude: 67, latitude: 29) else { return }
  let entries = names.enumerated().map { number, name in
    GazetteerEntry(
      id: "n\(number)", name: String(decoding: name, as: UTF8.self), names: [], kind: .settlement, coordinate: anywhere,
      precision: .exact, uncertainty: 2000, district: nil, province: nil, population: nil, source: "benchmark")
  }
  let gazetteer = Gazetteer(entries: entries)
  var found = 0
  let time = best(of: runs) { found = texts.reduce(0) { $0 + gazetteer.names(in: $1).count } }
  report(texts, time, "names", found)
}

/// The least seconds that something takes.
func best(of runs: Int, _ body: () -> Void) -> Double {
  (0..<max(1, runs)).map { _ in seconds(body) }.min() ?? 0
}

func report(_ texts: [[UInt8]], _ time: Double, _ what: String, _ count: Int) {
  let bytes = texts.reduce(0) { $0 + $1.count }
  print("megabytes_per_second", Double(bytes) / time / 1e6, what, count)
}
