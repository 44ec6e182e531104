import GEOS
import IncidentModel
import PROJ
import PlaceNames
import SimpleFeatures

/// Narrows places down to those in the unit that a text names with them, as strictly as the names allow.
///
/// A text may name a district by the borders of its day, a reporter near a border may name the neighbour, and sources
/// draw one border kilometres apart. So where the unit as it is drawn holds no place of the name, weaker grounds are
/// tried in order, and the answer says on which it stands.
struct Containment {
  /// How far outside the named district a place may lie, in metres, where it is the only one of its name there.
  static let borderReach = 25_000.0

  /// The day from which on sources without a date are taken to know the units: their authors grew up with those.
  static let remembered = CalendarDate(iso8601: "1988-01-01")

  /// How far from a town, in metres, a place may lie that is named with it.
  static let townReach = 150_000.0

  /// A ground weaker than the unit as it is drawn.
  struct Leeway {
    /// The ground in words, made from the place that was chosen.
    let reason: (GazetteerEntry) -> String
    /// The least precision code to give.
    let precision: GeoPrecision?
  }

  /// The unit that the text names.
  let container: Container
  /// The unit's name.
  let name: String
  let region: Region
  /// Whether the unit is one that was asked for, and not the text's: then no place further away is meant.
  let isAskedFor: Bool
  /// The day for which the unit is meant, where it is known.
  let day: CalendarDate?

  /// The places that fit, and the weaker ground on which they do where there is one.
  func narrow(_ candidates: NameCandidates) -> (NameCandidates, Leeway?) {
    var strict = candidates
    strict.restrict(to: container(on: day), named: name, in: region)
    guard strict.kept.isEmpty, !candidates.isStreet else { return (strict, nil) }
    if case .place(let town) = container, town.kind.isSettled, candidates.step == .exact {
      return around(town, candidates) ?? (strict, nil)
    }
    guard case .district(let codes) = container, let code = codes.first else { return (strict, nil) }
    if day == nil, let narrowed = cutOut(of: code, candidates) { return narrowed }
    // A name that is only like the text's has to lie where the text says.
    guard candidates.step == .exact else { return (strict, nil) }
    return nearBorder(of: code, candidates) ?? (isAskedFor ? nil : wellKnown(near: code, candidates))
      ?? (strict, nil)
  }

  /// The unit with what still belonged to it on a day.
  private func container(on day: CalendarDate?) -> Container {
    guard let day, case .district(let codes) = container else { return container }
    return .district(codes + codes.flatMap { region.history.parts(cutOutOf: $0, after: day).map(\.code) })
  }

  /// The places in districts that were cut out of the named one.
  private func cutOut(of code: String, _ candidates: NameCandidates) -> (NameCandidates, Leeway?)? {
    let parts = region.history.parts(cutOutOf: code, after: Containment.remembered)
    guard !parts.isEmpty else { return nil }
    let narrowed = candidates.keeping(notIn: name) { match in
      !match.entry.kind.isUnit && parts.contains { $0.code == match.entry.district }
    }
    guard !narrowed.kept.isEmpty else { return nil }
    let reason: (GazetteerEntry) -> String = { entry in
      guard let part = parts.first(where: { $0.code == entry.district }) else { return "" }
      let since = part.left.map { " until \($0)" } ?? ""
      return "it lies in \(region.name(ofDistrict: part.code)), which was a part of \(name)\(since)"
    }
    return (narrowed, Leeway(reason: reason, precision: nil))
  }

  /// The places of the name within some distance of a town that is named with them as the best known around: those of
  /// its district, and others that are known themselves.
  private func around(_ town: GazetteerEntry, _ candidates: NameCandidates) -> (NameCandidates, Leeway?)? {
    let geodesic = Geodesic()
    let narrowed = candidates.keeping(notIn: name) { match in
      let entry = match.entry
      let isKnown = entry.district != nil && entry.district == town.district || ReportContext.isLarge(entry)
      return !entry.kind.isUnit && entry.precision <= .near && entry.id != town.id && isKnown
        && geodesic.distance(from: town.coordinate, to: entry.coordinate) <= Containment.townReach
    }
    guard !narrowed.kept.isEmpty else { return nil }
    let reason: (GazetteerEntry) -> String = { entry in
      let metres = geodesic.distance(from: town.coordinate, to: entry.coordinate)
      return "it lies \(Int((metres / 1000).rounded())) km from \(name), which the text names with it"
    }
    return (narrowed, Leeway(reason: reason, precision: .near))
  }

  /// The only place of the name that lies near the named district.
  private func nearBorder(of code: String, _ candidates: NameCandidates) -> (NameCandidates, Leeway?)? {
    guard let area = region.area(ofDistrict: code) else { return nil }
    let narrowed = candidates.keeping(notIn: name) { match in
      !match.entry.kind.isUnit && match.entry.precision <= .near
        && Containment.distance(from: match.entry.coordinate, to: area).map { $0 <= Containment.borderReach } ?? false
    }
    guard narrowed.kept.count == 1 else { return nil }
    let reason: (GazetteerEntry) -> String = { entry in
      let metres = Containment.distance(from: entry.coordinate, to: area) ?? 0
      return "it lies \(max(1, Int((metres / 1000).rounded(.up)))) km outside \(name), which the text names"
    }
    return (narrowed, Leeway(reason: reason, precision: .near))
  }

  /// The only town of the name in the named district's province, where it is a large one.
  private func wellKnown(near code: String, _ candidates: NameCandidates) -> (NameCandidates, Leeway?)? {
    guard let province = region.province(ofDistrict: code) else { return nil }
    let narrowed = candidates.keeping(notIn: name) { $0.entry.province == province && $0.entry.kind.isSettled }
    guard narrowed.kept.count == 1, let town = narrowed.kept.first, town.isPrimary, ReportContext.isLarge(town.entry)
    else { return nil }
    let reason: (GazetteerEntry) -> String = { entry in
      let district = entry.district.map(region.name(ofDistrict:)) ?? "another district"
      return "the text names \(name), and the only town of that name is in \(district)"
    }
    return (narrowed, Leeway(reason: reason, precision: .near))
  }

  /// How far a position lies outside an area, in metres; nothing where that cannot be told.
  static func distance(from position: Coordinate, to area: MultiPolygon) -> Double? {
    // Nothing within the reach lies further from the box than this many degrees, up to a latitude of 75.
    guard area.bounds.expanded(by: 1).covers(position), let nearest = try? NearestPoint.of(area, to: position) else {
      return nil
    }
    return Geodesic().distance(from: position, to: nearest)
  }
}

extension Decision {
  /// The decision with the ground on which its place fits the named unit.
  func allowed(by leeway: Containment.Leeway?) -> Decision {
    guard let leeway else { return self }
    let isNear = leeway.precision == .near
    return Decision(
      NameMatch(entry: entry, isPrimary: isPrimary), precision: max(precision ?? .exact, leeway.precision ?? .exact),
      uncertainty: isNear ? max(uncertainty, Uncertainty.near) : uncertainty,
      reason: "\(reason); \(leeway.reason(entry))")
  }
}
