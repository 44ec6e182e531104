public import IncidentModel
package import Ingestion

/// Regenerates every seed set of a project; the result depends on nothing but the inputs.
public struct BatchRegeneration: Sendable {
  /// The folder of seed sets or of reports.
  public let seeds: String
  /// The gazetteer's folder.
  public let gazetteer: String
  /// The folder that the output goes to.
  public let output: String
  /// The folder in which relative paths begin; an absolute path.
  public let workingFolder: String
  /// How the report files are read.
  package var reading = ReadingOptions()
  /// Where the index of the gazetteer is kept; nothing for in memory.
  public var cache: IndexCache?
  /// What reads the reports in the place of the rules, where the run or the configuration names it.
  package var outside: OutsideExtractor.Choice?
  /// Which incidents are written and drawn.
  package var filter = IncidentFilter()
  /// Whether the ledger gives the sentences too.
  public let withText: Bool
  /// What counts in a district; nothing for what the configuration says.
  public let counting: CountingMode?

  /// Makes a regeneration.
  public init(
    seeds: String, gazetteer: String, output: String, workingFolder: String, withText: Bool = false,
    counting: CountingMode? = nil
  ) {
    self.withText = withText
    self.counting = counting
    self.seeds = seeds
    self.gazetteer = gazetteer
    self.output = output
    self.workingFolder = workingFolder
  }

  /// Makes all files in memory; nothing is written.
  ///
  /// Several seed sets run side by side and come back in the order of their names. A single one stays on the thread
  /// of the caller: on a busy machine, work that is handed to another thread waits for its place.
  public nonisolated(nonsending) func results(_ diagnostics: any DiagnosticCollector) async throws -> [SeedSetResult] {
    var configuration = try ProjectConfiguration.nearest(to: [resolved(seeds).text, workingFolder])
    configuration.omissions.forEach(diagnostics.emit)
    configuration.counting = counting ?? configuration.counting
    let sets = try SeedSet.sets(
      in: seeds, configuration: configuration, options: reading.naming(configuration.articleFields),
      diagnostics: diagnostics)
    try refuseOutputInsideInput(sets)
    let knowledge = try RegionalKnowledge(
      folder: gazetteer, boundaries: configuration.boundaries, askedForAt: configuration.boundariesLocation,
      cache: cache, diagnostics: diagnostics)
    guard !knowledge.atlas.districts.isEmpty else {
      throw IngestionError(
        .badConfiguration, file: "\(gazetteer)/\(GazetteerManifest.fileName)",
        "there is no boundary set, and a build counts by districts; add one under boundaries")
    }
    let extractor = try outside?.extractor(configuration, gazetteer: gazetteer, knowledge: knowledge)
    let pipeline = IncidentPipeline(
      knowledge: knowledge, configuration: configuration, withText: withText, outside: extractor,
      filter: filter)
    if sets.count == 1, let set = sets.first {
      let result = try pipeline.run(set, diagnostics: diagnostics)
      try knowledge.requireWholeIndex()
      return [result]
    }
    let outcomes = try await withThrowingTaskGroup(of: (Int, Result<SeedSetResult, IngestionError>).self) { group in
      for (index, set) in sets.enumerated() {
        group.addTask {
          do { return (index, .success(try pipeline.run(set, diagnostics: diagnostics))) } catch let error
            as IngestionError
          {
            return (index, .failure(error))
          }
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }.sorted { $0.0 < $1.0 }.map(\.1)
    }
    try knowledge.requireWholeIndex()
    return try usable(outcomes, diagnostics)
  }

  /// The results of the seed sets that could be used; the others are refused, and their earlier output stays.
  private func usable(
    _ outcomes: [Result<SeedSetResult, IngestionError>], _ diagnostics: any DiagnosticCollector
  ) throws -> [SeedSetResult] {
    let results = outcomes.compactMap { try? $0.get() }
    if results.isEmpty, let first = outcomes.first { _ = try first.get() }
    for case .failure(let error) in outcomes {
      diagnostics.emit(
        Diagnostic(
          "ingestion.unusable-seed-set", .refusal, error.message,
          at: SourceLocation(file: error.file, line: error.line)))
    }
    return results
  }

  /// What writing the files of all seed sets would change; nothing is written.
  package func plans(for results: [SeedSetResult], replacingForeign: Bool = false) throws -> [OutputPlan] {
    try outputs(results).map {
      try OutputPlan($0.files, in: OutputTree(reading: $0.folder, $0.name), replacingForeign: replacingForeign)
    }
  }

  /// Writes the files of all seed sets: all of them, or none where a disk is full or a folder closed.
  ///
  /// - Parameters:
  ///   - results: What the seed sets gave.
  ///   - replacingForeign: Whether files that no earlier build wrote are replaced; folders never are.
  ///   - diagnostics: Takes warnings of temporary files that could not be removed.
  public func write(
    _ results: [SeedSetResult], replacingForeign: Bool = false, diagnostics: any DiagnosticCollector
  ) throws {
    try OutputWriter.write(outputs(results), replacingForeign: replacingForeign, diagnostics: diagnostics)
  }

  private func outputs(_ results: [SeedSetResult]) -> [OutputWriter.Output] {
    results.map { OutputWriter.Output(folder: output, name: $0.seeds.outputName, files: $0.files) }
  }

  private func refuseOutputInsideInput(_ sets: [SeedSet]) throws {
    guard !output.isEmpty else {
      throw OutputError(.noFolder, path: "--output", "the name of the folder is empty; name a folder")
    }
    let out = resolved(output)
    // A seed set may be a link to somewhere else.
    for input in [seeds, gazetteer] + sets.map(\.path) {
      let path = resolved(input)
      guard out.isWithin(path) || path.isWithin(out) else { continue }
      throw OutputError(
        .insideInput, path: output,
        "the output folder and the input \(input) lie in one another; choose another --output")
    }
  }

  private func resolved(_ path: String) -> ResolvedPath { ResolvedPath(path, in: workingFolder) }
}
