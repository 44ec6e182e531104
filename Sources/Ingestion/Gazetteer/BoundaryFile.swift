import GEOS
import GeoJSON
import IncidentModel
import SimpleFeatures

/// A GeoJSON file of boundaries whose features are asked for properties that have to be there.
struct BoundaryFile {
  let features: [BoundaryFeature]

  /// Reads the file.
  init(_ file: String) throws(IngestionError) {
    let bytes = try FileBytes.read(file, remedy: "run script/gazetteer or correct gazetteer.yml")
    let collection: FeatureCollection
    do {
      collection = try GeoJSONDecoder().decode(bytes)
    } catch {
      let feature = error.feature.map { "feature \($0): " } ?? ""
      throw IngestionError(
        .broken, file: file, line: error.line, "column \(error.column): \(feature)\(error.message); \(error.remedy)")
    }
    features = collection.features.enumerated().map {
      BoundaryFeature(properties: $0.element, index: $0.offset, file: file)
    }
  }

  /// The features by their codes, none of which may occur twice.
  func featuresByCode() throws(IngestionError) -> [String: BoundaryFeature] {
    var byCode: [String: BoundaryFeature] = [:]
    for feature in features {
      let code = try feature.text("code")
      guard byCode.updateValue(feature, forKey: code) == nil else {
        throw feature.fault("the code \(code) occurs twice; give each area its own")
      }
    }
    return byCode
  }
}

/// A feature of a file of boundaries.
struct BoundaryFeature {
  let properties: Feature
  let index: Int
  let file: String

  func fault(_ message: String) -> IngestionError {
    IngestionError(.broken, file: file, "feature \(index): \(message)")
  }

  func text(_ name: String) throws(IngestionError) -> String {
    guard let text = properties[name].string, !text.isEmpty else {
      throw fault("the text \"\(name)\" is missing; import the file again")
    }
    return text
  }

  func number(_ name: String) throws(IngestionError) -> Double {
    guard let number = properties[name].number else {
      throw fault("the number \"\(name)\" is missing; import the file again")
    }
    return number
  }

  func label() throws(IngestionError) -> Coordinate {
    guard
      let label = Coordinate(longitude: try number("label_lon"), latitude: try number("label_lat"))
    else { throw fault("\"label_lon\" and \"label_lat\" are no position; import the file again") }
    return label
  }

  func area() throws(IngestionError) -> MultiPolygon {
    guard let area = properties.geometry?.area else { throw fault("it is no area; import the file again") }
    return area
  }

  /// The area, which has to be valid, so that every point can be told to lie in it or not.
  func validArea() throws(IngestionError) -> MultiPolygon {
    let area = try area()
    let fault: PolygonValidation.Fault?
    do { fault = try PolygonValidation.fault(in: area) } catch { throw self.fault("\(error); import the file again") }
    guard let fault else { return area }
    let place = fault.place.map { " at \($0.longitude), \($0.latitude)" } ?? ""
    throw self.fault("it is no valid area: \(fault.reason)\(place); import the file again")
  }

  func level() throws(IngestionError) -> AdminLevel {
    switch try text("level") {
    case "country": .country
    case "province": .province
    default: throw fault("\"level\" should be country or province")
    }
  }
}
