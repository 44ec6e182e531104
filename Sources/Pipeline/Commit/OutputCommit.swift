import IncidentModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What changes at one name.
enum CommitStep {
  /// A staged file takes its place.
  case replace(OutputWrite.Staged)
  /// A file goes away.
  case remove(OutputFolder, name: String)

  fileprivate var folder: OutputFolder {
    switch self {
    case .replace(let staged): staged.folder
    case .remove(let folder, _): folder
    }
  }
}

/// The replacing of files, which can be taken back until it is done.
///
/// What stood at a name keeps a second name until then. At every instant there is the whole old file or the whole new
/// one at the first.
struct OutputCommit {
  private struct Done {
    let folder: OutputFolder
    let name: String
    let backup: String?
  }

  private let diagnostics: any DiagnosticCollector
  private var done: [Done] = []

  /// Begins; temporary names that the system does not let go are told of.
  init(_ diagnostics: any DiagnosticCollector) { self.diagnostics = diagnostics }

  /// Takes steps and forces them to the disk.
  mutating func carryOut(_ steps: [CommitStep]) throws {
    var folders: [OutputFolder] = []
    for step in steps {
      switch step {
      case .replace(let staged): try replace(staged)
      case .remove(let folder, let name): try remove(name, in: folder)
      }
      if !folders.contains(where: { $0 === step.folder }) { folders.append(step.folder) }
    }
    for folder in folders { try folder.synchronize() }
  }

  private mutating func replace(_ staged: OutputWrite.Staged) throws {
    let folder = staged.folder
    let backup = try keepOld(staged.name, in: folder)
    guard FileDescriptor.call({ renameat(folder.descriptor, staged.temporary, folder.descriptor, staged.name) }) == 0
    else {
      let error = AtomicWriteError(folder.path(of: staged.name))
      if let backup { folder.removeTemporary(backup, diagnostics) }
      throw error
    }
    done.append(Done(folder: folder, name: staged.name, backup: backup))
  }

  /// Gives what stands at a name a second one; nothing where nothing stands there.
  private func keepOld(_ name: String, in folder: OutputFolder) throws -> String? {
    let backup = OutputFolder.temporaryName()
    if FileDescriptor.call({ linkat(folder.descriptor, name, folder.descriptor, backup, 0) }) == 0 { return backup }
    switch errno {
    case ENOENT: return nil
    // A file system without second names: the file is replaced without a way back.
    case EPERM, EOPNOTSUPP, ENOSYS, EMLINK, EXDEV, EEXIST: return nil
    default: throw AtomicWriteError(folder.path(of: name))
    }
  }

  private mutating func remove(_ name: String, in folder: OutputFolder) throws {
    let backup = OutputFolder.temporaryName()
    if FileDescriptor.call({ renameat(folder.descriptor, name, folder.descriptor, backup) }) == 0 {
      done.append(Done(folder: folder, name: name, backup: backup))
    } else if errno != ENOENT {
      throw AtomicWriteError(folder.path(of: name))
    }
  }

  /// Puts everything back as it was, as far as the disk lets it.
  mutating func takeBack() {
    for step in done.reversed() {
      if let backup = step.backup {
        let file = step.folder.descriptor
        _ = FileDescriptor.call { renameat(file, backup, file, step.name) }
      } else {
        step.folder.removeTemporary(step.name, diagnostics)
      }
      try? step.folder.synchronize()
    }
    done = []
  }

  /// Removes the second names; where the disk does not let it, that is told of and the next run does.
  func removeBackups() {
    for step in done {
      if let backup = step.backup { step.folder.removeTemporary(backup, diagnostics) }
    }
  }
}
