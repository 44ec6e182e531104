import IncidentModel
import SimpleFeatures

/// One record of Who's On First.
struct WhosOnFirstRecord {
  /// What becomes of a record.
  enum Outcome {
    case record(WhosOnFirstRecord)
    case leftOut(LeftOut)
    case refused(String)
  }

  let id: Int
  let place: SourcePlace
  /// The record that contains it.
  let parent: Int?
  /// The records that contain it by their placetype: `county_id`.
  let units: [String: Int]
  let remarks: [String]
  let location: SourceLocation

  /// What the placetypes stand for; others are left out and counted.
  static let kinds: [String: PlaceKind] = [
    "country": .country, "dependency": .country, "macroregion": .area, "region": .province, "county": .district,
    "localadmin": .tehsil, "locality": .settlement, "borough": .neighbourhood, "macrohood": .neighbourhood,
    "neighbourhood": .neighbourhood, "microhood": .neighbourhood, "campus": .facility, "ocean": .sea,
    "marinearea": .sea,
  ]

  static func read(_ properties: PropertyValue, _ choice: NameChoice, _ location: SourceLocation) -> Outcome {
    guard let id = properties["wof:id"].integer, id > 0 else { return .refused("no \"wof:id\"") }
    let placetype = properties["wof:placetype"].string ?? ""
    if let reason = reasonToRefuse(properties) { return .refused("wof:\(id): \(reason)") }
    guard let kind = kinds[placetype] else {
      return .leftOut(.kind(placetype.isEmpty ? "no placetype" : String(placetype.prefix(40))))
    }
    guard let coordinate = coordinate(properties) else { return .refused("wof:\(id): no position") }
    do throws(NameCleaning.Refusal) {
      let names = try Self.names(properties, choice)
      var place = SourcePlace(
        id: "wof:\(id)", name: names.name, names: names.others, kind: kind, coordinate: coordinate)
      let people = ["wof:population", "gn:population", "meso:pop"].lazy.compactMap { properties[$0].integer }
      place.population = people.first { $0 > 0 }
      (place.codes, place.codeFaults) = codes(properties, id: place.id)
      place.country = properties["wof:country"].string ?? properties["iso:country"].string ?? ""
      return .record(
        WhosOnFirstRecord(
          id: id, place: place, parent: properties["wof:parent_id"].integer.flatMap { $0 > 0 ? $0 : nil },
          units: units(properties), remarks: names.remarks, location: location))
    } catch {
      return .refused("wof:\(id): \(error.message)")
    }
  }

  /// The registers that are known here by the members of a record's concordances; `iso:id` of a country is its two
  /// letters.
  private static let registers: [(member: String, register: Register)] = [
    ("gn:id", .geonames), ("iso:id", .subdivision), ("iso:code", .subdivision), ("osm:id", .openStreetMap),
    ("wd:id", .wikidata),
  ]

  /// The codes that the record states in registers that are known here, and why others are not taken.
  private static func codes(_ properties: PropertyValue, id: String) -> (Concordance, [String]) {
    let stated = registers.compactMap { member, register -> (register: String, code: String)? in
      let value = properties["wof:concordances"][member]
      guard let text = value.string ?? value.integer.map(String.init), !text.isEmpty else { return nil }
      let isCountry = register == .subdivision && text.utf8.count == 2
      return ((isCountry ? Register.country : register).rawValue, text)
    }
    return Concordance.read(stated, id: id)
  }

  /// Why a record must not be used any more.
  private static func reasonToRefuse(_ properties: PropertyValue) -> String? {
    if properties["mz:is_current"].integer == 0 { return "it is not current (mz:is_current is 0)" }
    if !properties["wof:superseded_by"].elements.isEmpty {
      let others = properties["wof:superseded_by"].elements.compactMap(\.integer).map { "wof:\($0)" }
      return "it is superseded\(others.isEmpty ? "" : " by \(others.joined(separator: ", "))")"
    }
    for (property, word) in [("edtf:deprecated", "deprecated"), ("edtf:superseded", "superseded")] {
      if let date = properties[property].string, !isUnknown(date) { return "it is \(word) since \(date.prefix(20))" }
    }
    return nil
  }

  /// Whether a date of the extended format says that there is none.
  private static func isUnknown(_ date: String) -> Bool { ["", "uuuu", "u", "open", "..", "XXXX"].contains(date) }

  private static func coordinate(_ properties: PropertyValue) -> Coordinate? {
    for prefix in ["lbl", "reversegeo", "geom"] {
      guard let longitude = properties["\(prefix):longitude"].number,
        let latitude = properties["\(prefix):latitude"].number,
        let coordinate = Coordinate(longitude: longitude, latitude: latitude)
      else { continue }
      return coordinate
    }
    return nil
  }

  /// The name that is shown, then the names of the chosen languages, preferred ones first.
  private static func names(
    _ properties: PropertyValue, _ choice: NameChoice
  ) throws(NameCleaning.Refusal) -> NameList {
    var list = try NameList(ArraySlice(Array((properties["wof:name"].string ?? "").utf8)))
    guard case .object(let members) = properties else { return list }
    let uses =
      ["preferred", "variant"] + (choice.includesColloquial ? ["colloquial"] : [])
      + (choice.includesHistoric ? ["historical"] : [])
    let named = members.filter { $0.name.hasPrefix("name:") }.sorted { $0.name < $1.name }
    for use in uses {
      for member in named where member.name.hasSuffix("_x_\(use)") {
        let language = String(member.name.dropFirst("name:".count).prefix { $0 != "_" })
        // `und` and `unk` are names of no language.
        guard choice.languages.isEmpty || choice.languages.contains(language) || ["und", "unk"].contains(language)
        else { continue }
        for name in member.value.elements { if let text = name.string { list.add(text) } }
      }
    }
    return list
  }

  private static func units(_ properties: PropertyValue) -> [String: Int] {
    guard case .object(let members)? = properties["wof:hierarchy"].elements.first else { return [:] }
    return Dictionary(members.compactMap { member in member.value.integer.map { (member.name, $0) } }) { $1 }
  }
}
