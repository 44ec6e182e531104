/// What a column of a table says of an incident.
///
/// The names are those of the flat properties where there is one, so that the program's own tables read themselves.
package enum TableField: String, Sendable, CaseIterable {
  case id, title, kind, type, subtype, tactics
  case date
  case dateEnd = "date_end"
  case datePrecision = "date_precision"
  case year, month, day
  case place, district
  case districtCode = "district_pcode"
  case province, country
  case longitude = "lon"
  case latitude = "lat"
  case wkt, precision, vicinity
  case actor, participants
  case actorKind = "actor_kind"
  case target
  case targetKind = "target_kind"
  case killed
  case killedLow = "killed_low"
  case killedBest = "killed_best"
  case killedHigh = "killed_high"
  case killedSideA = "killed_side_a"
  case killedSideB = "killed_side_b"
  case killedCivilians = "killed_civilians"
  case killedAttackers = "killed_attackers"
  case killedUnknown = "killed_unknown"
  case injured
  case injuredLow = "injured_low"
  case injuredBest = "injured_best"
  case injuredHigh = "injured_high"
  case status, disputed, source
  /// What an earlier import kept, as an object of JSON.
  case sourceFields = "source_fields"
  /// Words that may name private persons; left out unless they are asked for.
  case text
  /// Nothing that a field holds.
  case other

  /// The number of the field among all.
  var index: Int { Self.indices[self] ?? 0 }

  private static let indices = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })

  /// The fields that say nothing by which an incident could be told: of them alone no table is made.
  static let needed: Set<TableField> = [.place, .district, .longitude, .wkt, .date, .year]
}
