import GeoJSON
import JSONSchema
import SimpleFeatures

/// The value of a JSON text.
func json(_ text: String) throws -> PropertyValue { try JSONText.decode(Array(text.utf8)) }

/// What a schema finds in a value, each fault on a line.
func faults(_ schema: String, _ value: String) throws -> [String] {
  try Schema(json(schema)).faults(in: json(value)).map(\.description)
}
