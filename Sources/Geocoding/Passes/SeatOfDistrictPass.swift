import IncidentModel
import PlaceNames

/// A bare name that a district shares with a town inside it means the town.
///
/// A report that means the whole district mostly says so, and a name that only says what contains the place means
/// the district. All spellings of the district's name are one name: the answer does not depend on which of them the
/// town has. Where the seat of the district is known to be a town of another name, a village that happens to be called
/// like the district is not meant.
enum SeatOfDistrictPass: ResolutionPass {
  static let name = "seat-of-district"

  static func decide(_ question: Question) -> Decision? {
    guard !question.isContainer, question.toponym.sense == nil else { return nil }
    let districts = question.candidates.filter { $0.entry.kind == .district }
    guard districts.count == 1, let match = districts.first, let code = Region.districtCode(of: match.entry) else {
      return nil
    }
    // Of a misspelt name the one that it is taken for.
    let (district, name) = (match.entry, NameNormalizer.normalized(match.name))
    guard !question.region.history.hasSeat(elsewhereThan: name, in: code),
      let seat = namedAlike(district, name, code, question) ?? seat(of: district, among: question.candidates)
    else { return nil }
    return Decision(seat, reason: "the town in the district that is also called \(match.name)")
  }

  /// The town of a district's name inside it.
  static func seat(of district: GazetteerEntry, among candidates: [NameMatch]) -> NameMatch? {
    guard let code = Region.districtCode(of: district) else { return nil }
    return seat(among: candidates.filter { $0.entry.kind.isSettled && $0.entry.district == code })
  }

  /// The town that has another spelling of the district's name, where the text has a spelling of it and not a name that
  /// the district had at another time.
  private static func namedAlike(
    _ district: GazetteerEntry, _ name: String, _ code: String, _ question: Question
  ) -> NameMatch? {
    let history = question.region.history
    guard history.isSpelling(name, of: code) else { return nil }
    let spellings = ([district.name] + district.names).map(NameNormalizer.normalized)
    let towns = spellings.filter { history.isSpelling($0, of: code) }.flatMap {
      question.gazetteer.matches(normalized: $0)
    }
    return seat(of: district, among: towns)
  }

  /// The only town whose main name it is, else the largest, else the only one.
  private static func seat(among towns: [NameMatch]) -> NameMatch? {
    var seen: Set<String> = []
    let towns = towns.filter { seen.insert($0.entry.id).inserted }
    let primary = towns.filter(\.isPrimary)
    if primary.count == 1 { return primary.first }
    return LargestPlacePass.largest(of: towns, leastPopulation: 1) ?? (towns.count == 1 ? towns.first : nil)
  }
}
