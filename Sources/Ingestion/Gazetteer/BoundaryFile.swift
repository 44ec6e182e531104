import GeoJSON
import IncidentModel
import SimpleFeatures

/// A GeoJSON file of boundaries: the features that can be used; the rest is told of.
struct BoundaryFile {
  let file: String
  let features: [BoundaryFeature]
  private let diagnostics: any DiagnosticCollector

  /// Reads the file.
  init(_ file: String, _ diagnostics: any DiagnosticCollector) throws(IngestionError) {
    let bytes = try FileBytes.read(file, remedy: "run script/gazetteer or correct gazetteer.yml")
    let reading: GeoJSONReading
    do {
      reading = try GeoJSONDecoder().read(bytes)
    } catch {
      throw IngestionError(
        .broken, file: file, line: error.line, "column \(error.column): \(error.message); \(error.remedy)")
    }
    self.file = file
    self.diagnostics = diagnostics
    features = zip(reading.collection.features, reading.indices).map {
      BoundaryFeature(feature: $0, index: $1, file: file, diagnostics: diagnostics)
    }
    for refusal in reading.refusals {
      let feature = BoundaryFeature(
        feature: Feature(geometry: nil, properties: refusal.properties), index: refusal.error.feature ?? 0, file: file,
        diagnostics: diagnostics)
      feature.tell(.refusal, "\(refusal.error.message); \(refusal.error.remedy)", line: refusal.error.line)
    }
    for ring in reading.closedRings {
      let feature = features.first { $0.index == ring.feature }
      feature?.tell(.warning, "a ring was not closed, and is taken as closed; \(ring.remedy)", line: ring.line)
    }
  }

  /// Makes something of each feature; one that cannot be used is told of and left out.
  func each<Value>(_ make: (BoundaryFeature) throws(IngestionError) -> Value?) -> [Value] {
    features.compactMap { feature in
      do throws(IngestionError) {
        return try make(feature)
      } catch {
        feature.tell(.refusal, error.message)
        return nil
      }
    }
  }

  /// The features by their codes; those that share a code are told of and left out, whichever comes first.
  func featuresByCode() -> [(code: String, feature: BoundaryFeature)] {
    let coded = each { feature throws(IngestionError) in (code: try feature.text("code"), feature: feature) }
    let owners = Dictionary(grouping: coded, by: \.code)
    return coded.filter { code, feature in
      let others = (owners[code] ?? []).map(\.feature.index).filter { $0 != feature.index }
      if others.isEmpty { return true }
      let list = others.map(String.init).joined(separator: ", ")
      feature.tell(.refusal, "the code \(code) is also that of feature \(list); give each area its own")
      return false
    }
  }
}
