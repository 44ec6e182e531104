import GEOS
import GeoJSON
package import IncidentModel
import SimpleFeatures

/// A file of provinces or countries and the properties that are taken from it.
package struct UnitSource: Sendable {
  /// The file.
  package let file: SourceFile
  /// The property with the unit's code.
  package let code: String
  /// The property with the unit's name.
  package let name: String

  /// The property with the code of the unit that contains it, where there is one.
  package let parent: String?
  /// The properties with its codes in published registers.
  package let codes: [RegisterProperty]

  /// Makes a source of units.
  package init(
    file: SourceFile, code: String, name: String, parent: String? = nil, codes: [RegisterProperty] = []
  ) {
    self.file = file
    self.code = code
    self.name = name
    self.parent = parent
    self.codes = codes
  }

  /// The units by code.
  func areas() throws -> [SourceUnit] { try read().units }

  /// The units by code, how many features there were, and what became of the others.
  func read() throws -> (units: [SourceUnit], count: Int, diagnostics: [Diagnostic], origin: String?) {
    let source = try AreaSource(file, nameProperty: name)
    try source.require(codes)
    var count = CodeCount()
    var (units, diagnostics, known) = ([SourceUnit](), source.diagnostics, Set<String>())
    func refuse(_ identifier: String, _ message: String) {
      diagnostics.append(Diagnostic(identifier, .refusal, message, at: SourceLocation(file: file.name)))
    }
    for area in source.areas {
      guard let code = area.text(code), !code.isEmpty else {
        refuse("gazetteer.no-code", "\(area.name) has no \"\(self.code)\"")
        continue
      }
      guard known.insert(code).inserted else {
        refuse("gazetteer.repeated-code", "\(area.name): the code \(code) occurs again; the first is used")
        continue
      }
      units.append(
        SourceUnit(
          code: code, name: area.name, parent: parent.flatMap(area.text), area: area.area,
          codes: area.codes(codes, &count, file: file.name) { _ in nil }))
    }
    guard !units.isEmpty else {
      if source.areas.isEmpty, let fault = diagnostics.first(where: { $0.severity == .refusal }) {
        throw GazetteerImportError(
          .broken, file: file.name, "none of its features can be used; the first: \(fault.message)")
      }
      throw GazetteerImportError(.missingName, file: file.name, "no feature has the property \"\(code)\"")
    }
    let circles = ParentCircle.of(units.map { ($0.code, $0.parent) })
    for unit in units where circles[unit.code] != nil {
      refuse(
        "gazetteer.cyclic-parent",
        "\(unit.name): its parents go in a circle, \(circles[unit.code]?.joined(separator: " in ") ?? "")")
    }
    diagnostics += count.diagnostics + count.notes(file: file.name)
    units.removeAll { circles[$0.code] != nil }
    return (units.sorted { $0.code < $1.code }, source.count, diagnostics, source.origin)
  }
}

/// A province or country of a source file.
struct SourceUnit {
  let code: String
  let name: String
  let parent: String?
  let area: MultiPolygon
  var codes = Concordance()
}

/// The provinces that lie beside a set of districts.
enum BoundaryNeighbours {
  /// The provinces that hold none of the districts, by code.
  static func provinces(_ units: [SourceUnit], without own: Set<String>) -> [SourceUnit] {
    units.filter { !own.contains($0.code) }
  }
}

/// Makes the file of provinces or countries that can be named.
package struct UnitImport: Sendable {
  /// The units' polygons.
  package var units: UnitSource
  /// How deep they lie.
  package var level: AdminLevel
  /// The code of the unit that contains them all, where there is one.
  package var parent: String?
  /// The codes to keep; empty keeps all.
  package var kept: [String]
  /// The imported full districts: a unit that holds some is put together from them, so that the borders fit.
  package var districts: SourceFile?
  /// How far a border may move, in degrees.
  package var tolerance: Double
  /// Where the polygons come from.
  package var provenance: Provenance

  /// Makes an import.
  package init(
    units: UnitSource, level: AdminLevel, parent: String?, kept: [String], districts: SourceFile?, tolerance: Double,
    provenance: Provenance
  ) {
    self.units = units
    self.level = level
    self.parent = parent
    self.kept = kept
    self.districts = districts
    self.tolerance = tolerance
    self.provenance = provenance
  }

  /// Makes the file.
  package func run(path: String) throws -> ImportedFile {
    let read = try units.read()
    let source = read.units
    let wanted = source.filter { kept.isEmpty || kept.contains($0.code) }
    let outlines = try outlines(of: wanted)
    let features = try zip(wanted, outlines).map { unit, outline in
      let label = try LabelPoint.of(outline)
      return Feature(
        geometry: outline.geometry,
        properties: [
          Property("code", .string(unit.code)), Property("name", .string(unit.name)),
          Property("level", .string("\(level)")),
          Property("parent", (unit.parent ?? parent).map(PropertyValue.string) ?? .null),
          Property("label_lon", .number(label.longitude, decimals: 5)),
          Property("label_lat", .number(label.latitude, decimals: 5)),
        ] + unit.codes.properties)
    }
    let note = (read.origin.map { "\($0); " } ?? "") + "simplified, tolerance \(tolerance) degrees"
    let collection = FeatureCollection(members: provenance.members(madeBy: "units", note: note), features: features)
    let encoder = GeoJSONEncoder(areaDecimals: BoundarySimplification.decimals)
    return ImportedFile(
      path: path, bytes: encoder.encode(collection), read: read.count, used: wanted.count,
      diagnostics: read.diagnostics
        + source.filter { unit in !wanted.contains { $0.code == unit.code } }.map { unit in
          Diagnostic(
            "gazetteer.unit-not-kept", .note, "\(unit.name) (\(unit.code)) is not among the units to keep",
            at: SourceLocation(file: units.file.name))
        })
  }

  /// The light areas; borders with districts are the ones that the light districts have.
  private func outlines(of units: [SourceUnit]) throws -> [MultiPolygon] {
    guard let districts else {
      return try BoundarySimplification.light(units.map(\.area), tolerance: tolerance, file: self.units.file.name)
    }
    let imported = try ImportedDistricts(districts)
    let own = Set(imported.provinces)
    let beside = BoundaryNeighbours.provinces(units, without: own)
    let light = try BoundarySimplification.light(
      imported.areas + beside.map(\.area), tolerance: tolerance, file: districts.name)
    return try units.map { unit in
      if let index = beside.firstIndex(where: { $0.code == unit.code }) { return light[imported.areas.count + index] }
      return try Dissolve.union(
        zip(imported.provinces, light).filter { $0.0 == unit.code }.map(\.1))
    }
  }
}
