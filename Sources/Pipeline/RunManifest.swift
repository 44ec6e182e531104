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
  let reports: [Report]
  let count: BuildCount

  /// The receipt for the given files.
  func document(of files: [OutputFile]) -> [UInt8] {
    JSONText.encode(
      .object([
        Property("schema", .string("manifest/1")), Property("seed_set", .string(seeds.name)),
        Property("versions", versions), Property("counts", counts),
        Property("inputs", .array(seeds.files.map(input))), Property("outputs", .array(files.map(output))),
      ]), indented: true)
  }

  private var versions: PropertyValue {
    .object([
      Property("program", .string(Versions.program)), Property("gazetteer", .string(knowledge.versions.gazetteer)),
      Property("gazetteer_sha256", .string(knowledge.versions.gazetteerDigest)),
      Property("rules_sha256", .string(knowledge.versions.rulesDigest)),
      Property("boundaries", .string(knowledge.atlas.id)), Property("geos", .string(Versions.geos)),
      Property("proj", .string(Versions.proj)),
    ])
  }

  private var counts: PropertyValue {
    .object([
      Property("reports_read", .integer(count.read)), Property("reports_used", .integer(count.used)),
      Property("reports_refused", .integer(count.refused)), Property("mentions", .integer(count.mentions)),
      Property("incidents", .integer(count.incidents)), Property("incidents_mapped", .integer(count.mapped)),
      Property("incidents_not_mapped", .integer(count.notMapped)),
      Property("aggregate_claims", .integer(count.aggregateClaims)),
    ])
  }

  private func input(_ name: String) -> PropertyValue {
    let report = reports.first { $0.path == name }
    return .object([
      Property("file", .string(name)), Property("id", PropertyValue(report?.id)),
      Property("status", .string(report == nil ? "refused" : "used")), Property("bytes", PropertyValue(report?.byteCount)),
      Property("sha256", PropertyValue(report?.sha256)), Property("publisher", PropertyValue(report?.publisher)),
      Property("published", PropertyValue(report?.published?.description)),
      Property("repairs", PropertyValue(report?.text.repairs.count)),
    ])
  }

  private func output(_ file: OutputFile) -> PropertyValue {
    .object([
      Property("file", .string(file.path)), Property("bytes", .integer(file.bytes.count)),
      Property("sha256", .string(SHA256Digest.hexadecimal(of: file.bytes))),
    ])
  }

  /// The files that an earlier receipt lists, the receipt itself included; none where it cannot be read.
  static func outputs(listedIn bytes: [UInt8]) -> Set<String> {
    guard let value = try? JSONText.decode(bytes), case .object(let members) = value,
      case .array(let files)? = members.first(where: { $0.name == "outputs" })?.value
    else { return [] }
    let names = files.compactMap { file -> String? in
      guard case .object(let members) = file else { return nil }
      return members.first { $0.name == "file" }?.value.string
    }
    return Set(names).union([fileName])
  }
}
