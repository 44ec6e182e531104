import IncidentModel
import Ingestion

/// Finds units that are named as containing others and are in no boundary set, and units that contain themselves.
struct ParentCheck {
  let survey: GazetteerSurvey
  let places: RecordPlaces

  func findings() -> [Diagnostic] {
    provincesOfPlaces() + provincesOfDistricts() + parentsOfUnits() + circles(parents, "lies in", places.unit)
      + circles(predecessors, "was cut out of", predecessorLocation)
  }

  private var atlas: DistrictAtlas { survey.atlas }
  private var codes: Set<String> { Set(atlas.units.map(\.code)) }
  private var provinces: Set<String> { Set(atlas.units.filter { $0.level == .province }.map(\.code)) }

  /// The codes of provinces that places state; without provinces they are those of the places' own source.
  private func provincesOfPlaces() -> [Diagnostic] {
    let known = provinces
    guard !known.isEmpty else { return [] }
    var strangers: [String: (first: SourceLocation, count: Int)] = [:]
    for entry in survey.entries where !entry.kind.isUnit {
      guard let code = entry.province, !known.contains(code) else { continue }
      strangers[code] = (strangers[code]?.first ?? places.place(entry.id), (strangers[code]?.count ?? 0) + 1)
    }
    return strangers.map { code, rows in
      orphan(
        "\(code.prefix(60)), the province of \(rows.count) place\(rows.count == 1 ? "" : "s"), is none of \(atlas.id)",
        at: rows.first, remedy: "correct the province_code, or add the province to the boundary set")
    }
  }

  private func provincesOfDistricts() -> [Diagnostic] {
    let known = provinces
    return atlas.districts.filter { !known.isEmpty && !known.contains($0.province) }.map { district in
      orphan(
        "the district \(district.code) \(district.name) lies in the province \(district.province.prefix(60)), "
          + "which is none of \(atlas.id)",
        at: places.unit(district.code), remedy: "correct the province_code, or add the province to the boundary set")
    }
  }

  private func parentsOfUnits() -> [Diagnostic] {
    let known = codes
    return atlas.units.compactMap { unit in
      guard let parent = unit.parent, !known.contains(parent) else { return nil }
      return orphan(
        "\(unit.code) \(unit.name) lies in \(parent.prefix(60)), which is no unit of \(atlas.id)",
        at: places.unit(unit.code), remedy: "correct the parent, or add the unit to the boundary set")
    }
  }

  private func orphan(_ message: String, at location: SourceLocation, remedy: String) -> Diagnostic {
    Diagnostic("gazetteer.orphan", .warning, message, at: location, remedy: remedy)
  }

  private var parents: [String: [String]] {
    Dictionary(atlas.units.map { ($0.code, [$0.parent].compactMap(\.self)) }) { first, _ in first }
  }

  /// What the units themselves were cut out of; a newer unit that is counted in one of them is another unit.
  private var predecessors: [String: [String]] {
    let pairs = survey.unitNames.map(\.name).filter { $0.relation == .unit }.map { ($0.code, $0.predecessors) }
    return Dictionary(pairs, uniquingKeysWith: +)
  }

  private func predecessorLocation(_ code: String) -> SourceLocation {
    let row = survey.unitNames.first {
      $0.name.relation == .unit && $0.name.code == code && !$0.name.predecessors.isEmpty
    }
    return row?.location ?? places.unit(code)
  }

  /// One finding for each unit that leads back to itself, at the unit that comes first by its code.
  private func circles(
    _ next: [String: [String]], _ relation: String, _ location: (String) -> SourceLocation
  ) -> [Diagnostic] {
    var found: Set<String> = []
    return next.keys.sorted().compactMap { code in
      guard !found.contains(code), let circle = Self.circle(from: code, next) else { return nil }
      found.formUnion(circle)
      return Diagnostic(
        "gazetteer.cycle", .warning,
        circle.count == 1
          ? "\(code) \(relation) itself" : "\(circle.joined(separator: ", ")) go in a circle: each \(relation) another",
        at: location(code), remedy: "correct one of them")
    }
  }

  /// The codes on the shortest way from a code back to itself; nothing where there is none.
  private static func circle(from start: String, _ next: [String: [String]]) -> [String]? {
    var came: [String: String] = [:]
    var queue = [start]
    var place = 0
    while place < queue.count {
      let code = queue[place]
      place += 1
      for other in (next[code] ?? []).sorted() {
        if other == start {
          return Array(sequence(first: code) { $0 == start ? nil : came[$0] }.reversed())
        }
        if came[other] == nil {
          came[other] = code
          queue.append(other)
        }
      }
    }
    return nil
  }
}
