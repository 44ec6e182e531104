import Geocoding
public import IncidentModel
import PROJ
import SimpleFeatures

/// How well names are resolved whose positions are known.
public struct NameScore: Sendable {
  /// One row with its answer.
  struct Outcome: Sendable {
    let line: Int
    let query: String
    let position: Coordinate
    let placement: Placement
    /// The distance between the table's position and the answer's in metres; nothing without an answer.
    let distance: Double?
    /// Whether the answer's district is the stated one or was cut out of it; nothing where none is stated or known.
    let isInStatedDistrict: Bool?
    /// How far the table's own position lies outside the district that the row states, where it is too far to be one
    /// border drawn in two ways.
    let contradiction: String?
  }

  /// How far one border may be drawn from another, in metres: a position within it contradicts no district.
  static let borderReach = 25_000.0

  /// The distance that still counts as right, in metres.
  let reach: Double
  /// The number of rows that the conditions took, those that could not be used included.
  let readCount: Int
  let outcomes: [Outcome]

  /// Whether rows were refused.
  public var isIncomplete: Bool { readCount > outcomes.count }

  /// The lines of the report: counts, shares and, where asked for, every row that is not right.
  public func lines(listing: Bool) -> [String] {
    let sound = outcomes.filter { $0.contradiction == nil }
    var lines = [
      "rows: \(readCount) read, \(outcomes.count) used, \(readCount - outcomes.count) refused",
      "answers within \(kilometres(reach)): \(share(outcomes, isRight))",
      "answers of precision 1 or 2 within \(kilometres(reach)): \(share(outcomes.filter(isPrecise), isRight))",
      "district as stated, in today's names: \(share(outcomes.filter { $0.isInStatedDistrict != nil }) { $0.isInStatedDistrict == true })",
      "rows without a district to compare: \(outcomes.count { $0.isInStatedDistrict == nil }) (none is stated, only a larger unit, or one that is not known)",
      "no answer: \(absences(outcomes.filter { $0.placement.precision == nil }))",
      "only what contains the place: \(absences(outcomes.filter { $0.placement.method == .containment }))",
      "rows whose own position contradicts their district: \(outcomes.count - sound.count)",
    ]
    if sound.count < outcomes.count {
      lines += [
        "without them, answers within \(kilometres(reach)): \(share(sound, isRight))",
        "without them, answers of precision 1 or 2 within \(kilometres(reach)): \(share(sound.filter(isPrecise), isRight))",
      ]
    }
    lines.append("decided by: \(passes)")
    if listing { lines += contradictions + misses }
    return lines
  }

  private func isRight(_ outcome: Outcome) -> Bool { outcome.distance.map { $0 <= reach } ?? false }

  private func isPrecise(_ outcome: Outcome) -> Bool { outcome.placement.precision?.hasPoint ?? false }

  private func share(_ outcomes: [Outcome], _ test: (Outcome) -> Bool) -> String {
    let count = outcomes.count(where: test)
    guard !outcomes.isEmpty else { return "0 of 0" }
    let tenths = (count * 1000 + outcomes.count / 2) / outcomes.count
    return "\(count) of \(outcomes.count) (\(tenths / 10).\(tenths % 10) %)"
  }

  private func absences(_ outcomes: [Outcome]) -> String {
    func count(_ absence: Placement.Absence) -> Int { outcomes.count { $0.placement.absence == absence } }
    return "\(outcomes.count) (no such name \(count(.noSuchName)), ambiguous \(count(.ambiguous)), "
      + "not located \(count(.notLocated)))"
  }

  /// How often each pass decided, most often first.
  private var passes: String {
    let counts = Dictionary(outcomes.compactMap(\.placement.pass).map { ($0, 1) }, uniquingKeysWith: +)
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.key) \($0.value)" }
      .joined(separator: ", ")
  }

  private var contradictions: [String] {
    outcomes.compactMap { outcome in
      outcome.contradiction.map { "contradiction\t\(outcome.line)\t\(outcome.query)\t\($0)" }
    }
  }

  private var misses: [String] {
    outcomes.filter { !isRight($0) && $0.contradiction == nil }.map { outcome in
      let placement = outcome.placement
      let distance = outcome.distance.map(kilometres) ?? "no answer"
      let precision = placement.precision.map { "precision \($0.rawValue)" } ?? ""
      return
        "miss\t\(outcome.line)\t\(outcome.query)\t\(distance)\t\(placement.name ?? "")\t\(precision)\t\(placement.reason)"
    }
  }

  private func kilometres(_ metres: Double) -> String { "\(Int((metres / 1000).rounded())) km" }
}

extension NameResolution {
  /// Measures the answers for a table of names whose positions are known.
  ///
  /// - Parameters:
  ///   - path: The table, or `-` for standard input.
  ///   - columns: Its columns.
  ///   - reach: The distance in metres that still counts as right.
  ///   - diagnostics: Takes the rows that cannot be used.
  /// - Throws: An error where the table cannot be used.
  public func score(
    _ path: String, _ columns: NameTable.Columns, reach: Double, diagnostics: any DiagnosticCollector
  ) throws -> NameScore {
    let table = try NameTable(path, columns, diagnostics)
    var stated: [String: Set<String>] = [:]
    let geodesic = Geodesic()
    let outcomes = table.rows.map { row in
      let query = ([row.name] + row.within.filter { $0 != row.name }).joined(separator: ", ")
      let placement = answer(NameQuestion(query), explaining: false).placement
      let districts = stated[row.within.joined(separator: ", "), default: codes(of: row.within)]
      stated[row.within.joined(separator: ", ")] = districts
      return NameScore.Outcome(
        line: row.line, query: query, position: row.position, placement: placement,
        distance: placement.coordinate.map { geodesic.distance(from: $0, to: row.position) },
        isInStatedDistrict: districts.isEmpty ? nil : placement.district.map(districts.contains) ?? false,
        contradiction: contradiction(row, districts))
    }
    return NameScore(reach: reach, readCount: table.readCount, outcomes: outcomes)
  }

  /// The codes of the district that units name, the smallest first, and of those cut out of it; none where they name
  /// no district of the boundary set.
  private func codes(of units: [String]) -> Set<String> {
    guard !units.isEmpty else { return [] }
    let placement = answer(NameQuestion(units.joined(separator: ", ")), explaining: false).placement
    guard placement.kind == .district, placement.unresolved.isEmpty, let code = placement.district else { return [] }
    return resolver.codes(ofDistrict: code)
  }

  /// What speaks against a row's own position: it lies further from the stated district than borders are uncertain.
  private func contradiction(_ row: NameTable.Row, _ districts: Set<String>) -> String? {
    guard !districts.isEmpty else { return nil }
    let distance = resolver.distance(from: row.position, toDistricts: districts)
    if let distance, distance <= NameScore.borderReach { return nil }
    return "its position \(row.position.longitude) \(row.position.latitude) lies "
      + (distance.map { "\(Int(($0 / 1000).rounded())) km" } ?? "far") + " outside the district that it names"
  }
}
