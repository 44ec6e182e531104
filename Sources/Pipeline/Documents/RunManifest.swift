import Digests
import GeoJSON
import IncidentModel
import Ingestion
import SimpleFeatures

/// The receipt of a build: what was read, with what, and what came out.
struct RunManifest {
  static let fileName = "manifest.json"

  let knowledge: RegionalKnowledge
  let seeds: SeedSet
  let files: [SeedFile]
  /// The tables of incidents.
  let tables: [SeedTable]
  let count: BuildCount
  /// What read the reports in the place of the rules.
  let extractor: String?
  /// Which incidents were asked for.
  let filter: IncidentFilter

  /// The receipt for the given files.
  func document(of files: [OutputFile]) -> [UInt8] {
    JSONText.encode(
      .object(
        [
          Property("schema", .string("manifest/1")), Property("seed_set", .string(seeds.name)),
          Property("versions", versions), Property("counts", counts),
        ] + filter.choice(leavingOut: count.leftOut) + [
          Property("inputs", .array(self.files.map(input) + tables.map(input))),
          Property("gazetteer", .array(knowledge.records.map(record))),
          Property("outputs", .array(files.map(output))),
        ]))
  }

  private var versions: PropertyValue {
    .object(
      [
        Property("program", .string(Versions.program)), Property("gazetteer", .string(knowledge.versions.gazetteer)),
        Property("gazetteer_sha256", .string(knowledge.versions.gazetteerDigest)),
        Property("rules_sha256", .string(knowledge.versions.rulesDigest)),
        Property("boundaries", .string(knowledge.atlas.id)), Property("geos", .string(Versions.geos)),
        Property("proj", .string(Versions.proj)),
      ] + (extractor.map { [Property("extractor", .string($0))] } ?? []))
  }

  private var counts: PropertyValue {
    .object([
      Property("reports_read", .integer(count.read)), Property("reports_used", .integer(count.used)),
      Property("reports_refused", .integer(count.refused)), Property("mentions", .integer(count.mentions)),
      Property("counting", .string(count.counting.rawValue)), Property("incidents", .integer(count.incidents)),
      Property("incidents_mapped", .integer(count.mapped)),
      Property("incidents_not_mapped", .integer(count.notMapped)),
      Property("aggregate_claims", .integer(count.aggregateClaims)),
    ])
  }

  private func input(_ file: SeedFile) -> PropertyValue {
    .object([
      Property("file", .string(file.name)), Property("id", PropertyValue(file.report?.id)),
      Property("status", .string(file.report == nil ? "refused" : "used")),
      Property("bytes", PropertyValue(file.byteCount)), Property("sha256", PropertyValue(file.sha256)),
      Property("publisher", PropertyValue(file.report?.publisher)),
      Property("published", PropertyValue(file.report?.published?.description)),
      Property("encoding", PropertyValue(file.report?.encoding.name)),
      Property("repairs", PropertyValue(file.report?.text.repairs.count)),
    ])
  }

  private func input(_ table: SeedTable) -> PropertyValue {
    .object([
      Property("file", .string(table.name)), Property("id", table.isUsed ? .string(table.name) : .null),
      Property("status", .string(table.isUsed ? "used" : "refused")), Property("bytes", PropertyValue(table.byteCount)),
      Property("sha256", PropertyValue(table.sha256)), Property("publisher", .null), Property("published", .null),
      Property("encoding", .null), Property("repairs", .null), Property("layout", PropertyValue(table.layoutName)),
      Property("rows_read", .integer(table.count.read)), Property("rows_used", .integer(table.count.used)),
      Property("rows_refused", .integer(table.count.refused)),
      Property("contradictions", .integer(table.count.contradictions)),
    ])
  }

  private func record(_ count: RecordCount) -> PropertyValue {
    .object([
      Property("file", .string(count.file)), Property("records_read", .integer(count.read)),
      Property("records_used", .integer(count.used)), Property("records_refused", .integer(count.refused)),
    ])
  }

  private func output(_ file: OutputFile) -> PropertyValue {
    .object([
      Property("file", .string(file.path)), Property("bytes", .integer(file.bytes.count)),
      Property("sha256", .string(SHA256Digest.hexadecimal(of: file.bytes))),
    ])
  }

  /// The digests of the files that an earlier receipt lists; none where it cannot be read.
  ///
  /// A path that leads out of the folder was not written by a build and is left out.
  static func outputs(listedIn bytes: [UInt8]) -> [String: String] {
    guard let receipt = try? JSONText.decode(bytes) else { return [:] }
    var digests: [String: String] = [:]
    for file in receipt["outputs"].elements {
      guard let name = file["file"].string, let digest = file["sha256"].string, !name.hasPrefix("/"),
        !name.split(separator: "/").contains("..")
      else { continue }
      digests[name] = digest
    }
    return digests
  }
}
