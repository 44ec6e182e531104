import Foundation
import TestSupport
import Testing

/// Where the program keeps the index of the gazetteer, and that nothing depends on it.
struct CacheTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func resolve(_ environment: [String: String], under launcher: [String] = []) throws -> ProgramRun {
    try ProgramRun(
      ["resolve", "--gazetteer", Repository.gazetteer, "--json", "Kech", "Mach", "Xyzzyabad"], in: folder.path,
      environment: environment, under: launcher)
  }

  private var files: [String] { get throws { try folder.contents().keys.sorted() } }

  @Test func `the index lies where the surroundings say, and every run gives the same`() throws {
    let plain = try resolve([:])
    #expect(plain.status == 1 && plain.lines.count == 3)
    #expect(try files.isEmpty)
    _ = try folder.makeFolder("home")
    let places: [([String: String], String)] = [
      (["HOME": folder.path("home")], "home/.cache/incidentmap/"),
      (["HOME": folder.path("home"), "XDG_CACHE_HOME": folder.path("xdg")], "xdg/incidentmap/"),
      (["XDG_CACHE_HOME": folder.path("xdg"), "INCIDENTMAP_CACHE": "own"], "own/"),
    ]
    var expected: [String] = []
    for (environment, place) in places {
      for _ in 0..<2 {
        let run = try resolve(environment)
        #expect(run.output == plain.output && run.errors == plain.errors && run.status == plain.status)
      }
      expected.append(place)
      let found = try files
      #expect(found.count == expected.count)
      #expect(found.contains { $0.hasPrefix("\(place)gazetteer-") && $0.hasSuffix(".index") }, "\(found)")
    }
  }

  @Test func `no index is kept where none is wanted or none can be`() throws {
    let plain = try resolve([:])
    let full = ["bash", "-c", "ulimit -f 200; exec \"$@\"", "bash"]
    let runs = [
      try resolve(["INCIDENTMAP_CACHE": "", "HOME": folder.path]),
      try resolve(["XDG_CACHE_HOME": "relative"]),
      try resolve(["HOME": folder.path("nobody")]),
      try resolve(["INCIDENTMAP_CACHE": "/dev/null/x"]),
      try resolve(["INCIDENTMAP_CACHE": folder.path("full")], under: full),
    ]
    for run in runs { #expect(run.output == plain.output && run.errors == plain.errors && run.status == plain.status) }
    #expect(try files.isEmpty)
  }
}
