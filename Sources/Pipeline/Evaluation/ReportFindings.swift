import Evaluation
import IncidentModel
import PlaceNames

/// The differences between one report's reading and its gold, in the order of misses, false alarms and fields.
struct ReportFindings {
  let half: Half
  let gold: GoldReport
  let predictions: [PredictedIncident]
  let matching: ReportMatching
  let coded: CodedReport

  var list: [EvaluationFinding] {
    matching.misses.map { miss(gold.incidents[$0]) }
      + matching.falseAlarms.map { falseAlarm(predictions[$0.prediction], $0.passage) }
      + matching.pairs.flatMap { pair in
        Field.allCases.compactMap { field(pair, $0) }
      }
  }

  private func miss(_ incident: GoldIncident) -> EvaluationFinding {
    EvaluationFinding(
      kind: .miss, half: half, file: coded.report.path, gold: incident.words, predicted: nil,
      sentences: sentences { names(incident.place, $0) })
  }

  private func falseAlarm(_ predicted: PredictedIncident, _ passage: NotIncident?) -> EvaluationFinding {
    EvaluationFinding(
      kind: .falseAlarm, half: half, file: coded.report.path, gold: nil, predicted: predicted.words, passage: passage,
      rules: predicted.rules, sentences: sentences(of: predicted))
  }

  private func field(_ pair: ReportMatching.Pair, _ field: Field) -> EvaluationFinding? {
    let kind: EvaluationFinding.Kind
    switch pair.judgement.verdict(on: field) {
    case .right, .kept: return nil
    case .wrong: kind = .wrong(field)
    case .invented: kind = .invented(field)
    }
    let predicted = predictions[pair.prediction]
    return EvaluationFinding(
      kind: kind, half: half, file: coded.report.path, gold: gold.incidents[pair.gold].words(of: field),
      predicted: predicted.words(of: field), incident: predicted.words, rules: predicted.rules,
      sentences: sentences(of: predicted))
  }

  private func sentences(of predicted: PredictedIncident) -> [EvaluationFinding.Sentence] {
    let ordinals = predicted.incident.mentions.map(\.mention.ordinal)
    return sentences { entry in entry.mentions.contains(where: ordinals.contains) }
  }

  /// Whether a sentence names a place: its whole name or the part before the first comma.
  private func names(_ place: GoldValue<String>, _ entry: LedgerEntry) -> Bool {
    let sentence = " \(NameNormalizer.normalized(coded.report.text[entry.text])) "
    return place.stated.contains { name in
      let head = name.split(separator: ",", omittingEmptySubsequences: false)[0]
      let normal = NameNormalizer.normalized(String(head))
      return !normal.isEmpty && sentence.contains(" \(normal) ")
    }
  }

  /// The first sentences that a test takes; more would hide what matters.
  private func sentences(where isTaken: (LedgerEntry) -> Bool) -> [EvaluationFinding.Sentence] {
    coded.ledger.filter(isTaken).prefix(3).map { entry in
      EvaluationFinding.Sentence(
        line: coded.report.line(ofOriginalByte: entry.bytes.lowerBound), role: entry.role, reason: entry.reason,
        text: coded.report.text[entry.text].split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }
  }
}
