import IncidentModel
import Ingestion
import PlaceNames

/// What there is of a gazetteer's index in the cache.
struct IndexInspection {
  /// What can be said of an index.
  enum State {
    /// None is kept, or none can be.
    case none
    /// None was made yet.
    case notMade
    /// It was made of other files, or by another program.
    case stale
    /// It was made of these very files.
    case current
    /// It cannot be used.
    case unusable(IndexError)
  }

  /// Where it is, or would be.
  let path: String?
  /// Its length in bytes.
  let length: Int
  let state: State
  /// The places in it, once all of it was verified.
  private(set) var verifiedCount: Int?

  /// Looks at the index of a gazetteer.
  ///
  /// - Parameters:
  ///   - verifies: Whether a current one is verified as a whole.
  init(
    _ manifest: GazetteerManifest, boundaries set: GazetteerManifest.BoundarySet?, in cache: IndexCache?,
    verifying verifies: Bool
  ) {
    guard let cache else {
      (path, length, state) = (nil, 0, .none)
      return
    }
    let folder = manifest.file.dropLast(GazetteerManifest.fileName.utf8.count + 1)
    let path = cache.path(of: String(folder), boundaries: set?.id ?? "")
    self.path = path
    var (length, count) = (0, Int?.none)
    do {
      guard let bytes = try IndexFile.map(path) else {
        (self.length, state) = (0, .notMade)
        return
      }
      length = bytes.count
      let indexing = GazetteerIndexing(manifest, boundaries: set, spelling: nil, program: ProgramIdentity.text)
      let index = try indexing.open(bytes, RecordTally(DiagnosticLog()))
      if verifies { count = try index.verify() }
      (self.length, state) = (length, .current)
    } catch let error as IndexError {
      (self.length, state) = (length, error.code == .stale || error.code == .otherVersion ? .stale : .unusable(error))
    } catch {
      (self.length, state) = (length, .unusable(IndexError(.foreign, "\(error)")))
    }
    verifiedCount = count
  }

  /// What is wrong with it, and removes it then, so that the next use makes it anew.
  func finding() -> Diagnostic? {
    guard case .unusable(let error) = state, let path else { return nil }
    IndexCache.remove(path)
    return Diagnostic(
      "gazetteer.damaged-index", .warning, "the index of the gazetteer cannot be used: \(error)",
      at: SourceLocation(file: path, line: 1), remedy: "nothing is lost: the next use makes it anew")
  }

  /// What a person reads of it.
  var words: String {
    switch state {
    case .none: "none is kept"
    case .notMade: "not made yet; the next use makes it"
    case .stale: "made of other files or by another program; the next use makes it anew"
    case .current:
      verifiedCount.map { "current and whole, \($0) places, \(length) bytes" } ?? "current, \(length) bytes"
    case .unusable(let error): "cannot be used: \(error)"
    }
  }

  /// What a program reads of it.
  var name: String {
    switch state {
    case .none: "none"
    case .notMade: "not_made"
    case .stale: "stale"
    case .current: "current"
    case .unusable: "unusable"
    }
  }
}
