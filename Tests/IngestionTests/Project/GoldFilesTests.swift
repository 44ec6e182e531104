import IncidentModel
import Ingestion
import SimpleFeatures
import TestSupport
import Testing

struct GoldFilesTests {
  private let folder: TemporaryFolder
  private let log = DiagnosticLog()

  init() throws { folder = try TemporaryFolder() }

  private func read(_ names: String...) throws -> (entries: [GoldFiles.Entry], count: InputCount) {
    var entries: [GoldFiles.Entry] = []
    let count = try GoldFiles(names.map(folder.path)).forEach(log) { entries.append($0) }
    return (entries, count)
  }

  @Test func `files of a folder come by name, then those of its folders`() throws {
    for name in ["b.json", "a.json", "z/c.json", "m/d.json"] { try folder.write("{}", to: "gold/\(name)") }
    try folder.write("1\n\n \n2\r\n", to: "gold/c.jsonl")
    try folder.write("no JSON", to: "gold/README.md")
    let (entries, count) = try read("gold/")
    let names = entries.map { String($0.file.dropFirst(folder.path("gold/").count)) }
    #expect(names == ["a.json", "b.json", "c.jsonl", "c.jsonl", "m/d.json", "z/c.json"])
    #expect(entries.map(\.line) == [nil, nil, 1, 4, nil, nil])
    #expect(entries[2].value == .integer(1) && entries[3].value == .integer(2))
    #expect((count.read, count.used) == (6, 6))
    #expect(log.diagnostics.isEmpty)
  }

  @Test func `what is no JSON is refused with its line, and the rest is read`() throws {
    try folder.write("{\n  \"text\": }", to: "a.json")
    try folder.write("{}", to: "b.json")
    let (entries, count) = try read("a.json", "none.json", "b.json")
    #expect(entries.map(\.file) == [folder.path("b.json")])
    #expect((count.read, count.used) == (3, 1) && count.firstRefusal?.line == 2)
    #expect(log.diagnostics.count == 2)
  }

  @Test func `what the body refuses is counted, and an empty folder is told of`() throws {
    try folder.write("{}", to: "a.json")
    let count = try GoldFiles([folder.path("a.json")]).forEach(log) { entry in
      throw IngestionError(.broken, file: entry.file, "no")
    }
    #expect((count.read, count.used) == (1, 0))
    try folder.makeFolder("empty")
    #expect(try read("empty").count.read == 0)
    #expect(log.diagnostics.map(\.identifier).contains("ingestion.no-gold"))
  }

  @Test func `a file that gold names is beside it`() {
    func path(_ file: String, _ name: String) -> String {
      GoldFiles.Entry(file: file, line: nil, value: .null).path(of: name)
    }
    #expect(path("gold/a.json", "a.txt") == "gold/a.txt")
    #expect(path("/x/a.json", "../a.txt") == "/x/../a.txt")
    #expect(path("a.json", "t/a.txt") == "t/a.txt")
    #expect(path("gold/a.json", "/t/a.txt") == "/t/a.txt")
  }
}
