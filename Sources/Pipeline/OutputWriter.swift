import Ingestion

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The only writer of results: whole files, only below the output folder, never over a file that it did not write.
struct OutputWriter {
  /// The output folder.
  let folder: String

  /// Checks that every file can be written: none stands there that an earlier build did not write.
  func check(_ files: [OutputFile]) throws {
    let manifest = "\(folder)/\(RunManifest.fileName)"
    let own = Folder.exists(manifest) ? RunManifest.outputs(listedIn: (try? FileBytes.read(manifest)) ?? []) : []
    for file in files where Folder.exists("\(folder)/\(file.path)") && !own.contains(file.path) {
      throw OutputError(
        .inTheWay, path: "\(folder)/\(file.path)", "it was not written by incidentmap; move it away or name another --output")
    }
  }

  /// Writes the files in order, each whole or not at all; a file that is the same already is left alone.
  func write(_ files: [OutputFile]) throws {
    for file in files {
      let path = "\(folder)/\(file.path)"
      try makeFolder(of: path)
      if let old = try? FileBytes.read(path), old == file.bytes { continue }
      try AtomicWrite.write(file.bytes, to: path)
    }
  }

  private func makeFolder(of path: String) throws {
    var made = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/").dropLast() {
      made += "/\(part)"
      guard mkdir(made, 0o755) != 0, errno != EEXIST else { continue }
      // A folder that is there but may not be written, such as a file system's root, is found by the write itself.
      guard !Folder.exists(made) else { continue }
      throw OutputError(.cannotCreate, path: made, "the folder cannot be made: \(String(cString: strerror(errno)))")
    }
  }
}

/// Why output cannot be made.
package struct OutputError: Error, Equatable, CustomStringConvertible {
  /// What is wrong.
  package enum Code: Sendable, Equatable {
    /// A file of somebody else stands where the output goes.
    case inTheWay
    /// A folder cannot be made.
    case cannotCreate
    /// The output folder is, or lies in, a folder that is read.
    case insideInput
  }

  /// What is wrong.
  package let code: Code
  /// The file or folder.
  package let path: String
  /// What is wrong and what to do.
  package let message: String

  init(_ code: Code, path: String, _ message: String) {
    self.code = code
    self.path = path
    self.message = message
  }

  /// The path, what is wrong and what to do.
  package var description: String { "\(path): \(message)" }
}
