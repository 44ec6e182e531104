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

    /// Makes a choice of columns.
    package init(
      ids: [(column: String, prefix: String)], name: String, names: [String], longitude: String, latitude: String,
      kind: (column: String, words: [String: PlaceKind])?, population: String?, flags: String?,
      source: (column: String, words: [String: String])?, vintage: String?
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
    }
  }

  /// The source table.
  package var places: SourceFile
  /// The columns that are taken.
  package var columns: Columns
  /// The imported full districts.
  package var districts: SourceFile
  /// The imported provinces.
  package var provinces: SourceFile
  /// The provenance; its source and vintage stand in rows that have none of their own.
  package var provenance: Provenance

  /// Makes an import.
  package init(
    places: SourceFile, columns: Columns, districts: SourceFile, provinces: SourceFile, provenance: Provenance
  ) {
    self.places = places
    self.columns = columns
    self.districts = districts
    self.provinces = provinces
    self.provenance = provenance
  }

  /// Makes the table, its rows in the order of their ids.
  ///
  /// Rows of the same name less than a kilometre apart are one place: the one with a population is kept, else the
  /// first, and it takes over the other's names.
  package func run(path: String) throws -> ImportedFile {
    let table = try LookupTable.table(places)
    let reader = try PlaceRowReader(self, table)
    let assignment = try BoundaryAssignment(districts: districts, provinces: provinces)
    var diagnostics = table.faults.map { refusal("gazetteer.bad-row", $0.message, line: $0.line) }
    var rows = PlaceRows()
    for source in table.rows {
      guard var row = reader.row(source) else {
        diagnostics.append(refusal("gazetteer.bad-row", "no id, no name or no position", line: source.line))
        continue
      }
      let district = try assignment.district(of: row.coordinate)
      row.district = district.map { ($0.code, $0.name) }
      row.province = try district?.province ?? assignment.province(of: row.coordinate)
      if let twins = rows.add(row) {
        diagnostics.append(
          Diagnostic(
            "gazetteer.duplicate-place", .note, "\(twins.left), \(row.name), is \(twins.kept) again",
            at: SourceLocation(file: places.name, line: source.line)))
      }
    }
    return ImportedFile(
      path: path, bytes: PlaceTable.encode(rows.sorted), read: table.rows.count + table.faults.count,
      used: rows.sorted.count, diagnostics: diagnostics)
  }

  private func refusal(_ identifier: String, _ message: String, line: Int) -> Diagnostic {
    Diagnostic(identifier, .refusal, message, at: SourceLocation(file: places.name, line: line))
  }
}

/// Takes the chosen columns out of rows.
private struct PlaceRowReader {
  /// The radius around a settlement's point that its name may mean, in metres.
  static let settlementUncertainty = 2000
  /// The same where the coordinates are rounded to whole minutes, up to 1.3 km off.
  static let roundedUncertainty = 3500

  private let columns: PlaceImport.Columns
  private let provenance: Provenance
  private let ids: [(index: Int, prefix: String)]
  private let name: Int
  private let names: [Int]
  private let position: (longitude: Int, latitude: Int)
  private let kind: Int?
  private let population: Int?
  private let flags: Int?
  private let source: Int?
  private let vintage: Int?

  init(_ place: PlaceImport, _ table: DelimitedReader) throws {
    let file = place.places.name
    func column(_ name: String) throws -> Int { try LookupTable.column(name, of: table, file: file) }
    columns = place.columns
    provenance = place.provenance
    ids = try columns.ids.map { (try column($0.column), $0.prefix) }
    name = try column(columns.name)
    names = try columns.names.map(column)
    position = (try column(columns.longitude), try column(columns.latitude))
    kind = try (columns.kind?.column).map(column)
    population = try columns.population.map(column)
    flags = try columns.flags.map(column)
    source = try (columns.source?.column).map(column)
    vintage = try columns.vintage.map(column)
  }

  func row(_ row: DelimitedReader.Row) -> PlaceRow? {
    guard let id = ids.lazy.compactMap({ id in row[Optional(id.index)].map { "\(id.prefix):\($0)" } }).first,
      let name = row[Optional(name)], let longitude = row.number(position.longitude),
      let latitude = row.number(position.latitude),
      let coordinate = Coordinate(longitude: longitude, latitude: latitude)
    else { return nil }
    let flags = row[self.flags] ?? ""
    let people = population.flatMap { row.integer($0) }.flatMap { $0 > 0 ? $0 : nil }
    let word = row[source] ?? ""
    return PlaceRow(
      id: id, name: name, names: otherNames(row, than: name), kind: kind(row).rawValue, coordinate: coordinate,
      uncertainty: flags.utf8.starts(with: "minute-rounded".utf8)
        ? Self.roundedUncertainty : Self.settlementUncertainty,
      district: nil, province: nil, population: flags.utf8.starts(with: "suspect".utf8) ? nil : people,
      source: columns.source?.words[word] ?? provenance.source, licence: provenance.licence,
      vintage: row[vintage] ?? provenance.vintage, flags: flags, note: "")
  }

  private func kind(_ row: DelimitedReader.Row) -> PlaceKind {
    row[kind].flatMap { columns.kind?.words[$0] } ?? .settlement
  }

  private func otherNames(_ row: DelimitedReader.Row, than name: String) -> [String] {
    var others: [String] = []
    for field in names.compactMap({ row[Optional($0)] }) {
      for other in field.split(separator: "|").map(String.init) where other != name && !others.contains(other) {
        others.append(other)
      }
    }
    return others
  }
}
