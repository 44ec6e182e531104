import Cartography
import IncidentModel
import SimpleFeatures
import SpatialAnalysis

extension AnalysisDocument {
  /// The map of a finding.
  func map(of finding: AnalysisFinding) -> AnalysisMap {
    AnalysisMap(
      name: layerName, title: AnalysisWording.title(request.kind, region: atlas.regionName),
      subtitle: AnalysisWording.subtitle(tally: IncidentTally(used(finding))), subject: subject(finding),
      legend: AnalysisWording.legend(request.kind),
      positions: used(finding).compactMap(\.place.coordinate),
      all: used(finding).count + leftOut(finding).reduce(0) { $0 + $1.count },
      leftOut: leftOut(finding).map { "\($0.count) \($0.words)" }, notes: notes(finding), credits: request.credits)
  }

  /// What a person reads at the end.
  func summary(of finding: AnalysisFinding) -> [String] {
    let count = selection.count
    var lines = ["\(count.read) read, \(count.used) used as records, \(count.refused) refused"]
    let out = reasons(finding).map { "\($0.count) \($0.words)" }.joined(separator: "; ")
    lines.append("\(used(finding).count) incidents analysed" + (out.isEmpty ? "" : "; left out: \(out)"))
    switch finding {
    case .clusters(let clusters, let alone):
      lines.append("\(clusters.count) \(clusters.count == 1 ? "cluster" : "clusters"), \(alone) incidents in none")
    case .cells(let cells, _, _): lines.append("\(cells.count) cells with incidents")
    case .levels(let levels, let peak, _, _):
      lines.append("\(levels.count) levels; at most \(ShownNumber.text(peak)) incidents per 100 km²")
    }
    lines += [AnalysisWording.caution(request.kind, used(finding))].compactMap(\.self).map { "caution: \($0)" }
    if selection.isForced { lines.append("forced: \(AnalysisWording.forced(selection))") }
    return lines
  }

  /// Why incidents are left out; words and totals of many happenings are none.
  private func leftOut(_ finding: AnalysisFinding) -> [(words: String, count: Int)] {
    reasons(finding).filter { $0.words != IncidentFilter.Objection.noIncident.rawValue }
  }

  private func subject(_ finding: AnalysisFinding) -> AnalysisMap.Subject {
    switch finding {
    case .clusters(let clusters, _):
      .clusters(
        clusters.map { cluster in
          let label = cluster.place.map { "\(cluster.number) \($0)" } ?? "\(cluster.number)"
          return AnalysisMap.Area(cluster.hull, label: label, words: AnalysisWording.words(cluster))
        })
    case .cells(let cells, _, _):
      .cells(
        cells.map { cell in
          let value = Self.value(of: cell, request.kind)
          let area = AnalysisMap.Area(
            .multiPolygon(cell.area), words: AnalysisWording.words(cell, value: value, request.kind))
          return (area, value)
        })
    case .levels(let levels, _, _, _):
      .levels(levels.map { AnalysisMap.Area(.multiPolygon($0.area), words: AnalysisWording.words($0)) })
    }
  }

  private func notes(_ finding: AnalysisFinding) -> [String] {
    var notes = [AnalysisWording.usedNote(used(finding).count, leftOut: leftOut(finding).reduce(0) { $0 + $1.count })]
    if selection.isForced { notes.append("Forced: \(AnalysisWording.forced(selection))") }
    notes += [AnalysisWording.caution(request.kind, used(finding))].compactMap(\.self)
    notes.append(AnalysisWording.method(request.kind))
    if case .clusters(_, let alone) = finding { notes.append(AnalysisWording.alone(alone)) }
    if case .levels(_, let peak, let cell, _) = finding { notes.append(AnalysisWording.raster(cell, peak: peak)) }
    if case .grid(_, _, let measure, _) = request.kind, measure != .incidents {
      notes.append(AnalysisWording.reportedOnly)
    }
    return notes + [AnalysisWording.notExact]
  }
}
