import DelimitedText
package import SimpleFeatures

/// Reads the positions that tables write, and says what is wrong with them.
package enum TablePosition {
  /// The position of two fields.
  ///
  /// - Throws: Why they are none, and of which of them.
  package static func coordinate(longitude: String, latitude: String) throws(AxisFault) -> Coordinate {
    let x = try degrees(longitude, limit: 180, .longitude)
    let y: Double
    do { y = try degrees(latitude, limit: 90, .latitude) } catch {
      // What is no latitude and would be a longitude, beside what would be a latitude: the columns changed places.
      guard let swapped = number(latitude), abs(swapped) <= 180, abs(x) <= 90 else { throw error }
      throw AxisFault(
        axis: .latitude,
        message: "latitude \(latitude.prefix(30)) is not between -90 and 90; longitude and latitude seem to be swapped")
    }
    guard let coordinate = Coordinate(longitude: x, latitude: y) else {
      throw AxisFault(axis: .longitude, message: "no position")
    }
    return coordinate
  }

  /// The position that `POINT (x y)` writes; nothing for anything else.
  package static func point(wkt text: String) -> Coordinate? {
    let upper = text.uppercased()
    guard upper.hasPrefix("POINT"), let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")"),
      open < close
    else { return nil }
    let numbers = text[text.index(after: open)..<close].split(separator: " ")
    guard numbers.count >= 2, let x = number(String(numbers[0])), let y = number(String(numbers[1])) else { return nil }
    return Coordinate(longitude: x, latitude: y)
  }

  /// Which of the two columns is wrong.
  package enum Axis: Sendable { case longitude, latitude }

  /// Why a field is no longitude or latitude.
  package struct AxisFault: Error {
    /// Which it should be.
    package let axis: Axis
    /// What is wrong and what to do.
    package let message: String
  }

  static func number(_ text: String) -> Double? {
    let bytes = Array(text.utf8)
    return DelimitedReader.Row.number(bytes[...])
  }

  private static func degrees(_ text: String, limit: Double, _ axis: Axis) throws(AxisFault) -> Double {
    let name = axis == .longitude ? "longitude" : "latitude"
    guard let value = number(text) else {
      throw AxisFault(axis: axis, message: "\(name) \"\(text.prefix(40))\" is no number of degrees\(hint(text))")
    }
    guard abs(value) <= limit else {
      let metres = abs(value) > 1000 ? " (metres? give WGS 84 degrees)" : ""
      throw AxisFault(
        axis: axis,
        message: "\(name) \(text.prefix(30)) is not between -\(Int(limit)) and \(Int(limit))\(metres)")
    }
    return value
  }

  private static func hint(_ text: String) -> String {
    if text.contains(where: { "°'\"′″".contains($0) }) || text.contains(where: { "NSEWnsew".contains($0) }) {
      let word = text.lowercased()
      if word.contains("nan") || word.contains("inf") || word.contains("none") { return "" }
      return "; write degrees, minutes and seconds as decimal degrees such as 66.35"
    }
    return text.contains(",") ? "; write a decimal point in the place of the comma" : ""
  }
}
