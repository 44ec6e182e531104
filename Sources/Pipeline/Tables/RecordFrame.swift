package import GeoJSON

/// What stands around the members and the position of a record in each form but CSV.
package struct RecordFrame: Sendable {
  private let format: TableFormat

  /// The frame of a form.
  package init(_ format: TableFormat) { self.format = format }

  /// Begins a record: what stands in front of its geometry, which a flat object has none of.
  package func begin(_ output: inout JSONBytes) {
    switch format {
    case .csv: break
    case .jsonl: output.raw("{")
    case .geojson: output.raw(",\n{\"type\":\"Feature\",\"geometry\":")
    case .geojsonseq: output.raw("\u{1E}{\"type\":\"Feature\",\"geometry\":")
    }
  }

  /// Begins the properties, behind the geometry and further members.
  package func beginProperties(_ output: inout JSONBytes) {
    if isFeature { output.raw(",\"properties\":{") }
  }

  /// Ends the properties and the record.
  package func end(_ output: inout JSONBytes) {
    switch format {
    case .csv: break
    case .jsonl: output.raw("}\n")
    case .geojson: output.raw("}}")
    case .geojsonseq: output.raw("}}\n")
    }
  }

  /// Whether records are features of GeoJSON.
  package var isFeature: Bool { format == .geojson || format == .geojsonseq }
}
