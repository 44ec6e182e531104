import GEOS
package import IncidentModel
import SimpleFeatures

/// Tells in which district an incident counts.
///
/// A point counts in the district that it lies inside of. On a border it counts in the district with the lowest code
/// of those that touch it, and the others are reported as ties. The type is not `Sendable`: make one where it is used.
package struct DistrictLocator {
  private let atlas: DistrictAtlas
  private let codes: Set<String>
  private let locator: PolygonLocator
  private let diagnostics: any DiagnosticCollector

  /// Makes a locator over the districts' full polygons; throws where GEOS cannot be used.
  package init(_ atlas: DistrictAtlas, diagnostics: any DiagnosticCollector) throws {
    self.atlas = atlas
    codes = Set(atlas.districts.map(\.code))
    locator = try PolygonLocator(atlas.districts.map(\.area))
    self.diagnostics = diagnostics
  }

  /// Finds the district of one incident; throws where GEOS refuses a polygon.
  ///
  /// Only incidents of precision 1 to 3 count; the rest carry a reason.
  package func locate(_ incident: Incident) throws -> LocatedIncident {
    guard incident.kind == .incident else {
      return incident.notMapped(incident.kind == .aggregateClaim ? "a total of many attacks" : "words, not deeds")
    }
    guard incident.status > .denied else { return incident.notMapped("denied, and nobody else reports it") }
    let placement = incident.placement
    guard let precision = placement.precision else {
      return incident.notMapped(placement.unresolved.isEmpty ? "no place is stated" : placement.reason)
    }
    guard precision.isCounted else { return incident.notMapped(precision.reasonNotMapped) }
    if precision.hasPoint, let coordinate = placement.coordinate { return try locate(incident, at: coordinate) }
    guard let code = placement.district, codes.contains(code) else { return outside(incident) }
    return LocatedIncident(incident: incident, district: code, ties: [], isCounted: true, notMapped: nil)
  }

  private func locate(_ incident: Incident, at coordinate: Coordinate) throws -> LocatedIncident {
    let inside = try locator.indices(containing: coordinate)
    let found = try inside.isEmpty ? locator.indices(covering: coordinate) : inside
    let districts = found.map { atlas.districts[$0].code }
    guard let district = districts.first else { return outside(incident) }
    if let stated = incident.placement.district, !districts.contains(stated) {
      diagnostics.emit(.districtDiffers(incident, stated: stated, found: district))
    }
    return LocatedIncident(
      incident: incident, district: district, ties: Array(districts.dropFirst()), isCounted: true, notMapped: nil)
  }

  private func outside(_ incident: Incident) -> LocatedIncident {
    incident.notMapped("outside the districts of \(atlas.regionName)")
  }
}

extension Incident {
  fileprivate func notMapped(_ reason: String) -> LocatedIncident {
    LocatedIncident(incident: self, district: nil, ties: [], isCounted: false, notMapped: reason)
  }
}

extension GeoPrecision {
  /// Why an incident of this precision is not on a map of districts.
  fileprivate var reasonNotMapped: String {
    switch self {
    case .exact, .near, .district: ""
    case .province: "only the province is known"
    case .vague: "only a vague region or a line is known"
    case .country: "only the country is known"
    case .sea: "at sea or in the air"
    }
  }
}

extension Diagnostic {
  fileprivate static func districtDiffers(_ incident: Incident, stated: String, found: String) -> Diagnostic {
    Diagnostic(
      "spatial.district-differs", .warning,
      "\(incident.id): the gazetteer puts \(incident.placement.name ?? "the place") in \(stated), "
        + "and the boundaries put it in \(found)",
      remedy: "see how it is placed with incidentmap resolve --json")
  }
}
