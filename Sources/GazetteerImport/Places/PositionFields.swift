import DelimitedText
import IncidentModel
import SimpleFeatures

/// A position as two fields of a text write it.
enum PositionFields {
  /// Why two fields are no position.
  struct Fault: Error {
    let message: String
  }

  /// The position of degrees of WGS 84.
  static func coordinate(
    longitude: ArraySlice<UInt8>, latitude: ArraySlice<UInt8>
  ) throws(Fault) -> Coordinate {
    let (first, second) = (try degrees(longitude, "longitude"), try degrees(latitude, "latitude"))
    if let coordinate = Coordinate(longitude: first, latitude: second) { return coordinate }
    if max(abs(first), abs(second)) > 360 {
      throw Fault(message: "\(first), \(second) look like metres of a map; transform them to degrees of WGS 84")
    }
    if abs(second) > 90, abs(second) <= 180, abs(first) <= 90 {
      throw Fault(message: "latitude \(second) is not between -90 and 90; longitude and latitude look swapped")
    }
    throw Fault(
      message: abs(second) > 90
        ? "latitude \(second) is not between -90 and 90" : "longitude \(first) is not between -180 and 180")
  }

  private static func degrees(_ field: ArraySlice<UInt8>, _ name: String) throws(Fault) -> Double {
    guard let value = DelimitedReader.Row.number(field) else {
      guard !field.isEmpty else { throw Fault(message: "the \(name) is empty") }
      let text = String(validating: field.prefix(40), as: UTF8.self) ?? "no text"
      let hint =
        field.contains(UInt8(ascii: ","))
        ? "a decimal comma; write a decimal point" : "no decimal number; write degrees such as 66.35"
      throw Fault(message: "the \(name) \"\(text)\" is \(hint)")
    }
    return value
  }
}

extension Coordinate {
  /// The coordinate with longitude and latitude exchanged; nothing where that is none.
  var swapped: Coordinate? { Coordinate(longitude: latitude, latitude: longitude) }
}

extension Diagnostic {
  /// What is told of a place at 0, 0; nothing of one elsewhere.
  static func nullIsland(_ id: String, _ coordinate: Coordinate, at location: SourceLocation) -> Diagnostic? {
    guard coordinate.longitude == 0, coordinate.latitude == 0 else { return nil }
    return Diagnostic(
      "gazetteer.null-island", .warning, "\(id) lies at 0, 0, which often stands for an unknown position",
      at: location, remedy: "leave it out if the position is not known")
  }
}
