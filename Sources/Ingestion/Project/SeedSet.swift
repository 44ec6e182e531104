package import IncidentModel

/// A folder of reports, and the folder that its output goes to.
package struct SeedSet: Sendable {
  /// The name of the folder.
  package let name: String
  /// Where the folder is.
  package let path: String
  /// The folder below the output folder, or nothing where the output goes straight into it.
  package let outputName: String?
  /// The title from the configuration.
  package let title: String?
  /// The names of the report files, sorted.
  package let files: [String]
  /// The names that are left out because they are no reports.
  package let others: [String]

  /// The seed sets of a folder: its subfolders, or itself where it holds the reports.
  ///
  /// - Throws: `IngestionError` where there are none, or where reports and subfolders are mixed.
  package static func sets(
    in path: String, configuration: ProjectConfiguration, diagnostics: any DiagnosticCollector
  ) throws -> [SeedSet] {
    let folder = try Folder(path, remedy: "name the folder of reports with --seeds")
    guard let report = reports(in: folder).first else {
      return try chosen(in: folder, configuration, diagnostics).map { setting in
        let inner = try Folder("\(path)/\(setting.name)", remedy: "check its permissions")
        return SeedSet(
          inner, name: setting.name, outputName: OutputName.of(setting.name, among: folder.folders),
          title: setting.title)
      }
    }
    if let inner = folder.folders.first {
      throw IngestionError(
        .badRequest, file: path, "the folder mixes reports (\(report)) and folders (\(inner)); keep one or the other")
    }
    let name = folder.name
    let title = configuration.seedSets?.first { $0.name == name }?.title
    return [SeedSet(folder, name: name, outputName: nil, title: title)]
  }

  private init(_ folder: Folder, name: String, outputName: String?, title: String?) {
    self.name = name
    self.outputName = outputName
    self.title = title
    path = folder.path
    files = SeedSet.reports(in: folder)
    // A folder inside a seed set is not looked into, and said so.
    others = (folder.files + folder.others).filter { !SeedSet.isReport($0) } + folder.folders.map { "\($0)/" }
  }

  /// The subfolders that the configuration names, or all where it names none of them.
  private static func chosen(
    in folder: Folder, _ configuration: ProjectConfiguration, _ diagnostics: any DiagnosticCollector
  ) throws -> [ProjectConfiguration.SeedSetSettings] {
    guard !folder.folders.isEmpty else {
      throw IngestionError(
        .missing, file: folder.path, "no reports and no folders of reports; put .txt or .md files there")
    }
    for name in folder.files + folder.others {
      let isDecoded = !name.unicodeScalars.contains("\u{FFFD}")
      diagnostics.emit(
        Diagnostic(
          "ingestion.not-a-seed-set", isDecoded ? .note : .refusal,
          isDecoded
            ? "left out: not a folder of reports"
            : "left out: its name is not UTF-8, or it cannot be opened; rename it",
          at: SourceLocation(file: "\(folder.path)/\(name)")))
    }
    let all = folder.folders.map { ProjectConfiguration.SeedSetSettings(name: $0, title: nil) }
    guard let settings = configuration.seedSets, settings.contains(where: { folder.folders.contains($0.name) })
    else { return all }
    if let missing = settings.first(where: { !folder.folders.contains($0.name) }) {
      throw IngestionError(
        .missing, file: "\(folder.path)/\(missing.name)", "no such folder; incidentmap.yml names it under seed_sets")
    }
    for setting in all where !settings.contains(where: { $0.name == setting.name }) {
      diagnostics.emit(
        Diagnostic(
          "ingestion.unnamed-seed-set", .warning, "left out: incidentmap.yml does not name it under seed_sets",
          at: SourceLocation(file: "\(folder.path)/\(setting.name)")))
    }
    return settings
  }

  /// The names that promise a report; what is no file, such as a link to nowhere, is refused when it is read.
  private static func reports(in folder: Folder) -> [String] {
    (folder.files + folder.others).filter(isReport).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func isReport(_ name: String) -> Bool {
    guard let dot = name.lastIndex(of: ".") else { return false }
    return ["txt", "md", "markdown", "text"].contains(name[name.index(after: dot)...].lowercased())
  }
}
