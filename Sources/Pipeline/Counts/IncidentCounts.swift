import IncidentModel
import Ingestion

/// What the incidents of some inputs add up to, in cells by one or two dimensions.
struct IncidentCounts {
  /// A row and, by two dimensions, a column.
  struct Cell: Hashable {
    let row: CountKey
    let column: CountKey?
  }

  /// All incidents that are asked for: those with a row of their own and the rest.
  private(set) var total = CountTally()
  /// The incidents by row and column.
  private(set) var cells: [Cell: CountTally] = [:]
  /// How many lines, features or rows were read.
  private(set) var count = RecordedIncidents.Count()
  /// How many are not asked for, by the reason.
  private(set) var objections: [IncidentFilter.Objection: Int] = [:]

  /// Reads inputs one incident after another.
  ///
  /// - Throws: `IngestionError` where an input cannot be read.
  init(_ request: CountsRequest, _ keys: CountKeys, _ diagnostics: any DiagnosticCollector) throws {
    let counter = Counter(request, keys)
    for input in request.inputs.map({ RecordedIncidents($0, form: request.form) }) {
      let read = try input.forEach(diagnostics) { incident, line in
        if !counter.take(incident) {
          diagnostics.emit(.countedTwice(incident.id, at: SourceLocation(file: input.name, line: line)))
        }
      }
      count.read += read.read
      count.refused += read.refused
    }
    (total, cells, objections) = (counter.total, counter.cells, counter.objections)
  }

  /// Counts incidents that are at hand.
  init(_ incidents: [RecordedIncident], _ request: CountsRequest, _ keys: CountKeys) {
    let counter = Counter(request, keys)
    for incident in incidents { _ = counter.take(incident) }
    (total, cells, objections) = (counter.total, counter.cells, counter.objections)
    count.read = incidents.count
  }

  /// Why incidents are left out and how many.
  var leftOut: [(words: String, count: Int)] {
    objections.sorted { $0.key < $1.key }.map { ($0.key.rawValue, $0.value) }
  }

  /// Adds up incidents while they are read, so that no list of them is held.
  private final class Counter {
    var total = CountTally()
    var cells: [Cell: CountTally] = [:]
    var objections: [IncidentFilter.Objection: Int] = [:]
    private var ids: Set<String> = []
    private let request: CountsRequest
    private let keys: CountKeys

    init(_ request: CountsRequest, _ keys: CountKeys) { (self.request, self.keys) = (request, keys) }

    /// Counts an incident; false where its id was there before.
    func take(_ incident: RecordedIncident) -> Bool {
      let isNew = ids.insert(incident.id).inserted
      if let objection = request.filter.objection(to: incident) {
        objections[objection, default: 0] += 1
        return isNew
      }
      total.add(incident)
      let row = keys.key(of: incident, by: request.dimensions[0])
      let column = request.dimensions.dropFirst().first.map { keys.key(of: incident, by: $0) }
      cells[Cell(row: row, column: column), default: CountTally()].add(incident)
      return isNew
    }
  }
}

extension Diagnostic {
  fileprivate static func countedTwice(_ id: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      "records.repeated-id", .warning, "the id \(id) stands here again; both are counted", at: place,
      remedy: "give every incident once")
  }
}
