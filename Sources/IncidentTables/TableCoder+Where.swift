import IncidentModel
import SimpleFeatures

extension TableCoder {
  /// Where it happened, as the row says.
  func place(_ row: [String]) throws(IncidentFault) -> RecordedPlace {
    var place = RecordedPlace()
    place.name = value(.place, row)
    place.district = value(.district, row)
    place.districtCode = value(.districtCode, row)
    place.province = value(.province, row)
    place.country = value(.country, row)
    place.coordinate = try coordinate(row)
    place.precision = try precision(row, place)
    return place
  }

  private func coordinate(_ row: [String]) throws(IncidentFault) -> Coordinate? {
    switch (value(.longitude, row), value(.latitude, row)) {
    case (let x?, let y?):
      do { return try TablePosition.coordinate(longitude: x, latitude: y) } catch {
        throw IncidentFault(column: name(error.axis == .longitude ? .longitude : .latitude), error.message)
      }
    case (nil, nil): break
    case (let x, _):
      let missing: TableField = x == nil ? .longitude : .latitude
      throw IncidentFault(column: name(missing), "empty beside a \(x == nil ? "latitude" : "longitude")")
    }
    guard let text = value(.wkt, row) else { return nil }
    guard let point = TablePosition.point(wkt: text) else {
      throw IncidentFault(column: name(.wkt), "\"\(text.prefix(40))\" is no POINT (longitude latitude)")
    }
    return point
  }

  /// How exactly the place is known; of a table without a code for it, a position is taken for the place itself.
  private func precision(_ row: [String], _ place: RecordedPlace) throws(IncidentFault) -> GeoPrecision? {
    guard has(.precision) else { return place.coordinate == nil ? nil : .exact }
    guard let code = value(.precision, row) else { return nil }
    guard let precision = layout.precision(code, isVicinity: value(.vicinity, row) == "1") else {
      // A code that says nothing of the place, such as 0 where nothing was found.
      if layout == .gdelt || layout == .viina { return nil }
      throw IncidentFault(column: name(.precision), "\"\(code.prefix(20))\" is no code of how exact a place is")
    }
    return precision
  }

  func figures(_ row: [String]) throws(IncidentFault) -> [RecordedFigure] {
    var figures: [RecordedFigure] = []
    func add(_ measure: Measure, low: Int?, best: Int?, high: Int?) {
      if low != nil || best != nil || high != nil {
        figures.append(RecordedFigure(measure, .unknown, Quantity(low: low, best: best, high: high)))
      }
    }
    if let count = try number(.killed, row) {
      // ACLED's number is the lowest that is reported, and 0 says no more than "at least none".
      layout == .acled
        ? add(.killed, low: count, best: nil, high: nil) : add(.killed, low: count, best: count, high: count)
    } else {
      add(
        .killed, low: try number(.killedLow, row), best: try number(.killedBest, row),
        high: try number(.killedHigh, row))
    }
    try addClasses(row, &figures)
    if let count = try number(.injured, row) {
      add(.injured, low: count, best: count, high: count)
    } else {
      add(
        .injured, low: try number(.injuredLow, row), best: try number(.injuredBest, row),
        high: try number(.injuredHigh, row))
    }
    return figures
  }

  /// The parts of the killed by class of victim, which the whole number holds already.
  private func addClasses(_ row: [String], _ figures: inout [RecordedFigure]) throws(IncidentFault) {
    func add(_ count: Int?, _ victim: VictimClass) {
      if let count, count > 0 { figures.append(RecordedFigure(.killed, victim, Quantity(exactly: count), role: .part)) }
    }
    add(try number(.killedAttackers, row), .armedGroup)
    let sides = [value(.actor, row), value(.target, row)].map { side -> VictimClass in
      side?.hasPrefix("Government of ") == true ? .securityForces : side == "Civilians" ? .civilians : .armedGroup
    }
    add(try number(.killedSideA, row), sides[0])
    add(try number(.killedSideB, row), sides[1])
    add(try number(.killedCivilians, row), .civilians)
    add(try number(.killedUnknown, row), .unknown)
  }
}
