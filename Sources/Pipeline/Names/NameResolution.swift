import Extraction
import Geocoding
public import IncidentModel
import Ingestion
import PlaceNames
public import SimpleFeatures

/// Answers what place names mean, for people and for programs.
public struct NameResolution: Sendable {
  private let knowledge: RegionalKnowledge
  private let coder: ReportCoder

  /// Reads a gazetteer's folder; the boundary set is the configuration's or the first.
  public init(
    gazetteer: String, workingFolder: String, cache: IndexCache? = nil, diagnostics: any DiagnosticCollector
  ) throws {
    knowledge = try RegionalKnowledge(
      gazetteer: gazetteer, workingFolder: workingFolder, cache: cache, diagnostics: diagnostics)
    coder = ReportCoder(knowledge)
  }

  /// Answers with what a coder of reports knows.
  init(_ coder: ReportCoder) {
    knowledge = coder.knowledge
    self.coder = coder
  }

  /// Refuses answers from an index that turned out to be damaged; ask before one is shown.
  public func requireWholeIndex() throws { try knowledge.requireWholeIndex() }

  var resolver: ToponymResolver { coder.resolver }
  var gazetteer: Gazetteer { knowledge.gazetteer }
  var atlas: DistrictAtlas { knowledge.atlas }

  /// What a name means.
  ///
  /// A unit that is asked for and not known, and a name without letters, give an answer without a place that says so.
  ///
  /// - Parameters:
  ///   - question: What is asked.
  ///   - explaining: Whether the answer is to hold every candidate, which takes as long again.
  public func answer(_ question: NameQuestion, explaining: Bool = true) -> NameAnswer {
    if let fault = NameEcho.fault(of: question.name) {
      return answer(
        question, .unknown(text: NameEcho(question.name).text, reason: fault, absence: .noSuchName))
    }
    let phrase: PlaceMention
    switch coder.resolver.reading(of: question.name) {
    case .success(let mention): phrase = mention
    case .failure(let fault):
      return answer(question, .unknown(text: question.name, reason: fault.reason, absence: fault.absence))
    }
    var circumstances = Circumstances(day: question.day, focus: question.near)
    if let within = question.within {
      guard let unit = unit(within) else {
        let missing = missingContainer(within)
        return answer(
          question,
          .unknown(
            text: question.name, reason: "\(missing.name), in which it is asked for, \(missing.reason)",
            absence: missing.absence))
      }
      circumstances.within = unit
    }
    var mention = phrase
    if let sentence = question.sentence {
      let places = coder.places(in: sentence)
      if phrase.chain.count == 1 { mention = self.mention(of: phrase.chain[0].name, in: sentence) ?? phrase }
      let others = places.filter { !$0.chain.contains { $0.name == phrase.chain[0].name } }
      circumstances.company = Set(others.map { coder.resolver.resolve($0) }.compactMap(\.district))
    }
    return answer(
      question, coder.resolver.resolve(mention, circumstances),
      explaining ? coder.resolver.candidates(for: mention, circumstances) : nil)
  }

  /// What a sentence says of a name that stands in it, where that is more than the name: what contains it or what it is.
  private func mention(of name: String, in sentence: String) -> PlaceMention? {
    guard let start = sentence.firstRange(of: name)?.lowerBound, let at = knowledge.lexicon.places.at.first else {
      return nil
    }
    // Behind a word such as "in" a name is read as a place, whatever stands before it in the sentence.
    return coder.places(in: "\(at) \(sentence[start...])").first {
      $0.chain[0].name == name && ($0.chain.count > 1 || $0.chain[0].sense != nil)
    }
  }

  /// How an answer came about, as tables that a person reads.
  public func explanation(of answer: NameAnswer) -> NameExplanation {
    NameExplanation(answer) { knowledge.atlas.district($0)?.name ?? $0 }
  }

  private func answer(
    _ question: NameQuestion, _ placement: Placement, _ explanations: [ToponymExplanation]? = nil
  ) -> NameAnswer {
    NameAnswer(
      question: question, placement: placement, explanations: explanations ?? [],
      district: placement.district.flatMap { knowledge.atlas.district($0) },
      codes: (explanations == nil ? nil : placement.entry).flatMap { knowledge.gazetteer.entry(id: $0) }?.codes
        ?? Concordance())
  }

  /// The unit or town of a code, an id or a name; a name that a district shares with its town is the district's.
  func unit(_ text: String) -> GazetteerEntry? {
    for id in [text, "unit:\(text.uppercased())"] {
      if let entry = knowledge.gazetteer.entry(id: id) { return entry }
    }
    guard NameEcho.fault(of: text) == nil else { return nil }
    let asDistrict = coder.resolver.resolve(name: "\(text) district")
    let placement = asDistrict.kind == .district ? asDistrict : coder.resolver.resolve(name: text)
    return placement.unresolved.isEmpty ? placement.entry.flatMap { knowledge.gazetteer.entry(id: $0) } : nil
  }

  /// Why a name tells no unit or town; of several places of that name the first are listed.
  func missingContainer(_ text: String) -> (name: String, reason: String, absence: Placement.Absence) {
    let name = NameEcho(text).text
    if let fault = NameEcho.fault(of: text) { return (name, "is no name: \(fault)", .noSuchName) }
    let mention: PlaceMention
    switch coder.resolver.reading(of: text) {
    case .success(let read): mention = read
    case .failure(let fault): return (name, "is no unit or town: \(fault.reason)", fault.absence ?? .noSuchName)
    }
    let placement = coder.resolver.resolve(mention)
    guard placement.absence == .ambiguous else { return (name, "is not in the gazetteer", .noSuchName) }
    let places = coder.resolver.candidates(for: mention).flatMap(\.candidates).filter { $0.fate == .kept }
    let list = places.prefix(5).map { candidate in
      let district = candidate.entry.district.flatMap { knowledge.atlas.district($0)?.name }
      return "\(candidate.entry.id) \(candidate.entry.name)" + (district.map { " in \($0)" } ?? "")
    }
    let more = places.count > 5 ? " and \(places.count - 5) more" : ""
    return (name, "is ambiguous: \(list.joined(separator: ", "))\(more); give a code or an id", .ambiguous)
  }

  /// What is told of a position near which names are looked for, where only its swapped degrees lie in the districts.
  public func doubt(ofNear position: Coordinate) -> Diagnostic? {
    let codes = Set(knowledge.atlas.districts.map(\.code))
    func distance(_ place: Coordinate) -> Double { resolver.distance(from: place, toDistricts: codes) ?? .infinity }
    guard !codes.isEmpty, distance(position) > NameResolution.farOutside,
      let swapped = Coordinate(longitude: position.latitude, latitude: position.longitude), distance(swapped) <= 0
    else { return nil }
    return Diagnostic(
      "names.swapped-position", .warning,
      "\(position.longitude), \(position.latitude) lies far outside the districts, and inside if swapped",
      remedy: "write longitude before latitude")
  }

  /// How far outside the districts a position is hardly meant, in metres.
  private static let farOutside = 100_000.0

  /// The code of a unit, or of the district that a town lies in.
  func code(of container: GazetteerEntry) -> String? {
    container.kind.isUnit ? container.id.split(separator: ":").last.map(String.init) : container.district
  }
}
