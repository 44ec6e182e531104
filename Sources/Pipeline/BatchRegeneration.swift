package import IncidentModel
import Ingestion

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Regenerates every seed set of a project; the result depends on nothing but the inputs.
public struct BatchRegeneration: Sendable {
  /// The folder of seed sets or of reports.
  public let seeds: String
  /// The gazetteer's folder.
  public let gazetteer: String
  /// The folder that the output goes to.
  public let output: String
  /// The folder in which, and above which, `incidentmap.yml` is looked for.
  public let workingFolder: String

  /// Makes a regeneration.
  public init(seeds: String, gazetteer: String, output: String, workingFolder: String) {
    self.seeds = seeds
    self.gazetteer = gazetteer
    self.output = output
    self.workingFolder = workingFolder
  }

  /// Makes all files in memory; nothing is written.
  ///
  /// Seed sets run side by side and come back in the order of their names.
  package func results(_ diagnostics: any DiagnosticCollector) async throws -> [SeedSetResult] {
    let configuration = try ProjectConfiguration.nearest(to: workingFolder).configuration
    let sets = try SeedSet.sets(in: seeds, configuration: configuration)
    try refuseOutputInsideInput()
    let knowledge = try RegionalKnowledge(
      folder: gazetteer, boundaries: configuration.boundaries, diagnostics: diagnostics)
    let pipeline = IncidentPipeline(knowledge: knowledge, maps: configuration.maps)
    return try await withThrowingTaskGroup(of: (Int, SeedSetResult).self) { group in
      for (index, set) in sets.enumerated() {
        group.addTask { (index, try pipeline.run(set, diagnostics: diagnostics)) }
      }
      return try await group.reduce(into: [(Int, SeedSetResult)]()) { $0.append($1) }.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }

  /// Writes the files of all seed sets, after every one of them was checked.
  package func write(_ results: [SeedSetResult]) throws {
    let writers = results.map { (OutputWriter(folder: folder(of: $0)), $0.files) }
    for (writer, files) in writers { try writer.check(files) }
    for (writer, files) in writers { try writer.write(files) }
  }

  /// The folder of a seed set's output.
  package func folder(of result: SeedSetResult) -> String {
    result.seeds.outputName.map { "\(output)/\($0)" } ?? output
  }

  private func refuseOutputInsideInput() throws {
    guard let out = resolved(output) else { return }
    for input in [seeds, gazetteer] {
      guard let path = resolved(input) else { continue }
      if out == path || out.hasPrefix(path + "/") || path.hasPrefix(out + "/") && out != resolved(workingFolder) {
        throw OutputError(.insideInput, path: output, "the output folder and the input \(input) lie in one another; choose another --output")
      }
    }
  }

  private func resolved(_ path: String) -> String? {
    guard let pointer = realpath(path, nil) else { return nil }
    defer { free(pointer) }
    return String(cString: pointer)
  }
}
