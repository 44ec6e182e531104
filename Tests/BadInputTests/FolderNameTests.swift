import Foundation
import TestSupport
import Testing

/// Seed sets and reports may have any name that a disk allows; their output neither meets another's nor leaves its folder.
@Suite struct FolderNameTests {
  private static let report = "A bomb killed three soldiers in Town on 3 May 2025.\n"

  /// Makes a seed set of each name beside the good one.
  private func build(_ names: [String]) throws -> (project: BadInputProject, run: ProgramRun, folders: Set<String>) {
    let project = try BadInputProject()
    for name in names { try project.folder.write(Self.report, to: "seeds/\(name)/a.txt") }
    let run = try project.build()
    let folders = Set(try project.output().keys.compactMap { $0.split(separator: "/").first.map(String.init) })
    return (project, run, folders)
  }

  @Test(arguments: [
    "CON", "nul.txt2", "two words", "-rf", "ends.", "Ümläut", "😀", "a\u{202E}b", "a\nb", "a\u{1B}[31m", "=1+1", "$(id)",
    "%2e%2e", "a'b\"c",
    "<b>", String(repeating: "x", count: 255), String(repeating: "ü", count: 120),
  ])
  func `the output of a strange name goes to a plain folder`(name: String) throws {
    let (project, run, folders) = try build([name])
    #expect(run.status == 0, "\(run.errors)")
    #expect(folders.count == 2 && folders.contains("set"))
    let folder = try #require(folders.first { $0 != "set" })
    #expect(folder.utf8.count < 120)
    #expect(
      folder.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }, "\(folder)")
    #expect(folder.utf8.first != 0x2D)
    #expect(try project.text("\(folder)/manifest.json").contains("\"seed_set\": "))
    #expect(!run.errors.unicodeScalars.contains { $0.isControl && $0 != "\n" })
    #expect(try build([name]).folders == folders)
  }

  @Test(arguments: [
    ["News", "news"], ["\u{E9}", "e\u{301}"], ["a b", "a-b", "a_b", "a  b"], ["con", "CON"], ["ſign", "SIGN", "sign"],
    ["K", "\u{212A}"],
  ])
  func `twins get folders of their own`(names: [String]) throws {
    let (_, run, folders) = try build(names)
    #expect(run.status == 0, "\(run.errors)")
    #expect(Set(folders.map { $0.lowercased() }).count == names.count + 1, "\(folders)")
  }

  @Test func `a plain name stays as it is`() throws {
    #expect(try build(["week-19", "2025.05", "A_b"]).folders == ["set", "week-19", "2025.05", "A_b"])
  }

  @Test func `a folder whose name is not UTF-8 is refused and the others are built`() throws {
    let project = try BadInputProject()
    let script =
      "mkdir \"$1/$(printf 'x\\377y')\" && printf 'A bomb killed two men in Town.' > \"$1/$(printf 'x\\377y')/a.txt\""
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = ["-c", script, "sh", project.folder.path("seeds")]
    try shell.run()
    shell.waitUntilExit()
    let run = try project.build()
    #expect(run.status == 1, "\(run.errors)")
    #expect(run.errors.contains("its name is not UTF-8; rename it"))
    #expect(try project.text("set/incidents.geojson").contains("\"Harbour\""))
  }

  @Test(arguments: [
    "a b.txt", "-n.txt", "a\nb.txt", "\u{202E}txt.a.txt", "%s.txt", "a,b\";.txt", "=1+1.txt", "e\u{301}.txt",
    "$(id).md",
  ])
  func `a report may have any name`(name: String) throws {
    let project = try BadInputProject()
    try project.folder.write("Gunmen abducted five men in Town on 9 May 2025.\n", to: "seeds/set/\(name)")
    let run = try project.build()
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("set: 3 reports read, 3 used"))
    #expect(!run.errors.unicodeScalars.contains { $0.isControl && $0 != "\n" })
  }
}
