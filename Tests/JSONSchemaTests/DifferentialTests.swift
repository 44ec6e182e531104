import Foundation
import GeoJSON
import JSONSchema
import SimpleFeatures
import TestSupport
import Testing

/// The same judgement as Python's `jsonschema`, where that is installed.
@Suite struct DifferentialTests {
  private static let judge = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/Fixtures/judge.py"
  private static let hasJudge = (try? run(["-c", "import jsonschema"], input: ""))?.status == 0

  /// Runs Python with a text as its input.
  private static func run(_ arguments: [String], input: String) throws -> (status: Int32, lines: [Substring]) {
    let folder = try TemporaryFolder()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: folder.write(input, to: "input")))
    let output = URL(fileURLWithPath: try folder.write("", to: "output"))
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, try String(contentsOf: output, encoding: .utf8).split(separator: "\n"))
  }

  @Test(.enabled(if: hasJudge, "Python's jsonschema is not installed"))
  func judgesRandomValuesAsAnotherValidatorDoes() throws {
    var random = RandomSchemas(seed: 20_250_503)
    var lines = ""
    var judgements: [(case: String, fits: Bool)] = []
    for _ in 0..<1000 {
      let schema = random.root()
      let loaded = try Schema(schema)
      let values = (0..<8).map { _ in random.value() }
      lines += JSONText.line(.object([Property("schema", schema), Property("values", .array(values))])) + "\n"
      for value in values {
        judgements.append((JSONText.line(.array([schema, value])), loaded.faults(in: value).isEmpty))
      }
    }
    let answer = try Self.run([Self.judge], input: lines)
    #expect(answer.status == 0)
    try #require(answer.lines.count == judgements.count)
    for (judgement, other) in zip(judgements, answer.lines) where judgement.fits != (other == "fits") {
      Issue.record("the other validator says \(other): \(judgement.case)")
    }
    #expect(judgements.count(where: \.fits) > 1000)
    #expect(judgements.count { !$0.fits } > 1000)
  }
}
