import Digests
import Extraction
import Geocoding
package import IncidentModel
package import Ingestion
package import PlaceNames

/// Everything that is known of a region before the first report is read: places, boundaries, actors, words.
package struct RegionalKnowledge: Sendable {
  package let atlas: DistrictAtlas
  package let gazetteer: Gazetteer
  /// The file of the gazetteer's index, where it is in one.
  private let indexFile: String?
  /// The names that units have or had, with their dates.
  package let unitNames: [UnitName]
  package let actors: [Actor]
  package let lexicon: Lexicon
  /// The shown names of actors by their ids.
  package let actorNames: [String: String]
  /// The kinds of actors by their ids.
  package let actorKinds: [String: ActorKind]
  /// The zone of the region's local times: `Asia/Karachi`.
  package let timeZone: String
  /// How many records each table and boundary file gave.
  package let records: [RecordCount]
  /// The versions of what was read.
  package let versions: Versions

  /// Reads a gazetteer's folder.
  ///
  /// - Parameters:
  ///   - folder: The folder with `gazetteer.yml`.
  ///   - boundaries: The id of a boundary set, or nothing for the first.
  ///   - location: Where the boundary set is asked for.
  ///   - cache: Where the index of the places is kept; nothing for in memory.
  ///   - diagnostics: Takes what is wrong with single rows.
  /// - Throws: `IngestionError` where a file is missing or broken.
  package init(
    folder: String, boundaries: String?, askedForAt location: SourceLocation? = nil, cache: IndexCache? = nil,
    diagnostics: any DiagnosticCollector
  ) throws {
    let manifest = try GazetteerManifest.read(folder: folder)
    manifest.omissions.forEach(diagnostics.emit)
    timeZone = manifest.timeZone
    let tally = RecordTally(diagnostics)
    let set = try manifest.boundarySet(boundaries, askedForAt: location)
    let spelling = try manifest.spelling.map { try SpellingReader(path: $0).read().rules }
    let loaded = try GazetteerLoading(
      manifest, boundaries: set, spelling: spelling, cache: cache, tally: tally
    ).load()
    (atlas, indexFile) = (loaded.atlas, loaded.file)
    unitNames = try GazetteerReader(manifest).unitNames()
    tally.report()
    records = tally.counts(in: folder)
    let languages = try Folder(manifest.languageFolder, remedy: "gazetteer.yml names it under language").folders
    guard let language = languages.first else {
      throw IngestionError(
        .missing, file: manifest.languageFolder, "there is no language in it; add a folder such as en")
    }
    let words = "\(manifest.languageFolder)/\(language)"
    lexicon = try LexiconReader(folder: words).lexicon()
    let files = try Folder(words, remedy: "check its permissions").files
    gazetteer = Gazetteer(
      loaded.index, spelling: spelling,
      commonWords: try files.contains(CommonWordReader.fileName)
        ? CommonWordReader(path: "\(words)/\(CommonWordReader.fileName)").words() : .none)
    actors = try ActorReader(path: manifest.actorsFile).actors(diagnostics)
    actorNames = Dictionary(actors.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    actorKinds = Dictionary(actors.map { ($0.id, $0.kind) }, uniquingKeysWith: { first, _ in first })
    let rules = files.map { "\(words)/\($0)" } + [manifest.actorsFile]
    versions = Versions(
      gazetteer: manifest.version, gazetteerDigest: RegionalKnowledge.digest(gazetteer.index.sources.map(\.digest)),
      rulesDigest: try RegionalKnowledge.digest(of: rules))
  }

  /// Refuses to go on where the index of the gazetteer turned out to be damaged, and removes it.
  ///
  /// Answers that were given before may be wrong: ask after each.
  package func requireWholeIndex() throws {
    guard gazetteer.index.isDamaged else { return }
    if let indexFile { IndexCache.remove(indexFile) }
    throw IngestionError(
      .broken, file: indexFile ?? "gazetteer", "the index of the gazetteer is damaged and was removed; run it again")
  }

  /// Reads a gazetteer's folder with the boundary set that its configuration names, or the first.
  init(
    gazetteer: String, workingFolder: String, cache: IndexCache? = nil, diagnostics: any DiagnosticCollector
  ) throws {
    let configuration = try ProjectConfiguration.nearest(toGazetteer: gazetteer, workingFolder: workingFolder)
    try self.init(
      folder: gazetteer, boundaries: configuration.boundaries, askedForAt: configuration.boundariesLocation,
      cache: cache, diagnostics: diagnostics)
  }

  /// One digest over the digests of files, in the given order.
  private static func digest(of files: [String]) throws -> String {
    digest(try files.map { SHA256Digest.hexadecimal(of: try FileBytes.read($0)) })
  }

  private static func digest(_ digests: [String]) -> String {
    SHA256Digest.hexadecimal(of: Array(digests.joined(separator: "\n").utf8))
  }
}
