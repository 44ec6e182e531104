import DelimitedText
package import IncidentModel
import SimpleFeatures

/// Makes the table of places from a table of any columns.
package struct PlaceImport: Sendable {
  /// The columns that are taken.
  package struct Columns: Sendable {
    /// Columns with an identifier and the prefix of its ids, the first that is not empty counts: `geonameid`, `gn`.
    package var ids: [(column: String, prefix: String)]
    /// The name that is shown.
    package var name: String
    /// Columns with other names, several in one field joined by a bar.
    package var names: [String]
    /// Degrees of WGS 84.
    package var longitude: String
    /// Degrees of WGS 84.
    package var latitude: String
    /// The kind of place, and what each word in it stands for.
    package var kind: (column: String, words: [String: PlaceKind])?
    /// The number of people.
    package var population: String?
    /// Remarks joined by a bar; one that begins with `suspect` voids the population.
    package var flags: String?
    /// The source of the row, and the name and licence that each word in it stands for.
    package var source: (column: String, words: [String: String])?
    /// The date of the row.
    package var vintage: String?
    /// The code or name of the district or province that the place is stated to lie in.
    package var within: String?
    /// Columns with the codes of places in published registers.
    package var codes: [(register: Register, column: String)]

    /// Makes a choice of columns.
    package init(
      ids: [(column: String, prefix: String)], name: String, names: [String], longitude: String, latitude: String,
      kind: (column: String, words: [String: PlaceKind])?, population: String?, flags: String?,
      source: (column: String, words: [String: String])?, vintage: String?, within: String? = nil,
      codes: [(register: Register, column: String)] = []
    ) {
      self.ids = ids
      self.name = name
      self.names = names
      self.longitude = longitude
      self.latitude = latitude
      self.kind = kind
      self.population = population
      self.flags = flags
      self.source = source
      self.vintage = vintage
      self.within = within
      self.codes = codes
    }
  }

  /// The source table.
  package var places: SourceFile
  /// The columns that are taken.
  package var columns: Columns
  /// The imported full districts.
  package var districts: SourceFile?
  /// The imported provinces.
  package var provinces: SourceFile?
  /// The byte between the columns.
  package var separator: UInt8
  /// The provenance; its source and vintage stand in rows that have none of their own.
  package var provenance: Provenance

  /// Makes an import.
  package init(
    places: SourceFile, columns: Columns, districts: SourceFile?, provinces: SourceFile?,
    separator: UInt8 = UInt8(ascii: ","), provenance: Provenance
  ) {
    self.places = places
    self.columns = columns
    self.districts = districts
    self.provinces = provinces
    self.separator = separator
    self.provenance = provenance
  }

  /// Makes the table, its rows in the order of their ids.
  package func run(path: String) throws -> ImportedFile {
    let table = try LookupTable.table(places, separator: separator)
    let reader = try PlaceRowReader(self, table)
    let boundaries = try PlaceBoundaries(.init(districts: districts, provinces: provinces))
    var diagnostics = table.faults.map { refusal($0.message, line: $0.line) }
    var (rows, ids, codes) = (PlaceRows(), Set<String>(), CodeCount())
    for source in table.rows {
      do {
        var (row, doubts) = try reader.row(source, boundaries)
        guard ids.insert(row.id).inserted else {
          throw PlaceRowReader.Refusal(message: "the id \(row.id) occurs again; the first is used")
        }
        diagnostics += doubts.map { diagnostic($0.identifier, .warning, $0.message, source.line) }
        let location = SourceLocation(file: places.name, line: source.line)
        row.codes = codes.take(reader.codes(of: source), of: row.id, at: location)
        diagnostics += [Diagnostic.nullIsland(row.id, row.coordinate, at: location)].compactMap(\.self)
        if let twins = rows.add(row) {
          diagnostics.append(
            diagnostic(
              "gazetteer.duplicate-place", .note, "\(twins.left), \(row.name), is \(twins.kept) again", source.line))
        }
      } catch let fault as PlaceRowReader.Refusal {
        diagnostics.append(refusal(fault.message, line: source.line))
      }
    }
    takeBackSharedCodes(from: &rows, &codes)
    diagnostics += codes.diagnostics + codes.notes(file: places.name)
    for (identifier, words) in Self.doubtful {
      let count = diagnostics.count { $0.identifier == identifier }
      if count > 0 { diagnostics.append(Diagnostic(identifier, .note, "\(count) used that \(words)")) }
    }
    return ImportedFile(
      path: path, bytes: PlaceTable.encode(rows.sorted), read: table.rows.count + table.faults.count,
      used: rows.sorted.count, diagnostics: diagnostics)
  }

  /// Leaves a code that several places bear to none of them.
  private func takeBackSharedCodes(from rows: inout PlaceRows, _ codes: inout CodeCount) {
    for (code, id, bearers) in rows.takeSharedCodes() {
      codes.takeBack(
        code.register, "\(id): the code is not taken: \(code) stands at \(bearers.joined(separator: ", "))",
        at: location(nil))
    }
  }

  /// What is told of single rows that are used, and what their number is told with.
  private static let doubtful = [
    ("gazetteer.outside-stated", "lie outside the unit that they state; the polygons decide"),
    ("gazetteer.unknown-stated", "state a unit that no boundary file draws"),
  ]

  private func refusal(_ message: String, line: Int) -> Diagnostic {
    diagnostic("gazetteer.bad-row", .refusal, message, line)
  }

  private func diagnostic(_ identifier: String, _ severity: Severity, _ message: String, _ line: Int) -> Diagnostic {
    Diagnostic(identifier, severity, message, at: location(line))
  }

  private func location(_ line: Int?) -> SourceLocation { SourceLocation(file: places.name, line: line) }
}
