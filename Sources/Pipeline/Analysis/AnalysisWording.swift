import IncidentModel
import SpatialAnalysis

/// The words of layers and maps of analyses, in one place.
enum AnalysisWording {
  static let notExact =
    "Places are known to 25 km at worst: no border of an area and no dot is exact, and no path or address can be read "
    + "off them."
  static let reportedOnly =
    "Numbers are those at least reported, the best or else the least; what only a party claims stands apart in the layer."

  static func title(_ kind: AnalysisRequest.Kind, region: String) -> String {
    switch kind {
    case .clusters: "Dense groups of incidents, \(region)"
    case .grid(_, let shape, let measure, _): "\(capitalised(measure)) by \(shape.rawValue), \(region)"
    case .density: "Density of incidents, \(region)"
    }
  }

  static func subtitle(tally: IncidentTally) -> String {
    let text = "\(count(tally.incidents, "incident")) with a place known to 25 km"
    guard let days = tally.days else { return tally.incidents == 0 ? text : "\(text), none dated" }
    return "\(text), \(period(days))" + (tally.undated == 0 ? "" : "; \(tally.undated) undated")
  }

  static func legend(_ kind: AnalysisRequest.Kind) -> String {
    switch kind {
    case .clusters(let radius, let least):
      "Groups: \(least) or more within \(ShownNumber.text(radius)) km"
    case .grid(let cell, let shape, let measure, _):
      "\(capitalised(measure)) per \(shape.rawValue) of \(ShownNumber.text(cell)) km"
    case .density(let bandwidth, _, _):
      "Incidents per 100 km², bandwidth \(ShownNumber.text(bandwidth)) km"
    }
  }

  static func method(_ kind: AnalysisRequest.Kind) -> String {
    switch kind {
    case .clusters(let radius, let least):
      "DBSCAN with geodesic distances: a core has \(least) or more incidents within \(ShownNumber.text(radius)) km, its "
        + "own included; others belong to the nearest core within that distance. Numbered by size."
    case .grid(let cell, let shape, _, let isClipped):
      "Cells of one size, \(ShownNumber.text(cell)) km between opposite sides of each \(shape.rawValue), on an equal-area "
        + "projection\(isClipped ? ", cut to the boundaries" : ""). Cells without an incident are not drawn."
    case .density(let bandwidth, _, _):
      "Kernel density with the quartic kernel (Silverman 1986, eq. 4.5) and a bandwidth of "
        + "\(ShownNumber.text(bandwidth)) km, on an equal-area projection; not corrected at borders."
    }
  }

  static func forced(_ selection: AnalysisSelection) -> String {
    "\(selection.unused) of \(selection.asked) incidents, more than a fifth, are not known to 25 km and are not used; the "
      + "picture is partial."
  }

  /// What to keep in mind where a length is finer than the places are known; nothing where it is not.
  static func caution(_ kind: AnalysisRequest.Kind, _ incidents: [RecordedIncident]) -> String? {
    let (length, name) =
      switch kind {
      case .clusters(let radius, _): (radius, "radius")
      case .grid(let cell, _, _, _): (cell, "size of a cell")
      case .density(let bandwidth, _, _): (bandwidth, "bandwidth")
      }
    let near = incidents.count { $0.place.precision == .near }
    guard length < 25, near > 0 else { return nil }
    return
      "\(count(near, "incident")) \(near == 1 ? "is" : "are") known only as near a place (precision 2), up to 25 km "
      + "off, which is more than the \(name) of \(ShownNumber.text(length)) km."
  }

  static func usedNote(_ used: Int, leftOut: Int) -> String {
    "n = \(used) used, \(leftOut) left out: \(AnalysisDocument.precision)."
  }

  static func alone(_ number: Int) -> String {
    "\(count(number, "incident")) \(number == 1 ? "is" : "are") in no group."
  }

  static func raster(_ cell: Double, peak: Double) -> String {
    "Raster of \(ShownNumber.text(cell)) km; the most is \(ShownNumber.text(peak)) per 100 km²."
  }

  static func words(_ cluster: IncidentCluster) -> String {
    let name = [cluster.place, cluster.district.name].compactMap(\.self).reduce(into: [String]()) { names, name in
      if names.last != name { names.append(name) }
    }.joined(separator: ", ")
    let tally = cluster.tally
    let days = tally.days.map { ", \(period($0))" } ?? ""
    let killed = tally.reported(.killed).words.map { ", killed \($0)" } ?? ""
    return "\(cluster.number) \(name.isEmpty ? "" : "\(name): ")\(count(tally.incidents, "incident"))\(days)\(killed)"
  }

  static func words(_ cell: EqualAreaGrid.Cell, value: Int?, _ kind: AnalysisRequest.Kind) -> String {
    guard case .grid(_, _, let measure, _) = kind, measure != .incidents else {
      return count(cell.tally.incidents, "incident")
    }
    let number = value.map { "\($0) \(measure.rawValue)" } ?? "no number reported"
    return "\(number) in \(count(cell.tally.incidents, "incident"))"
  }

  static func words(_ level: AnalysisFinding.Level) -> String {
    "from \(ShownNumber.text(level.value)) (\(ShownNumber.text(level.share * 100)) % of the most): "
      + "\(count(level.tally.incidents, "incident")) on \(ShownNumber.text(level.areaKm2)) km²"
  }

  private static func capitalised(_ measure: AnalysisRequest.GridMeasure) -> String {
    switch measure {
    case .incidents: "Incidents"
    case .killed: "People killed"
    case .injured: "People injured"
    }
  }

  private static func period(_ days: ClosedRange<CalendarDate>) -> String {
    days.lowerBound == days.upperBound ? "\(days.lowerBound)" : "\(days.lowerBound) to \(days.upperBound)"
  }

  private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
