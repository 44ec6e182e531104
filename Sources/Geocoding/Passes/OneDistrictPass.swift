import IncidentModel
import PlaceNames

/// Places that cannot be told apart but all lie in one district give the district.
enum OneDistrictPass: ResolutionPass {
  static let name = "one-district"

  static func decide(_ question: Question) -> Decision? {
    decide(question) {
      "\(question.candidates.count) places of that name cannot be told apart; all lie in the district \($0)"
    }
  }

  /// The district that all candidates lie in, with a reason made from its name.
  static func decide(_ question: Question, reason: (String) -> String) -> Decision? {
    let codes = Set(question.candidates.map(\.entry.district))
    guard codes.count == 1, let code = codes.first ?? nil, let entry = question.region.entry(ofDistrict: code)
    else { return nil }
    return Decision(NameMatch(entry: entry, isPrimary: false), precision: .district, reason: reason(entry.name))
  }
}
