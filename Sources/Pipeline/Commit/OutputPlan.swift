import Digests
import GeoJSON

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
    /// Its path below the folder.
    let file: String
  }

  /// The files in the order of the build, then those that are removed.
  package let steps: [Step]
  let tree: OutputTree

  /// The largest file of an earlier build that is looked into, in bytes.
  private static let limit = 256 << 20

  /// Compares the files of a build with the folder.
  ///
  /// - Parameters:
  ///   - files: The files, the receipt last.
  ///   - tree: The folder.
  ///   - replacingForeign: Whether a file that no earlier build wrote is replaced.
  /// - Throws: `OutputError` where something stands in the way.
  init(_ files: [OutputFile], in tree: OutputTree, replacingForeign: Bool = false) throws {
    let receipt = try tree.contents(of: RunManifest.fileName, upTo: OutputPlan.limit)
    let earlier = receipt.map(RunManifest.outputs) ?? [:]
    let fault = receipt.flatMap(RunManifest.fault)
    var steps: [Step] = []
    for file in files {
      var isOwn = replacingForeign || earlier[file.path] != nil
      if file.path == RunManifest.fileName {
        // A receipt that was spoiled is known by its mark, or by a file that stands beside it as this build makes it.
        isOwn =
          isOwn || !earlier.isEmpty || receipt.map(RunManifest.isMarked) == true
          || steps.contains { $0.change == .unchanged }
      }
      guard let change = try OutputPlan.change(of: file, in: tree, isOwn: isOwn) else {
        throw OutputPlan.inTheWay(file.path, in: tree, fault)
      }
      steps.append(Step(change: change, path: tree.path(of: file.path), bytes: file.bytes, file: file.path))
    }
    let wanted = Set(files.map(\.path))
    for (name, digest) in earlier.sorted(by: { $0.key < $1.key }) where !wanted.contains(name) {
      // A file that somebody changed since is no longer ours.
      guard let bytes = try OutputPlan.contents(of: name, in: tree), SHA256Digest.hexadecimal(of: bytes) == digest
      else { continue }
      steps.append(Step(change: .removed, path: tree.path(of: name), bytes: [], file: name))
    }
    self.steps = steps
    self.tree = tree
  }

  /// The bytes of a file that a receipt names; nothing where its name or a link on the way leads elsewhere.
  private static func contents(of name: String, in tree: OutputTree) throws -> [UInt8]? {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard !name.utf8.contains(0), parts.allSatisfy({ !["", ".", ".."].contains($0) }) else { return nil }
    do { return try tree.contents(of: name, upTo: limit) } catch let error as OutputError where error.code == .inTheWay
    {
      return nil
    }
  }

  /// What becomes of a file; nothing where somebody else's stands in its place.
  private static func change(of file: OutputFile, in tree: OutputTree, isOwn: Bool) throws -> Change? {
    switch try tree.standing(at: file.path) {
    case nil: return .new
    case .folder:
      throw OutputError(
        .inTheWay, path: tree.path(of: file.path), "a folder stands where a file of the output goes; move it away")
    case .file(let size) where size == file.bytes.count:
      // What cannot be read is written anew, which helps where the disk has lost it.
      if (try? tree.contents(of: file.path, upTo: size)) == file.bytes { return .unchanged }
    case .file, .link, .other: break
    }
    return isOwn ? .changed : nil
  }

  /// A file that is not known to be of an earlier build, and why it is not where the receipt is broken.
  private static func inTheWay(_ file: String, in tree: OutputTree, _ fault: String?) -> OutputError {
    guard let fault else {
      return OutputError(
        .inTheWay, path: tree.path(of: file),
        "it was not written by incidentmap; move it away, name another --output, or replace it with --force")
    }
    let whose = file == RunManifest.fileName ? "it" : "\(file), which differs from what this build makes"
    return OutputError(
      .inTheWay, path: tree.path(of: RunManifest.fileName),
      "the manifest is broken (\(fault)), so incidentmap cannot tell its own files from others' and does not replace "
        + "\(whose); replace all with --force, or move away what is yours and delete the folder \(tree.path)")
  }
}

extension RunManifest {
  private static let mark = Array("{\n  \"schema\": \"manifest/".utf8)

  /// Whether a file that cannot be read as a receipt was one, or the beginning of one.
  fileprivate static func isMarked(_ bytes: [UInt8]) -> Bool { bytes.starts(with: mark) || mark.starts(with: bytes) }

  /// Why a receipt does not tell what a build wrote; nothing where it does, or where it is another kind of document.
  fileprivate static func fault(in bytes: [UInt8]) -> String? {
    do throws(GeoJSONError) {
      _ = try JSONText.decode(bytes)
      return isMarked(bytes) && outputs(listedIn: bytes).isEmpty ? "it lists no outputs" : nil
    } catch {
      return "line \(error.line), column \(error.column): \(error.message)"
    }
  }
}
