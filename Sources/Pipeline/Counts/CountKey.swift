import IncidentModel

/// The row or column that an incident is counted in.
struct CountKey: Hashable, Sendable {
  /// What has no row of its own, so that rows always add up to all incidents.
  enum Rest: Int, Sendable {
    /// Its district or province is not known.
    case notPlaced
    /// No actor or no source is stated.
    case notStated
    /// Its days do not lie in one period.
    case tooVague
    /// It has no date.
    case undated
  }

  /// Why there is no row of its own; nothing for a row like any other.
  var rest: Rest?
  /// The place in a fixed order; all the same where there is none.
  var position = 0
  /// The code in a published register or the word of the data.
  var code: String?
  /// What it is called.
  var name: String
  /// The province of a district.
  var parent: String?
  /// The period, where it is one.
  var period: CalendarPeriod?

  /// What has no row of its own.
  static func rest(_ rest: Rest, by dimension: CountDimension) -> CountKey {
    let name =
      switch rest {
      case .notPlaced: "not placed"
      case .notStated: "none stated"
      case .tooVague: "longer than a \(dimension.rawValue)"
      case .undated: "no date"
      }
    return CountKey(rest: rest, name: name)
  }

  /// A period.
  static func period(_ period: CalendarPeriod) -> CountKey {
    CountKey(position: period.start.dayNumber, name: period.name, period: period)
  }

  /// Whether it stands before another that has as many incidents or is in a fixed order; what has no row comes last.
  func precedes(_ other: CountKey, incidents: (own: Int, other: Int)) -> Bool {
    let (left, right) = (rest.map { $0.rawValue + 1 } ?? 0, other.rest.map { $0.rawValue + 1 } ?? 0)
    if left != right { return left < right }
    if position != other.position { return position < other.position }
    if incidents.own != incidents.other { return incidents.own > incidents.other }
    return (name, code ?? "", parent ?? "") < (other.name, other.code ?? "", other.parent ?? "")
  }
}

/// Finds the rows of incidents.
struct CountKeys: Sendable {
  private let districts: [String: CountKey]
  private let provinces: [String: CountKey]
  private let provincesOfDistricts: [String: CountKey]
  private let atlas: DistrictAtlas

  init(_ atlas: DistrictAtlas) {
    self.atlas = atlas
    var districts: [String: CountKey] = [:]
    var provinces: [String: CountKey] = [:]
    for unit in atlas.units where unit.level == .province {
      provinces[unit.name.lowercased()] = CountKey(code: unit.code, name: unit.name)
    }
    var provincesOfDistricts: [String: CountKey] = [:]
    for district in atlas.districts {
      let province = atlas.unit(district.province)
      districts[district.code] = CountKey(code: district.code, name: district.name, parent: province?.name)
      provincesOfDistricts[district.code] = CountKey(
        code: district.province, name: province?.name ?? district.province)
    }
    (self.districts, self.provinces, self.provincesOfDistricts) = (districts, provinces, provincesOfDistricts)
  }

  /// The row of an incident.
  func key(of incident: RecordedIncident, by dimension: CountDimension) -> CountKey {
    switch dimension {
    case .district: district(incident.place) ?? .rest(.notPlaced, by: dimension)
    case .province: province(incident.place) ?? .rest(.notPlaced, by: dimension)
    case .type: Self.key(of: incident.type)
    case .status: Self.key(of: incident.status)
    case .actor: Self.together(Self.authors(of: incident), by: dimension)
    case .source: Self.together(incident.sources, by: dimension)
    case .day, .week, .month, .year: Self.period(incident.date, by: dimension)
    }
  }

  /// All rows that there may be, also without an incident; none where that is not known beforehand.
  func all(by dimension: CountDimension) -> [CountKey] {
    switch dimension {
    case .district: Array(districts.values)
    case .province: Array(Set(provincesOfDistricts.values))
    case .type: IncidentType.allCases.map(Self.key)
    case .status: AssertionStatus.allCases.filter { $0 > .denied }.map(Self.key)
    default: []
    }
  }

  /// The district, by its code or, where no boundary set has it, by the name that is stated.
  private func district(_ place: RecordedPlace) -> CountKey? {
    // What stands for a province, a country or the sea is in no district, whatever the point that is drawn for it.
    guard place.precision.map({ $0.isLocal || $0 == .vague }) ?? true else { return nil }
    if let code = place.districtCode {
      return districts[code] ?? CountKey(code: code, name: place.district ?? code, parent: place.province)
    }
    guard let name = place.district, place.precision != .vague else { return nil }
    return CountKey(name: name, parent: place.province)
  }

  private func province(_ place: RecordedPlace) -> CountKey? {
    guard place.precision.map({ $0 < .country }) ?? true else { return nil }
    if let code = place.districtCode, let province = provincesOfDistricts[code] { return province }
    return place.province.map { provinces[$0.lowercased()] ?? CountKey(name: $0) }
  }

  private static func key(of type: IncidentType) -> CountKey {
    CountKey(
      position: IncidentType.allCases.firstIndex(of: type) ?? 0, code: type.rawValue, name: type.plainName)
  }

  /// From the best supported down.
  private static func key(of status: AssertionStatus) -> CountKey {
    CountKey(
      position: -(AssertionStatus.allCases.firstIndex(of: status) ?? 0), code: status.rawValue, name: status.rawValue)
  }

  /// The names of those who did it, or say so.
  private static func authors(of incident: RecordedIncident) -> [String] {
    let initiators = incident.actors.filter { $0.role == .initiator }
    return (initiators.isEmpty ? incident.actors.filter { $0.role == .claimant } : initiators).map(\.name)
  }

  /// One row for all of them together, so that an incident of two stands in one row and not in two.
  private static func together(_ names: [String], by dimension: CountDimension) -> CountKey {
    guard !names.isEmpty else { return .rest(.notStated, by: dimension) }
    return CountKey(name: Set(names).sorted().joined(separator: " + "))
  }

  private static func period(_ date: DateExtent?, by dimension: CountDimension) -> CountKey {
    guard let date, let unit = dimension.unit else { return .rest(.undated, by: dimension) }
    let period = CalendarPeriod(unit, containing: date.start)
    return period.contains(date) ? .period(period) : .rest(.tooVague, by: dimension)
  }
}

extension DistrictAtlas {
  /// The people or the square kilometres of a district or province; nothing where they are not known for all of it.
  func base(_ rate: CountRate, of key: CountKey, by dimension: CountDimension) -> Double? {
    guard key.rest == nil, let code = key.code else { return nil }
    let parts = dimension == .district ? districts.filter { $0.code == code } : districts.filter { $0.province == code }
    // A province of which a district is missing is smaller here than it is.
    guard !parts.isEmpty, dimension == .district || refused.isEmpty else { return nil }
    switch rate {
    case .area: return parts.reduce(0) { $0 + $1.areaKm2 }
    case .people:
      let people = parts.compactMap(\.population)
      return people.count == parts.count ? Double(people.reduce(0, +)) : nil
    }
  }
}
