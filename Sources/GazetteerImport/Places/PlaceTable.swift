import DelimitedText
import GEOS
import IncidentModel
import SimpleFeatures

/// One row of the gazetteer's table of places.
struct PlaceRow {
  var id: String
  var name: String
  var names: [String]
  var kind: String
  var coordinate: Coordinate
  var precision = 1
  var uncertainty: Int
  var district: (code: String, name: String)?
  var province: String?
  var population: Int?
  var source: String
  var licence: String
  var vintage: String
  var flags: String
  var note: String
  /// Its codes in published registers.
  var codes = Concordance()
}

/// The table of places: its columns and how a row is written.
enum PlaceTable {
  static let columns = [
    "id", "name", "names", "kind", "lon", "lat", "precision", "uncertainty_m", "district_code", "district",
    "province_code", "population", "source", "licence", "vintage", "flags", "note", "codes",
  ]

  static func encode(_ rows: [PlaceRow]) -> [UInt8] {
    var writer = DelimitedWriter()
    writer.append(columns)
    for row in rows { append(row, to: &writer) }
    return writer.bytes
  }

  static func append(_ row: PlaceRow, to writer: inout DelimitedWriter) {
    writer.append([
      row.id, row.name, row.names.joined(separator: "|"), row.kind, decimal(row.coordinate.longitude),
      decimal(row.coordinate.latitude), String(row.precision), String(row.uncertainty), row.district?.code ?? "",
      row.district?.name ?? "", row.province ?? "", row.population.map { String($0) } ?? "", row.source, row.licence,
      row.vintage, row.flags, row.note, row.codes.removing(RegisterCode(id: row.id)?.register).description,
    ])
  }

  /// A number of degrees with five decimals.
  static func decimal(_ degrees: Double) -> String {
    let units = Int((degrees * 100_000).rounded())
    let fraction = String(abs(units) % 100_000)
    let sign = units < 0 ? "-" : ""
    return "\(sign)\(abs(units) / 100_000).\(String(repeating: "0", count: 5 - fraction.count))\(fraction)"
  }
}

/// Gives positions their district and province by the polygons.
final class BoundaryAssignment {
  private let districts: ImportedDistricts?
  private let provinces: [SourceUnit]
  private let districtLocator: PolygonLocator
  private let provinceLocator: PolygonLocator
  private let own: Set<String>

  convenience init(districts: SourceFile, provinces: SourceFile) throws {
    try self.init(
      try ImportedDistricts(districts), try UnitSource(file: provinces, code: "code", name: "name").areas())
  }

  init(_ districts: ImportedDistricts?, _ provinces: [SourceUnit]) throws {
    self.districts = districts
    self.provinces = provinces
    own = Set(districts?.provinces ?? [])
    districtLocator = try PolygonLocator(districts?.areas ?? [])
    provinceLocator = try PolygonLocator(provinces.map(\.area))
  }

  /// The district, where the position lies in or on one; on a border the one with the lower code.
  func district(of coordinate: Coordinate) throws -> (code: String, name: String, province: String)? {
    guard let districts else { return nil }
    return try districtLocator.indices(covering: coordinate).first.map {
      (districts.codes[$0], districts.names[$0], districts.provinces[$0])
    }
  }

  /// The province that is not made of districts and that the position lies in; near a border to about a kilometre.
  func province(of coordinate: Coordinate) throws -> String? {
    try provinceLocator.indices(covering: coordinate).map { provinces[$0].code }.first { !own.contains($0) }
  }
}
