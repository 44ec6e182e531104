package import IncidentModel

/// Adds up what counts in each district.
package enum DistrictTallying {
  /// One tally for each district of the atlas, also where nothing counts, in the order of the codes.
  ///
  /// Killed and injured are those whose figures are at least reported; those for whom there
  /// is nothing but a claim stand apart. A number that no incident states is `nil` and not zero.
  package static func tally(_ located: [LocatedIncident], over atlas: DistrictAtlas) -> [DistrictTally] {
    var byDistrict: [String: [Incident]] = [:]
    for located in located where located.isCounted {
      if let district = located.district { byDistrict[district, default: []].append(located.incident) }
    }
    return atlas.districts.map { tally(byDistrict[$0.code] ?? [], in: $0.code) }
  }

  /// The tally of the incidents that count in no district: with it the districts' tallies make up all incidents.
  ///
  /// What is denied and reported by nobody is one of these incidents, and gives no killed or injured.
  package static func notPlaced(_ located: [LocatedIncident]) -> DistrictTally {
    tally(located.filter { $0.incident.kind == .incident && !$0.isCounted }.map(\.incident), in: nil)
  }

  private static func tally(_ incidents: [Incident], in district: String?) -> DistrictTally {
    let summaries = incidents.filter { $0.status > .denied }.map { FigureSummary($0.figures) }
    func reported(_ measure: Measure) -> Quantity {
      Quantity(adding: summaries.map { $0.total(measure, atLeast: .reported) })
    }
    func claimed(_ measure: Measure) -> Quantity { Quantity(adding: summaries.map { $0.claimedOnly(measure) }) }
    return DistrictTally(
      district: district, incidents: incidents.count, incidentsClaimed: incidents.count { $0.status <= .claimed },
      killed: reported(.killed), injured: reported(.injured), killedClaimed: claimed(.killed),
      injuredClaimed: claimed(.injured))
  }
}
