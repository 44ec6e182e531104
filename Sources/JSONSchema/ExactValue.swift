import SimpleFeatures

/// A text that equals another only if their bytes are the same; a Swift string equals its other normal forms too.
struct ExactText: Hashable {
  let text: String

  init(_ text: String) { self.text = text }

  static func == (left: ExactText, right: ExactText) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

  /// Equal bytes make equal strings, so their hash serves.
  func hash(into hasher: inout Hasher) { text.hash(into: &hasher) }
}

/// A value as JSON Schema compares it: 1 is 1.0, members have no order, texts are code points.
enum ExactValue: Hashable {
  case null
  case bool(Bool)
  case number(ExactNumber)
  case text(ExactText)
  case list([ExactValue])
  case members([ExactText: ExactValue])

  init(_ value: PropertyValue) {
    switch value {
    case .null: self = .null
    case .bool(let truth): self = .bool(truth)
    case .integer(let number): self = .number(.whole(number))
    case .number(let number, _): self = .number(ExactNumber(number))
    case .string(let text): self = .text(ExactText(text))
    case .array(let elements): self = .list(elements.map(ExactValue.init))
    case .object(let members):
      let pairs = members.map { (ExactText($0.name), ExactValue($0.value)) }
      self = .members(Dictionary(pairs) { first, _ in first })
    }
  }
}

/// A number that is compared without rounding.
enum ExactNumber: Hashable, Comparable {
  case whole(Int)
  /// Never a value that `whole` could hold.
  case other(Double)

  init(_ number: Double) { self = Int(exactly: number).map(ExactNumber.whole) ?? .other(number) }

  init?(_ value: PropertyValue) {
    switch value {
    case .integer(let number): self = .whole(number)
    case .number(let number, _): self.init(number)
    default: return nil
    }
  }

  /// Whether there is no fraction.
  var isWhole: Bool {
    switch self {
    case .whole: true
    case .other(let number): number.isFinite && number == number.rounded()
    }
  }

  static func < (left: ExactNumber, right: ExactNumber) -> Bool {
    switch (left, right) {
    case (.whole(let left), .whole(let right)): left < right
    case (.other(let left), .other(let right)): left < right
    // A double beside the whole numbers has a fraction, and then the whole number is exact where it is near,
    // or it lies beyond all of them.
    case (.whole(let left), .other(let right)): right >= 0x1p63 || Double(left) < right
    case (.other(let left), .whole(let right)): left < -0x1p63 || left < Double(right) && left < 0x1p63
    }
  }
}
