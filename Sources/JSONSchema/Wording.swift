import SimpleFeatures

/// Values and names in messages.
enum Wording {
  /// The longest text that is shown whole, in code points.
  private static let limit = 60

  /// A text whose controls, line ends and changes of direction are escaped, so that it stays a text on a terminal.
  static func visible(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator:
        result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A text in quotes, cut where it is long.
  static func quoted(_ text: String) -> String {
    let scalars = text.unicodeScalars.prefix(limit + 1)
    guard scalars.count > limit else { return "\"\(visible(text))\"" }
    return "\"\(visible(String(scalars.prefix(limit))))...\""
  }

  /// The value, where it is short, or its kind.
  static func shown(_ value: PropertyValue) -> String {
    switch value {
    case .null: "null"
    case .bool(let truth): truth ? "true" : "false"
    case .integer(let number): String(number)
    case .number(let number, _): number == number.rounded() ? String(number.description.trimmingPointZero) : "\(number)"
    case .string(let text): quoted(text)
    case .array(let elements): "a list of \(elements.count)"
    case .object: "an object"
    }
  }

  /// "a", "a or b", "a, b or c".
  static func alternatives(_ words: [String]) -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "nothing" }
    return "\(words.dropLast().joined(separator: ", ")) or \(last)"
  }
}

extension String {
  /// `-3` for `-3.0`.
  fileprivate var trimmingPointZero: Substring { hasSuffix(".0") ? dropLast(2) : self[...] }
}
