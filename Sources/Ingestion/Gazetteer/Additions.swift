import DelimitedText
import IncidentModel

/// Places that were written by hand, and what was written by hand for places that stand in a table before.
///
/// Such a row is a correction: it wins over the place's own row, and a later one over an earlier.
struct Additions {
  /// The places that no other table has, with their rows.
  private(set) var places: [(entry: GazetteerEntry, row: PlaceRow)] = []
  private var amendments: [String: Amendment] = [:]

  /// Reads a table and gives the number of its rows.
  mutating func read(
    _ file: String, _ atlas: DistrictAtlas, _ diagnostics: any DiagnosticCollector
  ) throws(IngestionError) -> Int {
    let table = try PlaceTable(file)
    table.reportFaults(to: diagnostics)
    for row in table.rows {
      if let id = row.row[row.columns.sameAs] {
        amend(id, row, atlas, diagnostics)
      } else if let entry = entry(row, atlas, diagnostics) {
        places.append((entry, row))
      }
    }
    return table.rowCount
  }

  /// Keeps what a row says of a place that has a row of its own.
  private mutating func amend(
    _ id: String, _ row: PlaceRow, _ atlas: DistrictAtlas, _ diagnostics: any DiagnosticCollector
  ) {
    let faults = row.amendmentFaults
    guard faults.isEmpty else { return diagnostics.emit(row.refusal(faults.joined(separator: "; "))) }
    let within = row.row[row.columns.within]
    guard within.map({ atlas.district($0) != nil || atlas.unit($0) != nil }) ?? true else {
      return diagnostics.emit(row.refusalOfContainer(atlas))
    }
    let isUnit = id.hasPrefix(UnitEntries.idPrefix)
    if isUnit, !row.hasNoPosition {
      diagnostics.emit(
        row.warning(
          "gazetteer.unused-position", "the position is passed over, as \"same_as\" names a unit, which has an area",
          remedy: "empty lon and lat, or empty same_as and give an id"))
    }
    row.reportOmissions(diagnostics)
    amendments[id, default: Amendment()].take(row, isUnit ? nil : within.flatMap(atlas.district))
    amendments[id]?.unused.append(row.refusal("\"same_as\" names \(id), which is no place of the gazetteer"))
  }

  /// The entry with what was written for it, and the row that gives its position where that is another than its own.
  mutating func amended(_ entry: GazetteerEntry) -> (entry: GazetteerEntry, position: PlaceRow?) {
    guard let amendment = amendments[entry.id] else { return (entry, nil) }
    amendments[entry.id]?.isUsed = true
    guard !entry.kind.isUnit else { return (amendment.names(of: entry), nil) }
    return (amendment.applied(to: entry), amendment.position?.row)
  }

  /// Tells of what was written for no entry.
  func reportUnused(_ diagnostics: any DiagnosticCollector) {
    for amendment in amendments.values where !amendment.isUsed {
      for diagnostic in amendment.unused { diagnostics.emit(diagnostic) }
    }
  }

  /// The entry of a row; where it cannot be used, that is told of.
  private func entry(
    _ row: PlaceRow, _ atlas: DistrictAtlas, _ diagnostics: any DiagnosticCollector
  ) -> GazetteerEntry? {
    let within = row.row[row.columns.within]
    let district = within.flatMap(atlas.district)
    let unit = within.flatMap(atlas.unit)
    if within != nil, district == nil, unit == nil {
      diagnostics.emit(row.refusalOfContainer(atlas))
      return nil
    }
    let isSomewhere = district != nil && row.hasNoPosition
    let entry =
      isSomewhere
      ? district.flatMap(row.entry(somewhereIn:))
      : row.entry(district: district?.code, province: district?.province ?? (unit?.level == .province ? within : nil))
    if entry == nil { diagnostics.emit(row.refusal(needingPosition: !isSomewhere)) }
    return entry
  }
}

extension PlaceRow {
  /// The refusal of a row that names a container which is none.
  fileprivate func refusalOfContainer(_ atlas: DistrictAtlas) -> Diagnostic {
    let within = row[columns.within] ?? ""
    return refusal("\"within\" is \"\(within.prefix(40))\", no district, province or country of \(atlas.id)")
  }
}
