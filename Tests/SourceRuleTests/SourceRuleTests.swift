import Foundation
import TestSupport
import Testing

/// What the toolchain makes too easy does not stand in the sources.
@Suite struct SourceRuleTests {
  /// A line of code without its comment.
  private struct Line {
    let file: String
    let number: Int
    let code: String
  }

  /// The lines of all sources but those for tests, in which anything goes.
  private static let lines = Result {
    let root = Repository.root + "/Sources"
    let files = try FileManager.default.subpathsOfDirectory(atPath: root).sorted()
    return try files.filter { $0.hasSuffix(".swift") && !$0.hasPrefix("TestSupport/") }.flatMap { file in
      let text = try String(contentsOfFile: "\(root)/\(file)", encoding: .utf8)
      return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { index, line in
        Line(file: file, number: index + 1, code: Self.withoutComment(line))
      }
    }
  }

  /// The part of a line before `//`; one within an address such as `https://` is none.
  private static func withoutComment(_ line: Substring) -> String {
    if line.drop(while: { $0 == " " }).hasPrefix("//") { return "" }
    guard let comment = line.range(of: " // ") else { return String(line) }
    return String(line[..<comment.lowerBound])
  }

  @Test(arguments: ForbiddenConstruct.all)
  func standsNowhereElse(construct: ForbiddenConstruct) throws {
    let expression = try NSRegularExpression(pattern: construct.pattern)
    var excepted: Set<String> = []
    for line in try Self.lines.get() {
      let range = NSRange(line.code.startIndex..., in: line.code)
      guard expression.firstMatch(in: line.code, range: range) != nil else { continue }
      if let place = construct.allowed.first(where: { line.file == $0 || line.file.hasPrefix($0 + "/") }) {
        excepted.insert(place)
      } else {
        Issue.record(
          "\(line.file):\(line.number): \(line.code.trimmingCharacters(in: .whitespaces)): \(construct.reason)")
      }
    }
    #expect(excepted == Set(construct.allowed), "an exception that nothing needs")
  }

  @Test func everySourceIsRead() throws {
    let lines = try Self.lines.get()
    #expect(Set(lines.map { $0.file.split(separator: "/")[0] }).count > 15)
    #expect(lines.count > 5000)
  }
}
