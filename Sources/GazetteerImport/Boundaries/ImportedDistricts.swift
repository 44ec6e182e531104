import SimpleFeatures

/// The districts of a boundary file that was imported before, by code.
struct ImportedDistricts {
  let codes: [String]
  let names: [String]
  let provinces: [String]
  let areas: [MultiPolygon]

  init(_ file: SourceFile) throws {
    let source = try AreaSource(file, nameProperty: "name")
    let areas = source.areas.sorted { ($0.text("code") ?? "") < ($1.text("code") ?? "") }
    codes = areas.map { $0.text("code") ?? "" }
    names = areas.map(\.name)
    provinces = areas.map { $0.text("province_code") ?? "" }
    self.areas = areas.map(\.area)
    guard !areas.isEmpty, !codes.contains(""), !provinces.contains("") else {
      throw GazetteerImportError(
        .missingName, file: file.name,
        "needs \"code\" and \"province_code\"; run incidentmap gazetteer import districts")
    }
  }

  /// The box around all of them.
  var bounds: Bounds? { areas.map(\.bounds).reduce(nil) { box, next in box?.union(next) ?? next } }
}
