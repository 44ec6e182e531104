import IncidentModel
import SimpleFeatures

extension RecordedIncident {
  /// What an export needs of a record of the schema `incident/1`; nothing where it is none.
  init?(exporting record: PropertyValue) {
    guard record["schema"].string == IncidentRecord.schema, let id = record["id"].string,
      let kind = record["kind"].string.flatMap(IncidentKind.init)
    else { return nil }
    self.init(id: id, type: record["type"].string.flatMap(IncidentType.init) ?? .other, kind: kind)
    let isReported = id.hasPrefix("im-")
    // The title of a row of a published table is made here, and no note of the table.
    let isPublished = ["acled:", "ucdp:"].contains { id.hasPrefix($0) }
    title = isPublished ? nil : record["title"].string
    tactics = record["tactics"].elements.compactMap(\.string)
    date = DateExtent(record: record["date"])
    actors = record["actors"].elements.compactMap(RecordedActor.init)
    place = RecordedPlace(exporting: record["place"])
    let stated = record["figures"].elements.compactMap(Figure.init)
    figures =
      isReported
      ? Self.summed(stated) : stated.map { RecordedFigure($0.measure, $0.victim, $0.quantity, role: $0.role) }
    status = record["status"].string.flatMap(AssertionStatus.init) ?? .reported
    isDisputed = record["disputed"] == .bool(true)
    for source in record["sources"].elements {
      let names = source["names"].elements.compactMap(\.string)
      sources += isReported ? [source["publisher"].string ?? source["id"].string ?? ""] : names
    }
    if case .object(let members) = record["source_fields"] { sourceFields = members }
  }

  /// The whole number of each measure, and the classes of victims as parts of it.
  private static func summed(_ figures: [Figure]) -> [RecordedFigure] {
    let summary = FigureSummary(figures)
    return Measure.allCases.flatMap { measure -> [RecordedFigure] in
      let whole = summary.total(measure)
      guard whole != .notStated else { return [] }
      let classes = VictimClass.allCases.filter { $0 != .unknown }.compactMap { victim -> RecordedFigure? in
        let quantity = summary.quantity(measure, of: victim)
        return quantity == .notStated ? nil : RecordedFigure(measure, victim, quantity, role: .part)
      }
      return [RecordedFigure(measure, .unknown, whole)] + classes
    }
  }
}

extension DateExtent {
  fileprivate init?(record: PropertyValue) {
    guard let start = record["start"].string.flatMap({ CalendarDate(iso8601: $0) }) else { return nil }
    let end = record["end"].string.flatMap { CalendarDate(iso8601: $0) } ?? start
    guard start <= end else { return nil }
    self.init(
      start: start, end: end, precision: record["precision"].integer.flatMap(DatePrecision.init) ?? .day,
      basis: record["basis"].string.flatMap(DateBasis.init) ?? .stated)
  }
}

extension RecordedActor {
  fileprivate init?(_ record: PropertyValue) {
    guard let name = record["name"].string, let role = record["role"].string.flatMap(ActorRole.init) else { return nil }
    self.init(id: record["id"].string, name: name, role: role, kind: record["type"].integer.flatMap(ActorKind.init))
  }
}

extension RecordedPlace {
  fileprivate init(exporting record: PropertyValue) {
    self.init()
    (name, district, province) = (record["name"].string, record["admin2"].string, record["admin1"].string)
    (country, districtCode) = (record["country"].string, record["pcode"].string)
    precision = record["precision"].integer.flatMap(GeoPrecision.init)
    if let longitude = record["lon"].number, let latitude = record["lat"].number {
      coordinate = Coordinate(longitude: longitude, latitude: latitude)
    }
  }
}

extension Figure {
  fileprivate init?(_ record: PropertyValue) {
    guard let measure = record["measure"].string.flatMap(Measure.init) else { return nil }
    self.init(
      measure: measure, victim: record["victim"].string.flatMap(VictimClass.init) ?? .unknown,
      quantity: Quantity(low: record["low"].integer, best: record["best"].integer, high: record["high"].integer),
      qualifier: nil, assertedBy: record["asserted_by"].string,
      status: record["status"].string.flatMap(AssertionStatus.init) ?? .reported,
      role: record["role"].string.flatMap(Figure.Role.init) ?? .counted, bytes: 0..<0)
  }
}
