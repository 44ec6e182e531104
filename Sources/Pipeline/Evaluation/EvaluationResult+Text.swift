import Evaluation
import GeoJSON
import IncidentModel
import SimpleFeatures

extension EvaluationResult {
  /// The result for a person: tables, then every difference.
  ///
  /// - Parameters:
  ///   - grouping: By what reports are grouped too.
  ///   - listing: Whether the differences are listed.
  package func lines(by grouping: Grouping?, listing: Bool) -> [String] {
    let heading =
      "\(count) reports compared\(refused > 0 ? ", \(refused) refused" : ""); intervals of 95 % over reports"
    return [heading] + sections.flatMap { [""] + $0.lines } + (grouping.map(table) ?? [])
      + (listing ? findings.flatMap(\.lines) : [])
  }

  /// One line a group with what counts most.
  private func table(by grouping: Grouping) -> [String] {
    let measures: [ScoreMeasure] = [.precision, .recall, .f1]
    let head = [grouping.rawValue, "reports", "gold"] + measures.flatMap { [$0.words, "95 %"] }
    let rows = groups(by: grouping).map { group in
      [group.name ?? "not stated", "\(group.score.reports)", "\(group.score.counts.gold)"]
        + measures.flatMap { [group.score.share($0), group.score.bounds($0)] }
    }
    return [""] + TextColumns.aligned([head] + rows)
  }
}

extension EvaluationResult.Section {
  fileprivate var lines: [String] {
    let counts = score.counts
    let aside = name == Half.odd.rawValue ? " (set aside)" : ""
    let head = ["", "share", "95 %", "right of"]
    let incidents = [ScoreMeasure.precision, .recall, .f1].map { score.cells($0) }
    let fields = Field.allCases.map { field in
      score.cells(.accuracy(field)) + (field == .type ? [] : ["invented " + score.part(.invention(field))])
    }
    let title =
      "\(name ?? "")\(aside): \(score.reports) reports, \(counts.gold) incidents to find, \(counts.optional) optional, "
      + "\(counts.predicted) found that count"
    return [title] + TextColumns.aligned([head] + incidents + fields)
  }
}

extension Score {
  /// A share with three decimals, or a dash where there is nothing to share.
  fileprivate func share(_ measure: ScoreMeasure) -> String { measure.value(of: counts).map(Score.decimals) ?? "-" }

  fileprivate func bounds(_ measure: ScoreMeasure) -> String {
    interval(of: measure).map { "\(Score.decimals($0.low)) to \(Score.decimals($0.high))" } ?? "-"
  }

  fileprivate func part(_ measure: ScoreMeasure) -> String {
    let (part, whole) = measure.fraction(of: counts)
    return "\(part) of \(whole)"
  }

  fileprivate func cells(_ measure: ScoreMeasure) -> [String] {
    [measure.words, share(measure), bounds(measure), measure == .f1 ? "" : part(measure)]
  }

  private static func decimals(_ value: Double) -> String { JSONText.line(.number(value, decimals: 3)) }
}

extension ScoreMeasure {
  fileprivate var words: String {
    switch self {
    case .precision: "precision"
    case .recall: "recall"
    case .f1: "F1"
    case .accuracy(let field), .invention(let field): field.rawValue
    }
  }
}

extension EvaluationFinding {
  /// A line that says what differs, and below it what belongs to it.
  fileprivate var lines: [String] {
    let place = sentences.first.map { "\(file):\($0.line)" } ?? file
    var lines = ["", "\(kind.words)\(half == .odd ? " (set aside)" : ""): \(place)"]
    func add(_ name: String, _ value: String?) {
      if let value { lines.append("  \(name)\(String(repeating: " ", count: max(1, 11 - name.count)))\(value)") }
    }
    add("gold", kind == .falseAlarm ? nil : gold ?? "nothing")
    add("predicted", kind == .miss ? nil : predicted ?? "nothing")
    add("incident", incident)
    add("gold says", passage.map { $0.reason.isEmpty ? $0.kind : "\($0.kind): \($0.reason)" })
    add("rules", rules.isEmpty ? nil : rules.joined(separator: ", "))
    for sentence in sentences {
      add("line \(sentence.line)", "\(sentence.text) [\(sentence.role.rawValue): \(sentence.reason)]")
    }
    return lines
  }
}
