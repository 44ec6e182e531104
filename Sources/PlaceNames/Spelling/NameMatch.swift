public import IncidentModel

/// A place that bears a name.
public struct NameMatch: Sendable, Hashable {
  /// The place.
  public let entry: GazetteerEntry
  /// Whether the name is the entry's main name, and not another spelling of it.
  public let isPrimary: Bool
  /// The name of the entry that matched, as the entry has it.
  public let name: String
  /// What led from the name that was asked for to this one.
  public let step: NameStep
  /// The number of letters that were put in, left out or replaced; 0 unless `step` is `.edits`.
  public let distance: Int

  /// Makes a match; without a name it is the main one.
  public init(
    entry: GazetteerEntry, isPrimary: Bool, name: String? = nil, step: NameStep = .exact, distance: Int = 0
  ) {
    self.entry = entry
    self.isPrimary = isPrimary
    self.name = name ?? entry.name
    self.step = step
    self.distance = distance
  }

  /// A match by a normalised name of an entry.
  init(_ entry: GazetteerEntry, isPrimary: Bool, normalized: String, step: NameStep = .exact, distance: Int = 0) {
    let name = isPrimary ? nil : entry.names.first { NameNormalizer.normalized($0) == normalized }
    self.init(entry: entry, isPrimary: isPrimary, name: name, step: step, distance: distance)
  }

  /// Main names come first, then fewer edits, then the lower id.
  static func precedes(_ left: NameMatch, _ right: NameMatch) -> Bool {
    (left.isPrimary ? 0 : 1, left.distance, left.entry.id, left.name)
      < (right.isPrimary ? 0 : 1, right.distance, right.entry.id, right.name)
  }
}
