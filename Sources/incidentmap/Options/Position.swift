import ArgumentParser
import SimpleFeatures

/// A position on the command line: `66.35,27.0`, also with spaces around the numbers.
enum Position {
  /// The longitude and latitude of a text with a comma between them.
  static func coordinate(_ text: String) throws -> Coordinate {
    let numbers = text.split(separator: ",", omittingEmptySubsequences: false).map { part in
      DecimalDegrees(Substring(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()))?.value
    }
    guard numbers.count == 2, let longitude = numbers[0], let latitude = numbers[1],
      let position = Coordinate(longitude: longitude, latitude: latitude)
    else { throw ValidationError("\"\(text)\" is no longitude and latitude such as 66.35,27.0") }
    return position
  }
}
