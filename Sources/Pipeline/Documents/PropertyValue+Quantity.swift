import IncidentModel
import SimpleFeatures

extension PropertyValue {
  /// A whole number, or null where it is not stated.
  init(_ value: Int?) { self = value.map(PropertyValue.integer) ?? .null }

  /// A text, or null where it is not stated.
  init(_ value: String?) { self = value.map(PropertyValue.string) ?? .null }

  /// Texts with semicolons between them, or null where there are none.
  init(joining values: [String]) { self = values.isEmpty ? .null : .string(values.joined(separator: ";")) }

  /// An object of the three numbers of a quantity.
  init(_ quantity: Quantity) {
    self = .object([
      Property("low", PropertyValue(quantity.low)), Property("best", PropertyValue(quantity.best)),
      Property("high", PropertyValue(quantity.high)),
    ])
  }
}

extension Quantity {
  /// The three numbers as properties: `killed_low`, `killed_best`, `killed_high`.
  func properties(_ name: String) -> [Property] {
    [
      Property("\(name)_low", PropertyValue(low)), Property("\(name)_best", PropertyValue(best)),
      Property("\(name)_high", PropertyValue(high)),
    ]
  }
}
