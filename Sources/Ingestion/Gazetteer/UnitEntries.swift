import IncidentModel
import PROJ
import SimpleFeatures

/// The districts, provinces and countries of an atlas as named places.
struct UnitEntries {
  /// With what the ids of units begin; their codes follow.
  static let idPrefix = "unit:"

  private let atlas: DistrictAtlas

  init(_ atlas: DistrictAtlas) { self.atlas = atlas }

  /// The units with all their names.
  func entries(
    _ names: UnitNames, _ codes: UnitCodes, _ diagnostics: any DiagnosticCollector
  ) -> [GazetteerEntry] {
    names.reportUnknown(besides: Set(atlas.districts.map(\.code) + atlas.units.map(\.code)), diagnostics)
    let source = atlas.source
    let codes = codes.codes(for: atlas, diagnostics)
    let districts = atlas.districts.map { district in
      GazetteerEntry(
        id: "\(Self.idPrefix)\(district.code)", name: district.name, names: others(district.code, district.name, names),
        kind: .district, coordinate: district.label, precision: .district,
        uncertainty: Self.radius(squareKilometres: district.areaKm2), district: district.code,
        province: district.province, population: district.population, source: source, note: note(district.code, names),
        codes: codes[district.code] ?? Concordance())
    }
    let geodesic = Geodesic()
    let units = atlas.units.map { unit in
      let isCountry = unit.level == .country
      return GazetteerEntry(
        id: "\(Self.idPrefix)\(unit.code)", name: unit.name, names: others(unit.code, unit.name, names),
        kind: isCountry ? .country : .province, coordinate: unit.label, precision: isCountry ? .country : .province,
        uncertainty: Self.radius(squareKilometres: geodesic.area(of: unit.area) / 1e6), district: nil,
        province: isCountry ? nil : unit.code, population: nil, source: source, note: note(unit.code, names),
        codes: codes[unit.code] ?? Concordance())
    }
    return districts + units
  }

  /// The radius of the circle of equal area, in whole kilometres but given in metres.
  static func radius(squareKilometres area: Double) -> Int {
    max(1, Int((area / .pi).squareRoot().rounded())) * 1000
  }

  private func others(_ code: String, _ name: String, _ names: UnitNames) -> [String] {
    var others: [String] = []
    for other in names.names[code] ?? [] where other != name && !others.contains(other) { others.append(other) }
    return others
  }

  /// The remarks as sentences, or nothing where there are none.
  private func note(_ code: String, _ names: UnitNames) -> String? {
    names.notes[code].map { $0.map { $0 + "." }.joined(separator: " ") }
  }
}
