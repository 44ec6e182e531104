import DelimitedText
import IncidentModel

/// What exactly is wrong with a row that cannot be used.
extension PlaceRow {
  /// The refusal of a row that should place something.
  ///
  /// - Parameter hasPosition: Whether the row needs a position; one that lies somewhere in a district does not.
  func refusal(needingPosition: Bool = true) -> Diagnostic {
    var faults: [String] = []
    if !isFilled(columns.id) { faults.append("\"id\" is empty") }
    if name == nil { faults.append("\"name\" is empty") }
    faults.append(contentsOf: [kindFault(mayBeEmpty: false)].compactMap(\.self))
    if needingPosition {
      faults += positionFaults + [precisionFault(mayBeEmpty: false), uncertaintyFault].compactMap(\.self)
    }
    if isFilled(columns.population), let column = columns.population, row.integer(column) == nil {
      faults.append("\"population\" is \(quoted(column)), no whole number")
    }
    return refusal(faults.joined(separator: "; "))
  }

  /// What is wrong with a row that amends another place, where fields may be empty.
  var amendmentFaults: [String] {
    (hasNoPosition ? [] : positionFaults)
      + [kindFault(mayBeEmpty: true), precisionFault(mayBeEmpty: true), uncertaintyFault].compactMap(\.self)
  }

  private var positionFaults: [String] {
    [
      degreesFault(columns.longitude, "lon", "longitude", 180), degreesFault(columns.latitude, "lat", "latitude", 90),
    ].compactMap(\.self)
  }

  private func kindFault(mayBeEmpty: Bool) -> String? {
    guard isFilled(columns.kind) else { return mayBeEmpty ? nil : "\"kind\" is empty" }
    guard PlaceKind(rawValue: row[columns.kind]) == nil else { return nil }
    return "\"kind\" is \(quoted(columns.kind)), none of \(PlaceKind.allCases.map(\.rawValue).joined(separator: ", "))"
  }

  private func precisionFault(mayBeEmpty: Bool) -> String? {
    guard hasPrecision else { return mayBeEmpty ? nil : "\"precision\" is empty; write a number from 1 to 7" }
    return precision == nil ? "\"precision\" is \(quoted(columns.precision)), no number from 1 to 7" : nil
  }

  private var uncertaintyFault: String? {
    guard hasUncertainty, uncertainty == nil else { return nil }
    return "\"uncertainty_m\" is \(quoted(columns.uncertainty)), no whole number of metres from 1 to "
      + "\(Self.greatestUncertainty)"
  }

  private func degreesFault(_ column: Int, _ name: String, _ word: String, _ limit: Double) -> String? {
    guard isFilled(column) else { return "\"\(name)\" is empty" }
    guard let value = row.number(column) else {
      let hasComma = row.bytes(column).contains(UInt8(ascii: ","))
      let hint = hasComma ? "; write a decimal point" : "; write decimal degrees of WGS 84"
      return "\"\(name)\" is \(quoted(column)), no decimal number\(hint)"
    }
    guard abs(value) > limit else { return nil }
    let hint = abs(value) > 360 ? " (metres? give WGS 84 degrees)" : ""
    return "\(word) \(row[column].prefix(40)) is not between -\(Int(limit)) and \(Int(limit))\(hint)"
  }

  private func quoted(_ column: Int) -> String { "\"\(row[column].prefix(40))\"" }
}
