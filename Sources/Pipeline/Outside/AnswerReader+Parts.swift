import IncidentModel
import SimpleFeatures

/// Places, numbers, actors and who says so.
extension AnswerReader {
  func place(_ value: PropertyValue, at path: String) throws(AnswerFault) -> PlaceMention {
    let chain = try list(value["names"], at: "\(path)/names", toponym)
    let bytes = try span(value["span"], at: "\(path)/span")
    let first = chain.map(\.bytes.lowerBound).min() ?? 0
    let last = chain.map(\.bytes.upperBound).max() ?? first
    return PlaceMention(chain: chain, relation: try relation(value, at: path), bytes: bytes ?? first..<last)
  }

  private func relation(_ value: PropertyValue, at path: String) throws(AnswerFault) -> PlaceMention.Relation {
    let distance = value["distance_m"].integer.map { StatedDistance(metres: $0) }
    let point: CompassPoint? = choice(value["direction"])
    let name = value["relation"].string ?? "at"
    let other = try list(value["other"], at: "\(path)/other", toponym)
    guard other.isEmpty || ["between", "midway", "border"].contains(name) else {
      throw AnswerFault("\(path)/other", "only between, midway and border have another place, and not \(name)")
    }
    guard distance == nil || ["near", "toward"].contains(name), point == nil || name == "toward" else {
      throw AnswerFault(
        path, "only near and toward have a distance, and only toward a direction; the relation is \(name)")
    }
    switch name {
    case "area": return .area
    case "near": return .near(distance)
    case "toward":
      guard let point else { throw AnswerFault("\(path)/direction", "toward has a point of the compass") }
      return .toward(point, distance)
    case "along": return .along
    case "offshore": return .offshore
    case "between", "midway", "border":
      guard !other.isEmpty else { throw AnswerFault("\(path)/other", "\(name) has another place") }
      return name == "between" ? .between(other) : name == "midway" ? .midway(other) : .border(other)
    default: return .at
    }
  }

  private func toponym(_ value: PropertyValue, at path: String) throws(AnswerFault) -> Toponym {
    Toponym(
      name: value["name"].string ?? "", sense: choice(value["kind"]), generic: value["generic"].string,
      bytes: try spans.bytes(value["span"], at: "\(path)/span"))
  }

  func figure(_ value: PropertyValue, at path: String) throws(AnswerFault) -> Figure {
    let quantity = Quantity(low: value["low"].integer, best: value["best"].integer, high: value["high"].integer)
    let stated = [quantity.low, quantity.best, quantity.high].compactMap(\.self)
    guard stated == stated.sorted() else { throw AnswerFault(path, "low, best and high are not in order") }
    return Figure(
      measure: choice(value["measure"]) ?? .killed, victim: choice(value["victim"]) ?? .unknown, quantity: quantity,
      qualifier: value["qualifier"].string, assertedBy: actor(value["asserted_by"]),
      status: choice(value["status"]) ?? .reported, role: choice(value["role"]) ?? .counted,
      bytes: try spans.bytes(value["span"], at: "\(path)/span"))
  }

  /// An actor in a role; nothing where the registry does not know it.
  func participation(_ value: PropertyValue, at path: String) throws(AnswerFault) -> Participation? {
    let words = value["span"] == .null ? nil : try spans.range(value["span"], at: "\(path)/span")
    guard let actor = actor(value["actor"]) else { return nil }
    return Participation(
      actor: actor, unit: self.actor(value["unit"]), role: choice(value["role"]) ?? .affected,
      attribution: choice(value["attribution"]) ?? .reported, verbatim: words.map { report.text[$0] })
  }

  func assertion(_ value: PropertyValue, at path: String) throws(AnswerFault) -> Assertion {
    Assertion(
      subject: choice(value["subject"]) ?? .event, status: choice(value["status"]) ?? .reported,
      by: actor(value["by"]), verb: value["verb"].string ?? "",
      bytes: try spans.bytes(value["span"], at: "\(path)/span"))
  }

  private func span(_ value: PropertyValue, at path: String) throws(AnswerFault) -> Range<Int>? {
    value == .null ? nil : try spans.bytes(value, at: path)
  }

  private func actor(_ value: PropertyValue) -> String? {
    guard let name = value.string else { return nil }
    if let id = actors.identifier(name) { return id }
    diagnostics.emit(
      Diagnostic(
        "extractor.unknown-actor", .warning,
        "the extractor names an actor that the registry does not know, and it is left out: \"\(name.prefix(80))\"",
        at: SourceLocation(file: report.path), remedy: "add it to actors.yml if it is a group, force or office"))
    return nil
  }
}
