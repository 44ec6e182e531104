package import IncidentModel

/// Reads all named places of a gazetteer.
package struct GazetteerReader: Sendable {
  private let manifest: GazetteerManifest

  /// Makes a reader of a gazetteer's names.
  package init(_ manifest: GazetteerManifest) { self.manifest = manifest }

  /// The names of districts, provinces and countries with their dates, in the order of the tables.
  ///
  /// Rows that cannot be used are passed over; reading the entries tells of them.
  package func unitNames() throws(IngestionError) -> [UnitName] {
    let unheard = DiagnosticLog()
    var names = UnitNames()
    for file in manifest.unitNames { _ = try names.read(file, unheard) }
    return names.dated
  }

  /// The named places: the districts, provinces and countries of the atlas, then the tables in the manifest's order.
  ///
  /// A row that cannot be used, and a row for a place or unit that does not exist, becomes a refusal; the rest is
  /// read. An id that occurs again is told of and left out. A table with refused rows is followed by their count.
  ///
  /// - Throws: Where a file is missing or is no table.
  package func entries(
    _ atlas: DistrictAtlas, _ diagnostics: any DiagnosticCollector
  ) throws(IngestionError) -> [GazetteerEntry] {
    let tally = RecordTally(diagnostics)
    defer { tally.report() }
    return try entries(atlas, counting: tally)
  }

  /// The named places, their rows counted; the counts are for the caller to report.
  package func entries(_ atlas: DistrictAtlas, counting tally: RecordTally) throws(IngestionError) -> [GazetteerEntry] {
    var names = UnitNames()
    for file in manifest.unitNames { tally.add(try names.read(file, tally), of: file) }
    var additions = Additions()
    for file in manifest.additions { tally.add(try additions.read(file, atlas, tally), of: file) }
    var list = EntryList(UnitEntries(atlas).entries(names, tally))
    var check = PlaceCheck(atlas, tally)
    for file in manifest.places {
      let table = try PlaceTable(file)
      table.reportFaults(to: tally)
      tally.add(table.rowCount, of: file)
      for row in table.rows {
        guard let entry = row.entry() else {
          tally.emit(row.refusal())
          continue
        }
        if list.append(entry) { check.check(entry, row) } else { tally.emit(row.repetition(of: entry.id)) }
      }
    }
    additions.amend(&list, &check, tally)
    check.reportStrangers()
    return list.entries
  }
}

/// Entries with their positions by id, none of which occurs twice.
struct EntryList {
  private(set) var entries: [GazetteerEntry]
  private var positions: [String: Int]

  init(_ entries: [GazetteerEntry]) {
    self.entries = entries
    self.entries.reserveCapacity(24_000)
    positions = [String: Int](minimumCapacity: 24_000)
    for (position, entry) in entries.enumerated() { positions[entry.id] = position }
  }

  /// Adds an entry, unless its id is there already.
  mutating func append(_ entry: GazetteerEntry) -> Bool {
    if let first = positions.updateValue(entries.count, forKey: entry.id) {
      positions[entry.id] = first
      return false
    }
    entries.append(entry)
    return true
  }

  /// Changes the entry of an id, where there is one.
  mutating func change(_ id: String, _ body: (GazetteerEntry) -> GazetteerEntry) -> Bool {
    guard let position = positions[id] else { return false }
    entries[position] = body(entries[position])
    return true
  }
}

extension PlaceRow {
  /// The refusal of a row whose id stands before it.
  func repetition(of id: String) -> Diagnostic {
    refusal("the id \(id) occurs again; the first is used, give this one another id")
  }
}
