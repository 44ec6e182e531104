import IncidentModel
import PlaceNames

extension Region {
  /// What a name was to a unit on a day, in words that follow the unit's name; nothing where no day is asked for or
  /// the name has no dates.
  func remark(on unit: NameMatch, called name: String, on day: CalendarDate?) -> String? {
    guard let day, let code = unitCode(of: unit.entry) else { return nil }
    let row = history.row(NameNormalizer.normalized(name), of: code, on: day)
    let then = row.map { standing(of: $0, drawnAs: unit.entry.name, on: day) } ?? ""
    let parts = history.parts(cutOutOf: code, after: day).map { self.name(ofDistrict: $0.code) }
    let extent = parts.isEmpty ? "" : "; on \(day) it included today's \(parts.joined(separator: " and "))"
    return then.isEmpty && extent.isEmpty ? nil : then + extent
  }

  /// What a dated name was on a day.
  private func standing(of row: UnitName, drawnAs drawn: String, on day: CalendarDate) -> String {
    guard row.begin != nil || row.end != nil else { return "" }
    let (begin, end) = (row.begin.map { "\($0)" } ?? "", row.end.map { "\($0)" } ?? "")
    switch row.relation {
    case .variant, .seat, .headquarters: return ""
    case .former:
      if row.begins(after: day) { return " (its name only from \(begin))" }
      return row.ends(before: day) ? " (its name until \(end))" : " (its name on \(day))"
    case .later:
      let place = "the boundary set counts it in \(drawn)"
      if row.begins(after: day) {
        return " (\(row.name) is a district only since \(begin); before, it was a part of \(drawn))"
      }
      if row.ends(before: day) { return " (\(row.name) was a district until \(end); \(place))" }
      return " (\(row.name) was a district on \(day); \(place))"
    case .unit:
      guard row.begins(after: day) else { return "" }
      let whole = row.predecessors.map(self.name(ofDistrict:)).joined(separator: " and ")
      return " (a district only since \(begin); before, a part of \(whole))"
    }
  }

  private func unitCode(of entry: GazetteerEntry) -> String? {
    entry.kind == .district ? Region.districtCode(of: entry) : Region.unitCode(of: entry)
  }
}
