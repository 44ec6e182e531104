import IncidentModel
import PlaceNames

/// A name of one country, province or district means that unit, also where a small place bears it too.
enum UnitPass: ResolutionPass {
  static let name = "unit"

  static func decide(_ question: Question) -> Decision? {
    let units = question.candidates.filter(\.entry.kind.isUnit)
    let primary = units.filter(\.isPrimary)
    guard let unit = only(primary) ?? (primary.isEmpty ? only(units) : nil) else { return nil }
    // A large town is better known than the province around it, or than a district outside the boundary set.
    if !question.isContainer, question.toponym.sense == nil, unit.entry.kind != .country,
      unit.entry.kind == .province || !question.region.knows(unit.entry),
      LargestPlacePass.largest(of: question.candidates) != nil
    {
      return nil
    }
    let naming = unit.isPrimary ? "" : "another or former name of "
    return Decision(
      unit,
      reason:
        "\(naming)the \(unit.entry.kind.rawValue) \(unit.entry.name)\(remark(unit, question))\(namesakes(unit, question))"
    )
  }

  /// What the gazetteer says of the name that is not the main one.
  private static func remark(_ unit: NameMatch, _ question: Question) -> String {
    if let remark = question.region.remark(on: unit, called: question.toponym.name, on: question.circumstances.day) {
      return remark
    }
    guard !unit.isPrimary, let note = unit.entry.note else { return "" }
    let sentences = note.split(separator: ".").map { $0.drop { $0 == " " } }
    let remarks = sentences.filter { $0.split { !$0.isLetter }.contains { $0 == question.toponym.name } }
    return remarks.map { " (\($0))" }.joined()
  }

  /// The other kinds of places that are called so, with or without a generic word: the Bolan Pass.
  private static func namesakes(_ unit: NameMatch, _ question: Question) -> String {
    let name = NameNormalizer.normalized(question.toponym.name)
    let kinds = PlaceKind.allCases.filter { kind in
      kind != unit.entry.kind
        && (question.candidates.contains { $0.entry.kind == kind }
          || !kind.isUnit && kind != .area
            && question.region.vocabulary.words(for: kind).contains {
              question.gazetteer.contains(normalized: "\(name) \($0)")
            })
    }
    return kinds.isEmpty ? "" : "; \(kinds.map(\.withArticle).joined(separator: " and ")) of that name exists too"
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
