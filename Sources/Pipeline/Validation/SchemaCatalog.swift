import GeoJSON
import Ingestion
import JSONSchema
import SimpleFeatures

/// The published schemas, by the name that a document gives as its `schema`.
struct SchemaCatalog: Sendable {
  private let schemas: [String: Schema]

  /// Reads the schemas of a gazetteer's folder: `schema/*.schema.json`.
  ///
  /// - Throws: `IngestionError` where the folder is missing or a schema is none.
  init(gazetteer: String) throws {
    let path = "\(gazetteer)/schema"
    let folder = try Folder(path, remedy: "name the folder of the gazetteer with --gazetteer")
    var schemas: [String: Schema] = [:]
    for name in folder.files where name.hasSuffix(".schema.json") {
      let file = "\(path)/\(name)"
      let value: PropertyValue
      do { value = try JSONText.decode(FileBytes.read(file)) } catch let error as GeoJSONError {
        throw IngestionError(.badConfiguration, file: file, line: error.line, "\(error.message); \(error.remedy)")
      }
      do {
        let schema = try Schema(value)
        schemas[SchemaCatalog.name(of: schema)] = schema
      } catch {
        throw IngestionError(.badConfiguration, file: file, "\(error)")
      }
    }
    self.schemas = schemas
  }

  /// `incident/1` of `urn:incidentmap:schema:incident/1`.
  private static func name(of schema: Schema) -> String { String(schema.id.trimmingPrefix("urn:incidentmap:schema:")) }

  /// The schema of this name.
  subscript(name: String) -> Schema? { schemas[name] }

  /// The names, sorted.
  var names: [String] { schemas.keys.sorted() }
}
