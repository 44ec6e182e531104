import Cartography
package import IncidentModel
package import Ingestion
import Linkage
import PROJ
import SpatialAnalysis

/// Turns one seed set into the files published for it.
package struct IncidentPipeline: Sendable {
  private let knowledge: RegionalKnowledge
  private let configuration: ProjectConfiguration
  let coder: ReportCoder
  private let withText: Bool
  let outside: OutsideExtractor?
  private let filter: IncidentFilter

  /// Makes a pipeline.
  ///
  /// - Parameters:
  ///   - knowledge: The places, boundaries, actors and words.
  ///   - configuration: The maps to draw, how exactly a place must be known for its incident to count, how tables begin.
  ///   - withText: Whether the ledger gives the sentences too, for use by those who may hold the reports.
  ///   - outside: What reads the reports in the place of the rules.
  ///   - filter: Which incidents are written and drawn; what else the reports tell of is counted as left out.
  package init(
    knowledge: RegionalKnowledge, configuration: ProjectConfiguration = ProjectConfiguration(), withText: Bool = false,
    outside: OutsideExtractor? = nil, filter: IncidentFilter = IncidentFilter()
  ) {
    self.outside = outside
    self.filter = filter
    self.knowledge = knowledge
    self.configuration = configuration
    self.withText = withText
    coder = ReportCoder(knowledge)
  }

  /// Runs every stage in order; nothing is read or written but the reports of the seed set.
  ///
  /// - Throws: `IngestionError` where no report can be used.
  package func run(_ seedSet: SeedSet, diagnostics: any DiagnosticCollector) throws -> SeedSetResult {
    var seeds = seedSet
    seeds.options = seeds.options.dating(by: knowledge.lexicon)
    let (read, coded) = code(seeds.read(diagnostics), of: seeds, diagnostics)
    let reports = read.compactMap(\.report)
    let tables = try SeedTableReading(
      seeds: seeds, coder: coder, counting: configuration.counting, keepsText: withText, diagnostics: diagnostics
    ).tables()
    guard !reports.isEmpty || tables.contains(where: \.isUsed) else {
      let number = read.count + tables.count
      throw IngestionError(
        .broken, file: seeds.path,
        "none of its \(number) \(tables.isEmpty ? "reports" : "reports and tables") can be used; nothing was written")
    }
    for report in coded { report.reportDoubts(in: "\(seeds.path)/\(report.report.path)", diagnostics) }
    let sources = SourceGroups(reports, words: knowledge.lexicon.sources)
    let all = try locate(
      coded.flatMap(\.mentions), sources, tables.flatMap { $0.incidents.map(\.incident) }, diagnostics)
    let choice = IncidentChoice(all, filter, knowledge)
    let located = choice.located
    let tallies = DistrictTallying.tally(located, over: knowledge.atlas)
    let files =
      layers(seeds, tallies, choice) + documents(coded, tables, located)
      + (try drawMaps(
        seeds, tallies: tallies, located: located, reports: reports.count + tables.count(where: \.isUsed)))
    var count = BuildCount(files: read.count, reports: reports, located: located, counting: configuration.counting)
    count.leftOut = choice.leftOut
    let manifest = RunManifest(
      knowledge: knowledge, seeds: seeds, files: read, tables: tables, count: count,
      extractor: outside?.command.line, filter: filter
    )
    .document(of: files)
    return SeedSetResult(
      seeds: seeds, reports: reports, tables: tables, copies: sources.copies, located: located, count: count,
      files: files + [OutputFile(path: RunManifest.fileName, bytes: manifest)])
  }

  /// Mentions to incidents with their districts, and those of tables, which are joined with nothing, behind them.
  private func locate(
    _ mentions: [PlacedMention], _ sources: SourceGroups, _ rows: [Incident], _ diagnostics: any DiagnosticCollector
  ) throws -> [LocatedIncident] {
    let incidents = EventLinker(
      actors: knowledge.actors, distance: IncidentPipeline.distance, sources: sources
    ).link(mentions)
    for incident in incidents {
      for discrepancy in incident.discrepancies { diagnostics.emit(.totalDiffers(incident, discrepancy)) }
    }
    // The only handle of GEOS; it never leaves this scope.
    let locator = try DistrictLocator(knowledge.atlas, counting: configuration.counting, diagnostics: diagnostics)
    return try (incidents + rows).map(locator.locate)
  }

  private func layers(_ seeds: SeedSet, _ tallies: [DistrictTally], _ choice: IncidentChoice) -> [OutputFile] {
    let documents = OutputDocuments(
      knowledge: knowledge, seeds: seeds, counting: configuration.counting, choice: choice.properties)
    let located = choice.located
    return [
      OutputFile(path: "incidents.geojson", bytes: documents.incidents(located)),
      OutputFile(path: "districts.geojson", bytes: documents.districts(tallies, located)),
      OutputFile(path: "claims.json", bytes: documents.claims(located)),
    ]
  }

  private func documents(
    _ reports: [CodedReport], _ tables: [SeedTable], _ located: [LocatedIncident]
  ) -> [OutputFile] {
    let records = RecordWriter(
      knowledge: knowledge, resolver: coder.resolver, reports: reports.map(\.report),
      rows: tables.flatMap { $0.incidents.map(\.record) })
    let identifiers = RecordIdentifiers(located.map(\.incident))
    // Some spreadsheets take a table for an old code page unless it begins with a byte order mark.
    let mark: [UInt8] = configuration.writesByteOrderMark ? [0xEF, 0xBB, 0xBF] : []
    return [
      OutputFile(path: "incidents.jsonl", bytes: records.lines(located)),
      OutputFile(path: "incidents.csv", bytes: mark + IncidentTable(located, knowledge: knowledge).bytes),
      OutputFile(
        path: "ledger.csv",
        bytes: mark + LedgerTable(reports, tables, identifiers: identifiers, withText: withText).bytes),
    ]
  }

  /// The geodesic distance between two placements that have a point.
  @Sendable private static func distance(_ first: Placement, _ second: Placement) -> Double? {
    guard first.precision?.hasPoint == true, second.precision?.hasPoint == true, let from = first.coordinate,
      let to = second.coordinate
    else { return nil }
    return Geodesic().distance(from: from, to: to)
  }

  private func drawMaps(
    _ seeds: SeedSet, tallies: [DistrictTally], located: [LocatedIncident], reports: Int
  ) throws -> [OutputFile] {
    let wording = MapTitles(
      region: knowledge.atlas.regionName, located: located, reports: reports, chosen: filter.words)
    let specifications = configuration.maps.map { map in
      MapSpecification(
        kind: map.kind == .districts ? .districts : .incidents, name: map.kind.rawValue,
        title: map.title ?? seeds.title ?? wording.title(map.kind), subtitle: wording.subtitle,
        counting: configuration.counting, actorNames: knowledge.actorNames)
    }
    let drawn = try Cartographer().draw(
      specifications, atlas: knowledge.atlas, tallies: tallies, incidents: located)
    return drawn.map { OutputFile(path: "maps/\($0.name).svg", bytes: $0.bytes) }
  }
}

extension Diagnostic {
  fileprivate static func totalDiffers(_ incident: Incident, _ discrepancy: FigureDiscrepancy) -> Diagnostic {
    Diagnostic(
      "figures.total-differs", .warning,
      "\(incident.id) (\(incident.sources.joined(separator: ", "))): \(discrepancy.words)",
      remedy: "compare with the report; nothing was added up twice")
  }
}
