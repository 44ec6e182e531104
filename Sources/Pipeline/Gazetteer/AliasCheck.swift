import IncidentModel
import Ingestion
import PlaceNames

/// Finds names that two units of one level bear at the same time.
struct AliasCheck {
  let survey: GazetteerSurvey
  let places: RecordPlaces

  private struct Alias {
    let name: String
    let code: String
    let begin: DaySpan?
    let end: DaySpan?
    let location: SourceLocation

    func isApart(from other: Alias) -> Bool {
      func ends(_ first: Alias, before second: Alias) -> Bool {
        guard let end = first.end, let begin = second.begin else { return false }
        // One may have begun on the day on which the other ended, in a year that is all that is known.
        return end.first <= begin.last
      }
      return ends(self, before: other) || ends(other, before: self)
    }
  }

  private struct Key: Hashable {
    let level: AdminLevel
    let name: String
  }

  func findings() -> [Diagnostic] {
    var groups: [Key: [Alias]] = [:]
    for (level, alias) in aliases {
      let name = NameNormalizer.normalized(alias.name)
      if !name.isEmpty { groups[Key(level: level, name: name), default: []].append(alias) }
    }
    return groups.values.flatMap { group in
      group.indices.compactMap { index in
        let alias = group[index]
        return group[..<index].first { $0.code != alias.code && !$0.isApart(from: alias) }.map { finding(alias, $0) }
      }
    }
  }

  private func finding(_ alias: Alias, _ other: Alias) -> Diagnostic {
    Diagnostic(
      "gazetteer.alias-clash", .warning,
      "\(alias.name.prefix(60)) is a name of \(alias.code) and of \(other.code) (\(other.location)) at the same time",
      at: alias.location, remedy: "remove it from one of them, or state with valid_from and valid_to when it was whose")
  }

  /// The names of the boundary set, then those of the tables.
  private var aliases: [(AdminLevel, Alias)] {
    let atlas = survey.atlas
    let dates = Dictionary(
      survey.unitNames.map(\.name).filter { $0.relation == .unit }.map { ($0.code, $0) }
    ) { first, _ in first }
    let own =
      atlas.districts.map { (AdminLevel.district, $0.code, $0.name) }
      + atlas.units.map { ($0.level, $0.code, $0.name) }
    let levels = Dictionary(own.map { ($0.1, $0.0) }) { first, _ in first }
    let named = own.map { level, code, name in
      (
        level,
        Alias(
          name: name, code: code, begin: dates[code]?.begin, end: dates[code]?.end, location: places.unit(code))
      )
    }
    return named
      + survey.unitNames.compactMap { name, location in
        guard name.relation != .unit, let level = levels[name.code] else { return nil }
        return (
          level, Alias(name: name.name, code: name.code, begin: name.begin, end: name.end, location: location)
        )
      }
  }
}
