import IncidentModel
import SimpleFeatures

/// A feature of a file of boundaries that is asked for properties that have to be there.
struct BoundaryFeature {
  private let feature: Feature
  /// Its index in the file, counted from 0.
  let index: Int
  let file: String

  init(feature: Feature, index: Int, file: String) {
    self.feature = feature
    self.index = index
    self.file = file
  }

  var geometry: Geometry? { feature.geometry }

  /// How messages name it: by index, code and name as far as it has them.
  var title: String {
    let names = ["code", "name"].compactMap { feature[$0].string }.filter { !$0.isEmpty }.map { $0.prefix(60) }
    return "feature \(index)" + (names.isEmpty ? "" : " (\(names.joined(separator: " ")))")
  }

  /// What is known of a district that cannot be used.
  var refusedDistrict: DistrictAtlas.RefusedDistrict {
    func text(_ name: String) -> String? { feature[name].string.flatMap { $0.isEmpty ? nil : String($0.prefix(60)) } }
    return DistrictAtlas.RefusedDistrict(code: text("code"), name: text("name"))
  }

  func fault(_ message: String) -> IngestionError {
    IngestionError(.broken, file: file, "\(title): \(message)")
  }

  func warning(_ identifier: String, _ message: String, remedy: String) -> Diagnostic {
    Diagnostic(identifier, .warning, "\(title): \(message)", at: SourceLocation(file: file), remedy: remedy)
  }

  /// The value of a property; `null` where there is none.
  subscript(name: String) -> PropertyValue { feature[name] }

  func text(_ name: String) throws(IngestionError) -> String {
    guard let text = feature[name].string, !text.isEmpty else {
      throw fault("the text \"\(name)\" is \(feature[name] == .null ? "missing" : "no text"); import the file again")
    }
    return text
  }

  func level() throws(IngestionError) -> AdminLevel {
    switch try text("level") {
    case "country": .country
    case "province": .province
    default: throw fault("\"level\" should be country or province")
    }
  }

  /// The area as it is written, which may cross itself.
  func writtenArea() throws(IngestionError) -> MultiPolygon {
    guard let geometry else { throw fault("it has no geometry; import the file again") }
    guard let area = geometry.area else { throw fault("it is a point or a line and no area; import the file again") }
    return area
  }
}
