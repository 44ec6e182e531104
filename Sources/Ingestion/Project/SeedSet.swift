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

  private static let extensions: Set<String> = ["txt", "md", "markdown", "text"]

  /// The seed sets of a folder: its subfolders, or itself where it holds the reports.
  package static func sets(in path: String, configuration: ProjectConfiguration) throws -> [SeedSet] {
    let folder = try Folder(path, remedy: "name the folder of reports with --seeds")
    let reports = folder.files.filter(isReport)
    if !reports.isEmpty && !folder.folders.isEmpty {
      throw IngestionError(
        .badRequest, file: path,
        "the folder mixes reports (\(reports[0])) and folders (\(folder.folders[0])); keep one or the other")
    }
    if !reports.isEmpty {
      let name = path.split(separator: "/").last.map(String.init) ?? "seeds"
      return [
        SeedSet(
          name: name, path: path, outputName: nil, title: configuration.seedSets?.first { $0.name == name }?.title,
          files: reports, others: folder.files.filter { !isReport($0) } + folder.others)
      ]
    }
    return try named(in: folder, configuration: configuration)
  }

  private static func named(in folder: Folder, configuration: ProjectConfiguration) throws -> [SeedSet] {
    let wanted = configuration.seedSets.map { settings in settings.filter { folder.folders.contains($0.name) } }
    if let settings = configuration.seedSets,
      let missing = settings.first(where: { !folder.folders.contains($0.name) }),
      wanted?.isEmpty == false
    {
      throw IngestionError(
        .missing, file: "\(folder.path)/\(missing.name)", "no such folder; incidentmap.yml names it under seed_sets")
    }
    let chosen =
      wanted.flatMap { $0.isEmpty ? nil : $0.map { ($0.name, $0.title) } } ?? folder.folders.map { ($0, nil) }
    guard !chosen.isEmpty else {
      throw IngestionError(
        .missing, file: folder.path, "no reports and no folders of reports; put .txt or .md files there")
    }
    return try chosen.map { name, title in
      let inner = try Folder("\(folder.path)/\(name)", remedy: "check its permissions")
      let reports = inner.files.filter(isReport)
      return SeedSet(
        name: name, path: inner.path, outputName: name, title: title, files: reports,
        others: inner.files.filter { !isReport($0) } + inner.folders.map { "\($0)/" } + inner.others)
    }
  }

  private static func isReport(_ name: String) -> Bool {
    guard let dot = name.lastIndex(of: ".") else { return false }
    return extensions.contains(name[name.index(after: dot)...].lowercased())
  }

  /// The reports that can be read; each other file gives a diagnostic.
  ///
  /// A document's id that occurs twice gets the number of its file behind it, and a warning.
  package func reports(_ diagnostics: any DiagnosticCollector) -> [Report] {
    for name in others {
      diagnostics.emit(
        Diagnostic(
          "ingestion.not-a-report", .note, "left out: not a .txt or .md file",
          at: SourceLocation(file: "\(path)/\(name)")))
    }
    var ids: [String: String] = [:]
    return files.compactMap { name in
      do {
        let report = try ReportReader().report(at: "\(path)/\(name)", named: name)
        if let other = ids[report.id] {
          throw IngestionError(
            .broken, file: name, "the document id \"\(report.id)\" is also that of \(other); give one another id")
        }
        ids[report.id] = name
        note(report, diagnostics)
        return report
      } catch {
        let failure = error as? IngestionError
        diagnostics.emit(
          Diagnostic(
            "ingestion.unusable-report", .refusal, failure?.message ?? String(describing: error),
            at: SourceLocation(file: "\(path)/\(name)", line: failure?.line)))
        return nil
      }
    }
  }

  private func note(_ report: Report, _ diagnostics: any DiagnosticCollector) {
    guard let first = report.text.repairs.first else { return }
    diagnostics.emit(
      Diagnostic(
        "ingestion.repaired-text", .note,
        "\(report.text.repairs.count) damaged characters repaired, the first at byte \(first.byte)",
        at: SourceLocation(file: "\(path)/\(report.path)")))
  }
}
