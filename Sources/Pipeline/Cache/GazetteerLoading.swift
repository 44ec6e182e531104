import IncidentModel
import Ingestion
import PlaceNames

/// Gets a gazetteer's places from their index where there is one, and makes it where there is none.
///
/// What comes of it is the same with an index, without one, and where none can be written.
struct GazetteerLoading {
  let manifest: GazetteerManifest
  let atlas: DistrictAtlas
  let cache: IndexCache?
  let diagnostics: any DiagnosticCollector

  /// The gazetteer, and the file that it is in, where it is in one.
  func load() throws -> (gazetteer: Gazetteer, file: String?) {
    let indexing = GazetteerIndexing(manifest, atlas, program: ProgramIdentity.text)
    let folder = manifest.file.dropLast(GazetteerManifest.fileName.utf8.count + 1)
    if let cache {
      let path = cache.path(of: String(folder), boundaries: atlas.id)
      if let gazetteer = opened(indexing, path) { return (gazetteer, path) }
      if let gazetteer = try written(indexing, path, cache) { return (gazetteer, path) }
    }
    let bytes = try indexing.build(into: MemorySink(), diagnostics).bytes
    return (Gazetteer(try GazetteerIndex(ByteRegion(bytes))), nil)
  }

  /// The places of the index at a path, where there is one that can be used.
  private func opened(_ indexing: GazetteerIndexing, _ path: String) -> Gazetteer? {
    do {
      return try IndexFile.map(path).map { try indexing.open($0, diagnostics) }
    } catch let error as IndexError {
      if error.code != .stale { diagnostics.emit(.replacedIndex(path, error)) }
      return nil
    } catch { return nil }
  }

  /// Writes the index to a path and opens it; nothing where it cannot be written there.
  private func written(
    _ indexing: GazetteerIndexing, _ path: String, _ cache: IndexCache
  ) throws -> Gazetteer? {
    guard cache.makeFolder(), let sink = IndexFileSink(path: path) else { return nil }
    do {
      // What is told while it is made is told again when it is opened.
      try indexing.build(into: sink, begun: sink.begun, DiagnosticLog()).commit()
    } catch is IndexFileSink.Failure { return nil }
    return opened(indexing, path)
  }
}

extension Diagnostic {
  /// An index that cannot be used and is made anew.
  fileprivate static func replacedIndex(_ path: String, _ error: IndexError) -> Diagnostic {
    Diagnostic(
      "gazetteer.index-replaced", .note, "\(error); it is made anew", at: SourceLocation(file: path))
  }
}
