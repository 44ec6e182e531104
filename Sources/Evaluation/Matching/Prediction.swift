package import IncidentModel

/// What a reading says of one incident, as far as it is compared with the gold.
package struct Prediction: Sendable {
  /// What happened.
  package let type: IncidentType
  /// Where.
  package let place: PlaceReference
  /// When.
  package let date: DateExtent?
  /// How many died: the best number, else the least.
  package let killed: Int?
  /// How many were hurt: the best number, else the least.
  package let injured: Int?
  /// Who did it; each with every id by which the registry knows the actor or its unit.
  package let initiators: [Set<String>]
  /// Who says that they did it.
  package let claimants: [Set<String>]
  /// The bytes of the sentence in which it begins, in the report's file.
  package let span: Range<Int>

  package init(
    type: IncidentType, place: PlaceReference, date: DateExtent?, killed: Int?, injured: Int?,
    initiators: [Set<String>], claimants: [Set<String>], span: Range<Int>
  ) {
    self.type = type
    self.place = place
    self.date = date
    self.killed = killed
    self.injured = injured
    self.initiators = initiators
    self.claimants = claimants
    self.span = span
  }
}
