import Foundation
import IncidentModel
import Ingestion
import TestSupport
import Testing

/// What may stand in a folder of reports instead of a report; the others are read all the same.
struct SeedFaultTests {
  private let folder: TemporaryFolder
  private let log = DiagnosticLog()

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("---\npublished: 2025-05-07\n---\nText.", to: "seeds/set/a.txt")
  }

  private func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: folder.path(name), withDestinationPath: target)
  }

  /// The messages on the files of all sets, without their folder.
  private func read(followingLinks: Bool = false, atMost maximum: Int = 1 << 20) throws -> [String] {
    var options = ReadingOptions()
    options.followsLinks = followingLinks
    options.maximumBytes = maximum
    let sets = try SeedSet.sets(
      in: folder.path("seeds"), configuration: ProjectConfiguration(), options: options, diagnostics: log)
    let reports = sets.flatMap { $0.read(log) }.compactMap(\.report)
    #expect(reports.contains { $0.id == "a" })
    return log.diagnostics.filter { $0.severity == .refusal }.map { diagnostic in
      let file = diagnostic.location?.file.replacing(folder.path("seeds") + "/", with: "") ?? ""
      return "\(file): \(diagnostic.message)"
    }
  }

  @Test func `a link out of the folder is listed and not followed`() throws {
    try folder.write("Other text.", to: "outside/b.txt")
    try link("seeds/set/b.txt", to: folder.path("outside/b.txt"))
    try link("seeds/other", to: folder.path("outside"))
    let reason = "a link that leads out of the folder of the reports; copy the file there or give --follow-links"
    #expect(try read() == ["other: \(reason)", "set/b.txt: \(reason)"])
  }

  @Test func `a link out of the folder is followed on request`() throws {
    try folder.write("Other text.", to: "outside/b.txt")
    try link("seeds/set/b.txt", to: folder.path("outside/b.txt"))
    try link("seeds/other", to: folder.path("outside"))
    #expect(try read(followingLinks: true).isEmpty)
    #expect(log.diagnostics.count { $0.identifier == "ingestion.undated-report" } == 2)
  }

  @Test func `a link inside the folder is followed`() throws {
    try folder.write("Other text.", to: "seeds/other/b.txt")
    try link("seeds/set/c.txt", to: "../other/b.txt")
    #expect(try read().isEmpty)
  }

  @Test(arguments: ["loop.txt", "nowhere", "../../../../../../../../nowhere"])
  func `a link to nowhere or itself is listed`(target: String) throws {
    try link("seeds/set/loop.txt", to: target)
    #expect(try read() == ["set/loop.txt: a link that leads nowhere or in a circle; mend or remove it"])
  }

  @Test(arguments: [false, true])
  func `pipes, devices, sockets and folders are never opened`(followingLinks: Bool) throws {
    #expect(mkfifo(folder.path("seeds/set/p.txt"), 0o644) == 0)
    try folder.makeFolder("seeds/set/f.txt")
    try link("seeds/set/n.txt", to: "p.txt")
    #expect(
      try read(followingLinks: followingLinks) == [
        "set/f.txt: a folder, not a file; remove it", "set/n.txt: a named pipe, not a file; remove it",
        "set/p.txt: a named pipe, not a file; remove it",
      ])
  }

  @Test func `a device behind a link is not opened`() throws {
    try link("seeds/set/d.txt", to: "/dev/zero")
    #expect(try read(followingLinks: true) == ["set/d.txt: a device, not a file; remove it"])
  }

  @Test func `a file beyond the limit is refused by its size without being read`() throws {
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: folder.write("", to: "seeds/set/s.txt")))
    try handle.truncate(atOffset: 4 << 30)
    try handle.close()
    let clock = ContinuousClock()
    let start = clock.now
    #expect(
      try read(atMost: 64 << 20) == ["set/s.txt: 4 GiB, larger than 64 MiB; raise --max-report or split it"])
    #expect(clock.now - start < .seconds(5))
  }

  @Test func `a file of exactly the limit is read`() throws {
    try folder.write(String(repeating: "a", count: 100), to: "seeds/set/b.txt")
    try folder.write(String(repeating: "a", count: 101), to: "seeds/set/c.txt")
    #expect(
      try read(atMost: 100) == ["set/c.txt: 101 bytes, larger than 100 bytes; raise --max-report or split it"])
  }

  @Test(.enabled(if: geteuid() != 0, "the user root may read everything"))
  func `what may not be read is refused`() throws {
    try folder.write("Text.", to: "seeds/set/b.txt")
    try folder.write("Text.", to: "seeds/shut/c.txt")
    chmod(folder.path("seeds/set/b.txt"), 0)
    chmod(folder.path("seeds/shut"), 0)
    defer { chmod(folder.path("seeds/shut"), 0o755) }
    #expect(
      try read() == [
        "set/b.txt: Permission denied; check the file and its permissions",
        "shut: Permission denied; check its permissions",
      ])
  }

  @Test func `a folder without reports is warned of and the others are used`() throws {
    try folder.makeFolder("seeds/empty")
    try folder.write("x", to: "seeds/notes/readme.rst")
    #expect(try read().isEmpty)
    let warnings = log.diagnostics.filter { $0.identifier == "ingestion.unusable-seed-set" }
    #expect(warnings.map(\.severity) == [.warning, .warning])
    #expect(warnings.allSatisfy { $0.message == "no reports; put .txt, .md, .html, .json or .jsonl files there" })
  }

  @Test(arguments: [
    "na\nme.txt", "\u{202E}txt.exe.txt", "a b;c,d\"e.txt", "=cmd().txt", "-rf.txt", "é.txt", "e\u{301}.txt", "%s%n.txt",
  ])
  func `any name is a name`(name: String) throws {
    try folder.write("Other text.", to: "seeds/set/\(name)")
    #expect(try read().isEmpty)
  }

  @Test func `a name of bytes that are no text is refused`() throws {
    let path = Array(folder.path("seeds/set/").utf8) + [0x62, 0xFF] + Array(".txt".utf8) + [0]
    let file = path.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { $0.baseAddress.map { open($0, O_CREAT | O_WRONLY, 0o644) } ?? -1 }
    }
    #expect(file >= 0)
    close(file)
    #expect(try read() == ["set/b\\xFF.txt: its name is not UTF-8; rename it (\\x and two digits stand for a byte)"])
  }
}
