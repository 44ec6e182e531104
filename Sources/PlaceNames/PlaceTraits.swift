public import IncidentModel

/// What a place is and where it belongs, without its texts: enough to read a report with.
public struct PlaceTraits: Sendable, Hashable {
  /// The code of a unit as a number: two codes are the same where their numbers are.
  public struct Code: Sendable, Hashable {
    let number: UInt32
  }

  /// Its position in the gazetteer.
  public let position: Int
  /// What it is.
  public let kind: PlaceKind
  /// The district that it lies in, where it lies in one of the boundary set.
  public let district: Code?
  /// The province.
  public let province: Code?
  /// Whether it is known to have inhabitants.
  public let isPeopled: Bool
}
