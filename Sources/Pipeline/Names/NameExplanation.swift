import Geocoding
import IncidentModel
import PROJ
import PlaceNames
import SimpleFeatures

/// How a place name was resolved, as tables that a person reads.
public struct NameExplanation {
  private let answer: NameAnswer
  private let districtName: (String) -> String

  init(_ answer: NameAnswer, districtName: @escaping (String) -> String) {
    self.answer = answer
    self.districtName = districtName
  }

  /// The answer, and for each name of the phrase a table of its candidates and the pass that decided.
  public var lines: [String] {
    [NameEcho(answer.question.name).text, "  " + summary]
      + (NameEcho.omission(from: answer.question.name).map { ["  " + $0] } ?? [])
      + answer.explanations.flatMap(table)
  }

  private var summary: String {
    let placement = answer.placement
    guard let precision = placement.precision, let name = placement.name else {
      return "no place: \(placement.reason)"
    }
    let district = answer.district.map { ", \($0.name) (\($0.code))" } ?? ""
    let radius = placement.uncertainty.map { ", within \(NameExplanation.kilometres(Double($0)))" } ?? ""
    return "\(name)\(district), precision \(precision.rawValue)\(radius): \(placement.reason)"
  }

  private func table(_ explanation: ToponymExplanation) -> [String] {
    let toponym = explanation.toponym
    let sense = toponym.sense.map { ", called \($0.rawValue)" } ?? ""
    let decided = explanation.pass.map { "decided by \($0)" } ?? explanation.absence?.words ?? "not decided"
    let head = "  \(toponym.name)\(sense): \(decided): \(explanation.reason)"
    guard !explanation.candidates.isEmpty else { return [head] }
    let titles = ["", "place", "kind", "name is", "district", "people", focus == nil ? "" : "away", "why"]
    let rows = explanation.candidates.sorted { $0.fate.rank < $1.fate.rank }.map(row)
    return [head] + NameExplanation.aligned([titles] + rows).map { "    " + $0 }
  }

  private var focus: Coordinate? { answer.question.near }

  private func row(_ candidate: Candidate) -> [String] {
    let entry = candidate.entry
    return [
      candidate.fate.rawValue, "\(entry.name) (\(entry.id))", entry.kind.rawValue,
      NameExplanation.words(for: candidate.match), entry.district.map(districtName) ?? "none of the set",
      entry.population.map(String.init) ?? "not known",
      focus.map { NameExplanation.kilometres(Geodesic().distance(from: $0, to: entry.coordinate)) } ?? "",
      candidate.reason,
    ]
  }

  /// Which of a place's names matched, and how.
  private static func words(for match: NameMatch) -> String {
    let name = match.isPrimary ? "its main name" : "another name"
    switch match.step {
    case .exact: return match.isPrimary ? name : "\(name) (\(match.name))"
    case .spelling: return "\(name), spelt \(match.name)"
    case .sound: return "\(name), sounds like \(match.name)"
    case .edits: return "\(name), \(match.distance) letter\(match.distance == 1 ? "" : "s") from \(match.name)"
    }
  }

  private static func kilometres(_ metres: Double) -> String { "\(Int((metres / 1000).rounded())) km" }

  /// Rows whose columns stand under each other, two spaces apart; a column without any text is left out.
  private static func aligned(_ rows: [[String]]) -> [String] {
    let columns = (rows.first ?? []).indices.filter { column in rows.contains { !$0[column].isEmpty } }
    let widths = columns.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = zip(columns, widths).map { column, width in
        row[column] + String(repeating: " ", count: width - row[column].count)
      }
      return String(cells.joined(separator: "  ").reversed().drop { $0 == " " }.reversed())
    }
  }
}

extension Candidate.Fate {
  /// The place in a table: what was chosen first.
  fileprivate var rank: Int {
    switch self {
    case .chosen: 0
    case .kept: 1
    case .dropped: 2
    }
  }
}

extension Placement.Absence {
  /// It in words.
  fileprivate var words: String {
    switch self {
    case .noSuchName: "no such name"
    case .ambiguous: "ambiguous name"
    case .notLocated: "known, but not located"
    }
  }
}
