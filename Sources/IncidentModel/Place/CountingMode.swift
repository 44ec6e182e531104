/// How exactly the place of an incident must be known for the incident to count in a district.
///
/// In every mode an incident either counts in one district or is listed with the reason why it does not.
public enum CountingMode: String, Sendable, CaseIterable {
  /// Named places and their surroundings: precision 1 and 2.
  case strict
  /// Also incidents of which only the district is known: precision 1 to 3.
  case standard
  /// Also vague regions and lines that lie wholly in one district: precision 1 to 3, and 5.
  case inclusive

  /// Why an incident of a precision cannot count; nothing where it can.
  ///
  /// Of vague regions and lines, those count in the inclusive mode that lie wholly in one district.
  public func objection(to precision: GeoPrecision) -> String? {
    switch precision {
    case .exact, .near: nil
    case .district: self == .strict ? "only the district is known" : nil
    case .province: "only the province is known"
    case .vague: self == .inclusive ? nil : "only a vague region or a line is known"
    case .country: "only the country is known"
    case .sea: "at sea or in the air"
    }
  }

  /// The precisions that count, in words: `1 to 3`.
  public var precisions: String {
    switch self {
    case .strict: "1 and 2"
    case .standard: "1 to 3"
    case .inclusive: "1 to 3, and 5 where it lies wholly in one district"
    }
  }
}
