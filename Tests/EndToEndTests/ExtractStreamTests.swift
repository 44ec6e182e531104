import GeoJSON
import SimpleFeatures
import TestSupport
import Testing

/// A stream of reports is read on several threads, and its records come in its order.
struct ExtractStreamTests {
  private static let places = ["Kalat", "Turbat", "Gwadar", "Khuzdar", "Quetta", "Mach", "Sibi"]

  private static func article(_ number: Int) -> String {
    let place = places[number % places.count]
    return #"{"id": "n\#(number)", "text": "A bomb killed \#(number % 9 + 2) soldiers in \#(place) on 3 May 2025."}"#
  }

  private func extract(_ arguments: [String], input: String) throws -> ProgramRun {
    let folder = try TemporaryFolder()
    return try withExtendedLifetime(folder) {
      try ProgramRun(["extract", "--gazetteer", Repository.gazetteer] + arguments, in: folder.path, input: input)
    }
  }

  private func sources(_ run: ProgramRun) throws -> [String?] {
    try run.lines.map { try JSONText.decode(Array($0.utf8))["source_id"].string }
  }

  @Test func `the number of jobs changes no byte`() throws {
    let lines = (0..<40).map { $0 % 7 == 3 ? "{\"id\": \"n\($0)\", \"text\": \($0)}" : Self.article($0) }
    let input = lines.joined(separator: "\n")
    let one = try extract(["--jobs", "1", "-"], input: input)
    #expect(one.status == 1)
    #expect(try sources(one) == (0..<40).filter { $0 % 7 != 3 }.map { "n\($0)" })
    for jobs in ["2", "7"] {
      let run = try extract(["-j", jobs, "-"], input: input)
      #expect(run.output == one.output && run.errors == one.errors && run.status == one.status)
    }
  }

  @Test func `an array, lines and an object on standard input are told by their beginning`() throws {
    let articles = (0..<3).map(Self.article)
    let ids = ["n0", "n1", "n2"]
    #expect(try sources(extract(["-"], input: articles.joined(separator: "\n"))) == ids)
    #expect(try sources(extract(["-"], input: "[\(articles.joined(separator: ","))]")) == ids)
    #expect(try sources(extract(["-f", "jsonl", "-"], input: "[\n\(articles.joined(separator: ",\n"))\n]\n")) == ids)
    #expect(try sources(extract(["-"], input: "{\n\(articles[0].dropFirst())")) == ["n0"])
    #expect(try sources(extract(["-f", "text", "-"], input: articles[0])) == ["stdin"])
  }

  @Test func `an array that breaks off gives what is whole`() throws {
    let run = try extract(["-"], input: "[\(Self.article(0)),\n\(Self.article(1)),\n{\"id\": \"n2\", \"te")
    #expect(run.status == 1)
    #expect(try sources(run) == ["n0", "n1"])
    #expect(run.errors.contains("refusal: stdin:3: column "), "\(run.errors)")
    let open = try extract(["-"], input: "[\(Self.article(0))")
    #expect(open.status == 1)
    #expect(open.errors.contains("refusal: stdin:1: the array of articles does not go on or end here"))
    #expect(try extract(["-"], input: "[]").status == 65)
  }

  @Test func `articles without ids are numbered, also on one line`() throws {
    let text = #"{"text": "A bomb killed three soldiers in Kalat on 3 May 2025."}"#
    let run = try extract(["-"], input: "[\(text), \(text)]")
    #expect(try sources(run) == ["article-1", "article-2"])
    #expect(run.errors.isEmpty)
  }

  @Test func `a reader that goes away ends it without a word`() throws {
    let folder = try TemporaryFolder()
    try folder.write((0..<400).map { Self.article($0) + "\n" }.joined(), to: "in.jsonl")
    let line =
      "incidentmap extract --gazetteer '\(Repository.gazetteer)' - < in.jsonl 2> err | head -n 1; echo ${PIPESTATUS[0]}"
    let run = try ProgramRun(shell: line, in: folder.path)
    #expect(run.lines.count == 2 && run.lines.last == "0", "\(run.output.suffix(100))")
    #expect(try folder.read("err").isEmpty)
  }

  @Test(arguments: ["0", "-1", "257", "many", ""]) func `a number of jobs that cannot be is wrong usage`(
    jobs: String
  ) throws {
    let run = try extract(["--jobs=\(jobs)", "-"], input: "")
    #expect(run.status == 64)
    #expect(run.errors.contains("is not a number of jobs from 1 to 256"), "\(run.errors)")
  }
}
