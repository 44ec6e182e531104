import IncidentModel
import SimpleFeatures

extension IncidentRecord {
  /// The reports that tell of it, with the bytes of their sentences in the original files.
  var sources: PropertyValue { .array(incident.sources.compactMap { reports[$0] }.map(source)) }

  private func source(_ report: Report) -> PropertyValue {
    let spans = incident.mentions.map(\.mention).filter { $0.report == report.id }.flatMap(\.spans)
    return .object([
      Property("id", .string(report.id)), Property("file", .string(report.path)),
      Property("publisher", PropertyValue(report.publisher)),
      Property("published", PropertyValue(report.published?.description)),
      Property("sha256", .string(report.sha256)), Property("repairs", .integer(report.text.repairs.count)),
      Property("spans", .array(spans.map { .array([.integer($0.lowerBound), .integer($0.upperBound)]) })),
    ])
  }
}
