package import IncidentModel
import SimpleFeatures

extension ExportFormat {
  /// Why an incident has no row in the table; nothing where it has one.
  ///
  /// What came from such a table returns to it whatever it says.
  package func objection(to incident: RecordedIncident) -> String? {
    if isOrigin(of: incident) { return nil }
    switch incident.kind {
    case .statement: return "statements are no events"
    case .aggregateClaim where self == .acled: return "totals of several attacks are no events"
    case .incident, .aggregateClaim: break
    }
    return incident.date == nil ? "no date is known" : nil
  }

  /// What an incident says and no column of the table holds, by the names of fields; each once.
  package func losses(of incident: RecordedIncident) -> [String] {
    let isOrigin = isOrigin(of: incident)
    var losses = incident.sourceFields.filter { property in
      !isOrigin || !columns.contains(Self.canonical(property.name)) || property.value.string == nil
    }.map { "source_fields.\($0.name)" }
    guard !isOrigin else { return losses }
    if incident.figures.contains(where: { $0.measure != .killed }) {
      losses += Set(incident.figures.map(\.measure)).filter { $0 != .killed }.map(\.rawValue).sorted()
    }
    if let date = incident.date, self == .acled {
      if AcledColumns.timePrecision(date) == nil { losses.append("date_precision 5 (a year)") }
      if date.start < date.end { losses.append("date_start and date_end (the day in the middle is written)") }
    }
    losses += place(incident.place) + killed(incident)
    if Sides(incident).others > 0 { losses.append("actors beyond two") }
    if incident.actors.contains(where: { $0.role == .claimant || $0.role == .responder }) {
      losses.append("roles of claimants and responders")
    }
    if incident.status != .reported { losses.append("status \(incident.status.rawValue)") }
    if incident.isDisputed { losses.append("disputed") }
    if !incident.tactics.isEmpty { losses.append("tactics") }
    return losses
  }

  private func place(_ place: RecordedPlace) -> [String] {
    var losses: [String] = []
    if place.districtCode != nil { losses.append("district_pcode") }
    guard let precision = place.precision else { return losses + ["a place that is not known"] }
    if self == .acled {
      if AcledColumns.geoPrecision(precision) == nil { losses.append("precision \(precision.rawValue)") }
      if precision == .district || precision == .vague {
        losses.append("precision \(precision.rawValue) (written as a wider code)")
      }
    }
    if place.coordinate == nil || !precision.isLocal { losses.append("coordinates, which the table expects") }
    return losses
  }

  private func killed(_ incident: RecordedIncident) -> [String] {
    let total = incident.total(.killed)
    var losses: [String] = []
    if self == .acled {
      if incident.figures.contains(where: { $0.measure == .killed && $0.victim != .unknown }) {
        losses.append("killed by class of victim")
      }
      if total.high != nil, total.high != total.best ?? total.low { losses.append("killed_high") }
    }
    if total == .notStated { losses.append("that nothing is stated of the killed (0 is written)") }
    return losses
  }
}
