/// What a figure counts.
public enum Measure: String, Sendable, CaseIterable {
  /// People who died.
  case killed
  /// People who were hurt.
  case injured
  /// People of whom nothing is known.
  case missing
  /// People who were taken or are held.
  case captured
  /// People who were let go.
  case released
  /// People who were arrested by a state.
  case arrested
  /// People who had to leave.
  case displaced
  /// Happenings in an aggregate claim.
  case attacks
  /// Places in an aggregate claim.
  case locations
}

/// Whom a figure counts.
public enum VictimClass: String, Sendable, CaseIterable {
  /// Soldiers, police, paramilitary forces and other forces of a state.
  case securityForces = "security_forces"
  /// Members of an armed group.
  case armedGroup = "armed_group"
  /// Everybody else.
  case civilians
  /// Citizens of another country.
  case foreignNationals = "foreign_nationals"
  /// Not stated.
  case unknown
}

/// A quantity as far as it is stated: `nil` means "not stated", never zero.
public struct Quantity: Sendable, Hashable {
  /// The least that is stated.
  public let low: Int?
  /// The number itself where one is stated.
  public let best: Int?
  /// The most that is stated.
  public let high: Int?

  /// Makes a quantity.
  public init(low: Int?, best: Int?, high: Int?) {
    self.low = low
    self.best = best
    self.high = high
  }

  /// A quantity that is stated exactly.
  public init(exactly value: Int) { self.init(low: value, best: value, high: value) }

  /// Nothing stated.
  public static let notStated = Quantity(low: nil, best: nil, high: nil)

  /// The quantity as it is shown to people: `12`, `at least 400`, `5–7`, `up to 30`; nothing where nothing is stated.
  public var words: String? {
    switch (low, best, high) {
    // As in "over 400": the number is stated as the least, and nothing bounds it from above.
    case (let low?, let best?, nil) where low == best: "at least \(best)"
    case (_, let best?, _): "\(best)"
    case (let low?, nil, let high?): low == high ? "\(low)" : "\(low)–\(high)"
    case (let low?, nil, nil): "at least \(low)"
    case (nil, nil, let high?): "up to \(high)"
    case (nil, nil, nil): nil
    }
  }

  /// The number to compare: `best`, else `low`, else `high`.
  public var representative: Int? { best ?? low ?? high }
}

/// A number of people or things, with who asserts it.
public struct Figure: Sendable, Hashable {
  /// How a figure stands to the others that its asserter gives of one incident.
  public enum Role: String, Sendable, CaseIterable {
    /// It stands for itself and is added up.
    case counted
    /// It is a part of a number that is counted: `ten were killed, six of them policemen`.
    case part
    /// It says again what the counted ones make together: `in all, fourteen`.
    case total
  }

  /// What it counts.
  public let measure: Measure
  /// Whom it counts.
  public let victim: VictimClass
  /// How many, as far as stated.
  public let quantity: Quantity
  /// The words that make it vague, as in `at least`.
  public let qualifier: String?
  /// The id of the actor who asserts it, or nothing where the report does so in its own voice.
  public let assertedBy: String?
  /// How it is asserted.
  public let status: AssertionStatus
  /// How it stands to the others; only what is counted is ever added.
  public let role: Role
  /// Its bytes in the report's file.
  public let bytes: Range<Int>

  /// Makes a figure.
  public init(
    measure: Measure, victim: VictimClass, quantity: Quantity, qualifier: String?, assertedBy: String?,
    status: AssertionStatus, role: Role = .counted, bytes: Range<Int>
  ) {
    self.role = role
    self.measure = measure
    self.victim = victim
    self.quantity = quantity
    self.qualifier = qualifier
    self.assertedBy = assertedBy
    self.status = status
    self.bytes = bytes
  }

  /// The same figure with other support.
  public func with(status: AssertionStatus) -> Figure {
    Figure(
      measure: measure, victim: victim, quantity: quantity, qualifier: qualifier, assertedBy: assertedBy,
      status: status, role: role, bytes: bytes)
  }

  /// The same figure in another role.
  public func with(role: Role) -> Figure {
    Figure(
      measure: measure, victim: victim, quantity: quantity, qualifier: qualifier, assertedBy: assertedBy,
      status: status, role: role, bytes: bytes)
  }
}

/// A total and its parts, as one report states them, that do not make the same number.
public struct FigureDiscrepancy: Sendable, Hashable {
  /// What is counted.
  public let measure: Measure
  /// The number that is stated as the total.
  public let total: Quantity
  /// What the parts that are told of make together.
  public let parts: Quantity
  /// The id of the actor who asserts them, or nothing where the report does so in its own voice.
  public let assertedBy: String?

  /// Makes a discrepancy.
  public init(measure: Measure, total: Quantity, parts: Quantity, assertedBy: String?) {
    self.measure = measure
    self.total = total
    self.parts = parts
    self.assertedBy = assertedBy
  }

  /// It in neutral words: `killed: 16 in all, 14 in the parts that are told of`.
  public var words: String {
    "\(measure.rawValue): \(total.words ?? "a number not stated") in all, "
      + "\(parts.words ?? "a number not stated") in the parts that are told of"
  }
}
