import IncidentModel

/// How the incidents hang together, by id.
struct IncidentRelations {
  private var relations: [String: Set<Relation>] = [:]

  /// Finds what the texts state and what may be the same happening.
  init(_ incidents: [Incident], judgement: Judgement) {
    addStated(incidents)
    addOtherTotals(incidents)
    for pair in PossiblySame(incidents, judgement: judgement).pairs {
      add(.maybeSame, from: pair.first, to: pair.second, pair.reason)
      add(.maybeSame, from: pair.second, to: pair.first, pair.reversedReason)
    }
  }

  /// The relations of one incident, by kind and id.
  subscript(id: String) -> [Relation] {
    (relations[id] ?? []).sorted { ($0.kind.rawValue, $0.id, $0.reason) < ($1.kind.rawValue, $1.id, $1.reason) }
  }

  private mutating func add(_ kind: Relation.Kind, from id: String, to other: String, _ reason: String) {
    guard id != other else { return }
    relations[id, default: []].insert(Relation(kind: kind, id: other, reason: reason))
  }

  /// Ties the different totals of deeds that one report gives on one party's word, each to the next.
  private mutating func addOtherTotals(_ incidents: [Incident]) {
    struct Source: Hashable {
      let report: String
      let asserter: String?
    }
    var totals: [Source: [(ordinal: Int, id: String, attacks: Int)]] = [:]
    for incident in incidents where incident.kind == .aggregateClaim {
      for part in incident.mentions.map(\.mention) {
        guard let attacks = part.number(.attacks) else { continue }
        let asserter = part.figures.first { $0.measure == .attacks }?.assertedBy
        totals[Source(report: part.report, asserter: asserter), default: []].append(
          (part.ordinal, incident.id, attacks))
      }
    }
    for (source, list) in totals {
      let ordered = list.sorted { $0.ordinal < $1.ordinal }
      for (first, second) in zip(ordered, ordered.dropFirst()) where first.attacks != second.attacks {
        func reason(_ here: Int, _ there: Int) -> String {
          "\(source.report) gives \(here) attacks here and \(there) there: totals of different scope, not added"
        }
        add(.otherTotal, from: first.id, to: second.id, reason(first.attacks, second.attacks))
        add(.otherTotal, from: second.id, to: first.id, reason(second.attacks, first.attacks))
      }
    }
  }

  /// What a mention says of another one of its report holds for their incidents.
  private mutating func addStated(_ incidents: [Incident]) {
    struct Address: Hashable {
      let report: String
      let ordinal: Int
    }
    var homes: [Address: String] = [:]
    for incident in incidents {
      for part in incident.mentions.map(\.mention) {
        homes[Address(report: part.report, ordinal: part.ordinal)] = incident.id
      }
    }
    for incident in incidents {
      for part in incident.mentions.map(\.mention) {
        func home(_ ordinal: Int?) -> String? {
          ordinal.flatMap { homes[Address(report: part.report, ordinal: $0)] }
        }
        if let other = home(part.sameDayAs) {
          add(.sameDayAs, from: incident.id, to: other, "\(part.report) says that both were on one day")
        }
        if let total = home(part.partOf) {
          add(.partOf, from: incident.id, to: total, "\(part.report) counts it in a total")
          add(.contains, from: total, to: incident.id, "\(part.report) counts it in this total")
        }
      }
    }
  }
}

extension Incident {
  /// The same incident with relations.
  func with(_ relations: [Relation]) -> Incident {
    Incident(
      id: id, kind: kind, type: type, tactics: tactics, target: target, eventName: eventName, date: date, time: time,
      placement: placement, areas: areas, figures: figures, participants: participants, status: status,
      isDisputed: isDisputed, sources: sources, relations: relations, mentions: mentions,
      sourceGroups: sourceGroups)
  }
}
