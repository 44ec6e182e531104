import IncidentModel

/// Who took part, each actor once in each role.
struct MergedParticipants {
  /// Sorted by role and id.
  let participants: [Participation]

  /// Joins the participations of several mentions; a unit that one names and the firmest attribution are kept.
  init(_ all: [Participation]) {
    var merged: [Participation] = []
    for next in all {
      let same = merged.firstIndex {
        $0.actor == next.actor && $0.role == next.role && ($0.unit == nil || next.unit == nil || $0.unit == next.unit)
      }
      guard let same else { merged.append(next); continue }
      let earlier = merged[same]
      merged[same] = Participation(
        actor: earlier.actor, unit: earlier.unit ?? next.unit, role: earlier.role,
        attribution: max(earlier.attribution, next.attribution), verbatim: earlier.verbatim ?? next.verbatim)
    }
    participants = merged.sorted { MergedParticipants.rank($0) < MergedParticipants.rank($1) }
  }

  private static func rank(_ participation: Participation) -> (Int, String, String) {
    (ActorRole.allCases.firstIndex(of: participation.role) ?? 0, participation.actor, participation.unit ?? "")
  }
}
