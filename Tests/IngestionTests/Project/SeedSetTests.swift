import Foundation
import IncidentModel
import Ingestion
import TestSupport
import Testing

struct SeedSetTests {
  private let folder: TemporaryFolder
  private let log = DiagnosticLog()

  init() throws { folder = try TemporaryFolder() }

  private func sets(_ configuration: String = "{}") throws -> [SeedSet] {
    try SeedSet.sets(
      in: folder.path, configuration: ProjectConfiguration(Array(configuration.utf8), file: "incidentmap.yml"),
      diagnostics: log)
  }

  private func failure(_ configuration: String = "{}") -> IngestionError? {
    #expect(throws: IngestionError.self) { try sets(configuration) }
  }

  @Test func `each subfolder is a seed set`() throws {
    for name in ["b/2.txt", "b/1.md", "a/x.TXT", ".hidden/y.txt"] { try folder.write("Text.", to: name) }
    let sets = try sets()
    #expect(sets.map(\.name) == ["a", "b"])
    #expect(sets.map(\.outputName) == ["a", "b"])
    #expect(sets[1].files == ["1.md", "2.txt"])
  }

  @Test func `a folder of reports is one seed set`() throws {
    try folder.write("Text.", to: "a.txt")
    let sets = try sets()
    #expect(sets.map(\.outputName) == [nil])
    #expect(sets[0].files == ["a.txt"])
  }

  @Test func `a folder that mixes reports and folders is refused`() throws {
    try folder.write("Text.", to: "a.txt")
    try folder.write("Text.", to: "b/c.txt")
    #expect(failure()?.code == .badRequest)
    #expect(failure()?.message.contains("mixes reports (a.txt) and folders (b)") == true)
  }

  @Test func `an empty or missing folder is told of`() {
    #expect(failure()?.code == .missing)
    let error = #expect(throws: IngestionError.self) {
      try SeedSet.sets(in: folder.path("x"), configuration: ProjectConfiguration(), diagnostics: log)
    }
    #expect(error?.message == "no such folder; name the folder of reports with --seeds")
  }

  @Test func `only seed sets that are named are used, and the others listed`() throws {
    for name in ["a/x.txt", "b/x.txt"] { try folder.write("Text.", to: name) }
    let sets = try sets("seed_sets: [{name: b, title: Week 19}]")
    #expect(sets.map(\.name) == ["b"])
    #expect(sets.map(\.title) == ["Week 19"])
    #expect(log.diagnostics.map(\.identifier) == ["ingestion.unnamed-seed-set"])
    #expect(failure("seed_sets: [b, c]")?.message.contains("incidentmap.yml names it") == true)
  }

  @Test func `reports of one id are both kept and told of`() throws {
    try folder.write("---\nid: one\n---\nText.", to: "a.txt")
    try folder.write("---\nid: one\n---\nOther text.", to: "b.txt")
    let files = try sets()[0].read(log)
    #expect(files.map { $0.report?.id } == ["one", "one~b"])
    #expect(files.map { $0.report.map { String(decoding: $0.text.utf8, as: UTF8.self) } } == ["Text.", "Other text."])
    #expect(files.map { $0.byteCount } == [21, 27])
    let warning = try #require(log.diagnostics.first { $0.identifier == "ingestion.repeated-id" })
    #expect(warning.severity == .warning)
    #expect(warning.location?.file == folder.path("b.txt"))
    #expect(
      warning.message == "the document id \"one\" is also that of a.txt; both are kept, this one as \"one~b\"")
  }

  @Test func `every report has an id of its own, whatever ids the others have`() throws {
    let matters = [
      "a.txt": "---\nid: one\n---\n", "b.md": "---\nid: one\n---\n", "b.txt": "---\nid: one\n---\n",
      "c.md": "---\nid: d~d\n---\n", "c.txt": "---\nid: d~d.txt\n---\n", "d.md": "", "d.txt": "",
      "e;\u{1}.txt": "---\nid: one\n---\n",
    ]
    for (name, matter) in matters { try folder.write(matter + "Text.", to: name) }
    let files = try sets()[0].read(log)
    #expect(
      files.map { $0.report?.id } == ["one", "one~b", "one~b.txt", "d~d", "d~d.txt", "d", "d~d.txt~2", "one~e--"])
    #expect(log.diagnostics.count { $0.identifier == "ingestion.repeated-id" } == 4)
    #expect(!log.diagnostics.contains { $0.severity == .refusal })
  }

  @Test func `what is called a report and is no file is refused`() throws {
    try folder.write("Text.", to: "a.txt")
    for (name, target) in [("b.txt", "nowhere"), ("c.txt", "/dev/null")] {
      try FileManager.default.createSymbolicLink(atPath: folder.path(name), withDestinationPath: target)
    }
    #expect(mkfifo(folder.path("d.txt"), 0o644) == 0)
    let files = try sets()[0].read(log)
    #expect(files.map { $0.report != nil } == [true, false, false, false])
    let refusals = log.diagnostics.filter { $0.severity == .refusal }.map(\.message)
    #expect(
      refusals.map { String($0.prefix(20)) } == [
        "a link that leads no", "a link that leads ou", "a named pipe, not a ",
      ])
  }

  @Test func `every file is a report, refused, or said to be none`() throws {
    try folder.write("Text.", to: "a.txt")
    try folder.write([0x41, 0], to: "b.txt")
    try folder.write("1,2", to: "c.pdf")
    let files = try sets()[0].read(log)
    #expect(files.map(\.name) == ["a.txt", "b.txt"])
    #expect(files.map { $0.report != nil } == [true, false])
    #expect(files[1].sha256 == "e61c21ca716b3b1aefb7d1198f83679c4ca4d596e5792275dd6203b49216237d")
    let told = log.diagnostics.filter { $0.identifier != "ingestion.undated-report" }
    #expect(told.map(\.severity) == [.refusal, .note])
    #expect(told.map { $0.location?.file } == [folder.path("b.txt"), folder.path("c.pdf")])
  }
}
