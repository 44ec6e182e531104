import GEOS
import IncidentModel
import PROJ
import SimpleFeatures

extension BoundaryFeature {
  /// The area made valid, so that every point can be told to lie in it or not; what was mended is told of.
  ///
  /// - Throws: Where no area is left, as of a ring that runs back on itself.
  func area(_ diagnostics: any DiagnosticCollector) throws(IngestionError) -> MultiPolygon {
    let area = try writtenArea()
    if area.polygons.contains(where: { $0.rings.contains(where: \.leapsOverTheAntimeridian) }) {
      diagnostics.emit(
        warning(
          "gazetteer.antimeridian",
          "a side leaps from one end of the longitudes to the other and is read as going the long way round",
          remedy: "where the area crosses the antimeridian, write it as two parts (RFC 7946, 3.1.9)"))
    }
    do throws(GEOSError) {
      guard let fault = try PolygonValidation.fault(in: area) else { return area }
      let place = fault.place.map { " at \($0.longitude), \($0.latitude)" } ?? ""
      guard let mended = try PolygonValidation.repaired(area) else {
        throw GEOSError(.unusableResult, operation: fault.reason + place, reason: "no area is left")
      }
      diagnostics.emit(
        warning(
          "gazetteer.mended-area", "\(fault.reason)\(place); the area was made valid and is used",
          remedy: "look at it there, and correct the boundary where it is wrong"))
      return mended
    } catch { throw fault("it is no area that can be used: \(error); import the file again") }
  }

  /// The point for a label: the middle of the area where none is stated or, which is told of, where it lies far off.
  func label(in area: MultiPolygon, _ diagnostics: any DiagnosticCollector) throws(IngestionError) -> Coordinate {
    let numbers = (self["label_lon"].number, self["label_lat"].number)
    let stated = numbers.0.flatMap { longitude in
      numbers.1.flatMap { Coordinate(longitude: longitude, latitude: $0) }
    }
    if let stated, area.bounds.covers(stated) { return stated }
    guard stated != nil || self["label_lon"] != .null || self["label_lat"] != .null else { return try middle(of: area) }
    let isSwapped = stated?.swapped.map(area.bounds.covers) ?? false
    let reason =
      stated == nil
      ? "\"label_lon\" and \"label_lat\" are no position"
      : isSwapped
        ? "the label lies outside, and inside if longitude and latitude are swapped" : "the label lies outside"
    diagnostics.emit(
      warning(
        "gazetteer.label-outside", "\(reason); the middle of the area is taken",
        remedy: isSwapped ? "write longitude before latitude, in the coordinates too" : "import the file again"))
    return try middle(of: area)
  }

  private func middle(of area: MultiPolygon) throws(IngestionError) -> Coordinate {
    do throws(GEOSError) { return try LabelPoint.of(area) } catch {
      throw fault("its middle cannot be found: \(error); import the file again")
    }
  }

  /// The geodesic area in square kilometres; calculated where none is stated or, which is told of, none that can be.
  func squareKilometres(of area: MultiPolygon, _ diagnostics: any DiagnosticCollector) -> Double {
    let stated = self["area_km2"]
    // The earth has 510 million; a number that cannot be is as good as none.
    if let number = stated.number, number > 0, number < 510_100_000 { return number }
    if stated != .null {
      diagnostics.emit(
        warning(
          "gazetteer.bad-number", "\"area_km2\" is no area and calculated anew", remedy: "correct or remove it"))
    }
    return Geodesic().area(of: area) / 1e6
  }

  /// A whole number of at least 0 that may be missing; anything else is left out and told of.
  func count(_ name: String, _ diagnostics: any DiagnosticCollector) -> Int? {
    let value = self[name]
    if let number = value.integer, number >= 0 { return number }
    if value != .null {
      diagnostics.emit(
        warning("gazetteer.bad-number", "\"\(name)\" is no whole number and left out", remedy: "correct or remove it"))
    }
    return nil
  }
}

extension LinearRing {
  /// Whether a side is longer than half the way round the world.
  fileprivate var leapsOverTheAntimeridian: Bool {
    zip(coordinates, coordinates.dropFirst()).contains { abs($0.longitude - $1.longitude) > 180 }
  }
}

extension Coordinate {
  /// The position with longitude and latitude swapped, where that is one.
  var swapped: Coordinate? { Coordinate(longitude: latitude, latitude: longitude) }
}
