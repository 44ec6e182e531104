package import IncidentModel

/// Reads all named places of a gazetteer.
package struct GazetteerReader: Sendable {
  let manifest: GazetteerManifest

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
  package func entries(_ atlas: DistrictAtlas, _ diagnostics: any DiagnosticCollector) throws -> [GazetteerEntry] {
    let tally = RecordTally(diagnostics)
    defer { tally.report() }
    var entries: [GazetteerEntry] = []
    var ids: Set<String> = []
    let rows = try forEachEntry(atlas, tally) { entry in
      guard ids.insert(entry.id).inserted else { return false }
      entries.append(entry)
      return true
    }
    for (file, count) in rows { tally.add(count, of: file) }
    return entries
  }

  /// Gives each named place, and the number of rows of each table, refused ones included.
  ///
  /// Places are read, amended and given one after another, so that a table of any length can be read.
  ///
  /// - Parameters:
  ///   - atlas: The boundary set.
  ///   - diagnostics: Takes what is wrong with single rows.
  ///   - progress: Is told the length of each piece of a long table, in bytes, once it has been read.
  ///   - body: Takes a place; tells whether its id is new.
  func forEachEntry(
    _ atlas: DistrictAtlas, _ diagnostics: any DiagnosticCollector, afterPiece progress: (Int) -> Void = { _ in },
    _ body: (GazetteerEntry) throws -> Bool
  ) throws -> [String: Int] {
    var rows: [String: Int] = [:]
    var names = UnitNames()
    for file in manifest.unitNames { rows[file] = try names.read(file, diagnostics) }
    var codes = UnitCodes()
    for file in manifest.unitCodes { rows[file] = try codes.read(file, diagnostics) }
    var additions = Additions()
    for file in manifest.additions { rows[file] = try additions.read(file, atlas, diagnostics) }
    for entry in UnitEntries(atlas).entries(names, codes, diagnostics) { _ = try body(additions.amended(entry).entry) }
    var check = PlaceCheck(atlas, diagnostics)
    for file in manifest.places {
      rows[file] = try PlaceTable.forEachRow(of: file, diagnostics, afterPiece: progress) { row in
        guard let entry = row.entry() else { return diagnostics.emit(row.refusal()) }
        let amended = additions.amended(entry)
        if try body(amended.entry) {
          check.check(amended.entry, row, position: amended.position)
        } else {
          diagnostics.emit(row.repetition(of: entry.id))
        }
      }
    }
    for (entry, row) in additions.places {
      let amended = additions.amended(entry)
      if try body(amended.entry) {
        check.check(amended.entry, row, position: amended.position)
      } else {
        diagnostics.emit(row.repetition(of: entry.id))
      }
    }
    additions.reportUnused(diagnostics)
    check.reportStrangers()
    return rows
  }
}

extension PlaceRow {
  /// The refusal of a row whose id stands before it.
  func repetition(of id: String) -> Diagnostic {
    refusal("the id \(id) occurs again; the first is used, give this one another id")
  }
}
