import DelimitedText
import IncidentModel
import SimpleFeatures

/// Takes the chosen columns out of rows.
struct PlaceRowReader {
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
  private let within: Int?
  private let codes: [(register: Register, column: Int)]

  /// Why a row cannot be used.
  struct Refusal: Error {
    let message: String
  }

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
    within = try columns.within.map(column)
    codes = try columns.codes.map { ($0.register, try column($0.column)) }
  }

  /// What the columns of codes hold.
  func codes(of row: DelimitedReader.Row) -> [(register: Register, text: String?)] {
    codes.map { ($0.register, row[Optional($0.column)]) }
  }

  /// What is told of a row that is used.
  struct Doubt {
    let identifier: String
    let message: String
  }

  /// The place of a row with its units, and what is to be told of it.
  ///
  /// A place outside the unit that its row states is used, and flagged so that looking through the gazetteer finds it:
  /// published borders differ, and of every hundred good places a few lie across the one that is given. The flag has the
  /// stated unit behind it. The same holds for a unit that no boundary file draws.
  ///
  /// - Throws: `Refusal` where the row cannot be used.
  func row(_ row: DelimitedReader.Row, _ boundaries: PlaceBoundaries) throws -> (row: PlaceRow, doubts: [Doubt]) {
    guard let id = ids.lazy.compactMap({ id in row[Optional(id.index)].map { "\(id.prefix):\($0)" } }).first else {
      throw Refusal(message: "no id")
    }
    var place: SourcePlace
    let names: NameList
    do {
      names = try self.names(row)
      place = SourcePlace(
        id: id, name: names.name, names: names.others, kind: kind(row),
        coordinate: try PositionFields.coordinate(
          longitude: row.bytes(position.longitude), latitude: row.bytes(position.latitude)))
    } catch let refusal as NameCleaning.Refusal {
      throw Refusal(message: "\(id): \(refusal.message)")
    } catch let fault as PositionFields.Fault {
      throw Refusal(message: "\(id): \(fault.message)")
    }
    let stated = row[within] ?? ""
    (place.district.name, place.province.name) = (stated, stated)
    if let unit = try boundaries.unitIfSwapped(place) {
      throw Refusal(
        message: "\(id) \(place.name) lies in \(unit), as it should, only with longitude and latitude swapped")
    }
    let statement = try boundaries.statement(of: place)
    (place.district, place.province) = (StatedUnit(), StatedUnit())
    let units = try boundaries.units(of: place)
    let flags = row[self.flags] ?? ""
    let doubt = Self.doubt(place, stated, statement, in: units.district?.name)
    let people = population.flatMap { row.integer($0) }.flatMap { $0 > 0 ? $0 : nil }
    let word = row[source] ?? ""
    let result = PlaceRow(
      id: id, name: place.name, names: place.names, kind: place.kind.rawValue, coordinate: place.coordinate,
      uncertainty: flags.utf8.starts(with: "minute-rounded".utf8)
        ? Self.roundedUncertainty : Self.settlementUncertainty,
      district: units.district.map { ($0.code, $0.name) }, province: units.province,
      population: flags.utf8.starts(with: "suspect".utf8) ? nil : people,
      source: columns.source?.words[word] ?? provenance.source, licence: provenance.licence,
      vintage: row[vintage] ?? provenance.vintage,
      flags: [flags, doubt?.flag ?? ""].filter { !$0.isEmpty }.joined(separator: "|"), note: "")
    return (
      result,
      names.remarks.map { Doubt(identifier: "gazetteer.changed-name", message: "\(id): \($0)") }
        + (doubt.map { [$0.doubt] } ?? [])
    )
  }

  /// The flag of a place that does not lie where its row states, and what is told of it.
  private static func doubt(
    _ place: SourcePlace, _ stated: String, _ statement: PlaceBoundaries.Statement, in district: String?
  ) -> (flag: String, doubt: Doubt)? {
    // Bars separate flags.
    let word = String(stated.prefix(60)).replacing("|", with: "/")
    switch statement {
    case .fits: return nil
    case .outside(let name):
      return (
        "outside-stated \(word)",
        Doubt(
          identifier: "gazetteer.outside-stated",
          message: "\(place.id) \(place.name) is stated to lie in \(name) and lies in \(district ?? "no district")")
      )
    case .unknown:
      return (
        "unknown-stated \(word)",
        Doubt(
          identifier: "gazetteer.unknown-stated",
          message: "\(place.id) \(place.name) is stated to lie in \"\(word)\", which no boundary file draws")
      )
    }
  }

  private func kind(_ row: DelimitedReader.Row) -> PlaceKind {
    row[kind].flatMap { columns.kind?.words[$0] } ?? .settlement
  }

  private func names(_ row: DelimitedReader.Row) throws(NameCleaning.Refusal) -> NameList {
    var list = try NameList(ArraySlice(Array(row[name].utf8)))
    for field in names.compactMap({ row[Optional($0)] }) {
      for other in field.utf8.split(separator: UInt8(ascii: "|")) { list.add(ArraySlice(Array(other))) }
    }
    return list
  }
}
