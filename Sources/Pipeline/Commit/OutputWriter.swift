import IncidentModel

/// The only writer of results: whole files, only below the output folders, never over a file that it did not write.
enum OutputWriter {
  /// The files of a seed set with the output folder and, where they do not go straight into it, the folder in it.
  struct Output {
    let folder: String
    var name: String?
    let files: [OutputFile]
  }

  /// How often the write begins anew where somebody removes folders under it.
  private static let attempts = 20

  /// Writes the files of seed sets: all of them or, where a disk is full or a folder closed, none.
  ///
  /// Files that are as they should be are left alone. The plans are made when other runs are kept out.
  static func write(
    _ outputs: [Output], replacingForeign: Bool = false, diagnostics: any DiagnosticCollector
  ) throws {
    let deadline = ContinuousClock.now + AtomicWrite.patience
    for attempt in 1... {
      let write = OutputWrite(deadline: deadline, diagnostics)
      defer { write.end() }
      do {
        // In one order everywhere: two runs that wait for one another would wait in vain.
        let claims = try outputs.sorted { ($0.folder, $0.name ?? "") < ($1.folder, $1.name ?? "") }.map { output in
          (tree: try OutputTree(claiming: output.folder, output.name, for: write), files: output.files)
        }
        let plans = try claims.map { try OutputPlan($0.files, in: $0.tree, replacingForeign: replacingForeign) }
        return try carryOut(plans, write)
      } catch let lost as OutputWrite.LostFolder {
        // A working folder that was removed stays away.
        guard attempt < attempts else { throw AtomicWriteError.missingFolder(of: lost.path) }
      }
    }
  }

  /// The receipts take their places first, so that every file that can be there after an interruption is known to the
  /// next build as its own; what is no longer produced goes before, while the earlier receipt still knows it.
  private static func carryOut(_ plans: [OutputPlan], _ write: OutputWrite) throws {
    var (removals, receipts, files): ([CommitStep], [CommitStep], [CommitStep]) = ([], [], [])
    for plan in plans {
      for step in plan.steps where step.change != .unchanged {
        guard let folder = try plan.tree.folder(of: step.file, making: step.change != .removed) else { continue }
        let name = OutputTree.name(of: step.file)
        if step.change == .removed {
          removals.append(.remove(folder, name: name))
        } else {
          let staged = CommitStep.replace(try write.stage(step.bytes, as: name, in: folder))
          if step.file == RunManifest.fileName { receipts.append(staged) } else { files.append(staged) }
        }
      }
    }
    try write.commit([removals, receipts, files])
  }
}
