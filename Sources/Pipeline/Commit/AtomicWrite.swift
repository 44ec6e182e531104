package import IncidentModel

/// Writes whole files: at every instant there is the whole old one or the whole new one.
package enum AtomicWrite {
  /// How long another run that writes to the same folder is waited for.
  static let patience: Duration = .seconds(5)

  /// Replaces one file by the bytes; its folder has to be there, and a link at the path is replaced, not followed.
  ///
  /// What stays behind is told of.
  ///
  /// - Throws: `AtomicWriteError` where the system refuses, `OutputError` where another run holds the folder.
  package static func write(_ bytes: [UInt8], to path: String, diagnostics: any DiagnosticCollector) throws {
    try writePieces(to: path, diagnostics: diagnostics) { try $0(bytes) }
  }

  /// Replaces one file by what the body writes piece by piece; where the body throws, the old file stays.
  ///
  /// - Throws: What the body throws, and the errors of `write`.
  package static func writePieces(
    to path: String, diagnostics: any DiagnosticCollector,
    _ body: (_ write: @escaping @Sendable ([UInt8]) throws -> Void) throws -> Void
  ) throws {
    let end = path.lastIndex(of: "/")
    let name = String(end.map { path[path.index(after: $0)...] } ?? path[...])
    let parent = end.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    guard let folder = try OutputFolder.existing(at: parent) else { throw AtomicWriteError.missingFolder(of: path) }
    switch name.isEmpty ? .folder : try folder.standing(at: name) {
    case .folder: throw AtomicWriteError.folderInTheWay(at: path)
    case .other: throw OutputError(.inTheWay, path: path, "a device or a pipe, and no file; name a file")
    case nil, .file, .link: break
    }
    let write = OutputWrite(deadline: .now + patience, diagnostics)
    defer { write.end() }
    try folder.lock(until: write.deadline)
    folder.sweep(diagnostics)
    try write.commit([[.replace(write.stage(as: name, in: folder, body))]])
  }
}
