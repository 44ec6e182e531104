import IncidentModel

extension IncidentType {
  /// Whether two reports may mean one happening by these types; `other` fits every type.
  func isCompatible(with other: IncidentType) -> Bool {
    self == .other || other == .other || isKindred(to: other)
  }
}
