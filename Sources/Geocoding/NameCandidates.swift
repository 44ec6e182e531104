import IncidentModel
import PROJ
import PlaceNames

/// The places that bear one name of a text, narrowed down to those that fit it.
struct NameCandidates {
  /// The name in the text.
  let toponym: Toponym
  /// The places that fit, main names first.
  private(set) var kept: [NameMatch]
  /// The places that do not fit, with why.
  private(set) var dropped: [(match: NameMatch, reason: String)] = []
  /// Whether the places are those that a street, itself not known, is named after.
  let isStreet: Bool
  /// What led from the name to theirs.
  let step: NameStep

  /// Looks a name up, also together with the generic words for what the text calls it.
  init(_ toponym: Toponym, in gazetteer: Gazetteer, _ vocabulary: PlaceVocabulary) {
    self.toponym = toponym
    step = .exact
    let name = NameNormalizer.normalized(toponym.name)
    let generic = NameCandidates.generics(of: toponym, vocabulary)
    // "Ornach Cross" is looked for before "Ornach", and alone where it is found.
    let full = generic.lazy.map { gazetteer.matches(normalized: "\(name) \($0)") }
      .first { $0.contains { $0.entry.kind == toponym.sense } }
    let matches = (full ?? gazetteer.matches(normalized: name)).filter {
      !vocabulary.isMisnamed($0.entry, by: toponym)
    }
    if toponym.sense == .facility, !matches.contains(where: { $0.entry.kind == .facility }) {
      let sites = gazetteer.matches(normalized: Street.site(of: toponym)).filter { $0.entry.kind != .facility }
      let towns = sites.filter(\.entry.kind.isSettled)
      kept = towns.isEmpty ? sites : towns
      isStreet = true
      return
    }
    if matches.isEmpty, let namesake = vocabulary.namesake(of: toponym) {
      kept = gazetteer.matches(normalized: namesake)
      isStreet = true
      return
    }
    kept = toponym.isInOtherScript ? NameCandidates.withNamesakes(matches, in: gazetteer) : matches
    isStreet = false
    dropOtherKinds()
  }

  /// The places and those that share their main names: few places have a name in another script stored, so that one
  /// which has is not the only one that is called so.
  private static func withNamesakes(_ matches: [NameMatch], in gazetteer: Gazetteer) -> [NameMatch] {
    var seen = Set(matches.map(\.entry.id))
    let namesakes = Set(matches.map(\.entry.name)).sorted().flatMap { gazetteer.matches($0) }
    return matches + namesakes.filter { $0.isPrimary && seen.insert($0.entry.id).inserted }
  }

  /// No candidates for what is no name.
  init(nothingFor toponym: Toponym) {
    self.toponym = toponym
    (kept, isStreet, step) = ([], false, .exact)
  }

  /// Looks up the names that are spelt otherwise, sound alike or are misspelt; nothing where there are none.
  init?(similarTo toponym: Toponym, through last: NameStep, in gazetteer: Gazetteer) {
    let matches = gazetteer.search(toponym.name, from: .spelling, through: last)
    self.init(toponym, like: matches)
  }

  /// Looks up the names that sound alike and are too short to be taken for it; nothing where there are none.
  init?(resembling toponym: Toponym, in gazetteer: Gazetteer) {
    self.init(toponym, like: gazetteer.resembling(toponym.name))
  }

  private init?(_ toponym: Toponym, like matches: [NameMatch]) {
    guard let step = matches.first?.step else { return nil }
    self.toponym = toponym
    self.step = step
    kept = matches
    isStreet = false
    dropOtherKinds()
  }

  private mutating func dropOtherKinds() {
    let sense = toponym.sense
    drop { match in
      SenseRestriction.admits(match.entry.kind, as: sense)
        ? nil : "it is \(match.entry.kind.withArticle), and the text speaks of \(sense?.withArticle ?? "")"
    }
  }

  /// The words with which the gazetteer may know the name: of a facility or town only the text's own, as no jail is an
  /// an airport and no village a bazaar.
  private static func generics(of toponym: Toponym, _ vocabulary: PlaceVocabulary) -> [String] {
    guard let sense = toponym.sense else { return [] }
    return sense == .facility || sense == .settlement
      ? toponym.generic.map { [$0] } ?? [] : vocabulary.words(for: sense)
  }

  /// Whether an entry itself bears the name, and is not only the district around places that do.
  func names(_ entry: GazetteerEntry) -> Bool { kept.contains { $0.entry.id == entry.id } }

  /// Drops the places that do not lie in a container.
  mutating func restrict(to container: Container, named name: String, in region: Region) {
    let geodesic = Geodesic()
    drop { container.holds($0.entry, in: region, geodesic: geodesic) ? nil : "it does not lie in \(name)" }
  }

  /// The same with only the places that pass a test; the others do not lie in the unit of a name.
  func keeping(notIn name: String, where fits: (NameMatch) -> Bool) -> NameCandidates {
    var narrowed = self
    narrowed.drop { fits($0) ? nil : "it does not lie in \(name)" }
    return narrowed
  }

  /// Drops the places that are too far from a town for a street of the town to be named after them.
  mutating func restrict(toStreetsOf town: GazetteerEntry) {
    let geodesic = Geodesic()
    drop { match in
      geodesic.distance(from: match.entry.coordinate, to: town.coordinate) <= Street.reach && match.entry.id != town.id
        ? nil : "it is no part of \(town.name)"
    }
  }

  /// Drops the places outside what the report is about; false where that changes nothing or leaves none.
  mutating func prefer(_ context: ReportContext, in region: Region) -> Bool {
    let inside = kept.filter { context.holds($0.entry, in: region) }
    guard !inside.isEmpty, inside.count < kept.count else { return false }
    drop { inside.contains($0) ? nil : "it does not lie in \(context.name), which the report is about" }
    return true
  }

  /// Drops the places outside the boundary set; false where that changes nothing or leaves none.
  mutating func preferRegion(_ region: Region) -> Bool {
    let inside = kept.filter { $0.entry.district != nil || ($0.entry.kind.isUnit && region.knows($0.entry)) }
    guard !inside.isEmpty, inside.count < kept.count else { return false }
    drop { inside.contains($0) ? nil : "it lies outside the districts of \(region.name)" }
    return true
  }

  private mutating func drop(because reason: (NameMatch) -> String?) {
    var fitting: [NameMatch] = []
    for match in kept {
      if let reason = reason(match) { dropped.append((match, reason)) } else { fitting.append(match) }
    }
    kept = fitting
  }

  /// Why no place was chosen, in plain words.
  func reasonForNone(in region: Region) -> String {
    let name = toponym.name
    if isStreet { return "\(name) is not in the gazetteer" }
    if kept.isEmpty {
      guard let first = dropped.first else { return "\(name) is not in the gazetteer" }
      return dropped.count == 1
        ? "\(name) in the gazetteer does not fit: \(first.reason)"
        : "none of the \(dropped.count) places called \(name) fits"
    }
    let codes = Set(kept.map { $0.entry.district.map(region.name(ofDistrict:)) ?? "outside \(region.name)" })
    return "\(kept.count) places called \(name) cannot be told apart (\(codes.sorted().joined(separator: ", ")))"
  }
}

extension Toponym {
  /// Whether the name is not in Latin letters.
  var isInOtherScript: Bool { !name.unicodeScalars.contains { $0.isASCII && $0.properties.isAlphabetic } }
}
