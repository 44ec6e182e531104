import GeoJSON
import IncidentModel
import SimpleFeatures

extension Report {
  /// The report as a line of the schema `report/1`, without a line feed.
  var extractorLine: [UInt8] {
    let members = [
      Property("schema", .string("report/1")), Property("id", .string(id)),
      Property("text", .string(text[text.utf8.indices])),
      Property("published", PropertyValue(published?.description)), Property("title", PropertyValue(origin.title)),
      Property("publisher", PropertyValue(publisher)), Property("url", PropertyValue(origin.url)),
      Property("language", PropertyValue(origin.language)),
    ]
    return Array(JSONText.line(.object(members)).utf8)
  }
}
