import GeoJSON
import Geocoding
public import IncidentModel
import PlaceNames
import SimpleFeatures

/// The places whose names are like a text, for a person who looks around.
public struct NameSearch: Sendable {
  /// A place with how its name is like the text.
  struct Finding: Sendable {
    let entry: GazetteerEntry
    let name: String
    let manner: String
  }

  let findings: [Finding]
  /// How many places were found beyond the number that is shown.
  public let omitted: Int
  private let districtName: @Sendable (String) -> String

  init(_ findings: [Finding], limit: Int, districtName: @escaping @Sendable (String) -> String) {
    self.findings = Array(findings.prefix(limit))
    omitted = max(0, findings.count - limit)
    self.districtName = districtName
  }

  /// Whether nothing was found.
  public var isEmpty: Bool { findings.isEmpty }

  /// One line a place, with tabs: id, name, the name that is like the text, how, kind, district, lon, lat, people.
  public var lines: [String] {
    findings.map { finding in
      let entry = finding.entry
      return [
        entry.id, entry.name, finding.name, finding.manner, entry.kind.rawValue, entry.district.map(districtName) ?? "",
        JSONText.line(.number(entry.coordinate.longitude, decimals: 5)),
        JSONText.line(.number(entry.coordinate.latitude, decimals: 5)),
        entry.population.map(String.init) ?? "",
      ].joined(separator: "\t")
    }
  }

  /// One JSON object a place.
  public var jsonLines: [String] {
    findings.map { finding in
      let entry = finding.entry
      return JSONText.line(
        .object([
          Property("gazetteer_id", .string(entry.id)), Property("name", .string(entry.name)),
          Property("matched", .string(finding.name)), Property("manner", .string(finding.manner)),
          Property("kind", .string(entry.kind.rawValue)), Property("pcode", PropertyValue(entry.district)),
          Property("codes", PropertyValue(entry.codes)),
          Property("lon", .number(entry.coordinate.longitude, decimals: 5)),
          Property("lat", .number(entry.coordinate.latitude, decimals: 5)),
          Property("precision", .integer(entry.precision.rawValue)),
          Property("uncertainty_m", .integer(entry.uncertainty)),
          Property("population", PropertyValue(entry.population)), Property("source", .string(entry.source)),
          Property("note", PropertyValue(entry.note)),
        ]))
    }
  }
}

extension NameResolution {
  /// The places whose names are a text, are like it or hold it, in this order and then by id.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - kind: Only places of this kind.
  ///   - within: Only places in the district, province or country of this code or name.
  ///   - limit: The most places to give.
  /// - Throws: `UnknownContainer` where no one unit has the name.
  public func search(
    _ text: String, kind: PlaceKind? = nil, within: String? = nil, limit: Int
  ) throws(UnknownContainer) -> NameSearch {
    let units = try within.map { (name) throws(UnknownContainer) in try codes(ofUnit: name) }
    var seen: Set<String> = []
    var findings: [NameSearch.Finding] = []
    func take(_ entry: GazetteerEntry, _ name: String, _ manner: String) {
      guard kind.map({ $0 == entry.kind }) ?? true, units.map({ holds($0, entry) }) ?? true,
        seen.insert(entry.id).inserted
      else { return }
      findings.append(NameSearch.Finding(entry: entry, name: name, manner: manner))
    }
    for step in NameStep.allCases {
      for match in gazetteer.search(text, from: step, through: step) { take(match.entry, match.name, step.rawValue) }
    }
    let part = NameNormalizer.normalized(text)
    if !part.isEmpty {
      for entry in gazetteer.entries {
        let name = ([entry.name] + entry.names).first { NameNormalizer.normalized($0).contains(part) }
        if let name { take(entry, name, "holds") }
      }
    }
    return NameSearch(findings, limit: limit) { [atlas] in atlas.district($0)?.name ?? $0 }
  }

  private func holds(_ codes: Set<String>, _ entry: GazetteerEntry) -> Bool {
    entry.district.map(codes.contains) ?? false || entry.province.map(codes.contains) ?? false
  }

  /// The codes of a unit, and of the districts that were cut out of it.
  private func codes(ofUnit text: String) throws(UnknownContainer) -> Set<String> {
    guard let unit = unit(text), let code = code(of: unit) else {
      let missing = missingContainer(text)
      throw UnknownContainer(description: "\(missing.name), in which it is searched, \(missing.reason)")
    }
    return unit.kind == .district ? resolver.codes(ofDistrict: code) : [code]
  }
}

/// A unit that contains what is searched for, and that the gazetteer does not have or has several of.
public struct UnknownContainer: Error, CustomStringConvertible {
  /// What is wrong, in one sentence.
  public let description: String
}
