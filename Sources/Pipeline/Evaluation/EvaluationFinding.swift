import Evaluation
import IncidentModel

/// Something in which a reading differs from the gold.
struct EvaluationFinding: Sendable {
  /// In what way it differs.
  enum Kind: Sendable, Hashable {
    /// A gold incident was not found.
    case miss
    /// What was found is no gold incident.
    case falseAlarm
    /// A field of an incident that was found is not what the gold states.
    case wrong(Field)
    /// A field has a value where the gold states none.
    case invented(Field)

    /// It in plain words.
    var words: String {
      switch self {
      case .miss: "miss"
      case .falseAlarm: "false alarm"
      case .wrong(let field): "wrong \(field.rawValue)"
      case .invented(let field): "invented \(field.rawValue)"
      }
    }
  }

  /// A sentence of the report, with what the ledger says of it.
  struct Sentence: Sendable {
    let line: Int
    let role: SentenceRole
    let reason: String
    let text: String
  }

  let kind: Kind
  /// The half of the gold in which the report is.
  let half: Half
  /// The report's file.
  let file: String
  /// The incident as the gold has it, or the value of the field.
  let gold: String?
  /// The incident as it was read, or the value of the field.
  let predicted: String?
  /// The passage in which a false alarm begins, where the gold says of it that it is no incident.
  var passage: NotIncident?
  /// The incident to which a field belongs, as it was read.
  var incident: String?
  /// The rules that made what was read.
  var rules: [String] = []
  /// The sentences that it was read from; for a miss those that name its place.
  let sentences: [Sentence]
}

/// What was found out of the reading of one report.
package struct ReportEvaluation: Sendable {
  /// The report's file.
  let path: String
  let half: Half
  let style: String?
  let region: String?
  let counts: ScoreCounts
  let findings: [EvaluationFinding]
}
