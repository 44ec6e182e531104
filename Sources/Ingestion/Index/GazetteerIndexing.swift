package import IncidentModel
package import PlaceNames

/// Makes the index of a gazetteer's places, and opens one that was made before.
package struct GazetteerIndexing: Sendable {
  private let manifest: GazetteerManifest
  private let spelling: SpellingRules?
  private let origin: String

  /// Makes an indexing of the places of a gazetteer and a boundary set.
  ///
  /// - Parameters:
  ///   - manifest: What the gazetteer is made of.
  ///   - set: The boundary set, where there is one.
  ///   - spelling: How names are spelt in the region.
  ///   - program: What reads the gazetteer: another program could read other things out of it.
  package init(
    _ manifest: GazetteerManifest, boundaries set: GazetteerManifest.BoundarySet?, spelling: SpellingRules?,
    program: String
  ) {
    (self.manifest, self.spelling) = (manifest, spelling)
    origin = "\(program)\n\(set?.id ?? "")"
  }

  /// How far an index of long tables has come; that of short ones is made in a moment and tells nothing.
  package enum Progress: Sendable, Equatable {
    /// So many hundredths of the tables have been read.
    case reading(Int)
    /// All is read, and the names are put in order.
    case sorting
    /// It is ready.
    case ready
  }

  /// Reads the gazetteer and writes its index.
  ///
  /// - Parameters:
  ///   - sink: Where it goes.
  ///   - begun: When it was begun, in nanoseconds since 1970, by the clock of the file system that it goes to.
  ///   - isKept: Whether further runs will use it, so that it has tables that few runs need.
  ///   - atlas: The boundary set, as it was just read.
  ///   - areasAreSound: Whether its areas need no mending and do not overlap.
  ///   - tally: Takes what is wrong with single rows, and how many there are.
  ///   - progress: Is told how far it has come, where that takes long.
  /// - Throws: `IngestionError` where a file is missing or no table, and what the sink throws.
  package func build<Sink: IndexSink>(
    into sink: Sink, begun: Int64 = .max, isKept: Bool, _ atlas: DistrictAtlas, areasAreSound: Bool,
    _ tally: RecordTally,
    progress: (Progress) -> Void = { _ in }
  ) throws -> Sink {
    // Before the files are read: what changes while they are shows in the stamps.
    let stamps = try manifest.files.map { try SourceStamp(of: $0, as: manifest.nameInIndex(of: $0), begun: begun) }
    let findings = GazetteerFindings()
    var builder = try IndexBuilder(sink)
    let length = stamps.reduce(0) { $0 + Int($1.size) }
    var read = 0
    let rows = try GazetteerReader(manifest).forEachEntry(atlas, findings) { piece in
      read += piece
      progress(.reading(min(100, read * 100 / max(1, length))))
    } _: {
      try builder.append($0)
    }
    if read > 0 { progress(.sorting) }
    defer { if read > 0 { progress(.ready) } }
    let table = findings.encoded(rows: rows, files: manifest.files)
    try report(table, tally)
    var tables = [
      (name: GazetteerFindings.table, bytes: table), (name: Self.soundness, bytes: [areasAreSound ? 1 : 0]),
    ]
    if isKept, builder.nameCount <= Self.mostNamesForSimilar {
      let similar = SimilarNames.build(builder.normalizedNames, rules: spelling)
      tables.append((name: GazetteerIndex.similarNames, bytes: similar))
    }
    return try builder.finish(origin: origin, sources: stamps, tables: tables)
  }

  /// Opens an index that was made before, and tells what reading its sources told.
  ///
  /// - Throws: `IndexError` where it cannot be used.
  package func open(_ bytes: ByteRegion, _ tally: RecordTally) throws -> GazetteerIndex {
    let index = try GazetteerIndex(bytes)
    guard index.origin == origin, index.sources.map(\.path) == manifest.files.map(manifest.nameInIndex) else {
      throw IndexError(.stale, "it was made by another program or of another gazetteer")
    }
    for (stamp, file) in zip(index.sources, manifest.files) where !stamp.fits(file) {
      throw IndexError(.stale, "\(file) has changed")
    }
    // What is small is read as a whole, so that a damaged index is known before anything is looked up.
    if bytes.count <= Self.largestReadWhole { try index.requireWhole() }
    guard let table = index.table(GazetteerFindings.table) else {
      throw IndexError(.damagedBody, "what was found in the gazetteer cannot be read")
    }
    try report(table, tally)
    return index
  }

  /// Whether the areas of the boundary set, from which an index was made, need no mending and do not overlap.
  package func areasAreSound(in index: GazetteerIndex) -> Bool { index.table(Self.soundness) == [1] }

  /// Whether the areas of the boundary set that was read need no mending and do not overlap.
  package static func areasAreSound(after tally: RecordTally) -> Bool {
    tally.hasNone(of: ["gazetteer.mended-area", "gazetteer.antimeridian", "gazetteer.overlap"])
  }

  /// With more names, the table of those that are like others is made when one is asked for: making it takes more memory
  /// than all the rest.
  private static let mostNamesForSimilar = 2_000_000
  private static let soundness = "soundness"
  private static let largestReadWhole = 16 << 20

  private func report(_ table: [UInt8], _ tally: RecordTally) throws(IndexError) {
    guard let rows = GazetteerFindings.report(table, files: manifest.files, to: tally) else {
      throw IndexError(.damagedBody, "what was found in the gazetteer cannot be read")
    }
    for (file, count) in rows { tally.add(count, of: file) }
  }
}

extension GazetteerManifest {
  /// What a file is called in an index: its path from the gazetteer's folder.
  fileprivate func nameInIndex(of path: String) -> String {
    let folder = file.dropLast(Self.fileName.utf8.count)
    return path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : path
  }
}
