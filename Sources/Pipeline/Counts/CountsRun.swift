package import IncidentModel
import Ingestion

/// Makes tables of counts; the same incidents give the same bytes, in whatever order they stand in the inputs.
package struct CountsRun: Sendable {
  /// What a table gave.
  package enum Table: Sendable {
    /// Lines for people to read, in which names may hold what a terminal must not be given.
    case lines([String])
    /// A file.
    case bytes([UInt8])
  }

  private let atlas: DistrictAtlas

  /// Reads the boundaries of a gazetteer's folder; the set is the configuration's or the first.
  ///
  /// - Throws: An error where they cannot be used.
  package init(gazetteer: String, workingFolder: String, diagnostics: any DiagnosticCollector) throws {
    let configuration = try ProjectConfiguration.nearest(toGazetteer: gazetteer, workingFolder: workingFolder)
    let manifest = try GazetteerManifest.read(folder: gazetteer)
    atlas = try AtlasReader(manifest, diagnostics).atlas(
      configuration.boundaries, askedForAt: configuration.boundariesLocation)
  }

  /// Makes tables with the districts of an atlas.
  init(_ atlas: DistrictAtlas) { self.atlas = atlas }

  /// Reads the inputs and makes the table that is asked for.
  ///
  /// - Returns: The table, and what a person reads at the end.
  /// - Throws: `IngestionError` where an input cannot be used, or where the table would be too large.
  package func run(
    _ request: CountsRequest, diagnostics: any DiagnosticCollector
  ) throws -> (table: Table, summary: [String]) {
    let keys = CountKeys(atlas)
    let counts = try IncidentCounts(request, keys, diagnostics)
    let table = try CountsTable(request, counts, keys, atlas)
    let names = request.inputs.map { RecordedIncidents($0, form: request.form).name }
    let document = CountsDocument(table: table, sources: names)
    let made: Table =
      switch request.format {
      case .text: .lines(CountsText(table: table).lines)
      case .csv: .bytes(document.csv)
      case .json: .bytes(document.json)
      }
    return (made, Self.summary(counts))
  }

  private static func summary(_ counts: IncidentCounts) -> [String] {
    let out = counts.leftOut.map { "\($0.count) \($0.words)" }.joined(separator: "; ")
    return [
      "\(counts.count.read) read, \(counts.count.used) used as records, \(counts.count.refused) refused",
      "\(counts.total.incidents) incidents counted" + (out.isEmpty ? "" : "; left out: \(out)"),
    ]
  }
}
