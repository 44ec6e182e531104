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
  /// The names of the tables of incidents, sorted.
  package let tables: [String]
  /// The names that are left out because they are neither.
  package let others: [String]
  /// How its files are read.
  package var options: ReadingOptions
  /// Why some of the report files are not even opened.
  package let unreadable: [String: String]

  /// The seed sets of a folder: its subfolders, or itself where it holds the reports.
  ///
  /// A subfolder that cannot be read gives a refusal, and one without reports a warning; the others are used.
  ///
  /// - Throws: `IngestionError` where there are none, or where reports and subfolders are mixed.
  package static func sets(
    in path: String, configuration: ProjectConfiguration, options: ReadingOptions = ReadingOptions(),
    diagnostics: any DiagnosticCollector
  ) throws -> [SeedSet] {
    let folder = try Folder(path, remedy: "name the folder of reports with --seeds")
    // Where there are folders of seeds beside them, tables belong to none of these.
    guard let report = reports(in: folder).first ?? (folder.folders.isEmpty ? tables(in: folder).first : nil) else {
      return try inner(folder, configuration, options, diagnostics)
    }
    if let inner = folder.folders.first(where: { !isReport($0) }) {
      throw IngestionError(
        .badRequest, file: path, "the folder mixes reports (\(report)) and folders (\(inner)); keep one or the other")
    }
    let name = folder.name
    let title = configuration.seedSets?.first { $0.name == name }?.title
    return [SeedSet(folder, below: path, name: name, outputName: nil, title: title, options)]
  }

  private init(
    _ folder: Folder, below root: String, name: String, outputName: String?, title: String?, _ options: ReadingOptions
  ) {
    self.name = name
    self.outputName = outputName
    self.title = title
    self.options = options
    path = folder.path
    files = SeedSet.reports(in: folder)
    tables = SeedSet.tables(in: folder)
    // A folder inside a seed set is not looked into, and said so.
    let rest = folder.entries.filter { !SeedSet.isReport($0.name) && !SeedSet.isTable($0.name) }
    others = rest.filter { $0.kind != .folder }.map(\.name) + rest.filter { $0.kind == .folder }.map { "\($0.name)/" }
    unreadable = Dictionary(
      folder.entries.compactMap { entry in
        SeedSet.reason(against: entry, in: folder, below: root, options).map { (entry.name, $0) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The seed sets of the subfolders.
  private static func inner(
    _ folder: Folder, _ configuration: ProjectConfiguration, _ options: ReadingOptions,
    _ diagnostics: any DiagnosticCollector
  ) throws -> [SeedSet] {
    var sets: [SeedSet] = []
    var failure: IngestionError?
    for setting in try chosen(in: folder, configuration, diagnostics) {
      let path = "\(folder.path)/\(setting.name)"
      do throws(IngestionError) {
        if let entry = folder.entries.first(where: { $0.name == setting.name }), entry.isLink, !options.followsLinks,
          !folder.isInside(folder.path, entry.name)
        {
          throw IngestionError(.unreadable, file: path, SeedSet.outside)
        }
        let inner = try Folder(path, remedy: "check its permissions")
        let set = SeedSet(
          inner, below: folder.path, name: setting.name,
          outputName: OutputName.of(setting.name, among: folder.folders), title: setting.title, options)
        if set.files.isEmpty, set.tables.isEmpty {
          throw IngestionError(.missing, file: path, "no reports; put .txt, .md, .html, .json or .jsonl files there")
        }
        sets.append(set)
      } catch {
        failure = error
        diagnostics.emit(
          Diagnostic(
            "ingestion.unusable-seed-set", error.code == .missing ? .warning : .refusal, error.message,
            at: SourceLocation(file: error.file)))
      }
    }
    if let failure, sets.isEmpty { throw failure }
    return sets
  }

  /// The subfolders that the configuration names, or all where it names none of them.
  private static func chosen(
    in folder: Folder, _ configuration: ProjectConfiguration, _ diagnostics: any DiagnosticCollector
  ) throws -> [ProjectConfiguration.SeedSetSettings] {
    guard !folder.folders.isEmpty else {
      throw IngestionError(
        .missing, file: folder.path,
        "no reports and no folders of reports; put .txt, .md, .html, .json or .jsonl files there")
    }
    for entry in folder.entries where entry.kind != .folder {
      let place = SourceLocation(file: "\(folder.path)/\(entry.name)")
      diagnostics.emit(
        entry.isNamedInUTF8
          ? Diagnostic(
            "ingestion.not-a-report", .note, "left out: neither a report nor a folder of reports", at: place)
          : Diagnostic(
            "ingestion.unusable-name", .refusal, "left out: its name is not UTF-8", at: place,
            remedy: "rename it (\\x and two digits stand for a byte)"))
    }
    let all = folder.folders.map { ProjectConfiguration.SeedSetSettings(name: $0, title: nil) }
    guard let settings = configuration.seedSets else { return all }
    guard settings.contains(where: { folder.folders.contains($0.name) }) else {
      diagnostics.emit(
        Diagnostic(
          "ingestion.other-seed-sets", .note, "none of its folders is named by incidentmap.yml; all are used",
          at: SourceLocation(file: folder.path)))
      return all
    }
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
  static func reports(in folder: Folder) -> [String] { folder.entries.map(\.name).filter(isReport) }

  /// The names that promise a table of incidents.
  static func tables(in folder: Folder) -> [String] { folder.entries.map(\.name).filter(isTable) }

  private static func isTable(_ name: String) -> Bool {
    guard let dot = name.lastIndex(of: "."), name != SourceList.fileName else { return false }
    return ["csv", "tsv", "geojson", "geojsonl", "geojsonseq"].contains(name[name.index(after: dot)...].lowercased())
  }

  private static let outside =
    "a link that leads out of the folder of the reports; copy the file there or give --follow-links"

  /// Why what stands under the name of a report is not opened, or nothing.
  static func reason(
    against entry: Folder.Entry, in folder: Folder, below root: String, _ options: ReadingOptions
  ) -> String? {
    if !entry.isNamedInUTF8 { return "its name is not UTF-8; rename it (\\x and two digits stand for a byte)" }
    guard let kind = entry.kind else {
      return entry.isLink ? "a link that leads nowhere or in a circle; mend or remove it" : nil
    }
    if entry.isLink, !options.followsLinks, !folder.isInside(root, entry.name) { return outside }
    return kind == .file ? nil : "\(kind.rawValue), not a file; remove it"
  }

  private static func isReport(_ name: String) -> Bool {
    guard let dot = name.lastIndex(of: ".") else { return false }
    return ["txt", "md", "markdown", "text", "html", "htm", "xhtml", "json", "jsonl", "ndjson"].contains(
      name[name.index(after: dot)...].lowercased())
  }
}
