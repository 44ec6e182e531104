import IncidentModel
import PlaceNames

/// When a name that the gazetteer has only in a like form may be taken for it.
///
/// Another spelling under the region's rules is the same name. One that only sounds alike or is misspelt is taken
/// where the text says which district, tehsil or town contains it, or that it is a district, or where it can only be a
/// well-known place: elsewhere there are too many names for one to be meant. In another script a name is hardly ever
/// known but by its sound.
enum LikeNames {
  /// Why a name of this step is not taken; nothing where it may be.
  static func objection(to candidates: NameCandidates, in surroundings: Surroundings, _ region: Region) -> String? {
    guard candidates.step > .spelling, !(candidates.toponym.sense?.isUnit ?? false) else { return nil }
    return isTaken(in: surroundings) || candidates.toponym.isInOtherScript || isWellKnown(candidates, in: region)
      ? nil : "\(candidates.toponym.name) is not in the gazetteer; like it are \(names(candidates))"
  }

  /// Whether what contains a name is small enough for a like one in it to be meant.
  static func isTaken(in surroundings: Surroundings) -> Bool {
    switch surroundings.container?.place {
    case .district, .place: true
    case .province, .country, .oneOf, nil: false
    }
  }

  /// Whether a like name is so well known that it can be meant without a word for where it lies: all that it finds is
  /// one name, of a district of the set, its seat, a tehsil or a large town in it.
  private static func isWellKnown(_ candidates: NameCandidates, in region: Region) -> Bool {
    Set(candidates.kept.map(\.name)).count == 1
      && candidates.kept.contains { match in
        match.entry.kind == .district
          ? region.knows(match.entry)
          : match.entry.district != nil && (match.entry.kind == .tehsil || ReportContext.isLarge(match.entry))
      }
  }

  /// The first few of the like names.
  static func names(_ candidates: NameCandidates) -> String {
    let names = Set(candidates.kept.map(\.name)).sorted()
    return names.prefix(3).joined(separator: ", ") + (names.count > 3 ? " and \(names.count - 3) more" : "")
  }
}

extension Decision {
  /// The decision for a name in a like form, which is told and, where it is only like it, never exact.
  func taken(for toponym: Toponym, by step: NameStep, of candidates: NameCandidates) -> Decision {
    guard step > .exact, let match = candidates.kept.first(where: { $0.entry.id == entry.id }) else { return self }
    let way =
      switch step {
      case .exact, .spelling: "another spelling of \(match.name)"
      case .sound: "a name that sounds like \(match.name)"
      case .edits: "\(match.distance) letter\(match.distance == 1 ? "" : "s") away from \(match.name)"
      }
    return Decision(
      NameMatch(entry: entry, isPrimary: false),
      precision: step > .spelling ? max(precision ?? .exact, .near) : precision,
      uncertainty: uncertainty, reason: "\(toponym.name) is \(way), \(reason)", isSimilar: true)
  }
}
