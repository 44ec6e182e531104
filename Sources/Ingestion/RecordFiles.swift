/// The files of an input that is one file, standard input or a folder of them, one after another.
package struct RecordFiles {
  /// How messages name the whole input.
  package let name: String
  /// Files and folders that are still to be read, the next last.
  private var rest: [(path: String, isFolder: Bool)]
  private let isMany: Bool

  /// Opens an input.
  ///
  /// - Throws: Where it is missing.
  package init(_ path: String) throws(IngestionError) {
    name = path == "-" ? "standard input" : path
    let isFolder = path != "-" && Folder.exists("\(path)/.")
    if path != "-", !isFolder { try FileBytes.requireFile(path) }
    rest = [(path, isFolder)]
    isMany = isFolder
  }

  /// The next file with its name and contents, in the order of the names; nothing at the end.
  ///
  /// Of a folder the files that end in `.geojson` or `.json` are read; links to folders are not followed, as they may
  /// lead in a circle. One of them that cannot be read comes with the reason and does not keep the others from being
  /// read.
  package mutating func next() throws(IngestionError) -> (name: String, bytes: [UInt8], fault: String?)? {
    while let (path, isFolder) = rest.popLast() {
      guard isFolder else {
        do throws(IngestionError) {
          let bytes = try FileBytes.read(path)
          let name = path == "-" ? "standard input" : path
          try FileSignature.requireText(bytes, file: name)
          return (name, bytes, nil)
        } catch {
          guard isMany else { throw error }
          return (path, [], error.message)
        }
      }
      let folder = try Folder(path, remedy: "check its permissions")
      for entry in folder.entries.reversed() {
        let isRecord = entry.kind == .file && (entry.name.hasSuffix(".geojson") || entry.name.hasSuffix(".json"))
        let isBelow = entry.kind == .folder && !entry.isLink
        if isRecord || isBelow { rest.append(("\(path)/\(entry.name)", isBelow)) }
      }
    }
    return nil
  }
}
