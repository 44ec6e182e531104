import Foundation
import TestSupport
import Testing

/// Whatever surrounds a build, the same input gives the same bytes.
struct DeterminismTests {
  /// What surrounds a build.
  struct Surroundings: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var environment: [String: String] = [:]
    var launcher: [String] = []
    /// Whether it runs in the repository, with relative paths.
    var isInRepository = true
  }

  /// Without it the clock of the machine is the only one that is tried; script/test installs it.
  private static let hasFaketime = FileManager.default.fileExists(atPath: "/usr/bin/faketime")

  private static let ordinary: [Surroundings] = [
    Surroundings(testDescription: "a hash seed by chance"),
    Surroundings(testDescription: "another hash seed by chance"),
    Surroundings(testDescription: "no hash seed", environment: ["SWIFT_DETERMINISTIC_HASHING": "1"]),
    Surroundings(testDescription: "the first time zone", environment: ["TZ": "Pacific/Kiritimati"]),
    Surroundings(testDescription: "the last time zone", environment: ["TZ": "America/Adak"]),
    Surroundings(testDescription: "a language with other capitals", environment: ["LC_ALL": "tr_TR.UTF-8"]),
    Surroundings(testDescription: "a language with other digits", environment: ["LANG": "ar_EG.UTF-8", "LC_ALL": ""]),
    Surroundings(testDescription: "a language with commas", environment: ["LC_NUMERIC": "de_DE.UTF-8"]),
    Surroundings(testDescription: "no UTF-8", environment: ["LC_ALL": "C", "LANG": "C"]),
    Surroundings(
      testDescription: "another user",
      environment: ["HOME": "/nowhere", "USER": "somebody", "COLUMNS": "20", "TERM": "dumb", "NO_COLOR": "1"]),
    Surroundings(testDescription: "another time of the build", environment: ["SOURCE_DATE_EPOCH": "1"]),
    Surroundings(
      testDescription: "files for their owner only", launcher: ["sh", "-c", "umask 077; exec \"$@\"", "sh"]),
    Surroundings(testDescription: "files for everybody", launcher: ["sh", "-c", "umask 000; exec \"$@\"", "sh"]),
    Surroundings(testDescription: "another working folder", isInRepository: false),
    Surroundings(testDescription: "little stack", launcher: ["sh", "-c", "ulimit -s 2048; exec \"$@\"", "sh"]),
  ]

  private static let oneProcessor =
    FileManager.default.fileExists(atPath: "/usr/bin/taskset")
    ? [Surroundings(testDescription: "one processor", launcher: ["taskset", "-c", "0"])] : []

  private static let times = ["1999-12-31 23:59:59", "2038-01-19 03:14:08"].map { time in
    Surroundings(testDescription: "the clock at \(time)", launcher: ["faketime", "-f", "@\(time)"])
  }

  /// What a build gives when nothing is changed.
  private static let expected = Result { try build(Surroundings(testDescription: "nothing changed")) }

  private static func build(_ surroundings: Surroundings) throws -> [String: Data] {
    let folder = try TemporaryFolder()
    let isInside = surroundings.isInRepository
    let run = try ProgramRun(
      [
        "build", "--seeds", isInside ? "seeds" : Repository.seeds, "--gazetteer",
        isInside ? "gazetteer" : Repository.gazetteer, "-o", folder.path("output"),
      ], in: isInside ? Repository.root : folder.path, environment: surroundings.environment,
      under: surroundings.launcher)
    #expect(run.status == 0, "\(run.errors)")
    return try folder.contents(of: "output")
  }

  @Test(arguments: ordinary + oneProcessor + (hasFaketime ? times : []))
  func `a build gives the same bytes with`(surroundings: Surroundings) throws {
    let expected = try Self.expected.get()
    #expect(expected.count >= 9)
    let files = try Self.build(surroundings)
    #expect(Set(files.keys) == Set(expected.keys))
    for (name, bytes) in files { #expect(bytes == expected[name], "\(name)") }
  }

  /// The order in which files were made is often the order in which a disk lists them.
  @Test func `a build gives the same bytes whatever the order of the files`() throws {
    let folder = try TemporaryFolder()
    let names = try FileManager.default.subpathsOfDirectory(atPath: Repository.seeds).sorted()
    for (order, sorted) in [("up", names), ("down", names.reversed())] {
      for name in sorted {
        let source = "\(Repository.seeds)/\(name)"
        guard let bytes = FileManager.default.contents(atPath: source) else { continue }
        try folder.write([UInt8](bytes), to: "\(order)/\(name)")
      }
      let run = try ProgramRun(
        ["build", "--seeds", "\(order)", "--gazetteer", Repository.gazetteer, "-o", "output-\(order)"],
        in: folder.path)
      #expect(run.status == 0, "\(run.errors)")
    }
    #expect(try folder.contents(of: "output-up") == folder.contents(of: "output-down"))
    #expect(try folder.contents(of: "output-up").count >= 9)
  }
}
