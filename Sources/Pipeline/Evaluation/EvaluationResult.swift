import Evaluation

/// How well reports were read, as a whole, by halves and by groups.
package struct EvaluationResult: Sendable {
  /// What reports can be grouped by.
  package enum Grouping: String, Sendable, CaseIterable {
    /// How they are written.
    case style
    /// What region they tell of.
    case region
  }

  /// The reports of one part of the gold, with their score.
  struct Section: Sendable {
    /// What the part is called; nothing where the gold does not say.
    let name: String?
    let score: Score

    init(_ name: String?, _ reports: [ReportEvaluation]) {
      self.name = name
      score = Score(reports.map(\.counts))
    }
  }

  private let reports: [ReportEvaluation]
  private let only: Half?
  /// How many gold reports could not be used.
  let refused: Int

  init(reports: [ReportEvaluation], only: Half?, refused: Int) {
    self.reports = reports
    self.only = only
    self.refused = refused
  }

  /// How many reports were compared.
  var count: Int { reports.count }

  /// The whole and each half; only the half that was asked for.
  var sections: [Section] {
    let halves = Half.allCases.filter { only == nil || only == $0 }.map { half in
      Section(half.rawValue, reports.filter { $0.half == half })
    }
    return only == nil ? [Section("all", reports)] + halves : halves
  }

  /// The reports in groups, by the names of these; those whose gold does not say are last.
  func groups(by grouping: Grouping) -> [Section] {
    let groups = Dictionary(grouping: reports) { grouping == .style ? $0.style : $0.region }
    let names = groups.keys.compactMap(\.self).sorted()
    return names.map { Section($0, groups[$0] ?? []) } + (groups[nil].map { [Section(nil, $0)] } ?? [])
  }

  /// The differences: those of the half for writing rules before those of the other; in each misses, then false alarms,
  /// then fields, in the order of the reports.
  var findings: [EvaluationFinding] {
    [Half.even, .odd].flatMap { half in
      let all = reports.filter { $0.half == half }.flatMap(\.findings)
      let misses = all.filter { $0.kind == .miss }
      let alarms = all.filter { $0.kind == .falseAlarm }
      return misses + alarms + all.filter { $0.kind != .miss && $0.kind != .falseAlarm }
    }
  }
}
