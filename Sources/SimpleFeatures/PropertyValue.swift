/// The value of a feature's property, with its order and its decimals.
///
/// `null` means "not stated" and is never the same as zero.
public enum PropertyValue: Sendable, Hashable {
  /// Not stated.
  case null
  /// A truth value.
  case bool(Bool)
  /// A whole number.
  case integer(Int)
  /// A number, written with this many decimals; trailing zeros are kept, so that columns line up.
  case number(Double, decimals: Int)
  /// A text.
  case string(String)
  /// A list.
  case array([PropertyValue])
  /// An object whose members keep their order.
  case object([Property])

  /// The text of a `string`.
  public var string: String? { if case .string(let text) = self { text } else { nil } }

  /// The value of an `integer`, or of a `number` without a fraction.
  public var integer: Int? {
    switch self {
    case .integer(let value): value
    case .number(let value, _): Int(exactly: value)
    default: nil
    }
  }

  /// The value of an `integer` or a `number`.
  public var number: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value, _): value
    default: nil
    }
  }

  /// The values of an `array`; none for anything else.
  public var elements: [PropertyValue] { if case .array(let values) = self { values } else { [] } }

  /// The value of an `object`'s first member of this name, or `null` where there is none.
  public subscript(name: String) -> PropertyValue {
    if case .object(let members) = self { members.first { $0.name == name }?.value ?? .null } else { .null }
  }
}

/// One named value of a feature.
public struct Property: Sendable, Hashable {
  /// The property's name.
  public let name: String
  /// The property's value.
  public let value: PropertyValue

  /// Makes a property.
  public init(_ name: String, _ value: PropertyValue) {
    self.name = name
    self.value = value
  }
}
