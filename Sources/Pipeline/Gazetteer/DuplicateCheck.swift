import IncidentModel
import Ingestion
import PROJ
import PlaceNames
import SimpleFeatures

/// Finds places that stand twice under two ids: of one name and kind, and less than a kilometre apart.
struct DuplicateCheck {
  /// How near to one another two places of one name and kind are taken for one, in metres.
  static let reach = 1000.0

  let survey: GazetteerSurvey
  let places: RecordPlaces

  private struct Key: Hashable {
    let name: String
    let kind: PlaceKind
  }

  func findings() -> [Diagnostic] {
    var groups: [Key: [Int]] = [:]
    for (index, entry) in survey.entries.enumerated() where !entry.kind.isUnit {
      let name = NameNormalizer.normalized(entry.name)
      if !name.isEmpty { groups[Key(name: name, kind: entry.kind), default: []].append(index) }
    }
    return groups.values.filter { $0.count > 1 }.flatMap(findings)
  }

  private func findings(_ group: [Int]) -> [Diagnostic] {
    // From south to north, so that each is compared only with those of its latitude.
    let ordered = group.sorted { (latitude($0), $0) < (latitude($1), $1) }
    let geodesic = Geodesic()
    var findings: [Diagnostic] = []
    for (place, first) in ordered.enumerated() {
      for second in ordered[(place + 1)...] {
        // A degree of latitude is nowhere shorter than 110 km.
        guard latitude(second) - latitude(first) < Self.reach / 110_000 else { break }
        let (one, other) = (survey.entries[min(first, second)], survey.entries[max(first, second)])
        let distance = geodesic.distance(from: one.coordinate, to: other.coordinate)
        if distance < Self.reach { findings.append(finding(one, other, distance)) }
      }
    }
    return findings
  }

  private func latitude(_ index: Int) -> Double { survey.entries[index].coordinate.latitude }

  private func finding(_ first: GazetteerEntry, _ second: GazetteerEntry, _ distance: Double) -> Diagnostic {
    Diagnostic(
      "gazetteer.duplicate", .warning,
      "\(second.id.prefix(60)) \(second.name.prefix(60)) has the name and kind of \(first.id.prefix(60)) (\(places.place(first.id))) and lies "
        + "\(Int(distance.rounded())) m from it",
      at: places.place(second.id), remedy: "keep one of them, or give it a name that tells them apart")
  }
}
