import Foundation
import GeoJSON
import SimpleFeatures
import SpatialAnalysis

/// Joins positions with areas and prints the seconds by the clock and on the processor, the index built in them.
///
/// Usage: JoinBenchmarks AREAS.geojson POINTS.f64 CELLS THREADS [ANSWERS.i32]. The points are pairs of doubles,
/// longitude first, in the byte order of the machine; the answers are one Int32 for each point, -1 outside.
func processorSeconds() -> Double {
  var usage = rusage()
  getrusage(RUSAGE_SELF, &usage)
  return [usage.ru_utime, usage.ru_stime].reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6 }
}

let arguments = CommandLine.arguments
guard arguments.count >= 5, let cells = Int(arguments[3]), let threads = Int(arguments[4]) else {
  FileHandle.standardError.write(Data("usage: JoinBenchmarks AREAS POINTS CELLS THREADS [ANSWERS]\n".utf8))
  exit(64)
}
let features = try GeoJSONDecoder().decode([UInt8](Data(contentsOf: URL(fileURLWithPath: arguments[1])))).features
let areas = features.compactMap(\.geometry?.area)
let points = try Data(contentsOf: URL(fileURLWithPath: arguments[2]), options: .alwaysMapped).withUnsafeBytes { bytes in
  let numbers = bytes.bindMemory(to: Double.self)
  return stride(from: 0, to: numbers.count, by: 2).compactMap {
    Coordinate(longitude: numbers[$0], latitude: numbers[$0 + 1])
  }
}

let processorStart = processorSeconds()
let clock = ContinuousClock()
let start = clock.now
let index = try AreaIndex(areas, cells: cells)
let built = clock.now
let size = (points.count + threads - 1) / threads
let parts: [[Int32]] = try await withThrowingTaskGroup(of: (Int, [Int32]).self) { group in
  for part in 0..<threads {
    let positions = Array(points[part * size..<min(points.count, (part + 1) * size)])
    group.addTask {
      var ties: [AreaLocator.Tie] = []
      return (part, try AreaLocator(index).areas(of: positions, ties: &ties))
    }
  }
  var parts = Array(repeating: [Int32](), count: threads)
  for try await (part, answers) in group { parts[part] = answers }
  return parts
}
let end = clock.now
let processor = processorSeconds() - processorStart
let (building, all) = (built - start, end - start)
let seconds = Double(all.components.seconds) + Double(all.components.attoseconds) / 1e18
let answers = parts.flatMap(\.self)
print(
  "\(seconds) \(processor) points \(points.count) cells \(cells) threads \(threads) built \(building) all \(all)",
  "\(Double(points.count) / seconds / 1e6) million a second, \(answers.count { $0 >= 0 }) inside")
if arguments.count > 5 {
  try answers.withUnsafeBytes { try Data($0).write(to: URL(fileURLWithPath: arguments[5])) }
}
