package import Foundation

/// A folder of its own for one test, which goes away with it.
package final class TemporaryFolder: Sendable {
  /// Where it is.
  package let path: String

  /// Makes an empty folder.
  package init() throws {
    path = FileManager.default.temporaryDirectory.path + "/incidentmap-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of a file in it.
  package func path(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes a text into a file, and makes the folders to it.
  @discardableResult
  package func write(_ text: String, to name: String) throws -> String { try write(Array(text.utf8), to: name) }

  /// Writes bytes into a file, and makes the folders to it.
  @discardableResult
  package func write(_ bytes: [UInt8], to name: String) throws -> String {
    let url = URL(fileURLWithPath: path(name))
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
    return url.path
  }

  /// Copies a file or a folder from elsewhere.
  package func copy(_ source: String, to name: String) throws {
    try FileManager.default.copyItem(atPath: source, toPath: path(name))
  }

  /// The text of a file.
  package func read(_ name: String) throws -> String { try String(contentsOfFile: path(name), encoding: .utf8) }

  /// Makes a folder.
  @discardableResult
  package func makeFolder(_ name: String) throws -> String {
    try FileManager.default.createDirectory(atPath: path(name), withIntermediateDirectories: true)
    return path(name)
  }

  /// The contents of every file below it or below a folder in it, by their paths from there.
  package func contents(of name: String = "") throws -> [String: Data] {
    let folder = name.isEmpty ? path : path(name)
    var contents: [String: Data] = [:]
    for file in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: "\(folder)/\(file)", isDirectory: &isFolder)
      if !isFolder.boolValue { contents[file] = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(file)")) }
    }
    return contents
  }
}
