import IncidentModel
import Ingestion
import SpatialAnalysis

/// The incidents that an analysis of places is made of, and what became of all others.
///
/// Only incidents known to 25 km at worst (precision 1 and 2) are used: the point of a district or a province is nobody's
/// place, and many at one such point would look like a dense group.
struct AnalysisSelection {
  /// Those that are used.
  let used: AnalysedIncidents
  /// How many lines, features or rows were read.
  let count: RecordedIncidents.Count
  /// How many are not asked for, by the reason.
  let objections: [IncidentFilter.Objection: Int]
  /// How many are known too vaguely, by their precision; nothing stands for none.
  let vague: [GeoPrecision?: Int]
  /// How many are known exactly enough but have no position.
  let withoutPosition: Int
  /// Whether more than a fifth is known too vaguely, and the analysis is made all the same.
  private(set) var isForced = false

  /// How many are asked for, used or not.
  var asked: Int { used.incidents.count + unused }
  /// How many are asked for and not used.
  var unused: Int { vague.values.reduce(0, +) + withoutPosition }

  /// Reads inputs.
  ///
  /// - Throws: `IngestionError` where an input cannot be read.
  init(_ inputs: [RecordedIncidents], _ filter: IncidentFilter, _ diagnostics: any DiagnosticCollector) throws {
    var (count, objections) = (RecordedIncidents.Count(), [IncidentFilter.Objection: Int]())
    var (vague, withoutPosition, ids) = ([GeoPrecision?: Int](), 0, Set<String>())
    var incidents: [RecordedIncident] = []
    for input in inputs {
      let read = try input.forEach(diagnostics) { incident, line in
        if !ids.insert(incident.id).inserted {
          diagnostics.emit(.repeatedID(incident.id, at: SourceLocation(file: input.name, line: line)))
        }
        if let objection = filter.objection(to: incident) {
          objections[objection, default: 0] += 1
        } else if incident.place.precision.map(\.hasPoint) != true {
          vague[incident.place.precision, default: 0] += 1
        } else if incident.place.coordinate == nil {
          withoutPosition += 1
        } else {
          incidents.append(incident.forAnalysis)
        }
      }
      count.read += read.read
      count.refused += read.refused
    }
    (self.count, self.objections, self.vague) = (count, objections, vague)
    self.withoutPosition = withoutPosition
    used = AnalysedIncidents(incidents)
  }

  /// Refuses where more than a fifth of what is asked for is known too vaguely, unless that is forced.
  ///
  /// - Throws: `IngestionError` with the numbers.
  mutating func guardPrecision(of name: String, isForced: Bool) throws(IngestionError) {
    guard unused * 5 > asked else { return }
    guard isForced else {
      let reasons = reasonsUnused.map { "\($0.count) \($0.words)" }.joined(separator: ", ")
      throw IngestionError(
        .broken, file: name,
        "\(unused) of \(asked) incidents, more than a fifth, are not known to 25 km (\(reasons)); the middle of a "
          + "district would make a false group, and without them the picture is partial; place them more exactly, choose "
          + "other incidents, or give --force")
    }
    self.isForced = true
  }

  /// Why incidents that are asked for are not used, and how many.
  var reasonsUnused: [(words: String, count: Int)] {
    let byPrecision = vague.sorted { ($0.key?.rawValue ?? 8) < ($1.key?.rawValue ?? 8) }.map {
      (words: $0.key.map(\.wordsForVague) ?? "without a known place", count: $0.value)
    }
    return byPrecision + (withoutPosition > 0 ? [("without a position", withoutPosition)] : [])
  }

  /// Why incidents are left out and how many: first those that are not asked for.
  var reasons: [(words: String, count: Int)] {
    objections.sorted { $0.key < $1.key }.map { ($0.key.rawValue, $0.value) } + reasonsUnused
  }
}

extension GeoPrecision {
  /// How a place is known that is not known to 25 km.
  fileprivate var wordsForVague: String {
    switch self {
    case .exact, .near: "known to 25 km"
    case .district: "known only to the district (precision 3)"
    case .province: "known only to the province (precision 4)"
    case .vague: "known only as a region or a line (precision 5)"
    case .country: "known only to the country (precision 6)"
    case .sea: "at sea or in the air (precision 7)"
    }
  }
}

extension RecordedIncident {
  /// Without what no analysis needs, as there may be very many.
  fileprivate var forAnalysis: RecordedIncident {
    var incident = self
    incident.title = nil
    (incident.actors, incident.sources, incident.sourceFields) = ([], [], [])
    return incident
  }
}

extension Diagnostic {
  fileprivate static func repeatedID(_ id: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      "records.repeated-id", .warning, "the id \(id) stands here again; both are counted", at: place,
      remedy: "give every incident once")
  }
}
