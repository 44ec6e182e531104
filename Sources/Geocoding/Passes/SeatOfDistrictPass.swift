import IncidentModel
import PlaceNames

/// A bare name that a district shares with a town inside it means the town.
///
/// A report that means the whole district mostly says so, and a name that only says what contains the place means
/// the district.
enum SeatOfDistrictPass: ResolutionPass {
  static let name = "seat-of-district"

  static func decide(_ question: Question) -> Decision? {
    guard !question.isContainer, question.toponym.sense == nil else { return nil }
    let districts = question.candidates.filter { $0.entry.kind == .district }
    guard districts.count == 1, let district = districts.first?.entry,
      let seat = seat(of: district, among: question.candidates)
    else { return nil }
    return Decision(seat, reason: "the town in the district that is also called \(question.toponym.name)")
  }

  /// The town of a district's name inside it.
  static func seat(of district: GazetteerEntry, among candidates: [NameMatch]) -> NameMatch? {
    guard let code = Region.districtCode(of: district) else { return nil }
    return seat(among: candidates.filter { $0.entry.kind.isSettled && $0.entry.district == code })
  }

  /// The only town whose main name it is, else the largest, else the only one.
  private static func seat(among towns: [NameMatch]) -> NameMatch? {
    let primary = towns.filter(\.isPrimary)
    if primary.count == 1 { return primary.first }
    return LargestPlacePass.largest(of: towns, leastPopulation: 1) ?? (towns.count == 1 ? towns.first : nil)
  }
}
