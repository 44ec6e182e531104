import IncidentModel
import SimpleFeatures

/// A feature of a file of boundaries that is asked for properties that have to be there.
struct BoundaryFeature {
  private let feature: Feature
  /// Its index in the file, counted from 0.
  let index: Int
  let file: String
  /// The line on which it begins, counted from 1; nothing where the file is a single feature.
  let line: Int?

  init(feature: Feature, index: Int, file: String, line: Int?) {
    self.feature = feature
    self.index = index
    self.file = file
    self.line = line
  }

  var geometry: Geometry? { feature.geometry }

  /// How messages name it: by index, code and name as far as it has them.
  var title: String {
    let texts = ["code", "name"].compactMap { feature[$0].string.map { ShownText($0).text } }
    let names = texts.filter { !$0.isEmpty }.map { $0.prefix(60) }
    return "feature \(index)" + (names.isEmpty ? "" : " (\(names.joined(separator: " ")))")
  }

  /// What is known of a district that cannot be used.
  var refusedDistrict: DistrictAtlas.RefusedDistrict {
    func text(_ name: String) -> String? { feature[name].string.flatMap { $0.isEmpty ? nil : String($0.prefix(60)) } }
    return DistrictAtlas.RefusedDistrict(code: text("code"), name: text("name"))
  }

  func fault(_ message: String) -> IngestionError {
    IngestionError(.broken, file: file, line: line, "\(title): \(message)")
  }

  func warning(_ identifier: String, _ message: String, remedy: String) -> Diagnostic {
    Diagnostic(identifier, .warning, "\(title): \(message)", at: SourceLocation(file: file, line: line), remedy: remedy)
  }

  /// The value of a property; `null` where there is none.
  subscript(name: String) -> PropertyValue { feature[name] }

  func text(_ name: String) throws(IngestionError) -> String {
    guard let text = feature[name].string, !text.isEmpty else {
      throw fault("the text \"\(name)\" is \(feature[name] == .null ? "missing" : "no text"); import the file again")
    }
    return text
  }

  /// A text that others refer to.
  func code(_ name: String) throws(IngestionError) -> String {
    let text = try text(name)
    guard ShownText(text).first == nil else {
      throw fault(
        "\"\(name)\" has a control or invisible character; write it without, here and where it is referred to")
    }
    return text
  }

  /// A name as it is shown, or nothing where there is none; what is left out of it is told of.
  func name(_ diagnostics: any DiagnosticCollector) -> String? {
    guard let name = feature["name"].string.map(ShownText.init) else { return nil }
    if let omission = name.omission(from: "\"name\"") {
      diagnostics.emit(warning("gazetteer.control-character", omission, remedy: ShownText.remedy))
    }
    return name.text.isEmpty ? nil : name.text
  }

  /// The name that a unit must have.
  func requiredName(_ diagnostics: any DiagnosticCollector) throws(IngestionError) -> String {
    guard let name = name(diagnostics) else {
      throw fault("the text \"name\" is missing or empty; import the file again")
    }
    return name
  }

  /// The codes in published registers, an object of texts; what is not taken is told of.
  func codes(_ diagnostics: any DiagnosticCollector) -> Concordance {
    guard feature["codes"] != .null else { return Concordance() }
    guard case .object(let members) = feature["codes"] else {
      report("\"codes\" is no object", diagnostics)
      return Concordance()
    }
    let (codes, faults) = Concordance.read(members.map { ($0.name, $0.value.string ?? "") })
    for fault in faults { report("the code is not taken: \(fault)", diagnostics) }
    return codes
  }

  private func report(_ fault: String, _ diagnostics: any DiagnosticCollector) {
    diagnostics.emit(
      warning(
        "gazetteer.malformed-code", fault, remedy: #"write codes as texts such as {"iso_3166_2": "PK-BA"}"#))
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
