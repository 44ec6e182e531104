import Foundation
import TestSupport
import Testing

/// The order of a build's calls is safe where the power goes: no name leads to bytes that are not on the disk.
@Suite(.enabled(if: SystemCall.canBeTraced, Comment(rawValue: SystemCall.untraced)))
struct OrderTests {
  /// A call with the words and numbers that it names.
  private struct Step {
    let name: String
    let arguments: [String]
    let result: Int

    init(_ call: SystemCall) {
      name = call.name
      // Bytes that are written may hold anything, but they are not looked at.
      let end = call.text.range(of: ")", options: .backwards)?.lowerBound ?? call.text.endIndex
      let list = call.text[..<end].dropFirst(call.name.count + 1)
      arguments = list.components(separatedBy: ", ").map { $0.trimmingCharacters(in: ["\""]) }
      let result = call.text[end...].split(separator: " ").first { Int($0) != nil }
      self.result = result.flatMap { Int($0) } ?? -1
    }
  }

  private func steps(_ start: Workplace.Start) throws -> [Step] {
    try SystemCall.all().filter { $0.start == start }.map { Step($0.call) }
  }

  @Test(arguments: Workplace.Start.allCases)
  func `a file is on the disk before it takes its place`(start: Workplace.Start) throws {
    var open: [String: String] = [:]
    var (made, safe): (Set<String>, Set<String>) = ([], [])
    var count = 0
    for step in try steps(start) where step.result >= 0 {
      switch step.name {
      case "openat" where step.arguments[2].contains("O_CREAT"):
        open["\(step.result)"] = step.arguments[1]
        made.insert(step.arguments[1])
      case "write": if let file = open[step.arguments[0]] { safe.remove(file) }
      case "fsync": if let file = open[step.arguments[0]] { safe.insert(file) }
      case "renameat" where step.arguments[1].hasPrefix(".incidentmap-"):
        count += 1
        #expect(safe.contains(step.arguments[1]), "\(step.arguments)")
        #expect(safe == made, "something took its place before all was on the disk")
      default: break
      }
    }
    #expect(count >= 5)
  }

  @Test(arguments: Workplace.Start.allCases)
  func `names are on the disk before the next kind of change and before the end`(start: Workplace.Start) throws {
    var unsafe: Set<String> = []
    var kinds: [String] = []
    for step in try steps(start) where step.result >= 0 {
      switch step.name {
      case "mkdirat": unsafe.insert(step.arguments[0])
      case "renameat":
        let name = step.arguments[3]
        let kind = name.hasPrefix(".incidentmap-") ? "removal" : name == "manifest.json" ? "receipt" : "file"
        if kinds.last != kind {
          #expect(unsafe.isEmpty, "\(kind) before \(unsafe) is on the disk")
          kinds.append(kind)
        }
        unsafe.insert(step.arguments[2])
      case "fsync": unsafe.remove(step.arguments[0])
      default: break
      }
    }
    #expect(kinds == (start == .earlier ? ["removal", "receipt", "file"] : ["receipt", "file"]))
    #expect(unsafe.isEmpty)
  }
}
