package import IncidentModel

/// A gazetteer as it is read, with where each of its records stands.
///
/// All of it is held in memory: it is for looking through a gazetteer, not for resolving names.
package struct GazetteerSurvey: Sendable {
  package let manifest: GazetteerManifest
  /// The folder of the gazetteer, as the user named it.
  package let folder: String
  /// The boundary set with which the places are read; nothing where there are places only.
  package let set: GazetteerManifest.BoundarySet?
  package let atlas: DistrictAtlas
  /// The places in the order in which they are read, those of units first.
  package let entries: [GazetteerEntry]
  /// How many records each file has.
  package let counts: [RecordCount]
  /// The tables of places, additions, names and codes of units, in the order of the manifest.
  package let tables: [TableRecords]
  /// The boundary files of all sets, each once.
  package let boundaries: [BoundaryRecords]
  /// The names of units with where they stand.
  package let unitNames: [(name: UnitName, location: SourceLocation)]

  /// Reads a gazetteer; what is wrong with single records becomes diagnostics.
  ///
  /// - Parameters:
  ///   - manifest: What it is made of.
  ///   - id: The id of a boundary set, or nothing for the first.
  ///   - location: Where the boundary set is asked for.
  ///   - diagnostics: Takes what reading tells, of all boundary sets.
  /// - Throws: Where a file is missing or is none of its kind.
  package init(
    _ manifest: GazetteerManifest, boundaries id: String?, askedForAt location: SourceLocation? = nil,
    _ diagnostics: any DiagnosticCollector
  ) throws {
    manifest.omissions.forEach(diagnostics.emit)
    self.manifest = manifest
    folder = String(manifest.file.dropLast(GazetteerManifest.fileName.utf8.count + 1))
    set = try manifest.boundarySet(id, askedForAt: location)
    let tally = RecordTally(diagnostics)
    let atlas = try AtlasReader(manifest, counting: tally).atlas(set?.id)
    self.atlas = atlas
    var entries: [GazetteerEntry] = []
    var ids: Set<String> = []
    let rows = try GazetteerReader(manifest).forEachEntry(atlas, tally) { entry in
      guard ids.insert(entry.id).inserted else { return false }
      entries.append(entry)
      return true
    }
    for (file, count) in rows { tally.add(count, of: file) }
    self.entries = entries
    counts = try tally.counts(in: folder) + Self.otherCounts(manifest, besides: set, folder, diagnostics)
    tables =
      try manifest.places.map { try TableRecords($0, isHandWritten: false) }
      + (manifest.additions + manifest.unitNames + manifest.unitCodes).map { try TableRecords($0, isHandWritten: true) }
    boundaries = try Self.boundaryFiles(manifest.boundaries).map { (file) throws(IngestionError) in
      try BoundaryRecords(file)
    }
    var names = UnitNames()
    for file in manifest.unitNames { _ = try names.read(file, DiagnosticLog()) }
    unitNames = Array(zip(names.dated, names.locations)).map { (name: $0.0, location: $0.1) }
    if let spelling = manifest.spelling { _ = try SpellingReader(path: spelling).read() }
  }

  /// The number of records of the files that only other boundary sets have.
  private static func otherCounts(
    _ manifest: GazetteerManifest, besides set: GazetteerManifest.BoundarySet?, _ folder: String,
    _ diagnostics: any DiagnosticCollector
  ) throws -> [RecordCount] {
    let known = Set(set.map { boundaryFiles([$0]) } ?? [])
    var counts: [String: RecordCount] = [:]
    for other in manifest.boundaries where other.id != set?.id {
      let tally = RecordTally(diagnostics)
      _ = try AtlasReader(manifest, counting: tally).atlas(other.id)
      for count in tally.counts(in: folder) where !known.contains("\(folder)/\(count.file)") {
        counts[count.file] = count
      }
    }
    return counts.values.sorted { $0.file < $1.file }
  }

  /// The files of boundary sets, each once.
  private static func boundaryFiles(_ sets: [GazetteerManifest.BoundarySet]) -> [String] {
    var seen: Set<String> = []
    return sets.flatMap { [$0.full, $0.light] + $0.units + [$0.neighbours, $0.sea].compactMap(\.self) }
      .filter { seen.insert($0).inserted }
  }
}
