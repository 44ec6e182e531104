import Foundation
import TestSupport
import Testing

/// Several runs write to one folder.
struct ConcurrencyTests {
  @Test(arguments: 0..<4) func `eight runs leave the files of one, and nobody reads a torn one`(round: Int) throws {
    let workplace = try Workplace(round % 2 == 0 ? .empty : .earlier)
    let project = workplace.project
    let products = SmallProject.State.allCases.map { project.product($0) }
    var runs: [StartedProgram] = []
    for index in 0..<8 {
      let state = SmallProject.State.allCases[index % 2]
      runs.append(try StartedProgram(project.arguments(state), in: workplace.folder.path))
    }
    var reads = 0
    while runs.contains(where: \.isRunning) {
      for name in Set(products.flatMap(\.keys)) {
        guard let bytes = FileManager.default.contents(atPath: workplace.folder.path("output/set/\(name)")) else {
          continue
        }
        reads += 1
        #expect(products.contains { $0[name] == bytes }, "\(name) is torn")
      }
    }
    let ended = try runs.map { try $0.end() }
    #expect(ended.allSatisfy { [0, 75].contains($0.status) }, "\(ended.map(\.errors))")
    #expect(ended.contains { $0.status == 0 })
    #expect(reads > 100)
    let found = try workplace.contents()
    #expect(products.contains(found), "\(found.keys.sorted()) are of several runs")
  }

  @Test func `a run that waits too long names the one that holds the folder`() throws {
    let workplace = try Workplace(.earlier)
    let lock = open(workplace.folder.path("output/set"), O_RDONLY | O_DIRECTORY)
    defer { close(lock) }
    #expect(flock(lock, LOCK_EX) == 0)
    let run = try workplace.build()
    #expect(run.status == 75)
    #expect(run.errors.hasPrefix("error: output/set: another run"))
    // Where the table of locks is not shown to us, the holder is not known.
    let isShown = (try? String(contentsOfFile: "/proc/locks", encoding: .utf8))?.contains(" \(getpid()) ") == true
    #expect(run.errors.contains("(process \(getpid()))") == isShown, "\(run.errors)")
    try workplace.expectBefore("held")
  }

  @Test func `a run that gets the folder in time writes`() async throws {
    let workplace = try Workplace(.earlier)
    let lock = open(workplace.folder.path("output/set/maps"), O_RDONLY | O_DIRECTORY)
    #expect(flock(lock, LOCK_EX) == 0)
    let program = try StartedProgram(workplace.project.arguments(.second), in: workplace.folder.path)
    usleep(1_000_000)
    #expect(program.isRunning)
    close(lock)
    #expect(try program.end().status == 0)
    try workplace.expectAfter("let go")
  }

  @Test func `a folder that goes away under a waiting run is made anew`() throws {
    let workplace = try Workplace(.earlier)
    let lock = open(workplace.folder.path("output/set"), O_RDONLY | O_DIRECTORY)
    #expect(flock(lock, LOCK_EX) == 0)
    let program = try StartedProgram(workplace.project.arguments(.second), in: workplace.folder.path)
    usleep(1_000_000)
    try FileManager.default.removeItem(atPath: workplace.folder.path("output"))
    close(lock)
    let run = try program.end()
    #expect(run.status == 0, "\(run.errors)")
    try workplace.expectAfter("removed meanwhile")
  }
}
