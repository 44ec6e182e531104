import DelimitedText
import GeoJSON
import IncidentModel
import SimpleFeatures

/// Makes a table of well-known towns outside the districts, so that a report's words for them resolve outside.
package struct ContextPlaceImport: Sendable {
  /// The properties that are taken.
  package struct Properties: Sendable {
    /// The name that is shown.
    package var name: String
    /// Properties with other names.
    package var names: [String]
    /// The property with an identifier, and the prefix of its ids.
    package var id: (property: String, prefix: String)
    /// Properties that say what contains the town, smallest first.
    package var within: [String]
    /// The number of people.
    package var population: String?

    /// Makes a choice of properties.
    package init(
      name: String, names: [String], id: (property: String, prefix: String), within: [String], population: String?
    ) {
      self.name = name
      self.names = names
      self.id = id
      self.within = within
      self.population = population
    }
  }

  /// The towns as points.
  package var towns: SourceFile
  /// The properties that are taken.
  package var properties: Properties
  /// The imported table of places; towns whose ids stand there are left out.
  package var places: SourceFile
  /// The imported full districts; towns in them are left out.
  package var districts: SourceFile
  /// The imported provinces.
  package var provinces: SourceFile
  /// Where the towns come from.
  package var provenance: Provenance

  /// Makes an import.
  package init(
    towns: SourceFile, properties: Properties, places: SourceFile, districts: SourceFile, provinces: SourceFile,
    provenance: Provenance
  ) {
    self.towns = towns
    self.properties = properties
    self.places = places
    self.districts = districts
    self.provinces = provinces
    self.provenance = provenance
  }

  /// The radius around a town's point that its name may mean, in metres; the points are of a 1:10 million map.
  private static let uncertainty = 10000

  /// Makes the table, its rows in the order of their ids.
  package func run(path: String) throws -> ImportedFile {
    let table = try LookupTable.table(places)
    let idColumn = try LookupTable.column("id", of: table, file: places.name)
    let known = Set(table.rows.map { $0[idColumn] })
    let assignment = try BoundaryAssignment(districts: districts, provinces: provinces)
    let features = try AreaSource.decode(towns).features
    var rows: [PlaceRow] = []
    var diagnostics: [Diagnostic] = []
    for (index, feature) in features.enumerated() {
      guard let row = try row(feature, assignment) else {
        diagnostics.append(note("feature \(index) has no name or no point"))
        continue
      }
      if known.contains(row.id) {
        diagnostics.append(note("\(row.name) is already in \(places.name) as \(row.id)"))
      } else if try assignment.district(of: row.coordinate) != nil {
        diagnostics.append(note("\(row.name) lies in a district, which \(places.name) covers"))
      } else {
        rows.append(row)
      }
    }
    rows.sort { ($0.id.utf8.count, $0.id) < ($1.id.utf8.count, $1.id) }
    return ImportedFile(
      path: path, bytes: PlaceTable.encode(rows), read: features.count, used: rows.count, diagnostics: diagnostics)
  }

  private func row(_ feature: Feature, _ assignment: BoundaryAssignment) throws -> PlaceRow? {
    guard let name = feature[properties.name].string, case .point(let coordinate)? = feature.geometry else {
      return nil
    }
    let others = properties.names.compactMap { feature[$0].string }.filter { $0 != name }
    let number = feature[properties.id.property].integer.flatMap { $0 > 0 ? $0 : nil }
    let slug = name.lowercased().unicodeScalars.map { ("a"..."z").contains($0) ? String($0) : "-" }.joined()
    return PlaceRow(
      id: number.map { "\(properties.id.prefix):\($0)" } ?? "town:\(slug)", name: name,
      names: others.enumerated().filter { !others[..<$0.offset].contains($0.element) }.map(\.element),
      kind: PlaceKind.settlement.rawValue, coordinate: coordinate, uncertainty: Self.uncertainty, district: nil,
      province: try assignment.province(of: coordinate),
      population: properties.population.flatMap { feature[$0].integer }, source: provenance.source,
      licence: provenance.licence, vintage: provenance.vintage, flags: "",
      note: properties.within.compactMap { feature[$0].string }.joined(separator: ", "))
  }

  private func note(_ message: String) -> Diagnostic {
    Diagnostic("gazetteer.left-out-town", .note, message, at: SourceLocation(file: towns.name))
  }
}
