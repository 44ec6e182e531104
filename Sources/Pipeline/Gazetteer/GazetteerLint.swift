public import IncidentModel
import Ingestion

/// What is wrong with a gazetteer: everything that reading it tells, and what only shows when all of it is looked at.
public struct GazetteerLint: Sendable {
  /// What was found, by file and line; notes do not count.
  public let findings: [Diagnostic]
  private let counts: [RecordCount]
  private let index: String

  /// Reads a gazetteer and looks through it.
  ///
  /// - Parameters:
  ///   - gazetteer: The folder with `gazetteer.yml`.
  ///   - workingFolder: Where a configuration is looked for that names the boundary set.
  ///   - cache: Where the index is that is verified; one that is damaged is removed.
  /// - Throws: An error where a file is missing or is none of its kind.
  public init(gazetteer: String, workingFolder: String, cache: IndexCache? = nil) throws {
    let log = DiagnosticLog()
    let survey = try GazetteerSurvey(gazetteer: gazetteer, workingFolder: workingFolder, log)
    let inspection = IndexInspection(survey.manifest, boundaries: survey.set, in: cache, verifying: true)
    let told = log.diagnostics
    let all = DiagnosticLog()
    for finding in told where !Self.toldBetter.contains(finding.identifier) { all.emit(finding) }
    let more = try Self.findings(survey, after: told) + [inspection.finding()].compactMap(\.self)
    more.forEach(all.emit)
    findings = all.diagnostics
    counts = survey.counts
    index = inspection.words
  }

  /// What reading tells of the whole file, and the checks with the line.
  private static let toldBetter: Set = ["gazetteer.rows", "gazetteer.overlap", "gazetteer.namesakes"]

  private static func findings(_ survey: GazetteerSurvey, after told: [Diagnostic]) throws -> [Diagnostic] {
    let places = RecordPlaces(survey)
    let known = told.filter { ["gazetteer.swapped", "gazetteer.null-island"].contains($0.identifier) }
    return try PositionCheck(survey: survey, places: places, known: Set(known.compactMap(\.location))).findings()
      + DuplicateCheck(survey: survey, places: places).findings()
      + CodeCheck(survey: survey, places: places).findings()
      + ParentCheck(survey: survey, places: places).findings()
      + AliasCheck(survey: survey, places: places).findings()
      + NameCheck(survey: survey).findings()
      + OriginCheck(survey: survey).findings()
      + CoverageCheck(survey, places).findings()
  }

  /// Whether nothing but notes was found.
  public var isClean: Bool { !findings.contains { $0.severity > .note } }

  /// One line a finding: `file:line: severity: message; remedy`.
  public var lines: [String] {
    findings.map { finding in
      let place = finding.location.map { "\($0.file):\($0.line ?? 1): " } ?? ""
      return "\(place)\(finding.severity.rawValue): \(finding.message)" + (finding.remedy.map { "; \($0)" } ?? "")
    }
  }

  /// What was read and how much was found of each kind.
  public var summary: [String] {
    let total = counts.reduce(into: (read: 0, refused: 0)) { $0 = ($0.read + $1.read, $0.refused + $1.refused) }
    let files = counts.map { "  \($0.file): \($0.read) read, \($0.used) used, \($0.refused) refused" }
    let kinds = Dictionary(grouping: findings, by: \.identifier).sorted { $0.key < $1.key }
    let named = kinds.map { kind, found in
      "  \(found.count) \(kind.split(separator: ".").last ?? "")\(found.allSatisfy { $0.severity == .note } ? " (note)" : "")"
    }
    let notes = findings.count { $0.severity == .note }
    return [
      "\(Self.count(counts.count, "file")): \(total.read) records read, \(total.read - total.refused) used, \(total.refused) refused"
    ] + files + ["index: \(index)", "\(Self.count(findings.count - notes, "finding")), \(Self.count(notes, "note"))"]
      + named
  }

  private static func count(_ number: Int, _ word: String) -> String { "\(number) \(word)\(number == 1 ? "" : "s")" }
}
