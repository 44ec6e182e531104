package import IncidentModel

/// Adds up what counts in each district.
package enum DistrictTallying {
  /// One tally for each district of the atlas, also where nothing counts, in the order of the codes.
  ///
  /// Killed and injured are those whose figures are at least reported; the killed of incidents for which there is
  /// nothing but a claim stand apart. A number that no incident states is `nil` and not zero.
  package static func tally(_ located: [LocatedIncident], over atlas: DistrictAtlas) -> [DistrictTally] {
    var byDistrict: [String: [Incident]] = [:]
    for located in located where located.isCounted {
      if let district = located.district { byDistrict[district, default: []].append(located.incident) }
    }
    return atlas.districts.map { tally(byDistrict[$0.code] ?? [], in: $0.code) }
  }

  private static func tally(_ incidents: [Incident], in district: String) -> DistrictTally {
    let summaries = incidents.map { FigureSummary($0.figures) }
    func reported(_ measure: Measure) -> Quantity {
      Quantity(adding: summaries.map { $0.total(measure, atLeast: .reported) })
    }
    let claimedOnly = summaries.filter { $0.total(.killed, atLeast: .reported) == .notStated }
    return DistrictTally(
      district: district, incidents: incidents.count, incidentsClaimed: incidents.count { $0.status <= .claimed },
      killed: reported(.killed), injured: reported(.injured),
      killedClaimed: Quantity(adding: claimedOnly.map { $0.total(.killed) }))
  }
}
