import IncidentModel
package import SimpleFeatures

extension GoldReport {
  /// Reads a gold report from its JSON value; fields that are not known are left alone.
  ///
  /// - Throws: Everything that is wrong with it.
  package init(_ value: PropertyValue) throws(GoldFaults) {
    let log = GoldFaultLog()
    let gold = GoldObject(value, at: "", log).map { GoldReport($0) }
    guard let gold, log.list.isEmpty else { throw GoldFaults(list: log.list) }
    self = gold
  }

  private init(_ object: GoldObject) {
    let text = object.requiredText("text")
    self.init(
      id: object.text("id") ?? text, text: text, published: object.value("published", GoldReport.day),
      style: object.text("style"), region: object.text("region"),
      incidents: object.objects("incidents", isRequired: true).map(GoldIncident.init),
      notIncidents: object.objects("not_incidents").map(NotIncident.init))
  }

  /// A day, or the day of a time such as `2025-05-07T10:00:00Z`.
  private static func day(_ value: PropertyValue) -> Result<CalendarDate, GoldRefusal> {
    let day = value.string.map { PropertyValue.string(String($0.prefix(10))) }
    return GoldObject.date(day ?? value)
  }
}

extension GoldIncident {
  fileprivate init(_ object: GoldObject) {
    let date = object.value("date", or: ["date_ok"], GoldObject.date)
    let end = object.value("date_end", GoldObject.date)
    if let end, date.value.map({ end < $0 }) ?? true {
      object.refuse("date_end", "there is no date, or it is later; correct one of them")
    }
    self.init(
      type: object.requiredValue("type", GoldObject.type) ?? .other,
      typesOK: object.values("types_ok", GoldObject.type),
      place: object.value("place", or: ["place_ok"], GoldObject.text),
      district: object.value("district", or: ["district_ok"], GoldObject.text), date: date, dateEnd: end,
      datePrecision: object.value("date_precision", GoldObject.precision),
      killed: object.value("killed", or: ["killed_ok"], GoldObject.count),
      injured: object.value("injured", or: ["injured_ok"], GoldObject.count),
      initiators: object.value("initiators", or: ["initiators_ok"], GoldObject.actors).withoutEmpty,
      claimedBy: object.value("claimed_by", or: ["claimed_by_ok", "claimed_ok"], GoldObject.actors).withoutEmpty,
      isOptional: object.truth("optional"))
  }
}

extension GoldValue<[String]> {
  /// The same, where an empty list says no more than nothing.
  fileprivate var withoutEmpty: GoldValue {
    func stated(_ names: [String]?) -> [String]? { names?.isEmpty == true ? nil : names }
    return GoldValue(stated(value), or: alternatives.map(stated))
  }
}

extension NotIncident {
  fileprivate init(_ object: GoldObject) {
    self.init(
      kind: object.requiredText("kind"), quote: object.requiredText("quote"), reason: object.text("reason") ?? "")
  }
}
