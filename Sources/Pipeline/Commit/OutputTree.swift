/// The folder that the files of one seed set go to, with the folders in it.
final class OutputTree {
  /// The folder as the user named it.
  let path: String
  /// The write that may make folders and holds their locks; nothing where the tree is only looked at.
  private let write: OutputWrite?
  private var folders: [String: OutputFolder] = [:]

  /// Looks at what is there; nothing is made or locked.
  ///
  /// - Parameters:
  ///   - folder: The output folder; links to it are followed, since the user named it.
  ///   - name: The folder in it, or nothing where the files go straight into it.
  init(reading folder: String, _ name: String? = nil) throws {
    path = OutputTree.path(folder, name)
    write = nil
    let above = try OutputFolder.existing(at: folder)
    folders[""] = if let name { try above?.existing(name) } else { above }
  }

  /// Claims the folder for a write: makes it where it is not there, keeps other runs out, and removes what runs that
  /// were killed left in it and in the folders in it.
  init(claiming folder: String, _ name: String? = nil, for write: OutputWrite) throws {
    path = OutputTree.path(folder, name)
    self.write = write
    var root = try write.folder(at: folder)
    if let name { root = try root.existing(name) ?? write.makeFolder(name, in: root) }
    try root.lock(until: write.deadline)
    guard root.isInPlace else { throw OutputWrite.LostFolder(path: path) }
    root.sweep(write.diagnostics)
    root.sweepFolders(write.diagnostics)
    folders[""] = root
  }

  private static func path(_ folder: String, _ name: String?) -> String {
    guard let name else { return folder }
    return folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  /// The folder of a file, or nothing where it is not there.
  ///
  /// - Parameters:
  ///   - file: The path of a file below the tree: `maps/districts.svg`.
  ///   - making: Whether a folder that is not there is made.
  func folder(of file: String, making: Bool = false) throws -> OutputFolder? {
    try folder(at: file.split(separator: "/").dropLast(), making: making)
  }

  private func folder(at parts: ArraySlice<Substring>, making: Bool) throws -> OutputFolder? {
    let key = parts.joined(separator: "/")
    if let folder = folders[key] { return folder }
    guard let name = parts.last.map(String.init), let parent = try folder(at: parts.dropLast(), making: making) else {
      return nil
    }
    guard let folder = try parent.existing(name) ?? (making ? write?.makeFolder(name, in: parent) : nil) else {
      return nil
    }
    if let write {
      try folder.lock(until: write.deadline)
      guard folder.isInPlace else { throw OutputWrite.LostFolder(path: folder.path) }
      folder.sweep(write.diagnostics)
    }
    folders[key] = folder
    return folder
  }

  /// The name of a file in its folder.
  static func name(of file: String) -> String { file.split(separator: "/").last.map(String.init) ?? file }

  /// What stands at the path of a file; nothing where nothing does.
  func standing(at file: String) throws -> OutputFolder.Standing? {
    try folder(of: file)?.standing(at: OutputTree.name(of: file))
  }

  /// The bytes of a file; nothing where there is none or it is larger than the limit, in bytes.
  func contents(of file: String, upTo limit: Int) throws -> [UInt8]? {
    try folder(of: file)?.contents(of: OutputTree.name(of: file), upTo: limit)
  }

  /// The path of a file for messages.
  func path(of file: String) -> String { OutputTree.path(path, file) }
}
