public import IncidentModel
package import Ingestion

/// What a seed set gave.
public struct SeedSetResult: Sendable {
  package let seeds: SeedSet
  package let reports: [Report]
  package let tables: [SeedTable]
  /// The ids of the reports that are copies of one text, group by group.
  package let copies: [[String]]
  package let located: [LocatedIncident]
  package let count: BuildCount
  /// The files, the manifest last.
  public let files: [OutputFile]
}

/// How many inputs and records there are, and what became of them: read = used + refused, incidents = mapped + not mapped.
public struct BuildCount: Sendable, Hashable {
  /// The report files that were opened.
  public let read: Int
  /// The reports that were used.
  public let used: Int
  /// The mentions that were found in them.
  public let mentions: Int
  /// The incidents that they tell of.
  public let incidents: Int
  /// The incidents on the district map.
  public let mapped: Int
  /// What had to be known of a place for its incident to be on the district map.
  public let counting: CountingMode
  /// How many incidents were not asked for, by the reason; they are in no other number.
  var leftOut: [IncidentFilter.Objection: Int] = [:]
  /// The aggregate claims, which are never counted as incidents.
  public let aggregateClaims: Int

  /// The files that could not be used.
  public var refused: Int { read - used }
  /// The incidents that are listed as not mapped.
  public var notMapped: Int { incidents - mapped }

  init(files: Int, reports: [Report], located: [LocatedIncident], counting: CountingMode) {
    self.counting = counting
    read = files
    used = reports.count
    mentions = located.reduce(0) { $0 + $1.incident.mentions.count }
    incidents = located.count { $0.incident.kind == .incident }
    mapped = located.count { $0.incident.kind == .incident && $0.isCounted }
    aggregateClaims = located.count { $0.incident.kind == .aggregateClaim }
  }
}
