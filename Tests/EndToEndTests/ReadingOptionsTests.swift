import Foundation
import TestSupport
import Testing

/// The options that say how reports are read, in every command that reads them.
struct ReadingOptionsTests {
  private let project: Project
  private static let windows =
    Array("On 3 May 2025 a bomb ".utf8) + [0x96] + Array(" hidden in Kalat ".utf8) + [0x96]
    + Array(" killed three soldiers.".utf8)

  init() throws {
    project = try Project()
    try project.folder.write(Self.windows, to: "seeds/set/w.txt")
  }

  private func run(_ arguments: String...) throws -> ProgramRun {
    try ProgramRun(arguments + ["--gazetteer", Repository.gazetteer], in: project.folder.path)
  }

  @Test func `a refusal names the encoding and the option that helps`() throws {
    let run = try project.build("-n")
    #expect(run.status == 1)
    #expect(
      run.errors.contains(
        "refusal: seeds/set/w.txt: byte 21 (0x96) is not UTF-8; looks like Windows-1252: convert it, or give --encoding windows-1252\n"
      ))
    #expect(try project.build("-n", "--encoding", "windows-1252").status == 0)
  }

  @Test(arguments: ["extract", "ledger", "check"])
  func `every command that reads reports takes an encoding`(command: String) throws {
    let refused = try run(command, "seeds/set/w.txt")
    #expect(refused.status == 65, "\(refused.errors)")
    #expect(refused.errors.contains("looks like Windows-1252"))
    let read = try run(command, "seeds/set/w.txt", "--encoding", "CP1252")
    #expect(read.status == 0, "\(read.errors)")
    #expect(!read.output.isEmpty)
  }

  @Test(arguments: [
    (["--encoding", "klingon"], "unknown encoding \"klingon\"; a name such as utf-8, windows-1252"),
    (["--encoding", "utf-16"], "utf-16 without a byte order mark: write utf-16le or utf-16be"),
    (["--max-report", "big"], "\"big\" is not a size such as 500000, 10M or 64MiB"),
    (["--max-report", "0"], "\"0\" is not a size"), (["--max-report", "2G"], "at most 1 GiB"),
  ])
  func `an option that cannot be ends with 64`(arguments: [String], words: String) throws {
    let run = try ProgramRun(["build"] + arguments, in: project.folder.path)
    #expect(run.status == 64)
    #expect(run.errors.contains(words), "\(run.errors)")
    #expect(!project.has("output"))
  }

  @Test(arguments: ["build", "extract", "ledger", "check"])
  func `a report beyond the limit is refused by its size`(command: String) throws {
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: project.folder.path("seeds/set/w.txt")))
    try handle.truncate(atOffset: 4 << 30)
    try handle.close()
    let run = command == "build" ? try project.build("-n") : try run(command, "seeds/set/w.txt")
    #expect(run.status == (command == "build" ? 1 : 65), "\(run.errors)")
    #expect(run.errors.contains("seeds/set/w.txt: 4 GiB, larger than "), "\(run.errors)")
    #expect(run.errors.contains("raise --max-report or split it"))
  }

  @Test func `the limit can be set`() throws {
    let run = try project.build("-n", "--max-report", "60")
    #expect(run.errors.contains("seeds/set/w.txt: 63 bytes, larger than 60 bytes"), "\(run.errors)")
    #expect(run.errors.contains("set: 2 reports read, 1 used, 1 refused"))
  }

  @Test func `repairs are told of and can be left out`() throws {
    try project.folder.write("On 3 May 2025 the army\u{0E42}s post in Kalat was bombed.", to: "seeds/set/w.txt")
    let repaired = try project.build("-n")
    #expect(
      repaired.errors.contains(
        "note: seeds/set/w.txt: 1 damaged character repaired (1 × ’), lost when UTF-8 was read as TIS-620, the first at byte 22\n"
      ), "\(repaired.errors)")
    #expect(try !project.build("-n", "--no-repair").errors.contains("repaired"))
    #expect(try project.folder.contents()["seeds/set/w.txt"]?.count == 52)
  }

  @Test func `marks without a shape hide neither places nor numbers and do not reach a terminal`() throws {
    try project.folder.write(
      "A bomb kil\u{AD}led 1\u{202F}200 sol\u{200B}diers in \u{202E}Ka\u{2060}lat\u{202C} on 3 May 2025.",
      to: "seeds/set/\u{202E}x\u{1B}[31m.txt")
    let build = try project.build("--encoding", "windows-1252")
    #expect(build.status == 0, "\(build.errors)")
    #expect(build.errors.contains("seeds/set/\\u{202E}x\\u{1B}[31m.txt"))
    #expect(!build.errors.unicodeScalars.contains { $0 == "\u{202E}" || $0 == "\u{1B}" })
    let table = try #require(try project.folder.contents()["output/set/incidents.csv"])
    #expect(String(decoding: table, as: UTF8.self).contains(",1200,"))
  }

  @Test func `a report of nothing is no fault`() throws {
    for (name, text) in [("w.txt", ""), ("e.md", "---\nid: e\n---\n"), ("b.txt", "\u{FEFF}")] {
      try project.folder.write(text, to: "seeds/set/\(name)")
    }
    let run = try project.build()
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("note: seeds/set/w.txt: the file is empty — it gave nothing"))
    #expect(run.errors.contains("note: seeds/set/e.md: the report has no text — it gave nothing"))
    #expect(run.errors.contains("set: 4 reports read, 4 used"))
  }
}
