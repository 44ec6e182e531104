/// Why a text cannot be read as JSON or as GeoJSON.
public struct GeoJSONError: Error, Equatable, CustomStringConvertible {
  /// What is wrong.
  public enum Code: Sendable, Equatable {
    /// The text is not JSON in the sense of RFC 8259.
    case syntax
    /// A string holds bytes that are not UTF-8, or half of a surrogate pair.
    case notUnicode
    /// Objects and arrays lie in one another more than 512 levels deep.
    case tooDeep
    /// An object has the same name twice.
    case repeatedName
    /// The text is JSON, but not a feature collection, feature or geometry.
    case notGeoJSON
    /// The coordinates are in another reference system than WGS 84.
    case wrongReferenceSystem
    /// A position is not two numbers in the range of longitudes and latitudes.
    case badPosition
    /// A ring has fewer than four positions, or its last differs from its first.
    case unclosedRing
    /// A kind of geometry that is not read, such as a geometry collection.
    case unsupportedGeometry
  }

  /// What is wrong.
  public let code: Code
  /// What is wrong, in one sentence.
  public let message: String
  /// What to do about it.
  public let remedy: String
  /// The line of the fault, counted from 1.
  public let line: Int
  /// The byte in the line, counted from 1.
  public let column: Int
  /// The index of the feature, counted from 0, where the fault lies in one.
  public let feature: Int?

  init(_ code: Code, _ message: String, remedy: String, at place: TextPlace, feature: Int?) {
    self.code = code
    self.message = message
    self.remedy = remedy
    self.feature = feature
    line = place.line
    column = place.offset - place.lineStart + 1
  }

  /// The place, what is wrong and what to do, in one line.
  public var description: String {
    let place = feature.map { "line \(line), column \(column), feature \($0)" } ?? "line \(line), column \(column)"
    return "\(place): \(message); \(remedy)"
  }
}
