import Foundation
import GeoJSON
import IncidentModel
import Ingestion
import Pipeline
import SimpleFeatures
import TestSupport
import Testing

/// What a build makes of a folder of reports, with the gazetteer that comes with the program; nothing is written.
struct SeedBuild: Sendable {
  let result: SeedSetResult
  let diagnostics: [Diagnostic]

  init(seeds: String, workingFolder: String = Repository.root) async throws {
    let log = DiagnosticLog()
    let regeneration = BatchRegeneration(
      seeds: seeds, gazetteer: Repository.gazetteer, output: "/nowhere/output", workingFolder: workingFolder)
    let results = try await regeneration.results(log)
    result = try #require(results.first)
    diagnostics = log.diagnostics
  }

  /// The build of the seed set that comes with the program, made once.
  static var shipped: SeedBuild { get async throws { try await shippedTask.value } }
  private static let shippedTask = Task { try await SeedBuild(seeds: Repository.seeds) }

  /// The build of the third-party documents, made once.
  static var documents: SeedBuild { get async throws { try await documentsTask.value } }
  private static let documentsTask = Task { try await SeedBuild(seeds: Repository.documents) }

  /// The bytes of a file of the result.
  func bytes(_ path: String) throws -> [UInt8] { try #require(result.files.first { $0.path == path }).bytes }

  /// The features of a layer.
  func features(_ path: String) throws -> [Feature] { try GeoJSONDecoder().decode(bytes(path)).features }

  /// A JSON file.
  func json(_ path: String) throws -> PropertyValue { try JSONText.decode(bytes(path)) }
}

extension TemporaryFolder {
  /// The build of reports that are written into this folder.
  func build(_ reports: [String: String]) async throws -> SeedBuild {
    for (name, text) in reports { try write(text, to: "seeds/\(name)") }
    return try await SeedBuild(seeds: path("seeds"), workingFolder: path)
  }
}
