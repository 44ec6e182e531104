import GEOS
import IncidentModel
import SimpleFeatures

/// A feature of a file of boundaries, which is asked for properties that have to be there.
struct BoundaryFeature {
  /// The largest area that an area of the earth can have, in square kilometres.
  private static let largestArea = 510_100_000.0

  let feature: Feature
  let index: Int
  let file: String
  let diagnostics: any DiagnosticCollector

  /// Why the feature cannot be used.
  func fault(_ message: String) -> IngestionError { IngestionError(.broken, file: file, message) }

  /// Tells of something in this feature, by its index and, where it has one, its name.
  func tell(_ severity: Severity, _ message: String, line: Int? = nil) {
    let name = feature["name"].string ?? feature["code"].string
    let named = name.map { " (\($0.prefix(80)))" } ?? ""
    diagnostics.emit(
      Diagnostic(
        severity == .refusal ? "gazetteer.refused-area" : "gazetteer.doubtful-area", severity,
        "feature \(index)\(named): \(message)", at: SourceLocation(file: file, line: line)))
  }

  func text(_ name: String) throws(IngestionError) -> String {
    guard let text = feature[name].string, text.contains(where: { !$0.isWhitespace }) else {
      let isMissing = feature[name] == .null || feature[name] == .string("")
      throw fault(
        isMissing
          ? "the text \"\(name)\" is missing; add it, or import the file again"
          : "\"\(name)\" is no text; write it in quotes, or import the file again")
    }
    return text
  }

  func number(_ name: String) throws(IngestionError) -> Double {
    guard let number = feature[name].number else {
      throw fault("the number \"\(name)\" is missing; add it, or import the file again")
    }
    return number
  }

  /// The area in square kilometres.
  func squareKilometres() throws(IngestionError) -> Double {
    let area = try number("area_km2")
    guard area > 0, area <= Self.largestArea else {
      throw fault("\"area_km2\" is \(area), which is no area on earth; correct it")
    }
    return area
  }

  /// The number of people; nothing where none is stated, and told of where it is no count.
  func population() -> Int? {
    let value = feature["population"]
    if value == .null { return nil }
    if let people = value.integer, people >= 0, people <= 20_000_000_000 { return people }
    tell(.warning, "\"population\" is no number of people, and is left out; write a whole number or null")
    return nil
  }

  func label() throws(IngestionError) -> Coordinate {
    guard
      let label = Coordinate(longitude: try number("label_lon"), latitude: try number("label_lat"))
    else { throw fault("\"label_lon\" and \"label_lat\" are no position; import the file again") }
    return label
  }

  func level() throws(IngestionError) -> AdminLevel {
    switch try text("level") {
    case "country": .country
    case "province": .province
    default: throw fault("\"level\" should be country or province; correct it")
    }
  }

  func area() throws(IngestionError) -> MultiPolygon {
    guard let area = feature.geometry?.area else {
      throw fault(
        feature.geometry == nil
          ? "it has no geometry; add its area" : "it is no area but a point or line; draw its area")
    }
    return area
  }

  /// The area, made valid, so that every point can be told to lie in it or not.
  ///
  /// What is repaired is told of with the reason and the place.
  func validArea() throws(IngestionError) -> MultiPolygon {
    let area = try area()
    do {
      guard let fault = try PolygonValidation.fault(in: area) else { return area }
      let place = fault.place.map { " at \($0.longitude), \($0.latitude)" } ?? ""
      guard let valid = try PolygonValidation.repaired(area) else {
        throw self.fault("it is no valid area (\(fault.reason)\(place)), and no area is left of it; draw it anew")
      }
      tell(.warning, "it was no valid area (\(fault.reason)\(place)), and is taken as repaired; check its borders")
      return valid
    } catch let error as GEOSError {
      throw fault("it is no valid area: \(error); draw it anew")
    } catch let error as IngestionError {
      throw error
    } catch {
      throw fault("\(error)")
    }
  }
}
