import DelimitedText
package import IncidentModel
import SimpleFeatures

/// The records of a gazetteer's or a project's file, one line each, for somebody who looks at that file alone.
package struct FileListing: Sendable {
  /// One record.
  package struct Record: Sendable {
    /// The line of the file, where records have one.
    package let line: Int?
    /// The record in a few words.
    package let text: String
  }

  /// The records, in the order of the file.
  package let records: [Record]

  /// Lists a table of places; a row that cannot be used becomes a refusal.
  package init(places path: String, _ diagnostics: any DiagnosticCollector) throws {
    let table = try PlaceTable(path)
    table.reportFaults(to: diagnostics)
    records = table.rows.compactMap { row in
      if let id = row.row[row.columns.sameAs] {
        let faults = row.amendmentFaults
        guard faults.isEmpty else {
          diagnostics.emit(row.refusal(faults.joined(separator: "; ")))
          return nil
        }
        row.reportOmissions(diagnostics)
        return Record(line: row.row.line, text: "\(id): also \(row.names.joined(separator: ", "))")
      }
      let isElsewhere = row.hasNoPosition && row.row[row.columns.within] != nil
      guard let entry = row.entry() else {
        if !isElsewhere { diagnostics.emit(row.refusal()) }
        return isElsewhere ? Record(line: row.row.line, text: "\(row.row[row.columns.id]), somewhere in its unit") : nil
      }
      row.checkNames(diagnostics)
      return Record(line: row.row.line, text: FileListing.words(for: entry))
    }
  }

  /// Lists a table of names of units; a row that cannot be used becomes a refusal.
  package init(unitNames path: String, _ diagnostics: any DiagnosticCollector) throws {
    var names = UnitNames()
    _ = try names.read(path, diagnostics)
    records = names.names.sorted { $0.key < $1.key }.map { code, names in
      Record(line: nil, text: "\(code): \(names.joined(separator: ", "))")
    }
  }

  /// Lists a table of codes of units; a row that cannot be used becomes a refusal.
  package init(unitCodes path: String, _ diagnostics: any DiagnosticCollector) throws {
    var codes = UnitCodes()
    _ = try codes.read(path, diagnostics)
    records = codes.rows.map { Record(line: $0.location.line, text: "\($0.unit): \($0.code)") }
  }

  /// Lists the features of a boundary file; one that cannot be used becomes a refusal.
  package init(boundaries path: String, _ diagnostics: any DiagnosticCollector) throws {
    records = try BoundaryFile(path, diagnostics).map { (feature) throws(IngestionError) in
      let rings = try feature.area(diagnostics).polygons.reduce(0) { $0 + 1 + $1.holes.count }
      let code = feature["code"].string.map { ShownText($0).text }
      let name = [code, feature.name(diagnostics)].compactMap(\.self).joined(separator: " ")
      return Record(line: nil, text: "feature \(feature.index): \(name), \(rings) rings")
    }
  }

  /// Lists what a table says of the sources of reports; a row or a value that cannot be used becomes a refusal.
  package init(sources path: String, _ diagnostics: any DiagnosticCollector) throws {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    let folder = try Folder(path.contains("/") ? (parts.isEmpty ? "/" : parts) : ".", remedy: "check its permissions")
    let list = SourceList(of: folder.path, reports: SeedSet.reports(in: folder), diagnostics)
    records = list.records.map { Record(line: $0.line, text: $0.text) }
  }

  /// Lists what a configuration asks for.
  package init(configuration path: String, _ diagnostics: any DiagnosticCollector) throws {
    let configuration = try ProjectConfiguration(FileBytes.read(path), file: path)
    configuration.omissions.forEach(diagnostics.emit)
    let maps = configuration.maps.map(\.kind.rawValue).joined(separator: ", ")
    let sets = configuration.seedSets?.map(\.name).joined(separator: ", ")
    records = [
      Record(line: nil, text: "boundaries: \(configuration.boundaries ?? "the gazetteer's first set")"),
      Record(line: nil, text: "maps: \(maps)"), Record(line: nil, text: "seed sets: \(sets ?? "every folder")"),
    ]
  }

  /// Lists what a gazetteer is made of.
  package init(gazetteer path: String, _ diagnostics: any DiagnosticCollector) throws {
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    let manifest = try GazetteerManifest.read(folder: folder.isEmpty ? "." : folder)
    manifest.omissions.forEach(diagnostics.emit)
    records =
      manifest.boundaries.map { Record(line: nil, text: "boundary set \($0.id): \($0.region)") }
      + manifest.files.dropFirst().map { Record(line: nil, text: "file \($0)") }
  }

  /// Lists the actors of a registry.
  package init(actors path: String, _ diagnostics: any DiagnosticCollector) throws {
    records = try ActorReader(path: path).actors(diagnostics).map { actor in
      Record(
        line: nil, text: "\(actor.id): \(actor.name), kind \(actor.kind.rawValue), \(actor.names.count) more names")
    }
  }

  /// Lists the rules or words of one file of a language; the other files of the language are not read.
  package init(words path: String) throws {
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let reader = LexiconReader(folder: folder.isEmpty ? "." : folder)
    records = try LexiconFile(name: name).map(reader.records) ?? []
  }

  private static func words(for entry: GazetteerEntry) -> String {
    let district = entry.district.map { " in \($0)" } ?? ""
    return "\(entry.id): \(entry.name), \(entry.kind.rawValue)\(district), precision \(entry.precision.rawValue)"
  }
}
