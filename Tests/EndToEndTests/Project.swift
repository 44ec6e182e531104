import Foundation
import TestSupport

/// A folder in which the program is run, with one seed set and the gazetteer that comes with the program.
struct Project {
  let folder: TemporaryFolder

  init(reports: [String: String] = ["a.txt": "A bomb killed three soldiers in Kalat on 3 May 2025."]) throws {
    folder = try TemporaryFolder()
    for (name, text) in reports { try folder.write(text, to: "seeds/set/\(name)") }
  }

  /// Runs `incidentmap build` with further arguments; the later of two equal options counts.
  func build(_ arguments: String...) throws -> ProgramRun {
    let gazetteer = arguments.contains("--gazetteer") ? [] : ["--gazetteer", Repository.gazetteer]
    return try ProgramRun(["build"] + gazetteer + arguments, in: folder.path)
  }

  /// Whether a file is there.
  func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: folder.path(name)) }

  /// Makes a gazetteer of links to the one that comes with the program, with some files of its own.
  func makeGazetteer(with files: [String: String]) throws -> String {
    let shipped = URL(fileURLWithPath: Repository.gazetteer)
    for name in try FileManager.default.subpathsOfDirectory(atPath: shipped.path) {
      let source = shipped.appendingPathComponent(name)
      guard try source.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
      if let text = files[name] {
        try folder.write(text, to: "gazetteer/\(name)")
      } else {
        try folder.makeFolder("gazetteer/" + name.split(separator: "/").dropLast().joined(separator: "/"))
        try FileManager.default.createSymbolicLink(
          atPath: folder.path("gazetteer/\(name)"), withDestinationPath: source.path)
      }
    }
    return folder.path("gazetteer")
  }
}
