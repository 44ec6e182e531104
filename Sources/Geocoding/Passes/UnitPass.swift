import IncidentModel
import PlaceNames

/// A name of one country, province or district means that unit, also where a small place bears it too.
enum UnitPass: ResolutionPass {
  static let name = "unit"

  static func decide(_ question: Question) -> Decision? {
    let units = question.candidates.filter(\.entry.kind.isUnit)
    let primary = units.filter(\.isPrimary)
    guard let unit = only(primary) ?? (primary.isEmpty ? only(units) : nil) else { return nil }
    // Outside the boundary set a town is better known than the unit around it.
    if !question.isContainer, unit.entry.kind != .country, !question.region.knows(unit.entry),
      LargestPlacePass.largest(of: question.candidates) != nil
    {
      return nil
    }
    let others = Set(question.candidates.map(\.entry.kind)).subtracting([unit.entry.kind])
    let also = PlaceKind.allCases.filter(others.contains).map(\.withArticle)
    let shared = also.isEmpty ? "" : "; \(also.joined(separator: " and ")) of that name exists too"
    let naming = unit.isPrimary ? "" : "another or former name of "
    return Decision(unit, reason: "\(naming)the \(unit.entry.kind.rawValue) \(unit.entry.name)\(shared)")
  }

  /// The largest unit, where no two are on one level.
  private static func only(_ units: [NameMatch]) -> NameMatch? {
    for kind in [PlaceKind.district, .province, .country] {
      let level = units.filter { $0.entry.kind == kind }
      if !level.isEmpty { return level.count == 1 ? level.first : nil }
    }
    return nil
  }
}

extension PlaceKind {
  /// The kind in plain words with its article: `an area`.
  var withArticle: String {
    switch self {
    case .area: "an area"
    case .settlement: "a town or village"
    case .pass: "a mountain pass"
    case .neighbourhood: "a part of a town"
    default: "a \(rawValue)"
    }
  }
}
