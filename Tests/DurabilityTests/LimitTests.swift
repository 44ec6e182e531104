import Foundation
import TestSupport
import Testing

/// Limits of the shell and of disks: a run that meets one says so and leaves the earlier output as it was.
struct LimitTests {
  /// A shell that sets a limit.
  private func shell(_ command: String) -> [String] { ["bash", "-c", "\(command) && exec \"$@\"", "bash"] }

  @Test(arguments: [0, 1, 2, 4]) func `on the size of files`(limit: Int) throws {
    let workplace = try Workplace(.earlier)
    // The messages go to a pipe, which the limit does not concern.
    let run = try workplace.build(under: [
      "bash", "-c", "(ulimit -f \(limit) && \"$@\") 2>&1 | cat >&2; exit ${PIPESTATUS[0]}", "bash",
    ])
    #expect(run.status == 74, "\(run.errors)")
    #expect(run.errors.contains(": File too large; raise the limit on the size of files (ulimit -f)"), "\(run.errors)")
    try workplace.expectBefore("\(limit) KiB")
  }

  @Test(arguments: 4...9) func `on open files`(limit: Int) throws {
    let workplace = try Workplace(.earlier)
    let run = try workplace.build(under: shell("ulimit -n \(limit)"))
    if run.status == 0 {
      try workplace.expectAfter("\(limit) open files")
    } else {
      #expect([65, 66, 73, 74].contains(run.status), "\(run.status): \(run.errors)")
      #expect(run.errors.contains("Too many open files"), "\(run.errors)")
      try workplace.expectBefore("\(limit) open files")
    }
    try workplace.expectRepair("\(limit) open files")
  }

  @Test(
    .enabled(if: Mount.isPossible, Comment(rawValue: Mount.impossible)),
    arguments: Array(stride(from: 8, to: 72, by: 8)))
  func `on a full disk`(kibibytes: Int) throws {
    let workplace = try Workplace(.empty)
    let mount = try Mount("size=\(kibibytes)k", at: workplace.folder.makeFolder("output"))
    defer { mount.end() }
    let run = try workplace.build()
    if run.status == 0 {
      #expect(kibibytes > 16)
      try workplace.expectAfter("\(kibibytes) KiB")
    } else {
      #expect(run.status == 74, "\(run.errors)")
      #expect(run.errors.contains(": No space left on device; make room"), "\(run.errors)")
      #expect(try FileManager.default.contentsOfDirectory(atPath: workplace.folder.path("output")).isEmpty)
    }
  }

  @Test(.enabled(if: Mount.isPossible, Comment(rawValue: Mount.impossible)), arguments: [2, 3, 5, 9])
  func `on the number of files of a disk`(nodes: Int) throws {
    let workplace = try Workplace(.empty)
    let mount = try Mount("nr_inodes=\(nodes)", at: workplace.folder.makeFolder("output"))
    defer { mount.end() }
    let run = try workplace.build()
    #expect(run.status == 74, "\(run.errors)")
    #expect(run.errors.contains(": No space left on device"), "\(run.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: workplace.folder.path("output")).isEmpty)
  }

  @Test(.enabled(if: Mount.isPossible, Comment(rawValue: Mount.impossible)))
  func `a disk that is full keeps the earlier output`() throws {
    let workplace = try Workplace(.empty)
    let mount = try Mount("size=200k", at: workplace.folder.makeFolder("output"))
    defer { mount.end() }
    let project = workplace.project
    #expect(try ProgramRun(project.arguments(.first), in: workplace.folder.path).status == 0)
    try workplace.folder.write("", to: "output/filler")
    let filler = open(workplace.folder.path("output/filler"), O_WRONLY)
    let block = [UInt8](repeating: 0, count: 4096)
    while write(filler, block, block.count) > 0 {}
    close(filler)
    let run = try workplace.build()
    #expect(run.status == 74, "\(run.errors)")
    #expect(try workplace.contents() == project.product(.first))
    try FileManager.default.removeItem(atPath: workplace.folder.path("output/filler"))
    try workplace.expectRepair("room again")
  }

  @Test(.enabled(if: Mount.isPossible, Comment(rawValue: Mount.impossible)))
  func `a disk that may not be written`() throws {
    let workplace = try Workplace(.empty)
    let mount = try Mount("size=1m", at: workplace.folder.makeFolder("output"))
    defer { mount.end() }
    let project = workplace.project
    #expect(try ProgramRun(project.arguments(.first), in: workplace.folder.path).status == 0)
    try mount.change("remount,ro")
    let run = try workplace.build()
    #expect(run.status == 73)
    #expect(run.errors.hasPrefix("error: output/set/"))
    #expect(run.errors.contains(": Read-only file system; give leave to write there"), "\(run.errors)")
    #expect(try workplace.contents() == project.product(.first))
    #expect(
      try ProgramRun(project.arguments(.first), in: workplace.folder.path).status == 0, "nothing is to be written")
  }

  @Test(.enabled(if: Mount.isPossible, Comment(rawValue: Mount.impossible)), arguments: ["again", "again/below/new"])
  func `a folder of reports that is mounted twice takes no output`(output: String) throws {
    let project = try Workplace(.empty).project
    let folder = try TemporaryFolder()
    try folder.write("A bomb killed two soldiers in Town.", to: "seeds/set/a.txt")
    let mount = try Mount(binding: folder.path("seeds"), at: folder.makeFolder("again"))
    defer { mount.end() }
    let arguments = ["build", "--gazetteer", project.gazetteer, "--output", output]
    let run = try ProgramRun(arguments, in: folder.path)
    #expect(run.status == 64)
    #expect(run.errors.contains("error: \(output): the output folder and the input seeds lie in one another"))
    #expect(try folder.contents(of: "seeds").keys.sorted() == ["set/a.txt"])
  }
}
