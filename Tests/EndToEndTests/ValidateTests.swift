import TestSupport
import Testing

/// The published schemas are those of what the program writes, and tell what is not.
struct ValidateTests {
  private func validate(_ arguments: [String], in folder: String, input: String = "") throws -> ProgramRun {
    try ProgramRun(["validate", "--gazetteer", Repository.gazetteer] + arguments, in: folder, input: input)
  }

  @Test func `every file of a build is valid`() throws {
    let output = try ShippedBuild.folder
    let files = try output.contents().keys.filter { !$0.hasSuffix(".svg") }.sorted()
    #expect(files.count == 7)
    let run = try validate(files, in: output.path)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.lines.count == 7 && run.lines.allSatisfy { $0.contains("\tvalid\t") })
  }

  @Test func `a fault is told with its line and place`() throws {
    let output = try ShippedBuild.folder
    let lines = try output.read("out/balochistan-2025/incidents.jsonl").split(separator: "\n")
    let record = try #require(lines.first { $0.contains("\"disputed\": false") })
    let spoiled = record.replacing("\"disputed\": false", with: "\"disputed\": \"no\"")
    let run = try validate(["-"], in: output.path, input: "\(lines[0])\n\(spoiled)\n")
    #expect(run.status == 1)
    #expect(run.output == "-\tinvalid\t2\t1\n")
    #expect(run.errors.contains("stdin:2: /disputed: "))
  }

  @Test(arguments: [
    ("a.json", "{", 65), ("a.json", "{}", 65), ("a.json", #"{"schema": "other/1"}"#, 65),
    ("a.csv", "one,two\n1,2\n", 65), ("a.jsonl", "{\n", 1),
  ])
  func `what has no schema is told`(name: String, text: String, status: Int32) throws {
    let folder = try TemporaryFolder()
    try folder.write(text, to: name)
    let run = try validate([name], in: folder.path)
    #expect(run.status == status)
    #expect(run.errors.contains(name))
  }
}
