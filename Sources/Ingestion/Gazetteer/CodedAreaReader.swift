package import IncidentModel
package import SimpleFeatures

/// An area of a file of boundaries that is no gazetteer's.
package struct CodedArea: Sendable {
  /// The code.
  package let code: String
  /// The name; the code where there is none.
  package let name: String
  /// The name of what it lies in.
  package let province: String?
  /// The code of what it lies in.
  package let provinceCode: String?
  /// The area, valid in the sense of OGC Simple Features.
  package let area: MultiPolygon
}

/// Reads areas with codes and names from any GeoJSON file.
package struct CodedAreaReader {
  private let file: BoundaryFile
  private let diagnostics: any DiagnosticCollector

  /// The properties in which codes and names are looked for, in small letters: those of the gazetteer first, then those
  /// of common published layers, the deepest level first.
  private static let codes =
    ["code"] + levels.flatMap { ["adm\($0)_pcode", "adm\($0)_code", "gid_\($0)"] } + ["pcode", "shapeid", "id"]
  private static let names =
    ["name"] + levels.flatMap { ["adm\($0)_en", "adm\($0)_name", "name_\($0)"] } + ["shapename", "name_en"]
  private static let levels = [4, 3, 2, 1, 0]

  /// Opens a file.
  ///
  /// - Throws: Where it is missing or no GeoJSON of WGS 84.
  package init(_ path: String, _ diagnostics: any DiagnosticCollector) throws(IngestionError) {
    file = try BoundaryFile(path, diagnostics)
    self.diagnostics = diagnostics
  }

  /// The areas, by code; one that cannot be used is told of and left out.
  ///
  /// - Throws: Where no area is left.
  package func areas() throws(IngestionError) -> [CodedArea] {
    let found = file.map { (feature) throws(IngestionError) in try area(feature) }
    let codes = Dictionary(grouping: found, by: \.code)
    for (code, areas) in codes.sorted(by: { $0.key < $1.key }) where areas.count > 1 {
      diagnostics.emit(
        Diagnostic(
          "gazetteer.bad-feature", .refusal, "\(areas.count) areas have the code \(code.prefix(60)), and none is used",
          at: SourceLocation(file: file.path), remedy: "give each area its own code"))
    }
    let used = found.filter { codes[$0.code]?.count == 1 }
    guard !used.isEmpty else {
      throw IngestionError(
        .broken, file: file.path,
        "there is no area in it that can be used; it should have polygons with a code or a name")
    }
    return used.sorted { $0.code < $1.code }
  }

  private func area(_ feature: BoundaryFeature) throws(IngestionError) -> CodedArea {
    let code = text(feature, Self.codes)
    let name = text(feature, Self.names)
    guard let title = code?.text ?? name?.text else {
      throw feature.fault("it has neither a code nor a name; call one of its properties \"code\"")
    }
    let upper = code.flatMap { level(of: $0.property) } ?? name.flatMap { level(of: $0.property) }
    let above = upper.map { [$0 - 1] } ?? []
    return CodedArea(
      code: title, name: name?.text ?? title,
      province: text(feature, ["province"] + above.flatMap { ["adm\($0)_en", "adm\($0)_name", "name_\($0)"] })?.text,
      provinceCode: text(feature, ["province_code"] + above.flatMap { ["adm\($0)_pcode", "gid_\($0)"] })?.text,
      area: try feature.area(diagnostics))
  }

  /// The first of some properties that has a text.
  private func text(_ feature: BoundaryFeature, _ names: [String]) -> (property: String, text: String)? {
    for name in names {
      for spelling in [name, name.uppercased(), Self.mixed(name)] {
        let text = feature[spelling].string ?? feature[spelling].integer.map(String.init)
        if let text, !text.isEmpty, ShownText(text).first == nil { return (name, text) }
      }
    }
    return nil
  }

  private static func mixed(_ name: String) -> String {
    ["shapeid": "shapeID", "shapename": "shapeName"][name] ?? name
  }

  private func level(of property: String) -> Int? { property.compactMap(\.wholeNumberValue).first }
}
