import GeoJSON
import IncidentModel
import Ingestion
import JSONSchema
import SimpleFeatures

/// Reports that an outside extractor is asked about together, and what it has answered so far.
struct OutsideBatch {
  typealias Outcome = Result<[IncidentMention], IngestionError>

  /// What answers are held against.
  struct Rules: Sendable {
    let schema: Schema
    let actors: ActorLookup
  }

  private let reports: [Report]
  private let rules: Rules
  private let diagnostics: any DiagnosticCollector
  private let indices: [String: Int]
  private var outcomes: [Outcome?]
  /// How many answers could be read.
  private(set) var answered = 0

  init(_ reports: [Report], rules: Rules, _ diagnostics: any DiagnosticCollector) {
    self.reports = reports
    self.rules = rules
    self.diagnostics = diagnostics
    indices = Dictionary(
      reports.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
    outcomes = Array(repeating: nil, count: reports.count)
  }

  /// The reports without an answer, in order.
  var waiting: [Int] { outcomes.indices.filter { outcomes[$0] == nil } }

  /// Whether any of some reports has no answer.
  func waits(for group: ArraySlice<Int>) -> Bool { group.contains { outcomes[$0] == nil } }

  /// What became of each report; what has no answer is refused for a reason.
  func results(otherwise reason: String) -> [Outcome] {
    outcomes.indices.map { outcomes[$0] ?? .failure(refusal(of: $0, reason)) }
  }

  func line(of index: Int) -> [UInt8] { reports[index].extractorLine }

  /// Refuses a report.
  mutating func refuse(_ index: Int, _ reason: String) { outcomes[index] = .failure(refusal(of: index, reason)) }

  /// Takes a line of the extractor; one that answers no report in particular is held against the first that waits.
  mutating func take(_ line: [UInt8], asked group: ArraySlice<Int>) {
    let value: PropertyValue
    do { value = try JSONText.decode(line) } catch {
      return refuseFirst(
        of: group,
        "it wrote a line that is no JSON (column \(error.column): \(error.message)); write nothing but answers to standard output"
      )
    }
    guard let id = value["id"].string, let index = indices[id], group.contains(index) else {
      let words = value["id"].string.map { "it answered for \"\($0.prefix(80))\", which it was not asked then" }
      return refuseFirst(of: group, words ?? "its answer names no report: the id is missing")
    }
    switch outcomes[index] {
    case nil: settle(index, value)
    case .success: refuse(index, "it answered for this report more than once")
    // Refused already, for this very line or for one before it.
    case .failure: break
    }
  }

  /// Refuses the first report of some that waits, for what may be meant for any.
  mutating func refuseFirst(of group: ArraySlice<Int>, _ reason: String) {
    if let index = group.first(where: { outcomes[$0] == nil }) { return refuse(index, reason) }
    diagnostics.emit(
      Diagnostic("extractor.stray-line", .warning, "the extractor wrote more lines than it was asked for: \(reason)"))
  }

  private mutating func settle(_ index: Int, _ value: PropertyValue) {
    let faults = rules.schema.faults(in: value)
    guard faults.isEmpty else {
      let shown = faults.prefix(3).map(\.description).joined(separator: "; ")
      let more = faults.count > 3 ? "; and \(faults.count - 3) more" : ""
      return refuse(index, "its answer is not as the schema mention/1 asks: \(shown)\(more)")
    }
    do throws(AnswerFault) {
      let reader = AnswerReader(value, to: reports[index], actors: rules.actors, diagnostics)
      outcomes[index] = .success(try reader.mentions(value))
      answered += 1
    } catch { refuse(index, "its answer cannot be: \(error)") }
  }

  private func refusal(of index: Int, _ reason: String) -> IngestionError {
    IngestionError(.broken, file: reports[index].path, "the extractor gives no answer that can be used: \(reason)")
  }
}
