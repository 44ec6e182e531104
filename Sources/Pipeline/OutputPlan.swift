import Digests
import Ingestion

/// What a build changes in one output folder; it is made before anything is written.
package struct OutputPlan {
  /// What becomes of a file.
  package enum Change: String, Sendable {
    /// It is not there yet.
    case new
    /// It is there with other contents.
    case changed
    /// It is there as it should be, and is left alone.
    case unchanged
    /// An earlier build wrote it, and this one does not.
    case removed
  }

  /// A file with what becomes of it.
  package struct Step: Sendable {
    /// What becomes of it.
    package let change: Change
    /// Where it is.
    package let path: String
    /// What it is to hold; nothing where it is removed.
    package let bytes: [UInt8]
  }

  /// The files in the order of the build, then those that are removed.
  package let steps: [Step]

  /// Compares the files of a build with the folder.
  ///
  /// - Throws: `OutputError` where a file stands in the way that no earlier build wrote.
  init(_ files: [OutputFile], in folder: String) throws {
    let receipt = try? FileBytes.read("\(folder)/\(RunManifest.fileName)")
    let earlier = receipt.map(RunManifest.outputs) ?? [:]
    var steps: [Step] = []
    for file in files {
      let path = "\(folder)/\(file.path)"
      let old = try? FileBytes.read(path)
      if old == file.bytes {
        steps.append(Step(change: .unchanged, path: path, bytes: file.bytes))
        continue
      }
      guard Folder.exists(path) else {
        steps.append(Step(change: .new, path: path, bytes: file.bytes))
        continue
      }
      let isOwn = earlier[file.path] != nil || (file.path == RunManifest.fileName && !earlier.isEmpty)
      guard isOwn else {
        throw OutputError(
          .inTheWay, path: path, "it was not written by incidentmap; move it away or name another --output")
      }
      steps.append(Step(change: .changed, path: path, bytes: file.bytes))
    }
    let wanted = Set(files.map(\.path))
    for (name, digest) in earlier.sorted(by: { $0.key < $1.key }) where !wanted.contains(name) {
      let path = "\(folder)/\(name)"
      // A file that somebody changed since is no longer ours.
      guard let bytes = try? FileBytes.read(path), SHA256Digest.hexadecimal(of: bytes) == digest else { continue }
      steps.append(Step(change: .removed, path: path, bytes: []))
    }
    self.steps = steps
  }
}
