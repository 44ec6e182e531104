import TestSupport
import Testing

/// Temporary files that the system does not let go: the run tells of each, and its outputs are whole all the same.
@Suite(.enabled(if: SystemCall.canBeTraced, Comment(rawValue: SystemCall.untraced)))
struct LeftoverTests {
  /// Runs the program with calls that strace tampers with.
  private func launcher(_ injections: String...) -> [String] {
    ["strace", "-f", "-qq", "-o", "/dev/null"] + injections.flatMap { ["-e", "inject=\($0)"] }
  }

  private func expectNamed(_ workplace: Workplace, _ run: ProgramRun, _ words: String) throws {
    let left = try workplace.temporaries()
    #expect(!left.isEmpty)
    for name in left {
      #expect(run.errors.contains("warning: output/set/\(name): could not be removed: \(words)"), "\(run.errors)")
    }
  }

  @Test(arguments: [("EIO", "Input/output error"), ("EACCES", "Permission denied")])
  func `a sweep that fails is a warning`(error: String, words: String) throws {
    let workplace = try Workplace(.earlier)
    for name in [".incidentmap-1-1.part", "maps/.incidentmap-1-2.part"] {
      try workplace.folder.write("half", to: "output/set/\(name)")
    }
    let run = try workplace.build(under: launcher("unlinkat:error=\(error)"))
    #expect(run.status == 0, "\(run.errors)")
    try workplace.expectWhole("sweep")
    let left = try workplace.temporaries()
    #expect(left.contains(".incidentmap-1-1.part") && left.contains("maps/.incidentmap-1-2.part"))
    try expectNamed(workplace, run, words)
    #expect(run.errors.contains("remove it, or build again"))
    try workplace.expectRepair("sweep")
  }

  @Test func `a folder that cannot be looked through is a warning`() throws {
    let workplace = try Workplace(.earlier)
    try workplace.folder.write("half", to: "output/set/.incidentmap-1-1.part")
    let run = try workplace.build(
      under: ["strace", "-f", "-qq", "-o", "/dev/null", "-P", workplace.folder.path("output/set")]
        + ["-e", "inject=getdents64:error=EIO"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("warning: output/set: could not be looked through"), "\(run.errors)")
    try workplace.expectRepair("listing")
  }

  @Test func `a run that fails tells of what it leaves`() throws {
    let workplace = try Workplace(.earlier)
    let run = try workplace.build(under: launcher("unlinkat:error=EIO", "renameat:error=ENOSPC:when=2"))
    #expect(run.status == 74, "\(run.errors)")
    try workplace.expectWhole("failure")
    try expectNamed(workplace, run, "Input/output error")
    try workplace.expectRepair("failure")
  }

  @Test func `a run that a signal ends tells of what it leaves`() throws {
    let workplace = try Workplace(.earlier)
    // The delays give the signal time to end the run before its files take their places.
    let run = try workplace.build(
      under: launcher("unlinkat:error=EIO", "fsync:signal=TERM:delay_exit=100000:when=1+"))
    #expect(run.status == 143, "\(run.errors)")
    try workplace.expectWhole("signal")
    try expectNamed(workplace, run, "Input/output error")
    try workplace.expectRepair("signal")
  }
}
