import GEOS
import GeoJSON
package import IncidentModel
import SimpleFeatures

/// An area of a source file with its properties.
struct NamedArea {
  let name: String
  let area: MultiPolygon
  let feature: Feature

  /// The text of a property; a number is written as a whole number.
  func text(_ property: String) -> String? { Self.text(of: feature, property) }

  /// The codes that properties hold, where they have the form of their registers.
  func codes(
    _ properties: [RegisterProperty], _ count: inout CodeCount, file: String, else other: (String) throws -> String?
  ) rethrows -> Concordance {
    let stated = try properties.map { (register: $0.register, text: try text($0.property) ?? other($0.property)) }
    return count.take(stated, of: name, at: SourceLocation(file: file))
  }

  /// The text of a feature's property; a number is written as a whole number.
  static func text(of feature: Feature, _ property: String) -> String? {
    switch feature[property] {
    case .string(let text): text
    case .integer(let number): String(number)
    default: nil
    }
  }
}

/// A property with the code of a unit in a published register.
package struct RegisterProperty: Sendable, Equatable {
  /// The register.
  package let register: Register
  /// The property.
  package let property: String

  /// Makes one.
  package init(_ register: Register, _ property: String) {
    self.register = register
    self.property = property
  }
}

extension Concordance {
  /// The property `codes` of a boundary; none where there is no code.
  var properties: [Property] {
    isEmpty ? [] : [Property("codes", .object(codes.map { Property($0.register.rawValue, .string($0.code)) }))]
  }
}

/// The areas of a GeoJSON file, valid, and what was wrong with the rest.
struct AreaSource {
  private(set) var areas: [NamedArea] = []
  private(set) var diagnostics: [Diagnostic] = []
  let count: Int
  let file: String
  /// Which reference system the areas were transformed from, where they were.
  let origin: String?

  /// Reads the file; a feature without a name or an area is left out, an invalid one is repaired.
  init(_ file: SourceFile, nameProperty: String) throws {
    self.file = file.name
    let read = try file.boundaries ?? BoundarySource.boundaries(of: file)
    let collection = read.collection
    diagnostics = read.diagnostics
    origin = read.origin
    count = collection.features.count
    guard collection.features.contains(where: { $0[nameProperty] != .null }) else {
      let names = collection.features.first?.properties.map(\.name).joined(separator: ", ") ?? "none"
      throw GazetteerImportError(
        .missingName, file: file.name, "no feature has the property \"\(nameProperty)\"; the properties are \(names)")
    }
    for (index, feature) in collection.features.enumerated() {
      guard let name = feature[nameProperty].string, !name.isEmpty else {
        note("gazetteer.nameless-area", .refusal, "feature \(index) has no \"\(nameProperty)\"")
        continue
      }
      guard let area = feature.geometry?.area else {
        let reason = read.faults[index].map { "cannot be read: \($0)" } ?? "is no area"
        note("gazetteer.no-area", .refusal, "feature \(index), \(name), \(reason)")
        continue
      }
      guard let valid = try repaired(area, name) else { continue }
      areas.append(NamedArea(name: name, area: valid, feature: feature))
    }
  }

  /// Refuses properties of codes that no feature has.
  ///
  /// - Parameter other: Whether a property stands elsewhere.
  func require(_ codes: [RegisterProperty], elsewhere other: (String) -> Bool = { _ in false }) throws {
    for code in codes where !areas.contains(where: { $0.text(code.property) != nil }) && !other(code.property) {
      throw GazetteerImportError(
        .missingName, file: file, "no feature has the property \"\(code.property)\" for \(code.register.rawValue)")
    }
  }

  static func decode(_ file: SourceFile) throws -> FeatureCollection {
    if let boundaries = file.boundaries { return boundaries.collection }
    do {
      return try GeoJSONDecoder().decode(file.bytes)
    } catch {
      throw GazetteerImportError(.broken, file: file.name, error.description)
    }
  }

  private mutating func repaired(_ area: MultiPolygon, _ name: String) throws -> MultiPolygon? {
    guard let fault = try PolygonValidation.fault(in: area) else { return area }
    let place = fault.place.map { " at \($0.longitude), \($0.latitude)" } ?? ""
    guard let valid = try PolygonValidation.repaired(area) else {
      note("gazetteer.invalid-area", .refusal, "\(name) is invalid (\(fault.reason)\(place)); no area is left of it")
      return nil
    }
    note("gazetteer.repaired-area", .warning, "\(name) was invalid (\(fault.reason)\(place)) and is repaired")
    return valid
  }

  private mutating func note(_ identifier: String, _ severity: Severity, _ message: String) {
    diagnostics.append(Diagnostic(identifier, severity, message, at: SourceLocation(file: file)))
  }
}
