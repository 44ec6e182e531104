import IncidentModel
import SimpleFeatures

extension IncidentRecord {
  /// The reports that tell of it, with the bytes of their sentences in the original files.
  var sources: PropertyValue { .array(incident.sources.compactMap { reports[$0] }.map(source)) }

  private func source(_ report: Report) -> PropertyValue {
    let spans = incident.mentions.map(\.mention).filter { $0.report == report.id }.flatMap(\.spans)
    let origin = report.origin
    let group = zip(incident.sources, incident.sourceGroups).first { $0.0 == report.id }?.1
    // Spans count the bytes of the text where it was taken out of a file, and `sha256` is the text's.
    let file = report.fileSHA256.map { [Property("file_sha256", .string($0))] } ?? []
    return .object(
      [
        Property("id", .string(report.id)), Property("file", .string(report.path)),
        Property("publisher", PropertyValue(origin.publisher)), Property("url", PropertyValue(origin.url)),
        Property("published", PropertyValue(origin.published?.description)),
        Property("retrieved", PropertyValue(origin.retrieved?.description)),
        Property("scale", PropertyValue(origin.scale?.rawValue)), Property("language", PropertyValue(origin.language)),
        Property("licence", PropertyValue(origin.licence)), Property("sha256", .string(report.sha256)),
      ] + file + [
        Property("encoding", .string(report.encoding.name)), Property("repairs", .integer(report.text.repairs.count)),
        Property("independent_group", PropertyValue(group)),
        Property("spans", .array(spans.map { .array([.integer($0.lowerBound), .integer($0.upperBound)]) })),
      ])
  }
}
