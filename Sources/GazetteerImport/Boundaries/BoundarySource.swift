import GeoJSON
import GeoPackage
import IncidentModel
import PROJ
import SimpleFeatures

/// The features of a file of boundaries in degrees of WGS 84, and what was found on the way.
struct ReadBoundaries: Sendable {
  var collection: FeatureCollection
  var diagnostics: [Diagnostic]
  /// Which reference system they were transformed from, where they were.
  var origin: String?
  /// Why the geometry of a feature is missing, by the feature's place in the file.
  var faults: [Int: String] = [:]
}

/// Reads boundaries from GeoJSON or a GeoPackage, in any reference system.
package struct BoundarySource: Sendable {
  /// The reference system that the user names; it wins over the one that the file states.
  package var referenceSystem: String?
  /// The layer of a GeoPackage.
  package var layer: String?
  /// Properties of which a feature must have one with the value; empty for all features.
  package var only: [(property: String, value: String)]

  /// Makes a source.
  package init(
    referenceSystem: String? = nil, layer: String? = nil, only: [(property: String, value: String)] = []
  ) {
    self.referenceSystem = referenceSystem
    self.layer = layer
    self.only = only
  }

  /// Reads a GeoJSON text.
  ///
  /// - Throws: Where it is no GeoJSON, or the reference system is not known.
  package func geoJSON(name: String, bytes: [UInt8]) throws -> SourceFile {
    let file = SourceFile(name: name, bytes: bytes)
    let stated =
      try referenceSystem
      ?? Self.translating(file) { () throws(GeoJSONError) in
        try GeoJSONDecoder().foreignReferenceSystem(of: bytes)
      }
    guard let stated else { return try selected(name, Self.boundaries(of: file)) }
    let way = try Self.way(from: stated, file: name)
    let (collection, faults) = try Self.translating(file) { () throws(GeoJSONError) in
      try GeoJSONDecoder().decodeTolerantly(bytes) { way.place($0, $1) }
    }
    return try selected(name, way.boundaries(collection, Self.diagnostics(faults, name), file: name))
  }

  /// Reads a layer of a GeoPackage.
  ///
  /// - Throws: Where it is none, or the layer or its reference system is not known.
  package func geoPackage(_ path: String) throws -> SourceFile {
    do {
      let package = try GeoPackageFile(path)
      let layer = try package.layer(layer)
      guard let system = referenceSystem ?? layer.referenceSystem else {
        throw GazetteerImportError(
          .broken, file: path, "the layer \(layer.name) states no reference system; name it with --crs EPSG:…")
      }
      let way = try Self.way(from: system, file: path)
      let contents = try package.contents(of: layer) { way.place($0, $1) }
      var diagnostics = contents.faults.map {
        Diagnostic(
          "gazetteer.bad-geometry", .warning, "feature \($0.feature): \($0.message)", at: SourceLocation(file: path))
      }
      if contents.hasThirdNumber {
        diagnostics.append(
          Diagnostic(
            "gazetteer.third-number", .note, "heights and measures are passed over", at: SourceLocation(file: path)))
      }
      let collection = FeatureCollection(features: contents.features)
      return try selected(path, way.boundaries(collection, diagnostics, file: path))
    } catch let error as GeoPackageError {
      throw GazetteerImportError(
        error.code == .noLayer ? .missingName : error.code == .unreadable ? .unreadable : .broken, file: path,
        error.message)
    }
  }

  /// The features of a GeoJSON file in WGS 84; one whose geometry cannot be used comes without it.
  static func boundaries(of file: SourceFile) throws -> ReadBoundaries {
    let read = try translating(file) { () throws(GeoJSONError) in
      try GeoJSONDecoder().decodeTolerantly(file.bytes)
    }
    var boundaries = ReadBoundaries(
      collection: read.collection, diagnostics: diagnostics(read.faults, file.name))
    for error in read.faults.filter({ !$0.isMended }).map(\.error) {
      // Without a stated reference system positions are degrees, and a map's metres are the usual fault.
      let remedy =
        error.code == .badPosition ? "if these are no degrees, name their system with --crs EPSG:…" : error.remedy
      if let feature = error.feature { boundaries.faults[feature] = "\(error.message); \(remedy)" }
    }
    return boundaries
  }

  private static func translating<Result>(
    _ file: SourceFile, _ body: () throws(GeoJSONError) -> Result
  ) throws -> Result {
    do { return try body() } catch { throw GazetteerImportError(.broken, file: file.name, error.description) }
  }

  private static func diagnostics(_ faults: [GeoJSONFault], _ file: String) -> [Diagnostic] {
    faults.map { fault in
      let feature = fault.error.feature.map { "feature \($0): " } ?? ""
      return Diagnostic(
        fault.isMended ? "gazetteer.closed-ring" : "gazetteer.bad-geometry", .warning,
        "\(feature)\(fault.error.message)\(fault.isMended ? "; it was closed" : "")",
        at: SourceLocation(file: file, line: fault.error.line))
    }
  }

  private func selected(_ name: String, _ read: ReadBoundaries) throws -> SourceFile {
    guard !only.isEmpty else { return SourceFile(name: name, read) }
    var read = read
    let kept = read.collection.features.enumerated().filter { _, feature in
      only.contains { NamedArea.text(of: feature, $0.property) == $0.value }
    }
    let faults = kept.map { read.faults[$0.offset] }
    read.faults = Dictionary(
      uniqueKeysWithValues: faults.enumerated().compactMap { place, fault in fault.map { (place, $0) } })
    let others = read.collection.features.count - kept.count
    guard !kept.isEmpty else {
      let wanted = only.map { "\($0.property)=\($0.value)" }.joined(separator: ", ")
      throw GazetteerImportError(.missingName, file: name, "no feature has \(wanted)")
    }
    if others > 0 {
      read.diagnostics.append(
        Diagnostic(
          "gazetteer.left-out", .note, "\(others) features are not asked for", at: SourceLocation(file: name)))
    }
    read.collection = FeatureCollection(members: read.collection.members, features: kept.map(\.element))
    return SourceFile(name: name, read)
  }

  private static func way(from system: String, file: String) throws -> ReferenceWay {
    do {
      return ReferenceWay(try ReferenceTransformation(from: system))
    } catch {
      throw GazetteerImportError(.broken, file: file, error.description)
    }
  }
}

/// A transformation and what is to be told of it.
private struct ReferenceWay {
  private let transformation: ReferenceTransformation

  init(_ transformation: ReferenceTransformation) { self.transformation = transformation }

  func place(_ x: Double, _ y: Double) -> Coordinate? {
    transformation.isIdentity ? Coordinate(longitude: x, latitude: y) : transformation.coordinate(x: x, y: y)
  }

  func boundaries(_ collection: FeatureCollection, _ diagnostics: [Diagnostic], file: String) -> ReadBoundaries {
    guard !transformation.isIdentity else { return ReadBoundaries(collection: collection, diagnostics: diagnostics) }
    let shift = transformation.shiftNote.map { "; \($0)" } ?? ""
    let note = Diagnostic(
      "gazetteer.transformed", .note, "transformed from \(transformation.name) to WGS 84\(shift)",
      at: SourceLocation(file: file))
    return ReadBoundaries(
      collection: collection, diagnostics: [note] + diagnostics,
      origin: "transformed from \(transformation.name)\(shift)")
  }
}
