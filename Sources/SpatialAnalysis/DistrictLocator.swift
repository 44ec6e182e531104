import GEOS
package import IncidentModel
import SimpleFeatures

/// Tells in which district an incident counts.
///
/// A point counts in the district that it lies inside of. On a border it counts in the district with the lowest code
/// of those that touch it, and the others are reported as ties. What counts is for the mode of counting to say. The type is not `Sendable`: make one where it is used.
package struct DistrictLocator {
  private let atlas: DistrictAtlas
  private let codes: Set<String>
  private let locator: PolygonLocator
  private let counting: CountingMode
  private let diagnostics: any DiagnosticCollector

  /// Makes a locator over the districts' full polygons; throws where GEOS cannot be used.
  package init(
    _ atlas: DistrictAtlas, counting: CountingMode = .standard, diagnostics: any DiagnosticCollector
  ) throws {
    self.atlas = atlas
    self.counting = counting
    codes = Set(atlas.districts.map(\.code))
    locator = try PolygonLocator(atlas.districts.map(\.area))
    self.diagnostics = diagnostics
  }

  /// Finds the district of one incident; throws where GEOS refuses a polygon.
  ///
  /// It counts where the mode admits its precision; the rest carry a reason.
  package func locate(_ incident: Incident) throws -> LocatedIncident {
    guard incident.kind == .incident else {
      return notCounted(incident, incident.kind == .aggregateClaim ? "a total of many attacks" : "words, not deeds")
    }
    guard incident.status > .denied else { return notCounted(incident, "denied, and nobody else reports it") }
    let placement = incident.placement
    guard let precision = placement.precision else {
      return notCounted(
        incident, refusal(of: placement) ?? (placement.unresolved.isEmpty ? "no place is stated" : placement.reason))
    }
    if let objection = counting.objection(to: precision) { return notCounted(incident, objection) }
    if precision == .vague {
      guard let code = try wholeDistrict(of: placement) else {
        return notCounted(
          incident,
          refusal(of: placement) ?? "only a vague region or a line is known, and no one district holds all of it")
      }
      return counted(incident, in: code)
    }
    if precision.hasPoint, let coordinate = placement.coordinate { return try locate(incident, at: coordinate) }
    guard let code = placement.district, codes.contains(code) else { return outside(incident) }
    return counted(incident, in: code)
  }

  private func locate(_ incident: Incident, at coordinate: Coordinate) throws -> LocatedIncident {
    let inside = try locator.indices(containing: coordinate)
    let found = try inside.isEmpty ? locator.indices(covering: coordinate) : inside
    let districts = found.map { atlas.districts[$0].code }
    guard let district = districts.first else { return outside(incident) }
    if inside.count > 1 { diagnostics.emit(.districtsOverlap(incident, districts)) }
    if let stated = incident.placement.district, !districts.contains(stated) {
      diagnostics.emit(.districtDiffers(incident, stated: stated, found: district))
    }
    return counted(incident, in: district, ties: Array(districts.dropFirst()))
  }

  /// The district that holds all of a vague region or a line, by its words or by its extent; never by both at odds.
  private func wholeDistrict(of placement: Placement) throws -> String? {
    let stated = placement.statedDistrict.flatMap { codes.contains($0) ? $0 : nil }
    var holding: String?
    if let extent = Extent(placement), let coordinate = placement.coordinate {
      let around = try locator.indices(containing: coordinate).map { atlas.districts[$0] }
      holding = around.count == 1 ? around.first.flatMap { extent.isClear(of: $0.area) ? $0.code : nil } : nil
    }
    if let stated, let holding, stated != holding { return nil }
    return stated ?? holding
  }

  private func counted(_ incident: Incident, in district: String, ties: [String] = []) -> LocatedIncident {
    LocatedIncident(
      incident: incident, district: district, ties: ties, isCounted: true, notMapped: nil, counting: counting)
  }

  private func notCounted(_ incident: Incident, _ reason: String) -> LocatedIncident {
    LocatedIncident(
      incident: incident, district: nil, ties: [], isCounted: false, notMapped: reason, counting: counting)
  }

  private func outside(_ incident: Incident) -> LocatedIncident {
    notCounted(incident, refusal(of: incident.placement) ?? outside)
  }

  /// Why a place counts in no district where it is said to lie in one whose boundary was refused.
  private func refusal(of placement: Placement) -> String? {
    let codes = [placement.district, placement.statedDistrict].compactMap(\.self)
    let names = Set(placement.unresolved.map { $0.name.lowercased() })
    let district = atlas.refused.first { district in
      district.code.map(codes.contains) == true || district.name.map { names.contains($0.lowercased()) } == true
    }
    return district.map { "in \($0.title), whose boundary was refused" }
  }

  /// Why a place counts in no district where none of those that can be used holds it.
  private var outside: String {
    guard !atlas.refused.isEmpty else { return "outside the districts of \(atlas.regionName)" }
    let titles = Set(atlas.refused.map(\.title)).sorted()
    let more = titles.count > 3 ? " and \(titles.count - 3) more" : ""
    return "outside the districts of \(atlas.regionName) that can be used; "
      + "refused were the boundaries of \(titles.prefix(3).joined(separator: ", "))\(more)"
  }
}

extension Diagnostic {
  fileprivate static func districtsOverlap(_ incident: Incident, _ districts: [String]) -> Diagnostic {
    Diagnostic(
      "spatial.districts-overlap", .warning,
      "\(incident.id) lies inside of \(districts.joined(separator: " and ")), which overlap; it counts in \(districts[0])",
      remedy: "correct the boundaries")
  }

  fileprivate static func districtDiffers(_ incident: Incident, stated: String, found: String) -> Diagnostic {
    Diagnostic(
      "spatial.district-differs", .warning,
      "\(incident.id): the gazetteer puts \(incident.placement.name ?? "the place") in \(stated), "
        + "and the boundaries put it in \(found)",
      remedy: "see how it is placed with incidentmap resolve --json")
  }
}
