import Foundation

/// The lines of a file.
func lines(of path: String) throws -> [String] {
  let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
  return bytes.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
}

func write(_ lines: [String], to path: String) throws {
  try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(fileURLWithPath: path))
}

/// The seconds that something takes.
func seconds(_ body: () throws -> Void) rethrows -> Double {
  let clock = ContinuousClock()
  let time = try clock.measure { try body() }
  return Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
}

/// The memory that the process holds now, in MiB.
func residentMemory() -> Double {
  let pages = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?.split(separator: " ").dropFirst()
    .first
  return Double(pages.flatMap { Int($0) } ?? 0) * 4096 / 1_048_576
}
