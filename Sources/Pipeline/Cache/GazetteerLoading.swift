import IncidentModel
import Ingestion
import PlaceNames

/// Gets a gazetteer's places from their index where there is one, and makes it where there is none.
///
/// What comes of it is the same with an index, without one, and where none can be written.
struct GazetteerLoading {
  private let manifest: GazetteerManifest
  private let set: GazetteerManifest.BoundarySet?
  private let indexing: GazetteerIndexing
  private let cache: IndexCache?
  private let tally: RecordTally

  /// What was loaded.
  struct Loaded {
    let atlas: DistrictAtlas
    let index: GazetteerIndex
    /// The file that the places are in, where they are in one.
    let file: String?
  }

  /// Makes a loading.
  ///
  /// - Parameters:
  ///   - manifest: What the gazetteer is made of.
  ///   - set: The boundary set, where there is one.
  ///   - spelling: How names are spelt in the region.
  ///   - cache: Where the index is kept; nothing for in memory.
  ///   - tally: Takes what is wrong with single records, and how many there are.
  init(
    _ manifest: GazetteerManifest, boundaries set: GazetteerManifest.BoundarySet?,
    spelling: SpellingRules? = nil, cache: IndexCache?, tally: RecordTally
  ) {
    (self.manifest, self.set, self.cache, self.tally) = (manifest, set, cache, tally)
    indexing = GazetteerIndexing(manifest, boundaries: set, spelling: spelling, program: ProgramIdentity.text)
  }

  /// Reads the boundaries, and reads the places or opens their index.
  func load() throws -> Loaded {
    let folder = manifest.file.dropLast(GazetteerManifest.fileName.utf8.count + 1)
    let path = cache?.path(of: String(folder), boundaries: set?.id ?? "")
    if let path, let index = opened(path) {
      // An index of these very files tells what going through all borders would.
      let areasAreSound = indexing.areasAreSound(in: index)
      return Loaded(atlas: try atlas(areasAreSound: areasAreSound), index: index, file: path)
    }
    let atlas = try atlas(areasAreSound: false)
    let areasAreSound = GazetteerIndexing.areasAreSound(after: tally)
    if let path, let index = try written(path, atlas, areasAreSound) {
      return Loaded(atlas: atlas, index: index, file: path)
    }
    let bytes = try indexing.build(into: MemorySink(), isKept: false, atlas, areasAreSound: areasAreSound, tally).bytes
    return Loaded(atlas: atlas, index: try GazetteerIndex(ByteRegion(bytes)), file: nil)
  }

  private func atlas(areasAreSound: Bool) throws -> DistrictAtlas {
    try AtlasReader(manifest, counting: tally, areasAreSound: areasAreSound).atlas(set?.id)
  }

  /// The places of the index at a path, where there is one that can be used.
  private func opened(_ path: String) -> GazetteerIndex? {
    do {
      return try IndexFile.map(path).map { try indexing.open($0, tally) }
    } catch let error as IndexError {
      if error.code != .stale { tally.emit(.replacedIndex(path, error)) }
      return nil
    } catch { return nil }
  }

  /// Writes the index to a path and opens it; nothing where it cannot be written there.
  private func written(_ path: String, _ atlas: DistrictAtlas, _ areasAreSound: Bool) throws -> GazetteerIndex? {
    guard let cache, cache.makeFolder(), let sink = IndexFileSink(path: path) else { return nil }
    do {
      // What is told while it is made is told again when it is opened.
      let unheard = RecordTally(DiagnosticLog())
      try indexing.build(into: sink, begun: sink.begun, isKept: true, atlas, areasAreSound: areasAreSound, unheard) {
        cache.progress($0.words)
      }
      .commit()
    } catch is IndexFileSink.Failure { return nil }
    return opened(path)
  }
}

extension GazetteerIndexing.Progress {
  fileprivate var words: String? {
    switch self {
    case .reading(let hundredths): "reading the gazetteer, \(hundredths) %"
    case .sorting: "putting its names in order"
    case .ready: nil
    }
  }
}

extension Diagnostic {
  /// An index that cannot be used and is made anew.
  fileprivate static func replacedIndex(_ path: String, _ error: IndexError) -> Diagnostic {
    Diagnostic("gazetteer.index-replaced", .note, "\(error); it is made anew", at: SourceLocation(file: path))
  }
}
