/// What is wrong with one feature of a text whose other features can be used.
public struct GeoJSONFault: Sendable, Equatable {
  /// What is wrong, with the line and the feature's index.
  public let error: GeoJSONError
  /// Whether the feature is whole all the same, as where a ring was closed; otherwise it came without its geometry or,
  /// where it is no feature at all, without anything.
  public let isMended: Bool
}
